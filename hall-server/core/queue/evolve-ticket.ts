import { unreachable } from '../../../shared/result.ts'
import type { EventOf } from './events.ts'
import { recall, show } from './calls-shown.ts'
import type { Counter, Hall, Ticket, TicketIn, UndoStep } from './hall.ts'
import { counterOf, lineOf, replace, stand, ticketOf } from './places.ts'
import { countCalled, countIssued, countService } from './statistics.ts'

type TicketEvent = EventOf<
  | 'TicketIssued'
  | 'TicketCancelled'
  | 'TicketClassChanged'
  | 'TicketReturnedToLine'
  | 'TicketCalled'
  | 'TicketRecalled'
  | 'ServiceStarted'
  | 'ServiceFinished'
  | 'TicketMissed'
  | 'TicketHeld'
  | 'TicketTransferred'
>

export function applyTicketEvent(hall: Hall, event: TicketEvent): void {
  if (event.type === 'TicketIssued') return issue(hall, event)
  const before = ticketOf(hall, event.token)
  switch (event.type) {
    case 'TicketCancelled':
      hall.totals.cancelled += 1
      return replace(hall, before, { ...before, state: 'cancelled', reason: event.reason })
    case 'TicketClassChanged':
      return replace(hall, before, { ...waiting(before), class: event.class })
    case 'TicketReturnedToLine':
      return replace(hall, before, {
        ...before,
        state: 'waiting',
        to: null,
        afterCalls: event.afterCalls,
        since: before.issuedAt,
        returned: true,
      })
    case 'TicketCalled':
      return call(hall, event, before)
    case 'TicketRecalled':
      return again(hall, event, before)
    case 'ServiceStarted':
      return act(hall, event, before, { ...called(before), state: 'serving', startedAt: event.at })
    case 'ServiceFinished':
      return finish(hall, event, before)
    case 'TicketMissed':
      lineOf(hall, before.line).missed += 1
      counterOf(hall, event.counter).missed += 1
      hall.totals.missed += 1
      return act(hall, event, before, { ...before, state: 'missed', counter: event.counter, asideAt: event.at })
    case 'TicketHeld':
      return act(hall, event, before, { ...before, state: 'held', counter: event.counter, asideAt: event.at, reason: event.reason })
    case 'TicketTransferred':
      return act(hall, event, before, { ...before, state: 'waiting', line: event.line, to: event.to, afterCalls: null, since: event.since })
    default:
      return unreachable(event)
  }
}

function issue(hall: Hall, event: EventOf<'TicketIssued'>) {
  const { token, number, line, class: klass, items, language, at } = event
  if (hall.tickets.has(token) || hall.byNumber.has(number)) throw new Error(`Number ${number} was issued twice`)
  lineOf(hall, line).issued += 1
  const ticket: TicketIn<'waiting'> = {
    token,
    number,
    seq: hall.totals.issued + 1,
    line,
    class: klass,
    items,
    language,
    issuedAt: at,
    since: at,
    calls: 0,
    calledAt: null,
    calledTo: null,
    returned: false,
    state: 'waiting',
    to: null,
    afterCalls: null,
  }
  hall.tickets.set(token, ticket)
  hall.byNumber.set(number, token)
  stand(hall, ticket)
  countIssued(hall, at)
}

function call(hall: Hall, event: EventOf<'TicketCalled'>, before: Ticket) {
  const { counter, at } = event
  const line = lineOf(hall, before.line)
  const lastCalledBefore = line.lastCalled
  const after: Ticket = {
    ...before,
    state: 'called',
    counter,
    calledAt: at,
    calledTo: counter,
    calls: before.calls + 1,
    returned: before.returned || before.state === 'missed',
  }
  const callBefore = show(hall, after, counter, at)
  act(hall, event, before, after, { callBefore, lastCalledBefore })
  line.calls += 1
  line.lastCalled = before.number
  countCalled(hall, before, at, 1)
}

/** A recall is not an action of its own: undo takes back the call it belongs to. */
function again(hall: Hall, event: EventOf<'TicketRecalled'>, before: Ticket) {
  const after = { ...called(before), calls: before.calls + 1, calledAt: event.at }
  hall.tickets.set(after.token, after)
  for (const step of counterOf(hall, event.counter).undo?.steps ?? []) if (step.after === before) step.after = after
  recall(hall, after, event.at)
}

function finish(hall: Hall, event: EventOf<'ServiceFinished'>, before: Ticket) {
  const at = event.at
  const startedAt = before.state === 'serving' ? before.startedAt : called(before).calledAt
  const counter = counterOf(hall, event.counter)
  counter.finished += 1
  counter.servedMs += at - startedAt
  hall.totals.finished += 1
  countService(lineOf(hall, before.line), before.token, at - startedAt)
  act(hall, event, before, { ...before, state: 'finished', counter: event.counter, startedAt, finishedAt: at, outcome: event.outcome })
}

/** Replaces the ticket and remembers it as it was; a command's first event begins a new memory. */
function act(
  hall: Hall,
  event: EventOf<UndoStep['event']>,
  before: Ticket,
  after: Ticket,
  shown: Pick<UndoStep, 'callBefore' | 'lastCalledBefore'> = { callBefore: null, lastCalledBefore: null },
) {
  const counter = counterOf(hall, event.counter)
  const undo = event.step === 0 || counter.undo === null ? fresh(counter, event) : counter.undo
  undo.steps.push({ event: event.type, before, after, ...shown })
  replace(hall, before, after)
  counter.undo = undo
  counter.since = event.at
}

const fresh = (counter: Counter, event: EventOf<UndoStep['event']>) => ({
  at: event.at,
  sinceBefore: counter.since,
  steps: [] as UndoStep[],
})

function called(ticket: Ticket): TicketIn<'called'> {
  if (ticket.state === 'called') return ticket
  throw new Error(`Ticket ${ticket.number} is ${ticket.state}, not called`)
}
function waiting(ticket: Ticket): TicketIn<'waiting'> {
  if (ticket.state === 'waiting') return ticket
  throw new Error(`Ticket ${ticket.number} is ${ticket.state}, not waiting`)
}
