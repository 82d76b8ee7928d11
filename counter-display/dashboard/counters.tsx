import { hallTime, minutesSince } from '../../shared/screen/clock.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N, TicketNo } from '../../shared/screen/say.tsx'
import type { ComingChange, CounterState, DashboardView } from '../../shared/wire/views.ts'
import type { Counter } from './decisions.ts'
import type { DashboardModel } from './model.ts'
import { counterShape, zonesOf } from './sums.ts'
import type { Words } from './words.ts'
import './counters.css'

const shownStates: readonly CounterState[] = ['calling', 'serving', 'free', 'paused', 'closed']

const MOST_IN_A_ROW = 8

interface Face {
  model: DashboardModel
  view: DashboardView
  words: Words
}

/** All counters where they stand in the hall. Each can be pressed. */
export function Counters({ model, view, words }: Face) {
  const { say, common } = words
  const zones = zonesOf(view)
  const most = Math.min(MOST_IN_A_ROW, Math.max(...zones.map(({ counters }) => counters.length)))
  return (
    <section class="cell" aria-labelledby="counters-title">
      <div class="cell-head">
        <h2 id="counters-title">{say('counters-title')}</h2>
        <ul class="legend states">
          {shownStates.map((state) => (
            <li key={state} class="state" data-state={counterShape(state)}>
              {common.say(`counter-${state}`)}
            </li>
          ))}
        </ul>
      </div>
      <div class="scroll zones" tabIndex={0} role="group" aria-label={words.plain('counters-title')} style={{ '--most': most }}>
        {zones.map(({ zone, counters }) => (
          <div key={zone.id} class="zone">
            <h3>
              <Own text={zone.name} language={words.language} />
            </h3>
            <ul>
              {counters.map((counter) => (
                <li key={counter.id}>
                  <Tile model={model} view={view} counter={counter} words={words} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

function Tile({ model, view, counter, words }: Face & { counter: Counter }) {
  const { say, common } = words
  const { id, label, state, number, since, clerk, pauseReason } = counter
  const isOpen = state !== 'closed'
  return (
    <button type="button" class="key tile" data-counter={id} data-state={state} onClick={() => model.ask({ kind: 'counter', counter: id })}>
      <span class="tile-head">
        <b class="n">{label}</b>
        <span class="state" data-state={counterShape(state)}>
          {common.say(`counter-${state}`)}
        </span>
        {isOpen && since !== null && <small>{say('minutes-short', { n: minutesSince(since, model.time.value) })}</small>}
      </span>
      <span class="tile-main">
        {number !== undefined && <TicketNo number={number} />}
        {number !== undefined && pauseReason !== null && (
          <span class="state" data-state="w-paused">
            {say('also-paused')}
          </span>
        )}
        {number === undefined && pauseReason !== null && <span class="why">{pauseReason}</span>}
      </span>
      <span class="tile-foot">
        <span>{clerk !== null ? words.desk.say('staff-no', { no: <N>{clerk}</N> }) : isOpen ? say('no-clerk') : null}</span>
        {counter.coming !== null && <Coming coming={counter.coming} view={view} words={words} />}
        <span class="n">
          <span class="vh">{say('assign')}</span>
          {prefixes(view, counter)}
        </span>
      </span>
    </button>
  )
}

/** When it is expected to leave or to be back; announced ones stand out. */
function Coming({ coming, view, words }: { coming: ComingChange; view: DashboardView; words: Words }) {
  const { hm } = hallTime(view.hall.timeZone, words.language)
  return (
    <span class={coming.announced ? 'coming announced' : 'coming'}>
      {words.say(`coming-${coming.change}`, { time: <N>{hm(coming.at)}</N> })}
    </span>
  )
}

const prefixes = ({ lines }: DashboardView, counter: Counter) =>
  lines.flatMap(({ id, prefix }) => (counter.lines.includes(id) ? [prefix] : [])).join(' ')
