import type { CounterId, Instant } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Outcome } from '../../../shared/wire/requests.ts'
import { called } from './calling.ts'
import type { Decision } from './decision.ts'
import { ticketAt, type Counter, type Hall, type TicketIn } from './hall.ts'
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
  ask: At & { outcome?: Outcome | undefined; callNext?: boolean | undefined },
  at: Instant,
): Decision {
  const here = present(hall, ask)
  if (!here.ok) return here
  const done = {
    type: 'ServiceFinished',
    token: here.ticket.token,
    counter: ask.counter,
    outcome: ask.outcome ?? null,
    step: 0,
    at,
  } as const
  const next = ask.callNext === true && here.counter.paused === null ? nextFor(hall, here.counter, at) : null
  return ok(next === null ? [done] : [done, called(next, ask.counter, 'turn', null, at, 1)])
}

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
