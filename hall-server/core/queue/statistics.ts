import { instant, type Instant } from '../../../shared/ids.ts'
import type { HalfHour, Hall, Line, Ticket } from './hall.ts'
import { lineOf } from './places.ts'

export const HALF_HOUR = 1_800_000 // ms
const HOUR = 3_600_000
/** A line's usual time is learned from so many of its last services (queue-science.md §5.3). */
export const SERVICES_USED = 200
/** More are kept, so that after an undo there are as many to learn from as before. */
const SERVICES_KEPT = 2 * SERVICES_USED

const halfHourStart = (at: number) => at - (at % HALF_HOUR)

/** The half hour an instant falls in; begun with those waiting at the end of the one before. */
function halfHourOf(hall: Hall, at: Instant): HalfHour {
  const start = halfHourStart(at)
  const known = hall.halfHours.get(start)
  if (known !== undefined) return known
  const fresh = { issued: 0, called: 0, waiting: waitingBefore(hall, start) }
  hall.halfHours.set(start, fresh)
  return fresh
}

function waitingBefore(hall: Hall, start: number): number {
  const earlier = Math.max(...[...hall.halfHours.keys()].filter((other) => other < start))
  return hall.halfHours.get(earlier)?.waiting ?? 0
}

/** Leaves out a half hour in which nothing happened, so that an undo leaves no trace. */
function tidy(hall: Hall, at: Instant) {
  const start = halfHourStart(at)
  const half = hall.halfHours.get(start)
  const isQuiet = half?.issued === 0 && half.called === 0 && half.waiting === waitingBefore(hall, start)
  if (isQuiet) hall.halfHours.delete(start)
}

/** After any event that changed how many wait. */
export function countWaiting(hall: Hall, at: Instant) {
  halfHourOf(hall, at).waiting = hall.waiting
  tidy(hall, at)
}

/** What an undo at `at` took back of an action at `done` never was: `more` were waiting all the time between. */
export function correctHalfHour(hall: Hall, done: Instant, at: Instant, more: number) {
  if (more !== 0)
    for (let start = halfHourStart(done); start < halfHourStart(at); start += HALF_HOUR)
      halfHourOf(hall, instant.parse(start)).waiting += more
  tidy(hall, done)
}

export function countIssued(hall: Hall, at: Instant) {
  hall.totals.issued += 1
  halfHourOf(hall, at).issued += 1
  while (hall.waits[0] !== undefined && hall.waits[0].at < at - HOUR) hall.waits.shift()
}

/** Counts a call, or with `by` −1 takes the count back. Only time in a line is time waited: a held or missed visitor was away. */
export function countCalled(hall: Hall, ticket: Ticket, at: Instant, by: 1 | -1) {
  halfHourOf(hall, at).called += by
  if (ticket.state !== 'waiting') return
  const waited = Math.max(0, at - ticket.waitsFrom)
  hall.totals.waited += by
  hall.totals.waitedMs += by * waited
  if (by === 1) hall.waits.push({ token: ticket.token, at, ms: waited })
  else hall.waits = hall.waits.filter((wait) => wait.token !== ticket.token || wait.at !== at)
}

export function countService(line: Line, token: Ticket['token'], ms: number) {
  line.services.push({ token, ms })
  if (line.services.length > SERVICES_KEPT) line.services.shift()
  line.finished += 1
}

export function uncountService(hall: Hall, ticket: Ticket) {
  const line = lineOf(hall, ticket.line)
  const at = line.services.findLastIndex((service) => service.token === ticket.token)
  if (at >= 0) line.services.splice(at, 1)
  line.finished -= 1
}
