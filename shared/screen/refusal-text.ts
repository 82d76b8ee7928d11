import { refusals } from '../language/messages/refusals.ts'
import type { ScreenLanguage } from '../language/languages.ts'
import { filled, sentence } from '../language/message.ts'
import type { Refusal } from '../wire/refusals.ts'

/** A refusal in the reader's words: what happened and what to do. */
export function refusalText(refusal: Refusal, language: ScreenLanguage): string {
  const n = refusal.triesLeft ?? (refusal.code === 'account-locked' ? Math.ceil((refusal.retryAfter ?? 60) / 60) : refusal.retryAfter)
  const text = sentence(refusals[language][refusal.code], language, n)
  return filled(text, { n: String(n ?? ''), subject: refusal.subject ?? '' }).join('')
}
