import type { CounterId, Instant, TicketNumber } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Decision } from './decision.ts'
import type { EventOf } from './events.ts'
import { ticketAt, ticketByNumber, isOver, type Counter, type Hall, type Ticket } from './hall.ts'
import { layoutOf, nextFor } from './turn.ts'
import { counterFor, type Refused } from './who.ts'

type At = { counter: CounterId }

/** The counter when it may call somebody: open, nobody there, not paused [CALL-2]. */
export function readyCounter(hall: Readonly<Hall>, ask: At): { ok: true; counter: Counter } | Refused {
  const counter = counterFor(hall, ask)
  if (typeof counter === 'string') return refuse(counter)
  if (counter.ticket !== null) return refuse('counter-busy', { subject: counter.layout.label })
  if (counter.paused !== null) return refuse('counter-paused')
  return { ok: true, counter }
}

export function called(
  ticket: Ticket,
  counter: CounterId,
  why: EventOf<'TicketCalled'>['why'],
  reason: string | null,
  at: Instant,
  step: number,
): EventOf<'TicketCalled'> {
  return { type: 'TicketCalled', token: ticket.token, counter, why, reason, step, at }
}

/** [CALL-1] */
export function callNext(hall: Readonly<Hall>, ask: At, at: Instant): Decision {
  const ready = readyCounter(hall, ask)
  if (!ready.ok) return ready
  const next = nextFor(hall, ready.counter, at)
  return next === null ? refuse('nobody-waiting') : ok([called(next, ask.counter, 'turn', null, at, 0)])
}

/** [CALL-3] Out of turn, with a reason that is kept. */
export function callChosen(hall: Readonly<Hall>, ask: At & { number: TicketNumber; reason: string }, at: Instant): Decision {
  const ready = readyCounter(hall, ask)
  if (!ready.ok) return ready
  const ticket = ticketByNumber(hall, ask.number)
  if (ticket === undefined) return refuse('unknown-ticket', { subject: ask.number })
  if (isOver(ticket)) return refuse('ticket-over', { subject: ask.number })
  if (ticket.state === 'called' || ticket.state === 'serving') return refuse('ticket-not-waiting', { subject: ask.number })
  return ok([called(ticket, ask.counter, 'chosen', ask.reason, at, 0)])
}

/** [RECALL-1] [RECALL-2] */
export function recall(hall: Readonly<Hall>, ask: At, at: Instant): Decision {
  const counter = counterFor(hall, ask)
  if (typeof counter === 'string') return refuse(counter)
  const ticket = ticketAt(hall, counter)
  if (ticket === null) return refuse('counter-idle')
  if (ticket.state === 'serving') return refuse('already-serving')
  if (recallsLeft(hall, ticket) <= 0) return refuse('recall-limit-reached')
  const wait = ticket.calledAt + layoutOf(hall).recall.everySeconds * 1_000 - at
  if (wait > 0) return refuse('recall-too-soon', { retryAfter: Math.ceil(wait / 1_000) })
  return ok([{ type: 'TicketRecalled', token: ticket.token, counter: ask.counter, step: 0, at }])
}

/** How often the ticket at a counter may still be recalled in this call. */
export function recallsLeft(hall: Readonly<Hall>, ticket: Ticket): number {
  const shown = hall.calls.find((call) => call.token === ticket.token)
  return Math.max(0, layoutOf(hall).recall.most - ((shown?.times ?? 1) - 1))
}
