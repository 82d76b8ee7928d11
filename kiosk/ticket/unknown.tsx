import type { ScreenLanguage } from '../../shared/language/languages.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { refusalText } from '../../shared/screen/refusal-text.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import { ticketWords } from './words.ts'

/** No ticket behind this address, or none shown: why, and what to do. */
export function Unknown({ refusal, language }: { refusal: Refusal; language: ScreenLanguage }) {
  const words = ticketWords(language)
  const isUnknown = refusal.code === 'unknown-ticket' || refusal.code === 'bad-message'
  return (
    <section class="over">
      <Icon name="ticket" large />
      <h1>{isUnknown ? words.say('unknown-title') : refusalText(refusal, language)}</h1>
      {isUnknown ? <p>{words.say('unknown-text')}</p> : null}
      <p>{words.say('unknown-do')}</p>
    </section>
  )
}
