/** Every language a text of the hall may be written in, in the order they are offered. */
export const languages = ['zh', 'ug', 'en', 'ru', 'kk-Arab'] as const
export type Language = (typeof languages)[number]

/** The languages the screens themselves speak today. `draft` until a native reviewer has signed. */
export const screenLanguages = ['zh', 'ug', 'en'] as const satisfies readonly Language[]
export type ScreenLanguage = (typeof screenLanguages)[number]

export const ownName: Record<Language, string> = {
  zh: '中文',
  ug: 'ئۇيغۇرچە',
  en: 'English',
  ru: 'Русский',
  'kk-Arab': 'قازاقشا',
}

export const isRightToLeft = (language: Language) => language === 'ug' || language === 'kk-Arab'
export const directionOf = (language: Language) => (isRightToLeft(language) ? 'rtl' : 'ltr')
