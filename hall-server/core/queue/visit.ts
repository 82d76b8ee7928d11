import type { CounterId, Instant, LineId } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import type { StopKind } from '../../../shared/visit/kinds.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Decision } from './decision.ts'
import type { Hall } from './hall.ts'
import { present } from './serving.ts'
import { placeFor, planOf } from './stops.ts'
import { canBeServed } from './take.ts'
import { layoutOf } from './turn.ts'

type About = { counter: CounterId; kind: StopKind; line?: LineId | undefined }

/** [VISIT-6] A later stop of whoever is at the counter is left out, with a reason that is kept; refused with `no-such-stop`. */
export function skipStop(hall: Readonly<Hall>, ask: About & { reason: string }, at: Instant): Decision {
  const here = present(hall, ask)
  if (!here.ok) return here
  const { ticket } = here
  const stop = ticket.stops.findIndex(
    ({ kind, line }, n) => n > ticket.stop && kind === ask.kind && (ask.line === undefined || line === ask.line),
  )
  if (stop === -1) return refuse('no-such-stop', { subject: ask.kind })
  return ok([{ type: 'StopSkipped', token: ticket.token, counter: ask.counter, step: 0, stop, reason: ask.reason, at }])
}

/** [VISIT-7] One more stop, of a line the hall has for it; an intake names its line. Each line is in a plan once. */
export function addStop(hall: Readonly<Hall>, ask: About, at: Instant): Decision {
  const here = present(hall, ask)
  if (!here.ok) return here
  const { ticket } = here
  const layout = layoutOf(hall)
  const line = ask.line ?? (ask.kind === 'intake' ? layout.stops.general : layout.stops[ask.kind])
  if (line === undefined) return refuse('no-such-stop', { subject: ask.kind })
  if (!hall.lines.has(line)) return refuse('unknown-line', { subject: line })
  if (!canBeServed(hall, line)) return refuse('line-not-served', { subject: line })
  const plan = planOf(layout, ticket)
  if (plan.some((stop, n) => n >= ticket.stop && stop.line === line)) return refuse('stop-planned', { subject: ask.kind })
  const what = { kind: ask.kind, line, items: [] }
  const stop = placeFor(plan, ticket.stop, ask.kind)
  return ok([{ type: 'StopAdded', token: ticket.token, counter: ask.counter, step: 0, stop, what, at }])
}
