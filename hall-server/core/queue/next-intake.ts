import { instantOf } from '../../../shared/calendar/clock-instant.ts'
import { dayAfter, weekdayOf } from '../../../shared/calendar/days.ts'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { instant, type Instant, type ServiceDay } from '../../../shared/ids.ts'
import type { HallLayout } from '../../../shared/layout.ts'
import type { IntakeWindow } from '../../../shared/limits.ts'

/** Nobody is told to come back later than in so many days. */
const DAYS_AHEAD = 14
const MINUTE = 60_000 // ms

interface Span {
  readonly from: number
  readonly to: number
}
interface Known {
  readonly today: ServiceDay
  readonly after: Instant
  readonly next: Instant | null
}
// A memory of a pure function: the screens ask at every change of the hall.
const known = new WeakMap<HallLayout, Map<readonly IntakeWindow[] | undefined, Known>>()

/**
 * When numbers may be had again, not before `after`: the hall's hours, cut with the windows if there are any. Null: not within two
 * weeks. A hall that keeps no hours gives numbers all day, and begins each day but `now`'s with its first session.
 */
export function nextIntake(layout: HallLayout, windows: readonly IntakeWindow[] | undefined, after: Instant, now: Instant): Instant | null {
  const today = serviceDayOf(now, layout.timeZone)
  const ofLayout = known.get(layout) ?? new Map<readonly IntakeWindow[] | undefined, Known>()
  known.set(layout, ofLayout)
  const before = ofLayout.get(windows)
  if (before?.today === today && before.after <= after && after <= (before.next ?? before.after)) return before.next
  const next = search(layout, windows, after, today)
  ofLayout.set(windows, { today, after, next })
  return next
}

function search(layout: HallLayout, windows: readonly IntakeWindow[] | undefined, after: Instant, today: ServiceDay): Instant | null {
  let day = serviceDayOf(after, layout.timeZone)
  for (let n = 0; n <= DAYS_AHEAD; n++) {
    const hours = layout.keepsHours ? sessionsOf(layout, day) : day === today ? [always] : allDay(sessionsOf(layout, day))
    const spans = windows === undefined ? hours : hours.flatMap((span) => cut(span, windowsOn(layout, windows, day)))
    const starts = spans.filter(({ to }) => to > after).map(({ from }) => Math.max(from, after))
    if (starts.length > 0) return instant.parse(Math.min(...starts))
    day = dayAfter(day, 1)
  }
  return null
}

const always: Span = { from: -Infinity, to: Infinity }
const allDay = (sessions: readonly Span[]): Span[] =>
  sessions.length === 0 ? [] : [{ from: Math.min(...sessions.map(({ from }) => from)), to: Infinity }]

/** The first instant of the next day in the hall. */
export const tomorrow = (at: Instant, timeZone: string): Instant => instantOf(dayAfter(serviceDayOf(at, timeZone), 1), '00:00', timeZone)

/** When numbers are given for each session of a day. */
function sessionsOf({ hours, timeZone, intakeLeadMinutes }: HallLayout, day: ServiceDay): Span[] {
  return hours[weekdayOf(day)].map(([from, to]) => ({
    from: instantOf(day, from, timeZone) - intakeLeadMinutes * MINUTE,
    to: instantOf(day, to, timeZone),
  }))
}

const windowsOn = ({ timeZone }: HallLayout, windows: readonly IntakeWindow[], day: ServiceDay): Span[] =>
  windows
    .filter(({ days }) => days.includes(weekdayOf(day)))
    .map(({ from, to }) => ({ from: instantOf(day, from, timeZone), to: instantOf(day, to, timeZone) }))

const cut = (span: Span, windows: readonly Span[]): Span[] =>
  windows.map(({ from, to }) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) })).filter(({ from, to }) => from < to)
