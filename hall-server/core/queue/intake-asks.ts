import { instantOf } from '../../../shared/calendar/clock-instant.ts'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import type { Instant } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Ask } from './commands.ts'
import type { Decision } from './decision.ts'
import type { Hall } from './hall.ts'
import { shutting } from './intake.ts'
import { layoutOf } from './turn.ts'

type AskOf<T extends Ask['type']> = Extract<Ask, { type: T }>

const MINUTE = 60_000 // ms

/** [INTAKE-2] Now, or at a time of today; refused with `time-past` for one that is over. */
export function closeIntake(hall: Readonly<Hall>, { line: id, at: clock, reason }: AskOf<'close-intake'>, at: Instant): Decision {
  if (!hall.open) return refuse('hall-closed')
  const line = hall.lines.get(id)
  if (line === undefined) return refuse('unknown-line', { subject: id })
  if (line.layout.alwaysOpen) return refuse('line-always-open', { subject: line.layout.prefix })
  const { timeZone } = layoutOf(hall)
  const from = clock === undefined ? at : instantOf(serviceDayOf(at, timeZone), clock, timeZone)
  if (from <= at - MINUTE) return refuse('time-past', { subject: clock ?? '' })
  return ok([{ type: 'IntakeClosed', line: id, from, reason, at }])
}

/** [INTAKE-4] For the rest of the day; against the hall's own stop only with a reason. */
export function openIntake(hall: Readonly<Hall>, { line: id, reason: said }: AskOf<'open-intake'>, at: Instant): Decision {
  const reason = said ?? null
  if (!hall.open) return refuse('hall-closed')
  const line = hall.lines.get(id)
  if (line === undefined) return refuse('unknown-line', { subject: id })
  if (line.intake?.state === 'open') return ok([])
  if (reason === null && line.intake === null && shutting(hall, at)(line, null)?.why === 'full')
    return refuse('bad-message', { subject: 'reason' })
  return ok([{ type: 'IntakeOpened' as const, line: id, reason, at }])
}
