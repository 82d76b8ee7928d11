import { z } from 'zod'
import { condition } from '../guide/questions.ts'

/** How a field of a schema is filled in. The form is made from the schema itself, so that no field can be forgotten. */
export type Shape =
  | { readonly kind: 'texts' | 'marks' | 'condition' | 'word' | 'day' | 'number' | 'yes-no' }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly of: z.ZodType }
  | { readonly kind: 'group'; readonly fields: readonly (readonly [string, z.ZodType])[] }
  | { readonly kind: 'either'; readonly by: string | null; readonly options: readonly z.ZodObject[] }

export interface Field {
  readonly shape: Shape
  /** May be left out. */
  readonly isOptional: boolean
  /** Null is an answer of its own. */
  readonly isNullable: boolean
}

/** What a schema asks to be filled in. Throws on a schema the form has no way to fill in: a new kind needs a new control. */
export function fieldFor(schema: z.ZodType): Field {
  if (schema === condition) return plain({ kind: 'condition' })
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return { ...fieldFor(innerOf(schema)), isOptional: true }
  if (schema instanceof z.ZodNullable) return { ...fieldFor(innerOf(schema)), isNullable: true }
  return plain(shapeOf(schema))
}

const plain = (shape: Shape): Field => ({ shape, isOptional: false, isNullable: false })

function innerOf(schema: z.ZodOptional | z.ZodDefault | z.ZodNullable): z.ZodType {
  const inner = schema.unwrap()
  if (inner instanceof z.ZodType) return inner
  throw new Error('A schema of another kind than the form knows')
}

function shapeOf(schema: z.ZodType): Shape {
  if (schema instanceof z.ZodDiscriminatedUnion) return { kind: 'either', by: schema.def.discriminator, options: objectsIn(schema.options) }
  if (schema instanceof z.ZodUnion) return { kind: 'either', by: null, options: objectsIn(schema.options) }
  if (schema instanceof z.ZodObject) return groupOf(schema)
  if (schema instanceof z.ZodArray) return { kind: 'list', of: typeIn(schema.element) }
  if (schema instanceof z.ZodEnum) return { kind: 'one-of', values: schema.options.map(String) }
  if (schema instanceof z.ZodBoolean) return { kind: 'yes-no' }
  if (schema instanceof z.ZodNumber) return { kind: 'number' }
  if (schema instanceof z.ZodISODate) return { kind: 'day' }
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return { kind: 'word' }
  throw new Error(`The form cannot fill in a ${schema.def.type}`)
}

function groupOf(schema: z.ZodObject): Shape {
  const fields = Object.entries(schema.shape).map(([name, inner]) => [name, typeIn(inner)] as const)
  const first = fields.find(([name]) => name === 'zh')
  if (first === undefined) return { kind: 'group', fields }
  return { kind: fieldFor(first[1]).shape.kind === 'word' ? 'texts' : 'marks' }
}

function typeIn(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema
  throw new Error('A schema of another kind than the form knows')
}

const objectsIn = (options: readonly unknown[]) => options.filter((option) => option instanceof z.ZodObject)

/** Whether a value is of this choice of an `either`: by its discriminator, or by having all it must have. */
export const isOf = (option: z.ZodObject, by: string | null, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (by === null
    ? Object.keys(option.shape).every((name) => name in value)
    : option.shape[by] instanceof z.ZodLiteral &&
      option.shape[by].safeParse(Object.entries(value).find(([name]) => name === by)?.[1]).success)

/** What an `either`'s choice is called: its discriminator's value, else its only field. */
export const nameOf = (option: z.ZodObject, by: string | null): string => {
  const literal: unknown = by === null ? null : option.shape[by]
  return literal instanceof z.ZodLiteral ? String(literal.value) : Object.keys(option.shape).join('-')
}

/** What a new entry begins with: everything that must be there, empty. It is not in order yet; the faults say what is missing. */
export function blankOf(schema: z.ZodType): unknown {
  const { shape, isOptional, isNullable } = fieldFor(schema)
  if (schema instanceof z.ZodDefault) return structuredClone(schema.def.defaultValue)
  if (isOptional) return undefined
  if (isNullable) return null
  switch (shape.kind) {
    case 'texts':
      return { zh: '' }
    case 'marks':
      return { zh: { reviewedBy: null, reviewedOn: null } }
    case 'condition':
      return undefined
    case 'word':
    case 'day':
      return ''
    case 'number':
      return 0
    case 'yes-no':
      return false
    case 'one-of':
      return shape.values[0]
    case 'list':
      return []
    case 'group':
      return blankGroup(shape.fields)
    case 'either': {
      const [first] = shape.options
      return first === undefined ? undefined : blankChoice(first, shape.by)
    }
  }
}

const blankGroup = (fields: readonly (readonly [string, z.ZodType])[]) =>
  Object.fromEntries(fields.map(([name, inner]) => [name, blankOf(inner)]).filter(([, value]) => value !== undefined))

export function blankChoice(option: z.ZodObject, by: string | null): unknown {
  const fields = Object.entries(option.shape).map(([name, inner]) => [name, typeIn(inner)] as const)
  const rest = blankGroup(fields.filter(([name]) => name !== by))
  return by === null ? rest : { [by]: nameOf(option, by), ...rest }
}
