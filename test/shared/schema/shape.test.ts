import { expect, test } from 'vitest'
import { z } from 'zod'
import { guide } from '../../../shared/guide/guide.ts'
import { condition } from '../../../shared/guide/questions.ts'
import { reduction, tariff } from '../../../shared/guide/tariff.ts'
import { posting } from '../../../shared/posting/posting.ts'
import { blankChoice, blankOf, fieldFor, isOf, nameOf } from '../../../shared/schema/shape.ts'
import { text } from '../../../shared/wire/plain-text.ts'

const kindOf = (schema: z.ZodType) => fieldFor(schema).shape.kind

test('each schema is filled in by the control that fits it', () => {
  expect(kindOf(text(10))).toBe('texts')
  expect(kindOf(guide.shape.languages)).toBe('marks')
  expect(kindOf(condition)).toBe('condition')
  expect(kindOf(guide.shape.effectiveFrom)).toBe('day')
  expect(kindOf(guide.shape.onlineUrl)).toBe('word')
  expect(kindOf(guide.shape.caseType)).toBe('one-of')
  expect(kindOf(guide.shape.charged)).toBe('yes-no')
  expect(kindOf(guide.shape.materials)).toBe('list')
  expect(kindOf(guide.shape.result)).toBe('group')
  expect(kindOf(tariff.shape.part)).toBe('either')
})

test('what may be left out or be nothing is known through all its wrappings', () => {
  expect(fieldFor(z.string())).toMatchObject({ isOptional: false, isNullable: false })
  expect(fieldFor(z.string().nullable().optional())).toMatchObject({ isOptional: true, isNullable: true })
  expect(fieldFor(z.boolean().default(false))).toMatchObject({ isOptional: true, isNullable: false })
})

test('a schema the form has no control for stops whoever adds it', () => {
  expect(() => fieldFor(z.map(z.string(), z.string()))).toThrow('cannot fill in a map')
})

test('the choices of an either are told apart by their kind, else by what they have', () => {
  const shape = fieldFor(reduction.shape.off).shape
  if (shape.kind !== 'either') throw new Error('off is one of two')
  const [share, fen] = shape.options
  if (share === undefined || fen === undefined) throw new Error('off is one of two')
  expect([nameOf(share, null), nameOf(fen, null)]).toEqual(['share', 'fen'])
  expect([isOf(share, null, { share: 1 }), isOf(share, null, { fen: 1 }), isOf(fen, null, null), isOf(fen, null, 'fen')]).toEqual([
    true,
    false,
    false,
    false,
  ])
  const part = fieldFor(tariff.shape.part).shape
  if (part.kind !== 'either' || part.by === null) throw new Error('a tariff is counted in kinds')
  const { by, options } = part
  expect(options.map((option) => nameOf(option, by))).toEqual(['fixed', 'per-unit', 'tiers'])
  expect(options.map((option) => isOf(option, by, { kind: 'per-unit' }))).toEqual([false, true, false])
  expect(options.map((option) => isOf(option, by, blankChoice(option, by)))).toEqual([true, true, true])
})

test('what is new has everything that must be there, and nothing that may be left out', () => {
  expect(blankOf(z.strictObject({ name: text(9), note: text(9).optional(), days: z.int(), upTo: z.int().nullable() }))).toEqual({
    name: { zh: '' },
    days: 0,
    upTo: null,
  })
  for (const schema of [guide, posting]) {
    const parsed = schema.safeParse(blankOf(schema))
    const unknown = parsed.success ? [] : parsed.error.issues.filter(({ code }) => code === 'unrecognized_keys')
    expect(unknown).toEqual([])
    const missing = parsed.success ? [] : parsed.error.issues.filter(({ message }) => message.includes('received undefined'))
    expect(missing.map(({ path }) => path.join('.'))).toEqual([])
  }
})

test('a new thing is made anew each time', () => {
  const list = z.array(z.string()).default(['a'])
  expect(blankOf(list)).not.toBe(blankOf(list))
})
