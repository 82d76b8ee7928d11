import { deadlineOf, type Limit } from '../../../shared/calendar/deadline.ts'
import type { Moment } from '../../../shared/calendar/measures.ts'
import type { Pause } from '../../../shared/calendar/pauses.ts'
import type { WorkingDays } from '../../../shared/calendar/working-days.ts'
import type { ServiceDay } from '../../../shared/ids.ts'
import type { Terms } from './terms.ts'

export interface DueDays {
  readonly promisedDue: ServiceDay
  readonly legalDue: ServiceDay
  /** False: the calendar is not published as far as one of them. */
  readonly isCertain: boolean
}

interface Run {
  readonly start: Moment
  /** In the unit of each limit [DUE-5]. */
  readonly extension: number
  /** Special procedures that stopped the clock, all of them over. */
  readonly pauses: readonly Pause[]
}

/** [DUE-1] [DUE-2] The promise of a package is its own; by law the longest limit of its parts counts. Throws while a pause is open. */
export function dueDays({ package: whole, parts }: Pick<Terms, 'package' | 'parts'>, run: Run, days: WorkingDays): DueDays {
  const promised = latest(whole === null ? parts.map(({ promisedLimit }) => promisedLimit) : [whole.promisedLimit], run, days)
  const legal = latest(
    parts.map(({ legalLimit }) => legalLimit),
    run,
    days,
  )
  return { promisedDue: promised.day, legalDue: legal.day, isCertain: promised.isCertain && legal.isCertain }
}

function latest(limits: readonly Limit[], run: Run, days: WorkingDays) {
  const ends = limits.map((limit) => endOf(limit, run, days))
  const isCertain = ends.every((end) => end.isCertain)
  return { day: ends.map(({ day }) => day).reduce((a, b) => (a > b ? a : b), run.start.day), isCertain }
}

function endOf(limit: Limit, run: Run, days: WorkingDays) {
  const end = deadlineOf(days, { limit, ...run })
  if (end.state === 'paused') throw new Error('A clock that stands still has no due day')
  return end
}
