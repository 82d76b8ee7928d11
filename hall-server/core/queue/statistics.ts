import type { Instant } from '../../../shared/ids.ts'
import type { HalfHour, Hall, Line, Ticket } from './hall.ts'
import { lineOf } from './places.ts'

const HALF_HOUR = 1_800_000 // ms
const HOUR = 3_600_000
/** A line's usual time is learned from so many of its last services (queue-science.md §5.3). */
const SERVICES_KEPT = 200

/** The half hour an instant falls in; made when it is the first to touch it. */
export function halfHourOf(hall: Hall, at: Instant): HalfHour {
  const start = at - (at % HALF_HOUR)
  const known = hall.halfHours.get(start)
  if (known !== undefined) return known
  const fresh = { issued: 0, called: 0, waiting: hall.waiting }
  hall.halfHours.set(start, fresh)
  return fresh
}

export function countIssued(hall: Hall, at: Instant) {
  hall.totals.issued += 1
  const half = halfHourOf(hall, at)
  half.issued += 1
  half.waiting = hall.waiting
  while (hall.waits[0] !== undefined && hall.waits[0].at < at - HOUR) hall.waits.shift()
}

/** Counts a call, or with `by` −1 takes the count back. */
export function countCalled(hall: Hall, ticket: Ticket, at: Instant, by: 1 | -1) {
  const waited = Math.max(0, at - ticket.since)
  hall.totals.called += by
  hall.totals.waitedMs += by * waited
  const half = halfHourOf(hall, at)
  half.called += by
  half.waiting = hall.waiting
  if (by === 1) hall.waits.push({ token: ticket.token, at, ms: waited })
  else hall.waits = hall.waits.filter((wait) => wait.token !== ticket.token || wait.at !== at)
}

export function countService(line: Line, token: Ticket['token'], ms: number) {
  line.services = [...line.services.slice(1 - SERVICES_KEPT), { token, ms }]
  line.finished += 1
}

export function uncountService(hall: Hall, ticket: Ticket) {
  const line = lineOf(hall, ticket.line)
  line.services = line.services.filter((service) => service.token !== ticket.token)
  line.finished -= 1
}
