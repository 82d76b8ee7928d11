import type { ScreenLanguage } from '../language/languages.ts'

export type SpokenLanguage = ScreenLanguage

/** Every recorded word of a language by its clip's name, written as it is said. Uyghur is a draft until a native reviewer has signed. */
export type Words = Readonly<Record<string, string>>

const named = (kind: string, words: string, from = 0): Words =>
  Object.fromEntries(words.split(' ').map((word, at) => [`${kind}-${at + from}`, word]))
const tensOf = (kind: string, words: string, from = 10): Words =>
  Object.fromEntries(words.split(' ').map((word, at) => [`${kind}-${from + at * 10}`, word]))

/** The letters a line may have: no I and O, too easily heard and read as 1 and 0 (calling.md §4.1). */
export const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const letterWords: Words = Object.fromEntries(letters.split('').map((letter) => [`letter-${letter.toLowerCase()}`, letter]))

export const words: Readonly<Record<SpokenLanguage, Words>> = {
  zh: {
    please: '请',
    to: '号到',
    counter: '号窗口办理',
    ...letterWords,
    ...named('digit', '零 一 二 三 四 五 六 七 八 九'),
    ten: '十',
    hundred: '百',
  },
  ug: {
    number: 'نومۇر،',
    counter: 'كۆزنەككە كېلىڭ',
    ...letterWords,
    ...named('digit', 'نۆل بىر ئىككى ئۈچ تۆت بەش ئالتە يەتتە سەككىز توققۇز'),
    ...tensOf('tens', 'ئون يىگىرمە ئوتتۇز قىرىق ئەللىك ئاتمىش يەتمىش سەكسەن توقسان'),
    ...named('nth', 'نۆلىنچى بىرىنچى ئىككىنچى ئۈچىنچى تۆتىنچى بەشىنچى ئالتىنچى يەتتىنچى سەككىزىنچى توققۇزىنچى'),
    ...tensOf('nth', 'ئونىنچى يىگىرمىنچى ئوتتۇزىنچى قىرىقىنچى ئەللىكىنچى ئاتمىشىنچى يەتمىشىنچى سەكسىنىنچى توقسىنىنچى'),
    hundred: 'يۈز',
    'nth-100': 'يۈزىنچى',
  },
  en: {
    ticket: 'Ticket',
    counter: ', please go to counter',
    ...letterWords,
    ...named('digit', 'zero one two three four five six seven eight nine'),
    ...named('teen', 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10),
    ...tensOf('tens', 'twenty thirty forty fifty sixty seventy eighty ninety', 20),
    hundred: 'hundred',
  },
}
