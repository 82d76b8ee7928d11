import type { Language } from './languages.ts'

/** A text of the hall's own (a line's name, an item's name) in the languages it has. Chinese is never missing. */
export type Text = { readonly zh: string } & { readonly [L in Exclude<Language, 'zh'>]?: string | undefined }

/** The text in `language`, else in Chinese: a missing translation shows Chinese, never nothing. */
export const textIn = (text: Text, language: Language): string => text[language] ?? text.zh
/** The language `textIn` really answered in, for the `lang` of the element that shows it. */
export const languageOf = (text: Text, language: Language): Language => (text[language] === undefined ? 'zh' : language)
