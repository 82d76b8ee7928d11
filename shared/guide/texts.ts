import { languages } from '../language/languages.ts'
import type { Text } from '../language/text.ts'

/** A text of the guide and where it stands: `materials.2.name`. */
export interface Placed<T> {
  readonly field: string
  readonly value: T
}

const known: readonly string[] = languages
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const isText = (value: object): value is Text => 'zh' in value && Object.entries(value).every(isWords)
const isWords = ([language, words]: [string, unknown]) => known.includes(language) && (words === undefined || typeof words === 'string')

/** Every text in several languages, in the order of the fields. */
export function textsOf(value: unknown, field = ''): readonly Placed<Text>[] {
  if (!isObject(value)) return []
  if (isText(value)) return [{ field, value }]
  return inside(value, field, textsOf)
}

/** Every string there is: of texts each language's own (`name.ug`), and what is the same in all. */
export function stringsOf(value: unknown, field = ''): readonly Placed<string>[] {
  if (typeof value === 'string') return [{ field, value }]
  return isObject(value) ? inside(value, field, stringsOf) : []
}

const inside = <T>(value: object, field: string, look: (value: unknown, field: string) => readonly T[]): readonly T[] =>
  Object.entries(value).flatMap(([name, each]: [string, unknown]) => look(each, field === '' ? name : `${field}.${name}`))
