import type { LineId } from '../../../shared/ids.ts'
import type { Wait } from '../../../shared/wire/views.ts'
import type { Forecast } from './forecast/learned.ts'
import type { Counter, Hall, Line } from './hall.ts'
import { SERVICES_USED } from './statistics.ts'

/** The layout's own figure counts as so many services, until the day has shown more (queue-science.md §5.3). */
const PRIOR = 20
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

/** As it is told: minutes, rounded outwards to 5; beyond an hour only "more than". Null: no counter will call. */
export function waitOf(forecast: Pick<Forecast, 'low' | 'high'> | null): Wait | null {
  if (forecast === null) return null
  const low = Math.floor(forecast.low / 60 / ROUND_TO) * ROUND_TO
  const high = Math.max(ROUND_TO, Math.ceil(forecast.high / 60 / ROUND_TO) * ROUND_TO)
  return high > NO_LONGER_SAID ? { low: Math.min(low, NO_LONGER_SAID), high: null } : { low, high }
}
