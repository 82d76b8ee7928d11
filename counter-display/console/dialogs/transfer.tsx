import { useRef, useState } from 'preact/hooks'
import { Own } from '../../../shared/screen/page.tsx'
import { TicketNo } from '../../../shared/screen/say.tsx'
import type { ConsoleView } from '../../../shared/wire/views.ts'
import { Kbd } from '../act-key.tsx'
import { wordsOf } from '../desk-words.ts'
import type { ConsoleModel, DeskLanguage } from '../model.ts'
import { typedOn, type Typed } from '../sums.ts'
import { Dialog } from './dialog.tsx'

/** To a line or to a counter; never both. */
type Where = { line: string } | { to: string }

/** A line has its letter as its key, a counter its number, F7 again says whether the place is kept. */
export function Transfer({ model, view, number }: { model: ConsoleModel; view: ConsoleView; number: string }) {
  const { say, plain } = wordsOf(model.language.value)
  const [where, setWhere] = useState<Where | null>(null)
  const [keepPlace, setKeepPlace] = useState(true)
  const [typed, setTyped] = useState<Typed | null>(null)
  const [missing, setMissing] = useState(false)
  const off = !model.online.value || model.busy.value !== null
  const go = useRef<HTMLButtonElement>(null)
  const choose = (next: Where) => {
    setWhere(next)
    setMissing(false)
    go.current?.focus()
  }
  const send = () => {
    setMissing(where === null)
    if (where !== null && !off) void model.send('transfer', { type: 'transfer', counter: view.counter.id, keepPlace, ...where })
  }
  const onStroke = (event: KeyboardEvent) => {
    if (event.key === 'F7') return (setKeepPlace(!keepPlace), true)
    const line = view.lines.find(({ prefix, counters }) => prefix === event.key.toUpperCase() && counters.length > 0)
    if (line !== undefined) return (choose({ line: line.id }), true)
    if (!/^[0-9]$/.test(event.key)) return false
    const next = typedOn(typed, event.key, event.timeStamp)
    setTyped(next)
    const counter = targets(view).find(({ label }) => label === next.text)
    if (counter !== undefined) choose({ to: counter.id })
    return true
  }
  return (
    <Dialog
      model={model}
      view={view}
      wide
      title={say('transfer-title', { number: <TicketNo number={number} /> })}
      onStroke={(event) => onStroke(event)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <div class="two">
          <Lines model={model} view={view} where={where} onChoose={choose} />
          <Counters model={model} view={view} where={where} onChoose={choose} />
        </div>
        <label class="keep">
          <input type="checkbox" checked={keepPlace} onChange={(event) => setKeepPlace(event.currentTarget.checked)} />
          <span>
            {say('keep-place')} <small>{say('keep-place-note')}</small>
          </span>
          <Kbd>F7</Kbd>
        </label>
        <p class="missing" role="alert">
          {missing && where === null && say('transfer-needed')}
        </p>
        <div class="answers">
          <button ref={go} type="submit" class="key key-go" aria-disabled={off}>
            {say('do-transfer')}
            <Kbd>{plain('key-enter')}</Kbd>
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function Served({ view, lines, language }: { view: ConsoleView; lines: readonly string[]; language: DeskLanguage }) {
  const served = view.lines.filter(({ id }) => lines.includes(id))
  return (
    <>
      {served.map((line) => (
        <Own key={line.id} text={line.names} language={language} />
      ))}
    </>
  )
}

const targets = ({ counters, counter }: ConsoleView) => counters.filter(({ id, state }) => id !== counter.id && state !== 'closed')

interface Choices {
  model: ConsoleModel
  view: ConsoleView
  where: Where | null
  onChoose: (where: Where) => void
}

function Lines({ model, view, where, onChoose }: Choices) {
  const language = model.language.value
  const { say } = wordsOf(language)
  const first = view.lines.findIndex(({ counters }) => counters.length > 0)
  return (
    <div>
      <p class="field-name" id="to-line">
        {say('transfer-line')}
      </p>
      <ul class="picks picks-long" aria-labelledby="to-line">
        {view.lines.map((line, at) => (
          <li key={line.id}>
            <button
              type="button"
              class="key"
              aria-disabled={line.counters.length === 0}
              aria-pressed={where !== null && 'line' in where && where.line === line.id}
              {...(at === first ? { 'data-first': true } : {})}
              onClick={() => line.counters.length > 0 && onChoose({ line: line.id })}
            >
              <Kbd>{line.prefix}</Kbd>
              <Own text={line.names} language={language} class="pick-what" />
              <span class="pick-time">
                {line.counters.length === 0 ? say('transfer-none') : say('people-waiting', { n: line.waiting })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Counters({ model, view, where, onChoose }: Choices) {
  const { say, common } = wordsOf(model.language.value)
  return (
    <div>
      <p class="field-name" id="to-counter">
        {say('transfer-counter')}
      </p>
      <ul class="picks picks-long" aria-labelledby="to-counter">
        {targets(view).map((counter) => (
          <li key={counter.id}>
            <button
              type="button"
              class="key"
              aria-pressed={where !== null && 'to' in where && where.to === counter.id}
              onClick={() => onChoose({ to: counter.id })}
            >
              <Kbd>{counter.label}</Kbd>
              <span class="pick-what">
                {say('at-counter', { label: counter.label })}
                <small>
                  <Served view={view} lines={counter.lines} language={model.language.value} />
                </small>
              </span>
              <span class="state pick-time" data-state={`w-${counter.state}`}>
                {common.say(`counter-${counter.state}`)}
              </span>
            </button>
          </li>
        ))}
        {targets(view).length === 0 && <li class="small">{say('no-open-counter')}</li>}
      </ul>
    </div>
  )
}
