import type { CounterId, Instant } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Stop } from '../../../shared/visit/stops.ts'
import type { Outcome } from '../../../shared/wire/requests.ts'
import { called } from './calling.ts'
import type { Decision } from './decision.ts'
import { ticketAt, type Counter, type Hall, type TicketIn } from './hall.ts'
import type { EventOf } from './events.ts'
import { nextStop } from './stops.ts'
import { canBeServed } from './take.ts'
import { nextFor } from './turn.ts'
import { counterFor, type Refused } from './who.ts'

type At = { counter: CounterId }
export type Present = TicketIn<'called'> | TicketIn<'serving'>

/** The counter and whoever is called to it or served there. */
export function present(hall: Readonly<Hall>, ask: At): { ok: true; counter: Counter; ticket: Present } | Refused {
  const counter = counterFor(hall, ask)
  if (typeof counter === 'string') return refuse(counter)
  const ticket = ticketAt(hall, counter)
  return ticket === null ? refuse('counter-idle') : { ok: true, counter, ticket }
}

/** [START-1] */
export function start(hall: Readonly<Hall>, ask: At, at: Instant): Decision {
  const here = present(hall, ask)
  if (!here.ok) return here
  if (here.ticket.state === 'serving') return refuse('already-serving')
  return ok([{ type: 'ServiceStarted', token: here.ticket.token, counter: ask.counter, step: 0, at }])
}

/** [FINISH-1] [FINISH-2] The next is called in the same act, unless the counter is paused or nobody waits. */
export function finish(
  hall: Readonly<Hall>,
  ask: At & { outcome?: Outcome | undefined; callNext?: boolean | undefined; goOn?: boolean | undefined },
  at: Instant,
): Decision {
  const here = present(hall, ask)
  if (!here.ok) return here
  const { ticket, counter } = here
  const on = ask.goOn === true ? nextStop(ticket) : null
  if (on !== null && !canBeServed(hall, on.line)) return refuse('line-not-served', { subject: on.line })
  const end = { token: ticket.token, counter: ask.counter, outcome: ask.outcome ?? null, step: 0, at }
  const done = on === null ? ({ type: 'ServiceFinished', ...end } as const) : wentOn(ticket, on, counter, end)
  // Who stays at the counter is looked after before the next.
  const isFree = done.type === 'ServiceFinished' || !done.stays
  const next = ask.callNext === true && isFree && counter.paused === null ? nextFor(hall, counter, at) : null
  return ok(next === null ? [done] : [done, called(next, ask.counter, 'turn', null, at, 1)])
}

/** [VISIT-4] [VISIT-5] */
const wentOn = (
  ticket: Present,
  { line }: Stop,
  counter: Counter,
  end: Pick<EventOf<'TicketWentOn'>, 'token' | 'counter' | 'outcome' | 'step' | 'at'>,
): EventOf<'TicketWentOn'> => ({
  type: 'TicketWentOn',
  ...end,
  stop: ticket.stop + 1,
  line,
  since: ticket.issuedAt,
  stays: counter.lines.includes(line),
})

/** [MISS-1] */
export function noShow(hall: Readonly<Hall>, ask: At, at: Instant): Decision {
  const here = present(hall, ask)
  if (!here.ok) return here
  if (here.ticket.state === 'serving') return refuse('already-serving')
  return ok([{ type: 'TicketMissed', token: here.ticket.token, counter: ask.counter, step: 0, at }])
}

/** [HOLD-1] */
export function hold(hall: Readonly<Hall>, ask: At & { reason: string }, at: Instant): Decision {
  const here = present(hall, ask)
  if (!here.ok) return here
  return ok([{ type: 'TicketHeld', token: here.ticket.token, counter: ask.counter, reason: ask.reason, step: 0, at }])
}
