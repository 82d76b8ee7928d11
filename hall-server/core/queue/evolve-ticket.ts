import type { CounterId, Instant } from '../../../shared/ids.ts'
import { unreachable } from '../../../shared/result.ts'
import type { EventOf } from './events.ts'
import { recall, show } from './calls-shown.ts'
import { countGiven, uncountGiven } from './evolve-intake.ts'
import type { Counter, Facts, Hall, Life, Served, Ticket, TicketIn, UndoStep } from './hall.ts'
import { countOvertaken, overtakenBy } from './overtakes.ts'
import { counterOf, lineOf, replace, stand, ticketOf } from './places.ts'
import { countCalled, countIssued, countService } from './statistics.ts'
import { planOf } from './stops.ts'
import { layoutOf } from './turn.ts'

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
  | 'TicketWentOn'
  | 'StopSkipped'
  | 'StopAdded'
>

type Present = TicketIn<'called' | 'serving'>

/** The same for all that have none: a hall has tens of thousands. */
const noStops: Ticket['stops'] = []
const noneServed: readonly Served[] = []

export function applyTicketEvent(hall: Hall, event: TicketEvent): void {
  if (event.type === 'TicketIssued') return issue(hall, event)
  const before = ticketOf(hall, event.token)
  switch (event.type) {
    case 'TicketCancelled':
      return cancel(hall, event, among(before, 'waiting', 'held', 'missed'))
    case 'TicketClassChanged':
      return replace(hall, before, { ...among(before, 'waiting'), class: event.class })
    case 'TicketReturnedToLine':
      return replace(hall, before, returned(among(before, 'missed'), event.afterCalls))
    case 'TicketCalled':
      return call(hall, event, among(before, 'waiting', 'held', 'missed'))
    case 'TicketRecalled':
      return again(hall, event, here(among(before, 'called'), event))
    case 'ServiceStarted':
      return serve(hall, event, here(among(before, 'called'), event))
    case 'ServiceFinished':
      return finish(hall, event, here(among(before, 'called', 'serving'), event))
    case 'TicketMissed':
      return miss(hall, event, here(among(before, 'called'), event))
    case 'TicketHeld':
      return hold(hall, event, here(among(before, 'called', 'serving'), event))
    case 'TicketTransferred':
      return transfer(hall, event, here(among(before, 'called', 'serving'), event))
    case 'TicketWentOn':
      return goOn(hall, event, here(among(before, 'called', 'serving'), event))
    case 'StopSkipped':
    case 'StopAdded':
      return changeStops(hall, event, here(among(before, 'called', 'serving'), event))
    default:
      return unreachable(event)
  }
}

function issue(hall: Hall, event: EventOf<'TicketIssued'>) {
  const { token, number, line, class: klass, items, language, told = null, stops = noStops, collects = null, at } = event
  if (hall.tickets.has(token) || hall.byNumber.has(number)) throw new Error(`Number ${number} was issued twice`)
  lineOf(hall, line).issued += 1
  lineOf(hall, line).tickets += 1
  const ticket: TicketIn<'waiting'> = {
    token,
    number,
    seq: hall.totals.issued + 1,
    line,
    class: klass,
    items,
    language,
    issuedAt: at,
    told,
    since: at,
    waitsFrom: at,
    stops,
    stop: 0,
    collects,
    served: noneServed,
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
  countGiven(hall, event)
  stand(hall, ticket)
  countIssued(hall, at)
}

function call(hall: Hall, event: EventOf<'TicketCalled'>, before: Ticket) {
  const { counter, at } = event
  const after = become(before, {
    state: 'called',
    counter,
    calledAt: at,
    calledTo: counter,
    calls: before.calls + 1,
    returned: before.returned || before.state === 'missed',
  })
  const passed = before.state === 'waiting' ? overtakenBy(hall, counterOf(hall, counter), before) : []
  countOvertaken(hall, passed, 1)
  const callBefore = show(hall, after, counter, at)
  act(hall, event, before, after, { callBefore, passed })
  lineOf(hall, before.line).called.push(before.number)
  countCalled(hall, before, at, 1)
}

const serve = (hall: Hall, event: EventOf<'ServiceStarted'>, before: TicketIn<'called'>) =>
  act(hall, event, before, become(before, { state: 'serving', counter: before.counter, calledAt: before.calledAt, startedAt: event.at }))

function cancel(hall: Hall, { reason }: EventOf<'TicketCancelled'>, before: Ticket) {
  hall.totals.cancelled += 1
  uncountGiven(hall, before)
  replace(hall, before, become(before, { state: 'cancelled', reason }))
}

function miss(hall: Hall, event: EventOf<'TicketMissed'>, before: Ticket) {
  lineOf(hall, before.line).missed += 1
  counterOf(hall, event.counter).missed += 1
  hall.totals.missed += 1
  act(hall, event, before, become(before, { state: 'missed', counter: event.counter, asideAt: event.at }))
}

const hold = (hall: Hall, event: EventOf<'TicketHeld'>, before: Ticket) =>
  act(hall, event, before, become(before, { state: 'held', counter: event.counter, asideAt: event.at, reason: event.reason }))

function transfer(hall: Hall, event: EventOf<'TicketTransferred'>, before: Ticket) {
  const { line, to, since } = event
  act(hall, event, before, become(before, { state: 'waiting', line, to, afterCalls: null, since, waitsFrom: since }))
}

/** A recall is not an action of its own: undo takes back the call it belongs to. */
function again(hall: Hall, event: EventOf<'TicketRecalled'>, before: TicketIn<'called'>) {
  const after = { ...before, calls: before.calls + 1, calledAt: event.at }
  hall.tickets.set(after.token, after)
  for (const step of counterOf(hall, event.counter).undo?.steps ?? []) if (step.after === before) step.after = after
  recall(hall, after, event.at)
}

function finish(hall: Hall, event: EventOf<'ServiceFinished'>, before: TicketIn<'called' | 'serving'>) {
  const at = event.at
  const { startedAt } = countServed(hall, event, before)
  hall.totals.finished += 1
  // What was told is in the journal; a day of tickets that are over need not hold it.
  const over = { told: null, state: 'finished', counter: event.counter, startedAt, finishedAt: at, outcome: event.outcome } as const
  act(hall, event, before, become(before, over))
}

/** One more service of its counter and line, and when it began. */
function countServed(hall: Hall, { counter: id, at }: { readonly counter: CounterId; readonly at: Instant }, before: Present) {
  const startedAt = before.state === 'serving' ? before.startedAt : before.calledAt
  const counter = counterOf(hall, id)
  counter.finished += 1
  counter.servedMs += at - startedAt
  countService(lineOf(hall, before.line), before.token, at - startedAt)
  return { startedAt }
}

/** [VISIT-4] What was told was the wait of the first stop. Missed at this stop, it may come back from the next one too. */
function goOn(hall: Hall, event: EventOf<'TicketWentOn'>, before: Present) {
  const { at, counter, line, since, stop, outcome } = event
  const { startedAt } = countServed(hall, event, before)
  const served = [...before.served, { line: before.line, counter, calledAt: before.calledAt, startedAt, finishedAt: at, outcome }]
  const moved = { line, stop, served, told: null, since, waitsFrom: at, returned: false }
  const life = event.stays
    ? ({ state: 'serving', counter, calledAt: at, startedAt: at } as const)
    : ({ state: 'waiting', to: null, afterCalls: null } as const)
  act(hall, event, before, become(before, { ...moved, ...life }))
}

function changeStops(hall: Hall, event: EventOf<'StopSkipped' | 'StopAdded'>, before: Present) {
  const stops = [...planOf(layoutOf(hall), before)]
  if (event.type === 'StopSkipped') stops.splice(event.stop, 1)
  else stops.splice(event.stop, 0, event.what)
  act(hall, event, before, Object.assign({}, before, { stops }))
}

const returned = (before: TicketIn<'missed'>, afterCalls: number) =>
  become(before, {
    state: 'waiting',
    to: null,
    afterCalls,
    since: before.issuedAt,
    waitsFrom: before.stop === 0 ? before.issuedAt : before.waitsFrom,
    returned: true,
  })

/**
 * The ticket in its next state. Not written `{ ...before, … }`: V8 gives each copy with further fields a shape of its own,
 * which takes up half a kilobyte with it and makes all that reads tickets slower.
 */
const become = <L extends Life>(before: Ticket, life: L & Partial<Facts>) => Object.assign({}, before, life)

type CallMemory = Pick<UndoStep, 'callBefore' | 'passed'>
const noCall: CallMemory = { callBefore: null, passed: [] }

/** Replaces the ticket and remembers it as it was; a command's first event begins a new memory. */
function act(hall: Hall, event: EventOf<UndoStep['event']>, before: Ticket, after: Ticket, call: CallMemory = noCall) {
  const counter = counterOf(hall, event.counter)
  const undo = event.step === 0 || counter.undo === null ? fresh(counter, event) : counter.undo
  undo.steps.push({ event: event.type, before, after, ...call })
  replace(hall, before, after)
  counter.undo = undo
  counter.since = event.at
}

const fresh = (counter: Counter, event: EventOf<UndoStep['event']>) => ({
  at: event.at,
  sinceBefore: counter.since,
  steps: [] as UndoStep[],
})

function among<S extends Ticket['state']>(ticket: Ticket, ...states: readonly S[]): TicketIn<S> {
  if (isIn(ticket, states)) return ticket
  throw new Error(`Ticket ${ticket.number} is ${ticket.state}, not ${states.join(' or ')}`)
}
const isIn = <S extends Ticket['state']>(ticket: Ticket, states: readonly S[]): ticket is TicketIn<S> =>
  states.some((state) => state === ticket.state)

function here<T extends TicketIn<'called' | 'serving'>>(ticket: T, event: { readonly counter: CounterId }): T {
  if (ticket.counter === event.counter) return ticket
  throw new Error(`Ticket ${ticket.number} is at counter ${ticket.counter}, not ${event.counter}`)
}
