import type { DashboardView } from '../../shared/wire/views.ts'
import { Frame, NoView } from '../desk/frame.tsx'
import { NoticeLine } from '../desk/notice.tsx'
import { AccuracyDialog } from './accuracy-dialog.tsx'
import { Chart } from './chart.tsx'
import { CounterDialog } from './counter-dialog.tsx'
import { Counters } from './counters.tsx'
import { DayDialog } from './day-dialog.tsx'
import { Figures } from './figures.tsx'
import { IntakeDialog } from './intake-dialog.tsx'
import { Lines } from './lines.tsx'
import { pages, type DashboardModel } from './model.ts'
import { Staffing } from './staffing/staffing.tsx'
import { Todo } from './todo.tsx'
import { WhatIf } from './what-if/what-if.tsx'
import { wordsOf, type Words } from './words.ts'
import './dashboard.css'

/** The manager's live page: how the hall stands, and what needs a decision. */
export function Dashboard({ model }: { model: DashboardModel }) {
  const view = model.view.value
  const words = wordsOf(model.language.value)
  if (view === null) return <NoView model={model} title={words.plain('title')} />
  const open = view.dayOpen
  const day = open ? 'close-day' : 'open-day'
  return (
    <div class="desk dashboard">
      <Frame model={model} hall={view.hall} title={words.plain('title')} status={<DayState open={open} words={words} />}>
        <Pages model={model} words={words} />
        <button
          type="button"
          class={open ? 'key' : 'key key-go'}
          data-act={day}
          aria-disabled={model.off.value}
          onClick={() => model.ask({ kind: day })}
        >
          {words.say(day)}
        </button>
        <button type="button" class="key" data-act="accuracy" onClick={() => model.ask({ kind: 'accuracy' })}>
          {words.say('to-accuracy')}
        </button>
        <a class="key" href="/office">
          {words.say('to-office')}
        </a>
      </Frame>
      {model.question.value === null && <NoticeLine model={model} />}
      {model.page.value === 'now' ? (
        <Now model={model} view={view} words={words} />
      ) : (
        <StaffingPage model={model} view={view} words={words} />
      )}
      {model.counter.value !== null && <CounterDialog model={model} view={view} counter={model.counter.value} words={words} />}
      <Asked model={model} view={view} words={words} />
    </div>
  )
}

function Asked(face: { model: DashboardModel; view: DashboardView; words: Words }) {
  const question = face.model.question.value
  const kind = question?.kind
  if (question?.kind === 'open-intake') return <IntakeDialog {...face} line={question.line} />
  if (kind === 'accuracy') return <AccuracyDialog {...face} />
  return kind === 'open-day' || kind === 'close-day' ? <DayDialog {...face} kind={kind} /> : null
}

interface Face {
  model: DashboardModel
  view: DashboardView
  words: Words
}

const Now = ({ model, view, words }: Face) => (
  <main>
    <Figures view={view} words={words} now={model.time.value} />
    <div class="row-two">
      <Chart model={model} view={view} words={words} />
      <Lines model={model} view={view} words={words} now={model.time.value} />
    </div>
    <div class="row-three">
      <Counters model={model} view={view} words={words} />
      <Todo model={model} view={view} words={words} />
    </div>
  </main>
)

const StaffingPage = (face: Face) => (
  <main class="page-staffing">
    <Staffing {...face} />
    <WhatIf {...face} />
  </main>
)

/** The way to the other page. */
function Pages({ model, words }: Pick<Face, 'model' | 'words'>) {
  const other = pages.filter((page) => page !== model.page.value)
  return (
    <>
      {other.map((page) => (
        <a key={page} class="key" href={`#${page}`} data-page={page}>
          {words.say(`page-${page}`)}
        </a>
      ))}
    </>
  )
}

const DayState = ({ open, words }: { open: boolean; words: Words }) => (
  <span class="state" data-state={open ? 'ok' : 'w-closed'} data-day={open ? 'open' : 'closed'}>
    {words.say(open ? 'day-open' : 'day-closed')}
  </span>
)
