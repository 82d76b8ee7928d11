import { useState } from 'preact/hooks'
import { minutesSince } from '../../shared/screen/clock.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N, TicketNo } from '../../shared/screen/say.tsx'
import type { DashboardView } from '../../shared/wire/views.ts'
import { Dialog } from '../desk/dialog.tsx'
import { Reasons } from '../desk/reasons.tsx'
import { stranded, type Counter } from './decisions.ts'
import { CounterPlan } from './counter-plan.tsx'
import type { DashboardModel } from './model.ts'
import { counterShape } from './sums.ts'
import type { Words } from './words.ts'

interface Face {
  model: DashboardModel
  view: DashboardView
  counter: Counter
  words: Words
}

/** One counter: how it stands, and everything the manager may do with it. */
export function CounterDialog(face: Face) {
  const { model, view, counter, words } = face
  const title = words.say('counter-heading', { label: <N>{counter.label}</N> })
  return (
    <Dialog model={model} title={title} wide onDismiss={model.dismiss}>
      <Standing {...face} />
      {counter.state === 'closed' ? <Open {...face} /> : <Running {...face} />}
      {view.dayOpen && <CounterPlan {...face} />}
      <Assign {...face} />
    </Dialog>
  )
}

function Standing({ model, counter, words }: Face) {
  const { say, common, desk } = words
  const { state, since, number, clerk, pauseReason, finished } = counter
  const isOpen = state !== 'closed'
  return (
    <p class="standing">
      <span class="state" data-state={counterShape(state)}>
        <b>{common.say(`counter-${state}`)}</b>
      </span>
      {isOpen && since !== null && <span>{say('since-minutes', { n: minutesSince(since, model.time.value) })}</span>}
      {number !== undefined && <span>{say('serves-number', { number: <TicketNo number={number} /> })}</span>}
      {pauseReason !== null && <span>{say('paused-because', { reason: pauseReason })}</span>}
      {isOpen && <span>{clerk === null ? say('no-clerk') : desk.say('staff-no', { no: <N>{clerk}</N> })}</span>}
      <span>{say('finished-here', { n: finished })}</span>
    </p>
  )
}

function Open({ model, view, counter, words }: Face) {
  const { say } = words
  if (!view.dayOpen) return <p class="ask-part">{say('hall-closed-counter')}</p>
  return (
    <section class="ask-part">
      <div class="answers">
        <button
          type="button"
          class="key key-go"
          data-act="open"
          data-first
          aria-disabled={model.off.value}
          onClick={() => void model.act({ type: 'open', counter: counter.id })}
        >
          {say('open')}
        </button>
      </div>
      <p class="small">{say('open-note')}</p>
    </section>
  )
}

const pauseWords = ['pause-rest', 'pause-meal', 'pause-meeting', 'pause-support', 'pause-fault'] as const

function Running({ model, view, counter, words }: Face) {
  const { say, plain } = words
  const [pausing, setPausing] = useState(false)
  const left = stranded(view, counter)
  return (
    <section class="ask-part">
      <div class="answers">
        {counter.pauseReason === null ? (
          <button type="button" class="key" data-act="pause" data-first aria-expanded={pausing} onClick={() => setPausing(!pausing)}>
            {say('pause')}
          </button>
        ) : (
          <button
            type="button"
            class="key key-go"
            data-act="resume"
            data-first
            aria-disabled={model.off.value}
            onClick={() => void model.act({ type: 'resume', counter: counter.id })}
          >
            {say('resume')}
          </button>
        )}
        <button
          type="button"
          class="key"
          data-act="close"
          aria-disabled={model.off.value || counter.number !== undefined}
          onClick={() => void model.act({ type: 'close', counter: counter.id })}
        >
          {say('close')}
        </button>
      </div>
      {counter.number !== undefined && <p class="small">{say('close-busy', { number: <TicketNo number={counter.number} /> })}</p>}
      {left.length > 0 && (
        <p class="state strands" data-state="warn">
          <span>{say(pausing ? 'pause-strands' : 'close-strands', { lines: <Names lines={left} words={words} /> })}</span>
        </p>
      )}
      {pausing && (
        <div class="pausing">
          <h3>{say('pause-why')}</h3>
          <Reasons
            model={model}
            presets={pauseWords.map((word) => plain(word))}
            onReason={(reason) => void model.act({ type: 'pause', counter: counter.id, reason })}
          />
        </div>
      )}
    </section>
  )
}

const Names = ({ lines, words }: { lines: DashboardView['lines']; words: Words }) => (
  <>
    {lines.map((line, at) => (
      <span key={line.id}>
        {at > 0 && words.desk.say('comma')}
        <Own text={line.names} language={words.language} />
      </span>
    ))}
  </>
)

function Assign({ model, view, counter, words }: Face) {
  const { say } = words
  const [chosen, setChosen] = useState<readonly string[]>(counter.lines)
  const isSame = chosen.length === counter.lines.length && counter.lines.every((line) => chosen.includes(line))
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const save = () =>
    void model.act({ type: 'assign-lines', counter: counter.id, lines: view.lines.map(({ id }) => id).filter((id) => chosen.includes(id)) })
  if (!view.dayOpen) return null
  return (
    <form
      class="ask-part"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen.length > 0 && !isSame) save()
      }}
    >
      <fieldset class="assign">
        <legend>{say('assign')}</legend>
        {view.lines.map((line) => (
          <label key={line.id}>
            <input type="checkbox" data-line={line.id} checked={chosen.includes(line.id)} onChange={() => toggle(line.id)} />
            <b class="n prefix">{line.prefix}</b>
            <Own text={line.names} language={words.language} />
            <small>{words.desk.say('people-waiting', { n: line.waiting })}</small>
          </label>
        ))}
      </fieldset>
      <p class="missing" role="alert">
        {chosen.length === 0 && say('assign-none')}
      </p>
      <button type="submit" class="key" data-act="assign-lines" aria-disabled={model.off.value || chosen.length === 0 || isSame}>
        {say('assign-save')}
      </button>
    </form>
  )
}
