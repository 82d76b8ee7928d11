import { serviceDayOf } from '../../shared/calendar/hours.ts'
import type { Instant, ServiceDay } from '../../shared/ids.ts'
import { ok, type Result } from '../../shared/result.ts'
import { refuse, type Refusal } from '../../shared/wire/refusals.ts'
import type { StaffingView } from '../../shared/wire/staffing.ts'
import type { WhatIfChange, WhatIfView } from '../../shared/wire/what-if.ts'
import type { Actor } from '../core/queue/commands.ts'
import { staffingPlan } from '../core/queue/staffing-plan.ts'
import { whatIf } from '../core/queue/what-if.ts'
import type { OpenHall } from './asking.ts'

/** Counters needed and planned on a day; without one today's in the hall. Rejects when the journal or the hall cannot be read. */
export async function staffingOf(
  { past, running, layout }: Pick<OpenHall, 'past' | 'running' | 'layout'>,
  now: Instant,
  asked?: ServiceDay,
): Promise<Result<StaffingView, Refusal>> {
  const day = asked ?? serviceDayOf(now, layout.timeZone)
  const days = await past.sameWeekdays(day)
  return running.look((hall) => (hall.layout === null ? refuse('hall-closed') : ok(staffingPlan(hall, day, days))))
}

/** What a change would do to everybody's wait; nothing is done. */
export async function whatIfOf(
  { past, running, layout, foresight }: Pick<OpenHall, 'past' | 'running' | 'layout' | 'foresight'>,
  change: WhatIfChange,
  by: Actor,
  now: Instant,
): Promise<Result<WhatIfView, Refusal>> {
  // Only what is still to come hangs on the past days.
  const days = change.type === 'close-intake' ? await past.sameWeekdays(serviceDayOf(now, layout.timeZone)) : []
  return running.look((hall) =>
    hall.layout === null ? refuse('hall-closed') : whatIf(hall, change, by, now, { times: foresight.outlook(hall, now).times, past: days }),
  )
}
