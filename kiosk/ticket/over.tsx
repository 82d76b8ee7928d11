import type { ScreenLanguage } from '../../shared/language/languages.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import type { TicketView } from '../../shared/wire/views.ts'
import { Hero, Matter } from './slip.tsx'
import { ticketWords } from './words.ts'

const icons = { finished: 'check', cancelled: 'exit', expired: 'clock' } as const

/** Nothing more happens to this number: which, why, and what to do. */
export function Over({ view, language, state }: { view: TicketView; language: ScreenLanguage; state: keyof typeof icons }) {
  const words = ticketWords(language)
  return (
    <section class="over">
      <Icon name={icons[state]} large />
      <h1>{words.say(`${state}-title`)}</h1>
      <p>{words.say(`${state}-text`)}</p>
      <div class="was">
        <Hero number={view.number} as="span" />
        <Matter view={view} language={language} />
      </div>
    </section>
  )
}
