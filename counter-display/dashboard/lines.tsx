import { minutesSince } from '../../shared/screen/clock.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { DashboardView, NoNumbers } from '../../shared/wire/views.ts'
import { waitText } from '../desk/words.ts'
import { LONG_WAIT, type Line } from './decisions.ts'
import type { DashboardModel } from './model.ts'
import { counterShape } from './sums.ts'
import type { Words } from './words.ts'
import './lines.css'

const BAR = LONG_WAIT * 2 // minutes the bar holds; its middle is where waiting is too long

interface Face {
  view: DashboardView
  words: Words
  now: number
}

/** Each line: how many, how long, and who serves it. */
export function Lines({ model, view, words, now }: Face & { model: DashboardModel }) {
  const { say, plain } = words
  return (
    <section class="cell" aria-labelledby="lines-title">
      <div class="cell-head">
        <h2 id="lines-title">{say('lines-title')}</h2>
        <span class="cell-note">{say('lines-note', { n: LONG_WAIT })}</span>
      </div>
      <div class="scroll" tabIndex={0} role="group" aria-label={plain('lines-title')}>
        <table class="grid lines">
          <thead>
            <tr>
              <th>{say('line')}</th>
              <th class="num">{say('line-waiting')}</th>
              <th colSpan={2}>{say('line-longest')}</th>
              <th class="num">{say('line-usual')}</th>
              <th>{say('line-wait')}</th>
              <th>{say('line-counters')}</th>
            </tr>
          </thead>
          <tbody>
            {view.lines.map((line) => (
              <Row
                key={line.id}
                line={line}
                view={view}
                words={words}
                now={now}
                onOpen={() => model.ask({ kind: 'open-intake', line: line.id })}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ line, view, words, now, onOpen }: Face & { line: Line; onOpen: () => void }) {
  const { say } = words
  const longest = line.longestSince === null ? null : minutesSince(line.longestSince, now)
  const over = longest !== null && longest > LONG_WAIT
  return (
    <tr data-line={line.id}>
      <th>
        <span class="line-name">
          <b class="n prefix">{line.prefix}</b>
          <Own text={line.names} language={words.language} />
        </span>
      </th>
      <td class="num">
        <b class="n">{line.waiting}</b>
      </td>
      <td class="bar-cell">
        <span class="bar" aria-hidden="true">
          <span class={over ? 'fill over' : 'fill'} style={{ inlineSize: `${Math.min(100, ((longest ?? 0) / BAR) * 100)}%` }} />
        </span>
      </td>
      <td class="num longest">
        {longest === null ? (
          <span class="quiet">{say('none')}</span>
        ) : (
          <span class={over ? 'state' : ''} {...(over ? { 'data-state': 'warn' } : {})}>
            <span>{say('minutes-short', { n: longest })}</span>
          </span>
        )}
      </td>
      <td class="num">{say('minutes-short', { n: Math.round(line.usualMinutes) })}</td>
      <td>{line.shut === undefined ? waitText(line.wait, words) : <Shut shut={line.shut} words={words} onOpen={onOpen} />}</td>
      <td>
        <Squares line={line} view={view} words={words} />
      </td>
    </tr>
  )
}

/** No numbers now, and the key that gives them again where a manager may. */
const Shut = ({ shut, words: { say }, onOpen }: { shut: NoNumbers; words: Words; onOpen: () => void }) => (
  <span class="line-shut">
    <span class="state" data-state="warn">
      <span>{say(`shut-${shut.why}`)}</span>
    </span>
    {shut.why === 'closed' || shut.why === 'full' ? (
      <button type="button" class="key" data-act="open-intake" onClick={onOpen}>
        {say('open-intake')}
      </button>
    ) : null}
  </span>
)

/** Every counter that is set to this line, whatever its state. */
function Squares({ line, view, words }: Omit<Face, 'now'> & { line: Line }) {
  const counters = view.counters.filter(({ lines }) => lines.some((one) => one === line.id))
  if (counters.length === 0) return <span class="quiet">{words.say('line-no-counter')}</span>
  return (
    <ul class="squares">
      {counters.map(({ id, label, state }) => (
        <li key={id} title={words.common.plain(`counter-${state}`)}>
          <span class="shape" data-state={counterShape(state)} />
          <N>{label}</N>
          <span class="vh">{words.common.say(`counter-${state}`)}</span>
        </li>
      ))}
    </ul>
  )
}
