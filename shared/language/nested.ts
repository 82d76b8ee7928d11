import { languages, type Language } from './languages.ts'
import type { Text } from './text.ts'

type Marks = Readonly<Record<string, string>>
const usual: Marks = { '“': '‘', '”': '’', '«': '‹', '»': '›' }
/** A quotation in a quotation, by the rules of each language's own punctuation (zh: GB/T 15834 4.8.3.3). */
const marks: Readonly<Record<Language, Marks>> = { zh: usual, ug: usual, en: usual, 'kk-Arab': usual, ru: { '«': '„', '»': '“' } }

/** A text as it is written where it stands in quotation marks itself: 新生儿出生‘一件事’. */
export function nested(text: Text): Text {
  const inside = (language: Language) => text[language]?.replaceAll(/[“”«»]/gu, (mark) => marks[language][mark] ?? mark)
  return { ...Object.fromEntries(languages.map((language) => [language, inside(language)])), zh: inside('zh') ?? text.zh }
}
