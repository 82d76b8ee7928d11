import { languages, type Language } from '../../shared/language/languages.ts'

/** A copy whose texts are in Chinese and, where they have it, in `language`. */
export function inLanguage<T>(value: T, language: Language): T
export function inLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => inLanguage(each, language))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value)
  const kept = isText(value) ? fields.filter(([name]) => name === 'zh' || name === language) : fields
  return Object.fromEntries(kept.map(([name, each]: [string, unknown]) => [name, inLanguage(each, language)]))
}

const known: readonly string[] = languages
const isText = (value: object) => 'zh' in value && typeof value.zh === 'string' && Object.keys(value).every((name) => known.includes(name))
