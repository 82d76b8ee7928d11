import fc from 'fast-check'
import { z } from 'zod'
import { guide, type Guide } from '../../../../shared/guide/guide.ts'
import { markupIn } from '../../../../shared/guide/lint-words.ts'
import type { Condition } from '../../../../shared/guide/questions.ts'

// Any guide its schema allows, made from the schema itself: a field that is added tomorrow is in it.

const part = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
})

const odd = [
  '=1+1',
  '+86',
  '-1',
  '@a',
  "'",
  "''=",
  '"',
  'a,b',
  ';',
  '，',
  '办理',
  'ئۇيغۇر',
  'қ',
  '\\n',
  '1',
  '0',
  'null',
  '＝',
  'a\u0301',
  '😀',
]
const words = (most: number) =>
  fc
    .oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(most, 12) }))
    .map((text) => text.replaceAll(/[\p{Cc}\u2028-\u202e\u2066-\u2069\ufeff]/gu, '').trim())
    .filter((text) => text !== '' && text.length <= most && markupIn(text) === undefined)

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
const { whole } = fc.letrec<{ whole: Condition; leaf: Condition }>((tie) => ({
  whole: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    tie('leaf'),
    fc.record({ all: fc.array(tie('whole'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('whole'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('whole') }),
  ),
  leaf: fc.oneof(
    fc.record({ question: id, is: fc.oneof(fc.boolean(), id) }),
    fc.record({ question: id, atLeast: fc.nat() }),
    fc.record({ question: id, atMost: fc.nat() }),
  ),
}))

function any(schema: unknown, name: string): fc.Arbitrary<unknown> {
  if (name === 'condition' || name === 'when') return whole
  const { type, anyOf, oneOf, properties, required, items, ...rest } = part.parse(schema)
  const options = anyOf ?? oneOf
  if (options !== undefined) return fc.oneof(...options.map((option) => any(option, '')))
  if ('const' in rest) return fc.constant(rest.const)
  if (rest.enum !== undefined) return fc.constantFrom(...rest.enum)
  switch (type ?? '') {
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(properties ?? {}).map(([field, inner]) => [field, any(inner, field)])), {
        requiredKeys: required ?? [],
      })
    case 'array':
      return fc.array(any(items, ''), {
        minLength: rest.minItems ?? 0,
        maxLength: Math.min(rest.maxItems ?? 3, Math.max(3, rest.minItems ?? 0)),
      })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.max(rest.minimum ?? 0, 0), max: Math.min(rest.maximum ?? 1e9, 1e12) })
    case 'string':
      if (rest.format === 'date') return fc.constantFrom('2024-02-29', '2026-01-31', '1999-12-31')
      if (rest.format === 'uri') return fc.constantFrom('https://example.cn/a?b=1&c=2,3', 'http://example.cn')
      return rest.pattern === undefined ? words(rest.maxLength ?? 40) : fc.stringMatching(new RegExp(rest.pattern))
    default:
      throw new Error(`${name}: nothing is made of ${JSON.stringify(schema).slice(0, 100)}`)
  }
}

/** Some of what it makes breaks a rule that is no part of the JSON schema: that is left out. */
export const anyGuide: fc.Arbitrary<Guide> = any(z.toJSONSchema(guide, { io: 'input', unrepresentable: 'any' }), '')
  .map((made) => guide.safeParse(made))
  .filter((parsed) => parsed.success)
  .map(({ data }) => guide.parse(data))
