import { z } from 'zod'
import { languages } from '../language/languages.ts'

// Control characters, line separators and the bidi overrides that can make a text read as another (reliability.md §6.6, threat 19).
export const hidden = /[\p{Cc}\u2028-\u202e\u2066-\u2069\ufeff]/u

/** One line of plain text, trimmed; `max` in UTF-16 units. */
export const plainText = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !hidden.test(text), { message: 'control or bidi-override character' })

export const language = z.enum(languages)

/** A name in several languages. Chinese is required, the others as far as they are translated. */
export const text = (max: number) =>
  z.strictObject({
    zh: plainText(max),
    ug: plainText(max).optional(),
    en: plainText(max).optional(),
    ru: plainText(max).optional(),
    'kk-Arab': plainText(max).optional(),
  })
