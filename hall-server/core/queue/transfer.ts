import type { CounterId, Instant, LineId, TicketNumber } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import { called, readyCounter } from './calling.ts'
import type { Decision } from './decision.ts'
import { ticketByNumber, type Hall } from './hall.ts'
import { present } from './serving.ts'
import { canBeServed } from './take.ts'

type At = { counter: CounterId }

/** [RETURN-4] [RETURN-5] A held or missed visitor stands at the counter again: called there at once. */
export function bringBack(hall: Readonly<Hall>, ask: At & { number: TicketNumber }, at: Instant): Decision {
  const ready = readyCounter(hall, ask)
  if (!ready.ok) return ready
  const ticket = ticketByNumber(hall, ask.number)
  if (ticket === undefined) return refuse('unknown-ticket', { subject: ask.number })
  if (ticket.state !== 'held' && ticket.state !== 'missed') return refuse('ticket-not-held', { subject: ask.number })
  if (ticket.state === 'missed' && ticket.returned) return refuse('already-returned', { subject: ask.number })
  return ok([called(ticket, ask.counter, 'returned', null, at, 0)])
}

/** [TRANSFER-1] … [TRANSFER-4] */
export function transfer(
  hall: Readonly<Hall>,
  ask: At & { line?: LineId | undefined; to?: CounterId | undefined; keepPlace: boolean },
  at: Instant,
): Decision {
  const here = present(hall, ask)
  if (!here.ok) return here
  if ((ask.line === undefined) === (ask.to === undefined)) return refuse('bad-message', { subject: 'line' })
  const target = ask.line === undefined ? toCounter(hall, ask.counter, ask.to) : toLine(hall, ask.line)
  if (!target.ok) return target
  const { ticket } = here
  const since = ask.keepPlace ? ticket.since : at
  return ok([
    {
      type: 'TicketTransferred',
      token: ticket.token,
      counter: ask.counter,
      step: 0,
      line: target.line ?? ticket.line,
      to: target.to,
      since,
      at,
    },
  ])
}

type Target = { ok: true; line: LineId | null; to: CounterId | null } | ReturnType<typeof refuse>

function toLine(hall: Readonly<Hall>, line: LineId): Target {
  if (!hall.lines.has(line)) return refuse('unknown-line', { subject: line })
  return canBeServed(hall, line) ? { ok: true, line, to: null } : refuse('line-not-served', { subject: line })
}

function toCounter(hall: Readonly<Hall>, from: CounterId, to: CounterId | undefined): Target {
  const counter = to === undefined ? undefined : hall.counters.get(to)
  if (to === undefined || counter === undefined) return refuse('unknown-counter', { subject: to ?? '' })
  if (to === from) return refuse('same-place', { subject: counter.layout.label })
  return counter.open ? { ok: true, line: null, to } : refuse('counter-not-open', { subject: counter.layout.label })
}
