import { z } from 'zod'
import { languages } from '../language/languages.ts'

// Control characters, line separators and the bidi overrides that can make a text read as another (reliability.md §6.6, threat 19).
export const hidden = /[\p{Cc}\u2028-\u202e\u2066-\u2069\ufeff]/u

const nothingHidden = z.refine<string>((text) => !hidden.test(text), { message: 'control or bidi-override character' })

/** One line of plain text, trimmed; `max` in UTF-16 units. */
// All checks at once: each method of its own would make the schema anew, and a start makes hundreds.
export const plainText = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max), nothingHidden)

export const language = z.enum(languages)

/** A name in several languages. Chinese is required, the others as far as they are translated. */
export const text = (max: number) => {
  const zh = plainText(max)
  const other = zh.optional()
  return z.strictObject({ zh, ug: other, en: other, ru: other, 'kk-Arab': other })
}
