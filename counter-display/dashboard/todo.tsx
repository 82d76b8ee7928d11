import type { ComponentChildren } from 'preact'
import { Own } from '../../shared/screen/page.tsx'
import { N, TicketNo } from '../../shared/screen/say.tsx'
import type { DashboardView } from '../../shared/wire/views.ts'
import { servedBy, type Line, type Matter, type Remedy } from './decisions.ts'
import type { DashboardModel } from './model.ts'
import type { Words } from './words.ts'
import './todo.css'

interface Face {
  model: DashboardModel
  view: DashboardView
  words: Words
}

/** What needs a decision, each with its remedy. */
export function Todo({ model, view, words }: Face) {
  const matters = model.matters.value
  return (
    <section class="cell" aria-labelledby="todo-title">
      <div class="cell-head">
        <h2 id="todo-title">{words.say('todo-title')}</h2>
        {matters.length > 0 && <span class="cell-note">{words.say('todo-count', { n: matters.length })}</span>}
        <a class="todo-cases" href="/cases">
          {words.say('to-all-cases')}
        </a>
      </div>
      {matters.length === 0 ? (
        <p class="empty state" data-state="ok">
          {words.say(view.dayOpen ? 'todo-none' : 'todo-none-closed')}
        </p>
      ) : (
        <ul class="scroll todo" tabIndex={0} aria-labelledby="todo-title">
          {matters.map((matter) => (
            <li key={keyOf(matter)} data-matter={matter.kind}>
              <span class="shape" data-state={matter.kind === 'unserved' ? 'grave' : 'warn'} />
              <div>
                <b>{titleOf(matter, words)}</b>
                <p>{detailOf(matter, view, words)}</p>
              </div>
              {'count' in matter ? (
                <a class="key" href={placesOf[matter.kind]}>
                  {words.say(matter.kind === 'contacts-late' ? 'to-contacts' : 'to-cases')}
                </a>
              ) : matter.remedy === null ? (
                <p class="no-remedy">{words.say(withoutKey(matter))}</p>
              ) : (
                <RemedyKey model={model} remedy={matter.remedy} words={words} />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What to do where no press of a key helps. */
function withoutKey({ kind }: Matter) {
  if (kind === 'calendar') return 'calendar-remedy'
  return kind === 'cases-unknown' ? 'cases-unknown-remedy' : 'no-remedy'
}

/** Where it is done. */
const placesOf = {
  supervised: '/cases#list?supervised=yes',
  'notices-due': '/cases#list?state=received&due=today',
  'contacts-late': '/phone-desk#late',
} as const

function keyOf(matter: Matter): string {
  if (matter.kind === 'calendar' || matter.kind === 'cases-unknown' || 'count' in matter) return matter.kind
  return 'line' in matter ? `${matter.kind}-${matter.line.id}` : `${matter.kind}-${matter.counter.id}`
}

const NameOf = ({ line, words }: { line: Line; words: Words }) => (
  <>
    <b class="n prefix">{line.prefix}</b> <Own text={line.names} language={words.language} />
  </>
)

function titleOf(matter: Matter, words: Words): ComponentChildren {
  const { say } = words
  if (matter.kind === 'calendar') {
    const { daysLeft } = matter
    return daysLeft < 0 ? say('calendar-over') : say('calendar-title', { n: daysLeft })
  }
  if ('count' in matter) return say(`${matter.kind}-title`, { n: matter.count })
  if (matter.kind === 'cases-unknown') return say('cases-unknown-title')
  const { minutes } = matter
  switch (matter.kind) {
    case 'unserved':
      return say('unserved-title', { line: <NameOf line={matter.line} words={words} />, n: matter.line.waiting })
    case 'tide':
      return say('tide-title', { line: <NameOf line={matter.line} words={words} />, minutes: matter.foreseen })
    case 'long':
      return say('long-title', { line: <NameOf line={matter.line} words={words} />, minutes })
    case 'paused':
      return say('paused-title', { label: <N>{matter.counter.label}</N>, minutes })
    case 'unanswered':
      return say('unanswered-title', {
        number: <TicketNo number={matter.counter.number ?? ''} />,
        label: <N>{matter.counter.label}</N>,
        minutes,
      })
  }
}

function detailOf(matter: Matter, view: DashboardView, { say }: Words): ComponentChildren {
  switch (matter.kind) {
    case 'unserved':
      return say('unserved-detail', { minutes: matter.minutes })
    case 'tide':
      return matter.saved === null
        ? say('tide-no-remedy', { minutes: matter.minutes })
        : say('tide-detail', { minutes: matter.minutes, label: <N>{matter.remedy?.label}</N>, saved: matter.saved })
    case 'long':
      return say('long-detail', {
        number: <TicketNo number={matter.line.longest ?? ''} />,
        n: matter.line.waiting,
        counters: servedBy(view, matter.line.id).length,
      })
    case 'paused':
      return say('paused-detail', { reason: matter.counter.pauseReason })
    case 'unanswered':
      return say('unanswered-detail')
    case 'supervised':
    case 'notices-due':
    case 'contacts-late':
    case 'cases-unknown':
      return say(`${matter.kind}-detail`)
    case 'calendar':
      return say('calendar-detail', { day: <N>{matter.knownUntil}</N> })
  }
}

const RemedyKey = ({ model, remedy, words }: { model: DashboardModel; remedy: Remedy; words: Words }) => (
  <button type="button" class="key" data-act="remedy" aria-disabled={model.off.value} onClick={() => void model.act(remedy.ask)}>
    <span>{words.say(`do-${remedy.kind}`, { label: <N>{remedy.label}</N> })}</span>
  </button>
)
