import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import { officeWords, partName } from './editor/words.ts'

/** A value of a text as people read it: words, figures, yes or no; of a group its fields, a line each. */
export function stringify(value: unknown, language: DeskLanguage): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return officeWords(language).plain(value ? 'yes' : 'no')
  if (Array.isArray(value)) return value.map((one) => stringify(one, language)).join('\n')
  return Object.entries(value)
    .map(([name, inner]) => `${partName(name, language)}: ${stringify(inner, language)}`)
    .join('\n')
}
