import type { StaffTicket, StopView } from '../../shared/wire/views.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import { ActKey } from './act-key.tsx'
import type { Words } from './desk-words.ts'
import type { ConsoleModel } from './model.ts'
import './stops.css'

/** Where this visit goes, and the key that changes it. */
export function Stops({ model, ticket, words }: { model: ConsoleModel; ticket: StaffTicket; words: Words }) {
  const stops = ticket.stops ?? []
  return (
    <section class="visit">
      <h2>{words.say('stops-title')}</h2>
      {stops.length === 0 ? (
        <p class="small">{words.say('stops-one')}</p>
      ) : (
        <ol class="visit-stops">
          {stops.map((stop, at) => (
            <li key={at} data-stop={stop.kind} data-state={stop.state} aria-current={stop.state === 'now' ? 'step' : undefined}>
              <b class="n">{stop.line.prefix}</b>
              <strong>
                <StopName stop={stop} words={words} />
              </strong>
              <Where stop={stop} words={words} />
            </li>
          ))}
        </ol>
      )}
      <ActKey model={model} act="stops" icon="next">
        {words.say('act-stops')}
      </ActKey>
    </section>
  )
}

/** An intake by its line, any other stop by what is done there. */
export const StopName = ({ stop: { kind, line }, words }: { stop: StopView; words: Words }) =>
  kind === 'intake' ? <Own text={line.names} language={words.language} /> : words.say(`stop-${kind}`)

function Where({ stop: { state, counters }, words }: { stop: StopView; words: Words }) {
  if (state === 'now') return <small>{words.say('stop-now')}</small>
  if (counters.length === 0) return <small>{words.say(state === 'done' ? 'stop-done' : 'no-open-counter')}</small>
  const labels = <N>{counters.join(words.plain('comma'))}</N>
  return <small>{words.say(state === 'done' ? 'stop-done-at' : 'stop-at', { labels })}</small>
}
