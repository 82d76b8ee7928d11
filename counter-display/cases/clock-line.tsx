import { serviceDay } from '../../shared/ids.ts'
import { textIn } from '../../shared/language/text.ts'
import { N } from '../../shared/screen/say.tsx'
import type { CaseFace } from './case-page.tsx'
import { clockSums } from './clock-sums.ts'
import { caseWords } from './words.ts'

/** From acceptance to the legal day: where today is, what was promised, when the clock stood still. In words too, below the line. */
export function ClockLine({ model, view }: CaseFace) {
  const language = model.language.value
  const words = caseWords(language)
  const { clock } = view
  const today = serviceDay.parse(model.times.value.date(model.time.value))
  const sums = clockSums(view, today)
  if (clock === null || sums === null) return <NotBegun model={model} view={view} />
  return (
    <section class="cases-clock" aria-label={words.plain('clock-title')} data-light={view.light}>
      <div class="cases-line" aria-hidden="true">
        <i style={{ inlineSize: `${sums.today}%` }} />
        {sums.stops.map(({ from, to }, place) => (
          <s key={place} style={{ insetInlineStart: `${from}%`, inlineSize: `${Math.max(1, to - from)}%` }} />
        ))}
        <b style={{ insetInlineStart: `${sums.promised}%` }} />
      </div>
      <ul>
        <li>{words.say('clock-from', { day: <N>{clock.from}</N> })}</li>
        <li>
          <b>{words.say('clock-promised', { day: <N>{clock.promisedDue}</N> })}</b>
        </li>
        <li>{words.say('clock-legal', { day: <N>{clock.legalDue}</N> })}</li>
        {clock.stoppedSince === null ? null : (
          <li class="state" data-state="w-paused">
            {words.say('clock-stopped', { day: <N>{clock.stoppedSince}</N> })}
          </li>
        )}
        {view.procedures
          .filter(({ stopsClock, to }) => stopsClock && to !== null)
          .map(({ names, from, to, procedure }) => (
            <li key={`${procedure} ${from}`}>
              {words.say('clock-stop-span', { name: textIn(names, language), from: <N>{from}</N>, to: <N>{to ?? ''}</N> })}
            </li>
          ))}
        {clock.extended > 0 ? <li>{words.say('clock-extended', { n: clock.extended })}</li> : null}
        {view.deliverBy === null ? null : <li>{words.say('clock-deliver-by', { day: <N>{view.deliverBy}</N> })}</li>}
        {clock.isCertain ? null : <li>{words.say('clock-uncertain')}</li>}
      </ul>
    </section>
  )
}

function NotBegun({ model, view }: Pick<CaseFace, 'model' | 'view'>) {
  const words = caseWords(model.language.value)
  if (view.state !== 'received' && view.state !== 'told') return null
  return (
    <section class="cases-clock">
      <ul>
        <li>{words.say('clock-not-begun')}</li>
        {view.state === 'received' ? <li>{words.say('clock-notice-by', { day: <N>{view.received.noticeBy}</N> })}</li> : null}
      </ul>
    </section>
  )
}
