import type { LineId } from '../../../shared/ids.ts'
import type { Wait } from '../../../shared/wire/views.ts'
import type { Forecast } from './forecast/learned.ts'
import type { Counter, Hall, Line } from './hall.ts'
import { noPastServices, serviceTimes } from './service-times.ts'

const ROUND_TO = 5 // minutes
const NO_LONGER_SAID = 60 // minutes

/** What one service of the line takes as a rule, by today and the layout. Minutes. */
export const usualMinutes = (hall: Readonly<Hall>, line: Line): number => serviceTimes(hall, line, noPastServices).mean / 60_000

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
