import type { LineId } from '../../../shared/ids.ts'
import type { Wait } from '../../../shared/wire/views.ts'
import type { Counter, Hall, Line } from './hall.ts'
import { lineOf } from './places.ts'
import { SERVICES_USED } from './statistics.ts'
import { ticketClasses } from '../../../shared/layout.ts'

/** The layout's own figure counts as so many services, until the day has shown more (queue-science.md §5.3). */
const PRIOR = 20
const SPREAD = 0.4 // ± of the middle value, while nothing has been learned from outcomes
const ROUND_TO = 5 // minutes
const NO_LONGER_SAID = 60 // minutes

/** What one service of the line takes as a rule, in minutes: today's mean, drawn to the layout's figure while there are few. */
export function usualMinutes(line: Line): number {
  const used = line.services.slice(-SERVICES_USED)
  const sum = used.reduce((total, service) => total + service.ms, 0) / 60_000
  return (sum + PRIOR * line.layout.serviceMinutes) / (used.length + PRIOR)
}

/** Open counters that serve a line now; paused ones do not. */
export const servingCounters = (hall: Readonly<Hall>, line: LineId): Counter[] =>
  [...hall.counters.values()].filter((counter) => counter.open && counter.paused === null && counter.lines.includes(line))

/**
 * A range for somebody with `ahead` people before them, in minutes, rounded outwards to 5; null when no counter serves the line.
 * A counter of several lines counts for each by its share of those that wait. A first honest figure: the list played forward replaces it.
 */
export function waitFor(hall: Readonly<Hall>, line: Line, ahead: number): Wait | null {
  const counters = servingCounters(hall, line.layout.id)
  if (counters.length === 0) return null
  const usual = usualMinutes(line)
  const strength = Math.max(
    0.5,
    counters.reduce((sum, counter) => sum + share(hall, counter, line), 0),
  )
  const isFree = counters.some((counter) => counter.ticket === null)
  const middle = isFree && ahead === 0 ? 0 : ((ahead + (isFree ? 0 : 0.5)) * usual) / strength
  const low = Math.floor((middle * (1 - SPREAD)) / ROUND_TO) * ROUND_TO
  const high = Math.max(ROUND_TO, Math.ceil((middle * (1 + SPREAD)) / ROUND_TO) * ROUND_TO)
  return high > NO_LONGER_SAID ? { low: Math.min(low, NO_LONGER_SAID), high: null } : { low, high }
}

/** One divided by the lines of the counter that people wait for, this one among them. */
function share(hall: Readonly<Hall>, counter: Counter, line: Line): number {
  const busy = counter.lines.filter(
    (id) => id === line.layout.id || ticketClasses.some((klass) => lineOf(hall, id).waiting[klass].length > 0),
  )
  return 1 / Math.max(1, busy.length)
}
