import { useRef, useState } from 'preact/hooks'
import { minutesSince } from '../../../shared/screen/clock.ts'
import { Own } from '../../../shared/screen/page.tsx'
import { TicketNo } from '../../../shared/screen/say.tsx'
import type { ConsoleView } from '../../../shared/wire/views.ts'
import { wordsOf } from '../desk-words.ts'
import type { ConsoleModel } from '../model.ts'
import { classShape, lineOf } from '../sums.ts'
import { Dialog } from './dialog.tsx'
import { pressDigit, Reasons } from './reasons.tsx'

const callReasons = ['call-together', 'call-papers', 'call-frail', 'call-manager'] as const

/** Calling out of turn: which number, then why. Typing, Enter and one digit do it. */
export function CallOne({ model, view }: { model: ConsoleModel; view: ConsoleView }) {
  const { say } = wordsOf(model.language.value)
  const [number, setNumber] = useState('')
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const toReasons = () => field.current?.closest('dialog')?.querySelector<HTMLElement>('.reasons .key')?.focus()
  const call = (reason: string) => {
    setMissing(number === '')
    if (number === '') return field.current?.focus()
    void model.send('call', { type: 'call', counter: view.counter.id, number, reason })
  }
  const pick = (chosen: string) => {
    setNumber(chosen)
    setMissing(false)
    toReasons()
  }
  return (
    <Dialog model={model} view={view} wide title={say('call-title')} onStroke={pressDigit}>
      <div class="two">
        <div>
          <label class="field-name" for="call-number">
            {say('call-number')}
          </label>
          <input
            ref={field}
            id="call-number"
            type="text"
            class="field field-number"
            data-first
            maxLength={7}
            autocomplete="off"
            spellcheck={false}
            value={number}
            aria-invalid={missing}
            aria-describedby="number-missing"
            onInput={(event) => setNumber(event.currentTarget.value.trim().toUpperCase())}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && number !== '') toReasons()
            }}
          />
          <p id="number-missing" class="missing" role="alert">
            {missing && number === '' && say('number-needed')}
          </p>
          <p class="small">{say('call-hint')}</p>
          <Waiting model={model} view={view} chosen={number} onPick={pick} />
        </div>
        <div>
          <p class="field-name">{say('call-reason')}</p>
          <Reasons model={model} presets={callReasons} onReason={call} />
          <p class="small">{say('call-record')}</p>
        </div>
      </div>
    </Dialog>
  )
}

function Waiting(props: { model: ConsoleModel; view: ConsoleView; chosen: string; onPick: (number: string) => void }) {
  const { model, view, chosen, onPick } = props
  const language = model.language.value
  const { say } = wordsOf(language)
  return (
    <ul class="picks">
      {view.next.map((ticket) => {
        const what = ticket.items[0]?.names ?? lineOf(view, ticket)?.names
        return (
          <li key={ticket.number}>
            <button type="button" class="key" aria-pressed={chosen === ticket.number} onClick={() => onPick(ticket.number)}>
              <span class="shape" data-state={classShape[ticket.class]} />
              <TicketNo number={ticket.number} />
              <span class="pick-what">{what !== undefined && <Own text={what} language={language} />}</span>
              <span class="pick-time">{say('minutes-short', { n: minutesSince(ticket.issuedAt, model.time.value) })}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
