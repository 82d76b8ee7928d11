import type { ImportFault } from '../../../shared/wire/exchange.ts'
import type { Column } from './columns.ts'
import { valueAt } from '../../../shared/schema/value-faults.ts'

/** One value of a list per line: no text holds a line end. */
const LINE = '\n'
/** Spreadsheets run what begins so, the full-width signs included. An apostrophe before it stops them, and comes off again when it is read. */
const runs = /^'*[=+\-@\t\r＝＋－＠]/

export const guarded = (cell: string) => (runs.test(cell) ? `'${cell}` : cell)
export const unguarded = (cell: string) => (cell.startsWith("'") && runs.test(cell) ? cell.slice(1) : cell)

/** A value as it stands in a cell. */
export function cellOf(value: unknown, { kind, language }: Pick<Column, 'kind' | 'language'>): string {
  if (value === undefined || value === null) return ''
  switch (kind) {
    case 'word':
    case 'day':
    case 'number':
      return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    case 'yes-no':
      return value === true ? '1' : '0'
    case 'text':
      return textIn(value, language)
    case 'words':
      return Array.isArray(value) ? value.map(String).join(LINE) : ''
    case 'texts':
      return Array.isArray(value) ? value.map((one) => textIn(one, language)).join(LINE) : ''
    case 'json':
      return JSON.stringify(value)
  }
}

const textIn = (text: unknown, language: Column['language']): string => {
  const found = language === null ? '' : valueAt(text, [language])
  return typeof found === 'string' ? found : ''
}

/** What a cell says, or what is wrong with it. Undefined: nothing is there. */
export type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: ImportFault['code'] }
const ok = (value: unknown): Read => ({ ok: true, value })

export function valueOf(cell: string, { kind, isNullable }: Column): Read {
  if (cell.trim() === '') return ok(kind === 'words' ? [] : isNullable ? null : undefined)
  switch (kind) {
    case 'word':
      return ok(cell.trim())
    case 'day':
      return ok(dayIn(cell.trim()))
    case 'text':
    case 'texts':
      return ok(cell)
    case 'number':
      return /^-?\d{1,15}$/.test(cell.trim()) ? ok(Number(cell)) : { ok: false, code: 'number' }
    case 'yes-no':
      return yesNo(cell.trim().toLowerCase())
    case 'words':
      return ok(cell.split(LINE).map((one) => one.trim()))
    case 'json':
      return jsonIn(cell)
  }
}

const yes = ['1', '是', 'true']
const no = ['0', '否', 'false']
/** Spreadsheets write TRUE, and people 是. */
function yesNo(word: string): Read {
  return yes.includes(word) || no.includes(word) ? ok(yes.includes(word)) : { ok: false, code: 'yes-no' }
}

/** Spreadsheets turn 2026-01-31 into 2026/1/31 when they save. Anything else is left for the schema to refuse. */
function dayIn(cell: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(cell) ?? []
  return year === undefined ? cell : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function jsonIn(cell: string): Read {
  try {
    return ok(JSON.parse(cell))
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, code: 'json-cell' }
    throw error
  }
}

/** The lines of a cell that holds a list. */
export const linesOf = (cell: string) => cell.split(LINE).map((one) => one.trim())
