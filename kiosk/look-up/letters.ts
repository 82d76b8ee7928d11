import type { Language } from '../../shared/language/languages.ts'

const latin = 'abcdefghijklmnopqrstuvwxyz'.split('')
const uyghur = 'ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي'.split('')
const cyrillic = 'абвгдежзийклмнопрстуфхцчшщъыьэюя'.split('')

export const alphabets = ['latin', 'uyghur', 'cyrillic'] as const
export type Alphabet = (typeof alphabets)[number]

/** The keys of the small keyboard: pinyin and English, the Uyghur alphabet, the Russian one. */
export const lettersOf = (alphabet: Alphabet): readonly string[] => ({ latin, uyghur, cyrillic })[alphabet]
export const alphabetOf = (language: Language): Alphabet =>
  language === 'ug' || language === 'kk-Arab' ? 'uyghur' : language === 'ru' ? 'cyrillic' : 'latin'
export const isFromRight = (alphabet: Alphabet) => alphabet === 'uyghur'
