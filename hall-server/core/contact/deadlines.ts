import { instantOf } from '../../../shared/calendar/clock-instant.ts'
import { dayOfNumber, numberOfDay } from '../../../shared/calendar/day-number.ts'
import { serviceDayOf, sessionsAt } from '../../../shared/calendar/hours.ts'
import type { WorkingDays } from '../../../shared/calendar/working-days.ts'
import { instant, type Instant } from '../../../shared/ids.ts'
import type { HallLayout } from '../../../shared/layout.ts'

const MINUTE = 60_000 // ms
const farthest = 60 // days; no holiday is longer

/** [FIRST-3] `minutes` of opening time later: the hall's hours on working days. A hall without hours: plain minutes. */
export function openMinutesLater({ hours, timeZone }: HallLayout, days: WorkingDays, at: Instant, minutes: number): Instant {
  const first = numberOfDay(serviceDayOf(at, timeZone))
  let left = minutes * MINUTE
  for (let number = first; number < first + farthest; number++) {
    const day = dayOfNumber(number)
    const midnight = instantOf(day, '00:00', timeZone)
    const sessions = days.isWorkingDay(day) ? sessionsAt(hours, midnight, timeZone) : []
    for (const session of sessions) {
      const from = Math.max(at, midnight + session.from * MINUTE)
      const room = midnight + session.to * MINUTE - from
      if (room >= left) return instant.parse(from + left)
      left -= Math.max(0, room)
    }
  }
  return instant.parse(at + minutes * MINUTE)
}

/** [FIRST-3] The end of the `count`-th working day after today. */
export function workingDaysLater({ timeZone }: HallLayout, days: WorkingDays, at: Instant, count: number): Instant {
  const last = days.workingDayAfter(serviceDayOf(at, timeZone), count)
  return instant.parse(instantOf(dayOfNumber(numberOfDay(last) + 1), '00:00', timeZone) - 1)
}
