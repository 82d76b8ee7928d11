import type { ScreenLanguage } from '../shared/language/languages.ts'

const latin = 'abcdefghijklmnopqrstuvwxyz'.split('')
const uyghur = 'ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي'.split('')

/** The keys of the small keyboard: pinyin and English, or the Uyghur alphabet. */
export const lettersOf = (language: ScreenLanguage): readonly string[] => (language === 'ug' ? uyghur : latin)
