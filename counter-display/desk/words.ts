import { common } from '../../shared/language/messages/common.ts'
import { desk } from '../../shared/language/messages/desk.ts'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import { speaker } from '../../shared/screen/say.tsx'
import type { Wait } from '../../shared/wire/views.ts'

/** The words all screens share, and those of all desks. */
export const sharedWords = (language: DeskLanguage) => ({
  common: speaker(common[language], language),
  desk: speaker(desk[language], language),
})
export type SharedWords = ReturnType<typeof sharedWords>

/** A waiting time is always a range, or words. */
export function waitText(wait: Wait | null, { common: words }: Pick<SharedWords, 'common'>) {
  if (wait === null) return words.say('wait-unknown')
  if (wait.high === null) return words.say('wait-over', { low: wait.low })
  if (wait.high === 0) return words.say('wait-soon')
  return words.say('wait-range', { low: wait.low, high: wait.high })
}
