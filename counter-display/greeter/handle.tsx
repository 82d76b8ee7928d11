import { useState } from 'preact/hooks'
import { hallTime, minutesSince } from '../../shared/screen/clock.ts'
import type { TicketClass } from '../../shared/layout.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N, TicketNo } from '../../shared/screen/say.tsx'
import type { GreeterView, StaffTicket } from '../../shared/wire/views.ts'
import { Dialog } from '../desk/dialog.tsx'
import { ClassKeys, ReasonKeys } from './choices.tsx'
import { lineOf } from './find.ts'
import type { GreeterModel } from './model.ts'
import { cancelReasons, changeReasons, type CancelReason, type ChangeReason } from './reasons.ts'
import type { Words } from './words.ts'

interface Face {
  model: GreeterModel
  view: GreeterView
  words: Words
  ticket: StaffTicket
}

/** One waiting, held or missed number, and what the greeter may do with it. */
export function Handle(face: Face) {
  const { model, words, ticket } = face
  return (
    <Dialog
      model={model}
      title={words.say('handle-ticket', { number: <TicketNo number={ticket.number} /> })}
      wide
      onDismiss={model.dismiss}
    >
      <About {...face} />
      {ticket.state === 'waiting' && <ChangeClass {...face} />}
      {ticket.state === 'missed' && <ReturnPart {...face} />}
      <Cancel {...face} />
    </Dialog>
  )
}

function About({ model, view, words, ticket }: Face) {
  const { say, common } = words
  const line = lineOf(view, ticket.line)
  const { hm } = hallTime(view.hall.timeZone, words.language)
  return (
    <p class="about-ticket">
      {ticket.items.length === 0 && <span>{say('only-line')}</span>}
      {ticket.items.map((item) => (
        <Own key={item.code} text={item.names} language={words.language} as="b" />
      ))}
      {line !== undefined && <Own text={line.names} language={words.language} />}
      <span>
        {ticket.state === 'waiting'
          ? say('class-now', { class: common.say(`class-${ticket.class}`) })
          : common.say(`state-${ticket.state}`)}
      </span>
      <span>{say('issued-at', { time: <N>{hm(ticket.issuedAt)}</N>, n: minutesSince(ticket.issuedAt, model.time.value) })}</span>
      {ticket.calls > 0 && <span>{say('called-times', { n: ticket.calls })}</span>}
    </p>
  )
}

function ChangeClass({ model, words, ticket }: Face) {
  const { say, common } = words
  const [next, setNext] = useState<TicketClass>(ticket.class)
  const [reason, setReason] = useState<ChangeReason | null>(null)
  const changes = next !== ticket.class
  const choose = (chosen: TicketClass) => {
    setNext(chosen)
    setReason(null)
  }
  return (
    <section class="ask-part">
      <ClassKeys id="change-class" name={say('change-class')} words={words} value={next} onChoose={choose} />
      {changes && (
        <ReasonKeys
          id="change-why"
          name={say('change-why')}
          reasons={changeReasons[next]}
          value={reason}
          onChoose={setReason}
          wordOf={(one) => say(`reason-${one}`)}
        />
      )}
      {changes && <p class="small">{say('change-public')}</p>}
      <div class="answers">
        <button
          type="button"
          class="key key-go"
          data-act="set-class"
          aria-disabled={model.off.value || reason === null}
          onClick={() => {
            if (reason !== null) void model.setClass(ticket.number, next, reason)
          }}
        >
          {!changes
            ? say('choose-class')
            : reason === null
              ? say('choose-reason')
              : say('change-to', { class: common.say(`class-${next}`) })}
        </button>
      </div>
    </section>
  )
}

function ReturnPart({ model, words, ticket }: Face) {
  const { say } = words
  if (ticket.returned) return <p class="ask-part">{say('returned-once')}</p>
  return (
    <section class="ask-part">
      <div class="answers">
        <button
          type="button"
          class="key key-go"
          data-act="return-to-line"
          data-first
          aria-disabled={model.off.value}
          onClick={() => void model.returnToLine(ticket.number)}
        >
          {say('return-to-line')}
        </button>
      </div>
    </section>
  )
}

function Cancel({ model, words, ticket }: Face) {
  const { say } = words
  const [reason, setReason] = useState<CancelReason | null>(null)
  return (
    <section class="ask-part">
      <ReasonKeys
        id="cancel-why"
        name={say('cancel-number')}
        reasons={cancelReasons}
        value={reason}
        onChoose={setReason}
        wordOf={(one) => say(`cancel-${one}`)}
      />
      <p class="small">{say('cancel-note')}</p>
      <div class="answers">
        <button
          type="button"
          class="key"
          data-act="cancel-number"
          aria-disabled={model.off.value || reason === null}
          onClick={() => {
            if (reason !== null) void model.cancel(ticket.number, reason)
          }}
        >
          <span>{reason === null ? say('cancel-why') : say('cancel-yes', { number: <TicketNo number={ticket.number} /> })}</span>
        </button>
      </div>
    </section>
  )
}
