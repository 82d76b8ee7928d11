import type { Language } from '../../shared/language/languages.ts'
import { filled, sentence } from '../../shared/language/message.ts'
import { kk } from '../../shared/language/refusals/site-kk.ts'
import { ru } from '../../shared/language/refusals/site-ru.ts'
import { refusalText } from '../../shared/screen/refusal-text.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'

/** A refusal in the reader's words; in Russian and Kazakh what the site can refuse is a draft, and anything else is told in English. */
export function told(refusal: Refusal, language: Language): string {
  if (language !== 'ru' && language !== 'kk-Arab') return refusalText(refusal, language)
  const draft = (language === 'ru' ? ru : kk)[refusal.code]
  if (draft === undefined) return refusalText(refusal, 'en')
  const n = refusal.retryAfter
  return filled(sentence(draft, language, n), { n: String(n ?? ''), subject: refusal.subject ?? '' }).join('')
}
