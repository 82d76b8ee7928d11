import { minutesSince } from '../../shared/screen/clock.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { Own } from '../../shared/screen/page.tsx'
import { TicketNo } from '../../shared/screen/say.tsx'
import type { GreeterView, StaffTicket } from '../../shared/wire/views.ts'
import { classShape } from './choices.tsx'
import { lineOf } from './find.ts'
import type { GreeterModel } from './model.ts'
import type { Words } from './words.ts'
import './people.css'

interface Face {
  model: GreeterModel
  view: GreeterView
  words: Words
}

const MOST = 200 // the server lists no more

/** Everybody who waits, and those who missed their call or are on hold. Each row opens what can be done. */
export function People({ model, view, words }: Face) {
  const { say, plain } = words
  const { waiting, aside } = { waiting: model.waiting.value, aside: model.aside.value }
  const finding = model.number.value !== ''
  return (
    <section class="people" aria-labelledby="people-title">
      <div class="people-head">
        <h2 id="people-title">{say('waiting-title')}</h2>
        <span class="people-sum">
          {words.desk.say('people-waiting', { n: waiting.length })}
          {view.waiting.length >= MOST && <> · {say('waiting-more', { n: MOST })}</>}
        </span>
        <input
          class="field n"
          type="search"
          data-find
          aria-label={plain('find-number')}
          placeholder={plain('find-number')}
          autocomplete="off"
          value={model.number.value}
          onInput={(event) => (model.number.value = event.currentTarget.value)}
        />
      </div>
      <DoneLine model={model} words={words} />
      {finding && waiting.length + aside.length === 0 ? (
        <p class="empty">{say('find-none')}</p>
      ) : (
        <>
          <ul class="scroll rows" tabIndex={0} aria-labelledby="people-title">
            {waiting.length === 0 && <li class="empty">{say('waiting-none')}</li>}
            {waiting.map((ticket) => (
              <Row key={ticket.number} ticket={ticket} model={model} view={view} words={words} />
            ))}
          </ul>
          <h3 id="aside-title">{say('aside-title')}</h3>
          <ul class="scroll rows aside-rows" tabIndex={0} aria-labelledby="aside-title">
            {aside.length === 0 && <li class="empty">{say('aside-none')}</li>}
            {aside.map((ticket) => (
              <Row key={ticket.number} ticket={ticket} model={model} view={view} words={words} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function DoneLine({ model, words }: Pick<Face, 'model' | 'words'>) {
  const done = model.done.value
  return (
    <p class="done-line" role="status">
      {done !== null && (
        <span class="state" data-state="ok">
          <span>
            {words.say(`done-${done.what}`, {
              number: <TicketNo number={done.number} />,
              ...(done.what === 'class' ? { class: words.common.say(`class-${done.class}`) } : {}),
            })}
          </span>
        </span>
      )}
    </p>
  )
}

function Row({ ticket, model, view, words }: Face & { ticket: StaffTicket }) {
  const isMissed = ticket.state === 'missed'
  return (
    <li class="row" data-ticket={ticket.number}>
      <button type="button" class="row-key" data-act="handle" onClick={() => model.handle(ticket.number)}>
        <TicketNo number={ticket.number} />
        <What ticket={ticket} view={view} words={words} />
        <span class="row-end">
          <StateOf ticket={ticket} words={words} />
          {ticket.overtakes > 0 && (
            <span class="row-overtaken" data-overtakes={ticket.overtakes}>
              {words.say('overtaken', { n: ticket.overtakes })}
            </span>
          )}
          <span>
            {ticket.asideAt === null
              ? words.say('waited-minutes', { n: minutesSince(ticket.issuedAt, model.time.value) })
              : words.say('aside-minutes', { n: minutesSince(ticket.asideAt, model.time.value) })}
          </span>
        </span>
        <Icon name="chev" mirror />
      </button>
      {isMissed && !ticket.returned && (
        <button
          type="button"
          class="key"
          data-act="return-to-line"
          aria-disabled={model.off.value}
          onClick={() => void model.returnToLine(ticket.number)}
        >
          {words.say('return-to-line')}
        </button>
      )}
    </li>
  )
}

/** A called class stands out by its shape; those aside say how they came to be. */
function StateOf({ ticket, words }: { ticket: StaffTicket; words: Words }) {
  const isWaiting = ticket.state === 'waiting'
  return (
    <span class="state row-state" data-state={isWaiting ? classShape[ticket.class] : ticket.state}>
      {isWaiting ? words.common.say(`class-${ticket.class}`) : words.common.say(`state-${ticket.state}`)}
    </span>
  )
}

function What({ ticket, view, words }: { ticket: StaffTicket; view: GreeterView; words: Words }) {
  const names = ticket.items[0]?.names ?? lineOf(view, ticket.line)?.names
  const note = ticket.state === 'held' ? ticket.reason : ticket.state === 'missed' && ticket.returned ? words.say('returned-once') : null
  return (
    <span class="row-what">
      {names !== undefined && <Own text={names} language={words.language} />}
      {note !== null && <small>{note}</small>}
    </span>
  )
}
