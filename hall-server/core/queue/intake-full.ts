import { instantOf } from '../../../shared/calendar/clock-instant.ts'
import { localTime } from '../../../shared/calendar/hours.ts'
import type { Instant } from '../../../shared/ids.ts'
import { ticketClasses, type HallLayout } from '../../../shared/layout.ts'
import { usualMinutes } from './forecast.ts'
import { ticketAt, type Counter, type Hall, type Line } from './hall.ts'
import { lineOf } from './places.ts'
import { plannedChanges, type PlannedChange } from './plan.ts'
import { layoutOf, waitingIn } from './turn.ts'

const MINUTE = 60_000 // ms
/** Of one being served, so much of the time already passed counts, and at least half a minute is left (queue-science.md §5.3). */
const PASSED_COUNTS = 0.6
const LEAST_LEFT = 0.5 * MINUTE

interface Session {
  readonly from: Instant
  readonly to: Instant
}

/** The session that numbers are given for at an instant; null between the sessions. */
function sessionAt({ hours, timeZone, intakeLeadMinutes }: HallLayout, at: Instant): Session | null {
  const { day, weekday } = localTime(at, timeZone)
  const sessions = hours[weekday].map(([from, to]) => ({ from: instantOf(day, from, timeZone), to: instantOf(day, to, timeZone) }))
  return sessions.find(({ from, to }) => from - intakeLeadMinutes * MINUTE <= at && at < to) ?? null
}

export const sessionEnd = (layout: HallLayout, at: Instant): Instant | null => sessionAt(layout, at)?.to ?? null

/**
 * [INTAKE-3] Whether those who wait in a line, and one more, take longer than its counters have until the session's end and the time
 * of grace. Only of a hall that keeps its hours and wants it; a line on whose counters nobody counts any more is not full.
 */
export function isFull(hall: Readonly<Hall>, line: Line, at: Instant): boolean {
  const { keepsHours, limits } = layoutOf(hall)
  if (!limits.intake.stopsInTime || !keepsHours || line.layout.alwaysOpen) return false
  const session = sessionAt(layoutOf(hall), at)
  if (session === null) return false
  const planned = plannedChanges(hall, at)
  const until = { ...session, grace: limits.intake.graceMinutes * MINUTE }
  const time = [...hall.counters.values()]
    .filter((counter) => counter.lines.includes(line.layout.id))
    .reduce((sum, counter) => sum + timeFor(hall, counter, line, planned, until, at), 0)
  const work = (waitingIn(hall, line) + 1) * usualMinutes(hall, line) * MINUTE
  return time > 0 && work > time
}

/** What a counter has left for a line, ms: its share, when people wait for several of its lines. */
function timeFor(
  hall: Readonly<Hall>,
  counter: Counter,
  line: Line,
  planned: readonly PlannedChange[],
  { from, to, grace }: Session & { grace: number },
  at: Instant,
): number {
  const changes = planned.filter((change) => change.counter === counter.layout.id && change.at < to)
  // Away without a word of when it is back: counted on, as short pauses are the rule.
  let isThere = counter.open && (counter.paused === null || changes[0]?.change !== 'opens')
  let since = Math.max(at, from)
  let time = 0
  for (const { change, at: when } of changes) {
    if (isThere && change === 'closes') time += Math.max(0, when - since)
    if (isThere !== (change === 'opens')) since = Math.max(when, from)
    isThere = change === 'opens'
  }
  if (isThere) time += to + grace - since
  return Math.max(0, time - leftOfPresent(hall, counter, at)) / busyLines(hall, counter, line)
}

function leftOfPresent(hall: Readonly<Hall>, counter: Counter, at: Instant): number {
  const ticket = ticketAt(hall, counter)
  if (ticket === null) return 0
  const usual = usualMinutes(hall, lineOf(hall, ticket.line)) * MINUTE
  return Math.max(LEAST_LEFT, usual - PASSED_COUNTS * (at - ticket.calledAt))
}

/** The lines of a counter that people wait for, this one among them. */
const busyLines = (hall: Readonly<Hall>, { lines }: Counter, { layout: { id } }: Line): number =>
  Math.max(1, lines.filter((one) => one === id || ticketClasses.some((klass) => lineOf(hall, one).waiting[klass].length > 0)).length)
