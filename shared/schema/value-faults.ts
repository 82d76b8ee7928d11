import type { z } from 'zod'
import type { ImportFault } from '../wire/exchange.ts'
import { hidden } from '../wire/plain-text.ts'

/** Why a value is not as its schema wants it: a code with words, what stands there, and what would be right. */
export interface ValueFault {
  readonly path: readonly PropertyKey[]
  readonly code: ImportFault['code']
  readonly found: string
  readonly wanted: string
}

type Issue = z.core.$ZodIssue

export const valueFaults = (document: unknown, issues: readonly Issue[]): ValueFault[] =>
  issues.flatMap((issue) => faultsOf(document, issue, []))

function faultsOf(document: unknown, issue: Issue, above: readonly PropertyKey[]): ValueFault[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], code: 'field-unknown', found: shown(key), wanted: '' }))
  // Of a choice nobody named, the one that was nearest: it has the fewest faults.
  if (issue.code === 'invalid_union' && issue.discriminator === undefined && issue.errors.length > 0) {
    const nearest = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? []
    return nearest.slice(0, 1).flatMap((inner) => faultsOf(document, inner, path))
  }
  const value = valueAt(document, path)
  return [{ path, found: shown(value), ...reasonOf(issue, value) }]
}

const reason = (code: ImportFault['code'], wanted: string | number | bigint = '') => ({ code, wanted: String(wanted).slice(0, 200) })

const isNumber: ReadonlySet<string> = new Set(['number', 'int'])

function reasonOf(issue: Issue, value: unknown): Pick<ValueFault, 'code' | 'wanted'> {
  if (value === '') return reason('value-missing')
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined || value === null) return reason('value-missing')
      return reason(typeof value === 'number' || isNumber.has(issue.expected) ? 'number' : 'kind-wrong')
    case 'too_small':
      return tooLittle(issue)
    case 'too_big':
      if (issue.origin === 'string') return reason('too-long', issue.maximum)
      return reason(issue.origin === 'array' ? 'list-too-long' : 'too-large', issue.maximum)
    case 'invalid_format':
      if (issue.format === 'date') return reason('date')
      return reason(issue.format === 'url' ? 'address' : 'form')
    case 'invalid_value':
      return reason('not-in-list', issue.values.map(String).join(', '))
    case 'invalid_union':
      return reason('not-in-list')
    case 'custom':
      return reason(typeof value === 'string' && hidden.test(value) ? 'hidden-character' : 'value')
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return reason('value')
  }
}

function tooLittle({ origin, minimum }: Extract<Issue, { code: 'too_small' }>) {
  if (origin === 'string') return reason('value-missing')
  if (origin === 'array') return reason('list-too-short', minimum)
  return Number(minimum) === 0 ? reason('negative') : reason('too-small', minimum)
}

/** A part of a document that may hold anything at all: only what it has itself is looked at. */
export function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let found = document
  for (const part of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Object.getOwnPropertyDescriptor(found, part)?.value
  }
  return found
}

/** A value as it may be shown to whoever sent it: short, and with nothing in it that turns or hides text. */
export const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).slice(0, 60).replaceAll(new RegExp(hidden, 'gu'), '\ufffd')
    : ''
