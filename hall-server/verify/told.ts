import { verify } from '../../shared/language/messages/verify.ts'
import { filled, sentence } from '../../shared/language/message.ts'
import type { Stood } from './rules.ts'
import type { Asked, Fault, Verified } from './verify-day.ts'

export const toldLanguages = ['zh', 'en'] as const
type Told = (typeof toldLanguages)[number]
type Word = keyof (typeof verify)['zh']

export const say = (language: Told, word: Word, params: Readonly<Record<string, string | number>> = {}) =>
  filled(sentence(verify[language][word], language, undefined), params).join('')

/** The result in one line. */
export function told(language: Told, { day, hall, digest }: Asked, { fault, head, digestAt, turns }: Verified): string {
  const about = { day, hall }
  if (fault !== null) return say(language, 'does-not', { ...about, position: fault.position, why: whyOf(language, fault) })
  const position = head?.position ?? 0
  const fits = say(language, 'fits', { ...about, rows: position, turns, position, hash: head?.hash ?? '' })
  if (digest === null || digestAt === null) return fits
  const more = position - digestAt
  const digestFits = more === 0 ? say(language, 'fits-digest') : say(language, 'fits-earlier', { position: digestAt, more })
  return `${fits}${language === 'zh' ? '。' : '. '}${digestFits}`
}

function whyOf(language: Told, fault: Fault): string {
  if (fault.kind === 'unreadable') return say(language, fault.kind)
  if (fault.kind !== 'wrong-turn') {
    const { kind, position: _position, ...params } = fault
    return say(language, kind, params)
  }
  const due = fault.due === null ? say(language, 'nobody') : stood(language, fault.due)
  return say(language, fault.kind, { label: fault.label, called: stood(language, fault.called), due })
}

/** Minutes to a hundredth, so that a second decides as it did in the hall. */
function stood(language: Told, { number, waitedMs, slope }: Stood): string {
  const hundredths = (ms: number) => Math.round(ms / 600) / 100
  return say(language, 'stood', { number, minutes: hundredths(waitedMs), slope, score: hundredths(waitedMs * slope) })
}
