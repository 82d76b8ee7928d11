import { TicketNo } from '../../shared/screen/say.tsx'
import type { GreeterView } from '../../shared/wire/views.ts'
import type { Words } from './words.ts'
import './counters.css'

/** How the counters stand, to send people the right way. */
export function Counters({ view, words }: { view: GreeterView; words: Words }) {
  return (
    <section class="counters" aria-labelledby="counters-title">
      <h2 id="counters-title">{words.say('counters-title')}</h2>
      <ul class="scroll" tabIndex={0} aria-labelledby="counters-title">
        {view.counters.map(({ id, label, state, number }) => (
          <li key={id} data-counter={id} data-state={`w-${state}`}>
            <b class="n">{label}</b>
            <span class="state" data-state={`w-${state}`}>
              {words.common.say(`counter-${state}`)}
            </span>
            {number !== undefined && <TicketNo number={number} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
