import type { ScreenLanguage } from '../shared/language/languages.ts'

const latin = [...'abcdefghijklmnopqrstuvwxyz']
const uyghur = [...'ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي']

/** The keys of the small keyboard: pinyin and English, or the Uyghur alphabet. */
export const lettersOf = (language: ScreenLanguage): readonly string[] => (language === 'ug' ? uyghur : latin)
