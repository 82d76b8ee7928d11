import { instantOf } from '../../../shared/calendar/clock-instant.ts'
import { dayAfter, weekdayOf } from '../../../shared/calendar/days.ts'
import { serviceDayOf, sessionsOf, type Session } from '../../../shared/calendar/hours.ts'
import type { Slot } from '../../../shared/booking/slot.ts'
import type { Instant, LineId, ServiceDay } from '../../../shared/ids.ts'
import type { HallLayout } from '../../../shared/layout.ts'
import { openMinutes } from './counters-plan.ts'

/** A slot with the appointments it has room for. */
export interface PlannedSlot extends Slot {
  readonly places: number
}

/** A hall that is open on no day at all must not be searched for ever. Days. */
const FARTHEST = 120

/** [BOOK-1] The slots of a line on a day: whole ones within the hall's sessions while a counter is planned for it, none on a closed day. */
export function slotsOn(layout: HallLayout, line: LineId, day: ServiceDay): PlannedSlot[] {
  const { slotMinutes } = layout.appointments
  const instantAt = (minutes: number) => instantOf(day, clockOf(minutes), layout.timeZone)
  return sessionsIn(layout, day)
    .flatMap(({ from, to }) => Array.from({ length: Math.floor((to - from) / slotMinutes) }, (_, at) => from + at * slotMinutes))
    .map((begin) => ({ from: begin, to: begin + slotMinutes }))
    .flatMap((time) => {
      const places = placesIn(layout, line, day, time)
      return places === 0 ? [] : [{ day, from: instantAt(time.from), to: instantAt(time.to), places }]
    })
}

/**
 * [BOOK-2] Appointments a slot of this line has room for: the share of what the counters planned for it can serve in that time. A counter of
 * several lines counts for each by an equal part; a line that anybody is planned for has room for one at least. 0: nobody is.
 */
function placesIn(layout: HallLayout, id: LineId, day: ServiceDay, time: Session): number {
  const line = layout.lines.find((one) => one.id === id)
  const minutes = layout.counters
    .filter(({ lines }) => lines.includes(id))
    .reduce((sum, counter) => sum + openMinutes(layout, counter, weekdayOf(day), time) / counter.lines.length, 0)
  if (line === undefined || minutes === 0) return 0
  return Math.max(1, Math.floor((layout.appointments.share * minutes) / line.serviceMinutes))
}

/** [BOOK-3] The working days one may book now: those with a session, today first. */
export function daysOffered(layout: HallLayout, at: Instant): ServiceDay[] {
  const today = serviceDayOf(at, layout.timeZone)
  const days = Array.from({ length: FARTHEST }, (_, ahead) => dayAfter(today, ahead))
  return days.filter((day) => sessionsIn(layout, day).length > 0).slice(0, layout.appointments.daysAhead)
}

const sessionsIn = ({ hours, appointments }: HallLayout, day: ServiceDay) =>
  appointments.closedDays.includes(day) ? [] : sessionsOf(hours, weekdayOf(day))

/** 630 minutes after midnight is 10:30. */
const clockOf = (minutes: number) => [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
