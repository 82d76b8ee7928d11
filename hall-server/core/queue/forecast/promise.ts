import { instant, type Instant } from '../../../../shared/ids.ts'
import type { Later } from '../../../../shared/wire/views.ts'
import type { Forecast } from './learned.ts'

/** What one visitor has been shown last. */
export interface Promised {
  /** The upper end of the wait: called by then. */
  readonly until: Instant
  /** Open counters that served the line then, and how often others had been called first. */
  readonly counters: number
  readonly overtakes: number
  /** Why it is later than what was told with the number; null: it is not. */
  readonly later: Later | null
}

/** What the hall looks like to one visitor now. */
export interface Standing {
  readonly forecast: Forecast
  readonly counters: number
  readonly overtakes: number
}

/** A shown end moves later only for more than this; less is within what the range says. Ms. */
const SLACK = 120_000

/** [FORE-7] The upper end falls freely and rises only with a reason, which is shown. */
export function promised(before: Promised, { forecast, counters, overtakes }: Standing, first: Instant, at: Instant): Promised {
  const until = instant.parse(at + Math.round(forecast.high * 1_000))
  const now = { counters, overtakes }
  if (until <= before.until) return { ...now, until, later: until > first ? before.later : null }
  if (until <= before.until + SLACK) return before
  return { ...now, until, later: counters < before.counters ? 'fewer-counters' : overtakes > before.overtakes ? 'others-first' : 'slower' }
}

/** The range to show: never beyond what is promised. Seconds. */
export function keptTo({ until }: Promised, { low, middle, high }: Forecast, at: Instant): Forecast {
  const most = Math.max(0, Math.min(high, (until - at) / 1_000))
  return { low: Math.min(low, most), middle: Math.min(middle, most), high: most }
}
