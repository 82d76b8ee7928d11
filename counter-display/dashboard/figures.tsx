import type { ComponentChildren } from 'preact'
import { minutesSince } from '../../shared/screen/clock.ts'
import { TicketNo } from '../../shared/screen/say.tsx'
import type { DashboardView } from '../../shared/wire/views.ts'
import { LONG_WAIT } from './decisions.ts'
import { counterCounts } from './sums.ts'
import type { Words } from './words.ts'

const FEWEST = 5 // calls in an hour before the server says eight of ten

interface Face {
  view: DashboardView
  words: Words
  now: number
}

/** Six figures, each with its word and what it is counted from. */
export function Figures({ view, words, now }: Face) {
  const { say } = words
  const { today } = view
  const counters = counterCounts(view.counters)
  const called = view.halfHours.some((half) => half.called > 0)
  return (
    <dl class="figures">
      <Figure id="waiting" name={say('waiting')} value={view.waiting} unit={say('unit-people')}>
        <Longest view={view} words={words} now={now} />
      </Figure>
      <Figure
        id="eight-of-ten"
        name={say('eight-of-ten')}
        value={view.eightOfTen}
        unit={view.eightOfTen === null ? say('none') : say('unit-minutes')}
      >
        {view.eightOfTen === null ? say('too-few', { n: FEWEST }) : say('eight-of-ten-note')}
      </Figure>
      <Figure id="open-counters" name={say('open-counters')} value={counters.open} unit={say('of-all', { n: counters.all })}>
        {say('paused-closed', { paused: counters.paused, closed: counters.closed })}
      </Figure>
      <Figure id="finished" name={say('finished')} value={today.finished} unit={say('unit-people')}>
        {say('issued', { n: today.issued, cancelled: today.cancelled })}
      </Figure>
      <Figure id="missed" name={say('missed')} value={today.missed} unit={say('unit-people')}>
        {say('missed-note')}
      </Figure>
      <Figure
        id="mean-wait"
        name={say('mean-wait')}
        value={called ? Math.round(today.waitedMeanSeconds / 60) : null}
        unit={called ? say('unit-minutes') : say('none')}
      >
        {called ? say('mean-note') : say('mean-none')}
        <Overtaken view={view} words={words} />
      </Figure>
    </dl>
  )
}

/** Who was passed over most often and still waits: for the manager to look into. */
function Overtaken({ view: { mostOvertaken }, words }: Pick<Face, 'view' | 'words'>) {
  if (mostOvertaken === null) return null
  const { number, times } = mostOvertaken
  return (
    <span class="overtaken" data-overtaken={number}>
      {words.say('most-overtaken', { number: <TicketNo number={number} />, n: times })}
    </span>
  )
}

interface One {
  id: string
  name: ComponentChildren
  /** Null: there is nothing to count yet, and the unit says so. */
  value: number | null
  unit: ComponentChildren
  children: ComponentChildren
}

const Figure = ({ id, name, value, unit, children }: One) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {value !== null && (
        <b class="n" data-figure={id}>
          {value}
        </b>
      )}
      <span class={value === null ? 'no-value' : 'unit'}>{unit}</span>
    </dd>
    <dd class="note">{children}</dd>
  </div>
)

function Longest({ view, words, now }: Face) {
  if (view.longest === null || view.longestSince === null) return words.say('nobody-waits')
  const minutes = minutesSince(view.longestSince, now)
  const text = words.say('longest', { n: minutes, number: <TicketNo number={view.longest} /> })
  if (minutes <= LONG_WAIT) return text
  return (
    <span class="state" data-state="warn">
      <span>{text}</span>
    </span>
  )
}
