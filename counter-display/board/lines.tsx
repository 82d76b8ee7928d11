import { Icon } from '../../shared/screen/icon.tsx'
import { kindOfLine } from '../../shared/visit/kinds.ts'
import type { HallStops } from '../../shared/visit/stops.ts'
import type { LineView, Wait } from '../../shared/wire/views.ts'
import { Both, Stacked, type BoardWord } from './both.tsx'
import './lines.css'

// More do not fit beside each other with their words: two short rows under one heading instead.
const IN_ONE_ROW = 6

/** How many people wait in each line. */
export function Lines({ lines: all, stops }: { lines: readonly LineView[]; stops: HallStops }) {
  // One that is there for whoever cannot get something done needs no place on the wall while nobody waits.
  // So with what follows the intake: nobody takes a number for it, and who waits for it is called like everybody.
  const lines = all.filter(({ id, alwaysOpen, waiting }) => kindOfLine(stops, id) === 'intake' && (alwaysOpen !== true || waiting > 0))
  const isDense = lines.length > IN_ONE_ROW
  const columns = isDense ? Math.ceil(lines.length / 2) : Math.max(lines.length, 1)
  return (
    <section class={isDense ? 'lines is-dense' : 'lines'} style={{ '--columns': columns }}>
      {isDense ? (
        <h2>
          <Both say="waiting-here" />
        </h2>
      ) : null}
      <ul>
        {lines.map((line) => (
          <li key={line.id} data-line={line.id} data-waiting={line.waiting}>
            <span class="k n">{line.prefix}</span>
            <span class="names">
              <span class="hang" lang="ug" dir="rtl">
                {line.names.ug}
              </span>
              <span lang="zh">{line.names.zh}</span>
            </span>
            <Waiting line={line} isDense={isDense} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Waiting({ line, isDense }: { line: LineView; isDense: boolean }) {
  const isServed = line.counters.length > 0
  const word: BoardWord = isServed ? 'waiting' : line.waiting === 0 ? 'no-counter' : 'waiting-closed'
  // With a wait beside it there is no room for both: a picture of people stands for the word.
  const hasRange = isServed && !isDense && line.wait !== null
  return (
    <span class={hasRange ? 'w has-range' : isServed ? 'w' : 'w is-unserved'}>
      {isServed || line.waiting > 0 ? <b class="n">{line.waiting}</b> : null}
      {hasRange ? <Icon name="people" /> : isServed && isDense ? null : <Stacked say={isDense ? 'no-counter' : word} />}
      {hasRange && line.wait !== null ? <Range wait={line.wait} /> : null}
    </span>
  )
}

/** How long somebody who takes a number now will wait. */
const Range = ({ wait: { low, high } }: { wait: Wait }) =>
  high !== null && high <= 5 ? (
    <Stacked say="wait-soon" class="range" />
  ) : (
    <>
      <b class="n range">{high === null ? `${low}+` : `${low}–${high}`}</b>
      <Stacked say="minutes" />
    </>
  )
