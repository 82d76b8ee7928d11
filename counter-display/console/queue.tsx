import { hallTime, minutesSince } from '../../shared/screen/clock.ts'
import { Own } from '../../shared/screen/page.tsx'
import { N, TicketNo } from '../../shared/screen/say.tsx'
import type { ConsoleView, StaffTicket } from '../../shared/wire/views.ts'
import { ActKey } from './act-key.tsx'
import { wordsOf } from './desk-words.ts'
import type { ConsoleModel } from './model.ts'
import { classShape, lineOf, meanTime } from './sums.ts'
import './queue.css'

/** Who is next, who is set aside, and the day so far. */
export function Queue({ model, view }: { model: ConsoleModel; view: ConsoleView }) {
  const { say, plain } = wordsOf(model.language.value)
  const longest = view.longestSince === null ? null : minutesSince(view.longestSince, model.time.value)
  const waiting = say('waiting-now', { n: view.waiting })
  const more = view.waiting - view.next.length
  return (
    <aside class="queue" aria-label={plain('queue-title')}>
      <h2>
        {say('queue-title')}
        <span>
          {view.waiting === 0 || longest === null
            ? say('nobody-waiting')
            : say('queue-sum', { waiting, longest: say('minutes', { n: longest }) })}
        </span>
      </h2>
      <ol class="list" tabIndex={0} aria-label={plain('queue-title')}>
        {view.next.map((ticket, at) => (
          <NextRow key={ticket.number} model={model} view={view} ticket={ticket} first={at === 0} />
        ))}
        {more > 0 && view.next.length > 0 && <li class="more">{say('queue-more', { n: more })}</li>}
      </ol>
      <h2 class="aside-head">
        {say('aside-title')}
        <ActKey model={model} act="return">
          {say('act-return')}
        </ActKey>
      </h2>
      <ul class="list" tabIndex={0} aria-label={plain('aside-title')}>
        {view.aside.map((ticket) => (
          <AsideRow key={ticket.number} model={model} view={view} ticket={ticket} />
        ))}
        {view.aside.length === 0 && <li class="more">{say('aside-empty')}</li>}
      </ul>
      <Today model={model} view={view} />
    </aside>
  )
}

interface Row {
  model: ConsoleModel
  view: ConsoleView
  ticket: StaffTicket
}

/** What the visitor came for; a ticket taken for a whole line shows the line. */
function What({ model, view, ticket }: Row) {
  const what = ticket.items[0]?.names ?? lineOf(view, ticket)?.names
  return what === undefined ? null : <Own text={what} language={model.language.value} class="name" />
}

function NextRow({ first, ...row }: Row & { first: boolean }) {
  const { ticket, model } = row
  const { say, common } = wordsOf(model.language.value)
  const spoken = ticket.language === 'zh' ? null : say(`short-${ticket.language}`)
  return (
    <li class={first ? 'row row-first' : 'row'}>
      <span class="shape" data-state={classShape[ticket.class]} />
      <TicketNo number={ticket.number} />
      <span class="what">
        <What {...row} />
        {ticket.class !== 'normal' && <em>{common.say(`class-${ticket.class}`)}</em>}
        {spoken !== null && <em>{spoken}</em>}
      </span>
      <span class="time">{say('minutes-short', { n: minutesSince(ticket.issuedAt, model.time.value) })}</span>
    </li>
  )
}

/** Minutes after which somebody set aside may have been forgotten. */
const FORGOTTEN = 30

function AsideRow(row: Row) {
  const { ticket, model, view } = row
  const { say } = wordsOf(model.language.value)
  const { hm } = hallTime(view.hall.timeZone, model.language.value)
  const minutes = ticket.asideAt === null ? 0 : minutesSince(ticket.asideAt, model.time.value)
  return (
    <li class="row" title={ticket.reason ?? undefined}>
      <span class="shape" data-state={ticket.state} />
      <TicketNo number={ticket.number} />
      <span class="what what-two">
        <What {...row} />
        <em>{ticket.state === 'held' ? <bdi>{ticket.reason ?? say('no-reason')}</bdi> : say('called-n', { n: ticket.calls })}</em>
        {ticket.returned && <em>{say('came-back')}</em>}
      </span>
      <span class="time" data-state={minutes >= FORGOTTEN ? 'warn' : undefined}>
        {minutes >= FORGOTTEN && <span class="shape" />}
        {say('minutes-short', { n: minutes })}
        {ticket.asideAt !== null && (
          <small>
            <N>{hm(ticket.asideAt)}</N>
          </small>
        )}
      </span>
    </li>
  )
}

function Today({ model, view }: { model: ConsoleModel; view: ConsoleView }) {
  const { say } = wordsOf(model.language.value)
  const { finished, meanSeconds, missed } = view.today
  return (
    <dl class="today">
      <div>
        <dt>{say('today-finished')}</dt>
        <dd>
          <b class="n">{finished}</b> {say('unit-cases')}
        </dd>
      </div>
      <div>
        <dt>{say('today-mean')}</dt>
        <dd>
          <b class="n">{finished === 0 ? '–' : meanTime(meanSeconds)}</b>
        </dd>
      </div>
      <div>
        <dt>{say('today-missed')}</dt>
        <dd>
          <b class="n">{missed}</b>
        </dd>
      </div>
    </dl>
  )
}
