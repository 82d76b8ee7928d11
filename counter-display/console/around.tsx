import { minutesSince } from '../../shared/screen/clock.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N, TicketNo } from '../../shared/screen/say.tsx'
import type { ConsoleView, LineView } from '../../shared/wire/views.ts'
import { wordsOf, type Words } from './desk-words.ts'
import type { ConsoleModel } from './model.ts'
import { phaseOf } from './situation.ts'
import { classShape, lineOf, linesServed, neighbours } from './sums.ts'
import './around.css'

/** The line the visitor came from, for the question "how long would I wait again?". */
export function LineNow({ line, words }: { line: LineView; words: Words }) {
  const { say, common } = words
  return (
    <dl class="sum">
      <div>
        <dt>{say('same-line')}</dt>
        <dd>
          {line.waiting === 0 ? say('nobody-waiting') : say('people-waiting', { n: line.waiting })}
          <small>
            <Own text={line.names} language={words.language} />
          </small>
        </dd>
      </div>
      <div>
        <dt>{say('wait-if-now')}</dt>
        <dd>{waitText(line, common)}</dd>
      </div>
      <div>
        <dt>{say('open-counters')}</dt>
        <dd>
          <Labels line={line} words={words} />
        </dd>
      </div>
    </dl>
  )
}

function waitText({ wait }: LineView, common: Words['common']) {
  if (wait === null) return common.say('wait-unknown')
  if (wait.high === null) return common.say('wait-over', { low: wait.low })
  if (wait.high === 0) return common.say('wait-soon')
  return common.say('wait-range', { low: wait.low, high: wait.high })
}

const Labels = ({ line, words }: { line: LineView; words: Words }) =>
  line.counters.length === 0 ? words.say('no-open-counter') : <N>{line.counters.join(words.plain('comma'))}</N>

/** With nobody at the counter: who would be called, what to do, and how the counter's lines stand. */
export function UpNext({ model, view }: { model: ConsoleModel; view: ConsoleView }) {
  const words = wordsOf(model.language.value)
  const { say } = words
  const phase = phaseOf({ view, me: model.me })
  return (
    <>
      {phase === 'free' || phase === 'called' || phase === 'serving' ? (
        <NextOne model={model} view={view} words={words} />
      ) : (
        <p class="hint">{say(`hint-${phase}`)}</p>
      )}
      <h2>{say('my-lines')}</h2>
      <ul class="lines">
        {linesServed(view).map((line) => (
          <li key={line.id}>
            <b class="n prefix">{line.prefix}</b>
            <Own text={line.names} language={words.language} class="name" />
            <span>{say('people-waiting', { n: line.waiting })}</span>
            <span class="at-counters">
              {say('open-counters')} <Labels line={line} words={words} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function NextOne({ model, view, words }: { model: ConsoleModel; view: ConsoleView; words: Words }) {
  const { say, common } = words
  const first = view.next[0]
  if (first === undefined) return <p class="hint">{say('queue-empty')}</p>
  const line = lineOf(view, first)
  const what = first.items[0]?.names ?? line?.names
  return (
    <section class="up-next">
      <h2>{say('up-next')}</h2>
      <p class="number">
        <TicketNo number={first.number} />
      </p>
      <div>
        {what !== undefined && <Own text={what} language={words.language} as="strong" />}
        <p>
          <span class="state" data-state={classShape[first.class]}>
            {common.say(`class-${first.class}`)}
          </span>
          <span>{say('next-waits', { n: minutesSince(first.issuedAt, model.time.value) })}</span>
          <span>{say(`lang-${first.language}`)}</span>
        </p>
      </div>
    </section>
  )
}

/** Every counter of the zone and the number at it: where a called visitor went, and who is free. */
export function Neighbours({ model, view }: { model: ConsoleModel; view: ConsoleView }) {
  const { say, plain, common } = wordsOf(model.language.value)
  return (
    <section class="around">
      <h2>{say('counters-here')}</h2>
      <ul>
        {neighbours(view).map((counter) => (
          <li
            key={counter.id}
            class={counter.id === view.counter.id ? 'mine' : ''}
            aria-label={plain('at-counter', { label: counter.label })}
          >
            <b class="n">{counter.label}</b>
            <span class="state" data-state={`w-${counter.state}`}>
              {common.say(`counter-${counter.state}`)}
            </span>
            {counter.number !== undefined && <TicketNo number={counter.number} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
