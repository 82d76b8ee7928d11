import type { Language } from '../language/languages.ts'
import { counterWords, ticketWords } from './number.ts'
import { words, type SpokenLanguage } from './words.ts'

/** A recorded sound: `chime`, or a language and a word, `zh/digit-0`. Its file is `clipFile(id)` under /audio. */
export type ClipId = 'chime' | `${SpokenLanguage}/${string}`
export const clipFile = (id: ClipId) => `${id}.opus`

/** What a speaker needs of a call. */
export interface Announced {
  readonly number: string
  readonly label: string
  /** The language the visitor chose. */
  readonly language: Language
}
type Called = Pick<Announced, 'number' | 'label'>

const isSpoken = (language: Language): language is SpokenLanguage => Object.hasOwn(words, language)

/** The words of a call in order, by their names in `words`. */
function sentence({ number, label }: Called, language: SpokenLanguage): string[] {
  const ticket = ticketWords(number)
  const counter = counterWords[language](label)
  if (language === 'zh') return ['please', ...ticket, 'to', ...counter, 'counter']
  if (language === 'ug') return [...ticket, 'number', ...counter, 'counter']
  return ['ticket', ...ticket, 'counter', ...counter]
}

/** The call written as it is said: 请A零一二号到十二号窗口办理. */
export function announcementText(call: Called, language: SpokenLanguage): string {
  const said = sentence(call, language).map((name) => words[language][name] ?? name)
  return said.join(language === 'zh' ? '' : ' ').replace(' ,', ',')
}

/** The recorded words of a call in order. */
export const announcementClips = (call: Called, language: SpokenLanguage): ClipId[] =>
  sentence(call, language).map((name): ClipId => `${language}/${name}`)

/**
 * One announcement: the chime, then three sentences, each a list of clips. The hall's first language comes first and last, so that
 * it is heard twice, its second between. A visitor who chose another language hears that one last instead: a fourth sentence would
 * pass the 10 s a call may take (calling.md §4.1).
 */
export function announcementPlan(call: Announced, hallLanguages: readonly Language[]): ClipId[][] {
  const spoken = hallLanguages.filter(isSpoken)
  const [first = 'zh', second] = spoken
  const own = isSpoken(call.language) && !spoken.slice(0, 2).includes(call.language) ? call.language : undefined
  const order = [first, second, own ?? first].filter((language) => language !== undefined)
  return [['chime'], ...order.map((language) => announcementClips(call, language))]
}

/** Every clip the announcements of these languages can need. */
export const clipsOf = (languages: readonly Language[]): ClipId[] => [
  'chime',
  ...languages.filter(isSpoken).flatMap((language) => Object.keys(words[language]).map((name): ClipId => `${language}/${name}`)),
]
