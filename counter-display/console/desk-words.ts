import { common } from '../../shared/language/messages/common.ts'
import { consoleWords } from '../../shared/language/messages/console.ts'
import { refusalText } from '../../shared/screen/refusal-text.ts'
import { speaker } from '../../shared/screen/say.tsx'
import type { Why } from './guards.ts'
import type { DeskLanguage } from './model.ts'

/** The console's own words, and those all screens share. */
export const wordsOf = (language: DeskLanguage) => ({
  ...speaker(consoleWords[language], language),
  common: speaker(common[language], language),
})
export type Words = ReturnType<typeof wordsOf>

export function whyText(why: Why, language: DeskLanguage): string {
  if ('refusal' in why) return refusalText(why.refusal, language)
  const { plain } = wordsOf(language)
  return why.own === 'why-seat-taken' ? plain(why.own, { no: why.staffNo }) : plain(why.own)
}
