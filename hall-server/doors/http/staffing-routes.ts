import { z } from 'zod'
import { serviceDay } from '../../../shared/ids.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { staffingView } from '../../../shared/wire/staffing.ts'
import { whatIfChange, whatIfView } from '../../../shared/wire/what-if.ts'
import type { Staff } from '../../access/access.ts'
import { watchersOf } from '../../access/permissions.ts'
import type { Doors } from '../doors.ts'
import { staffingOf } from '../reading.ts'
import { askHall, inHall } from './hall-routes.ts'
import { anyQuery, csvRoute, route, type Route } from './route.ts'

/** Left out: today in the hall. */
const dayAsked = z.object({ day: serviceDay.optional() })

/** Counters needed and planned, for the managers. */
export const staffingRoutes = (doors: Doors): readonly Route[] => [
  route({
    method: 'post',
    path: '/api/halls/:hall/what-if',
    summary: 'What a change would do to the wait of each line, in minutes; nothing is done',
    who: 'staff',
    body: whatIfChange,
    query: anyQuery,
    answer: whatIfView,
    run: (call) =>
      inHall(doors, call, async (hall) => {
        const answer = await askHall(doors, hall, call, { type: 'what-if', change: call.body })
        return answer.ok ? ok(whatIfView.parse(answer.value)) : answer
      }),
  }),
  route({
    method: 'get',
    path: '/api/halls/:hall/staffing',
    summary: 'Counters needed and planned each half hour of a day, from what came on the same weekdays of the last eight weeks',
    who: 'staff',
    body: z.unknown(),
    query: dayAsked,
    answer: staffingView,
    run: (call) => forManagers(call.staff, () => inHall(doors, call, (hall) => staffingOf(hall, doors.now(), call.query.day))),
  }),
  csvRoute({
    path: '/api/halls/:hall/staffing.csv',
    summary: 'The same as a spreadsheet',
    who: 'staff',
    query: dayAsked,
    make: (call) =>
      forManagers(call.staff, () =>
        inHall(doors, call, async (hall) => {
          const plan = await staffingOf(hall, doors.now(), call.query.day)
          if (!plan.ok) return plan
          const { staffingCsv } = await import('./staffing-csv.ts')
          return ok({ name: `staffing-${plan.value.day}`, csv: staffingCsv(plan.value, hall.layout) })
        }),
      ),
  }),
]

async function forManagers<T>(staff: Staff | null, work: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  if (staff === null) return refuse('not-signed-in')
  return watchersOf('dashboard')?.includes(staff.role) ? work() : refuse('not-allowed')
}
