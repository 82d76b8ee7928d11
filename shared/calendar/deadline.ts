import type { z } from 'zod'
import type { limitUnit } from '../guide/codes.ts'
import type { Instant, ServiceDay } from '../ids.ts'
import { inCalendarDays, inHours, inWorkingDays, type Measure, type Moment } from './measures.ts'
import { inOrder, type Pause } from './pauses.ts'
import type { WorkingDays } from './working-days.ts'

/** A guide's `legalLimit` and `promisedLimit` are such; 0 is on the spot. */
export interface Limit {
  readonly value: number
  readonly unit: z.infer<typeof limitUnit>
}

/** A period that runs: from acceptance, within a limit, extended by so many of the limit's unit, with the special procedures there were. */
export interface Period {
  readonly start: Moment
  readonly limit: Limit
  readonly extension?: number
  readonly pauses?: readonly Pause[]
}

/** `day` is the last that is in time; of a limit in hours `at` is the last instant. */
export interface Running {
  readonly state: 'running'
  readonly day: ServiceDay
  readonly at: Instant | null
  /** False where the calendar is not published, or not confirmed, for a day the end hangs on [CLOCK-8]. */
  readonly isCertain: boolean
}

/** In a pause without an end: no day can be named, but what is left when it ends, in the limit's unit. */
interface Stopped {
  readonly state: 'paused'
  readonly since: ServiceDay
  readonly left: number
}

export type Deadline = Running | Stopped

/** When a period ends, by the rules of RULES.md "The clock". Throws when a pause ends before it begins. */
export function deadlineOf(days: WorkingDays, period: Period): Deadline {
  const { start, limit } = period
  const length = lengthOf(period)
  switch (limit.unit) {
    case 'working-day':
      return runOut(days, inWorkingDays(days, start, length), period, () => null)
    case 'day':
      return runOut(days, inCalendarDays(days, start, length), period, () => null)
    case 'hour':
      return runOut(days, inHours(days, start, length), period, (end) => end)
  }
}

/** The whole period in the limit's unit, what it was extended by included. */
export const lengthOf = ({ limit, extension = 0 }: Period): number => limit.value + extension

function runOut<E>(days: WorkingDays, measure: Measure<E>, { pauses = [] }: Period, instantOf: (end: E) => Instant | null): Deadline {
  const { first, dayOf, settled } = measure
  let end = measure.plain
  for (const pause of inOrder(pauses)) {
    const from = pause.from < first ? first : pause.from
    if (pause.to !== null && pause.to < from) continue
    if (from > dayOf(settled(end))) break // what begins when the period is over saves nothing
    if (pause.to === null) return { state: 'paused', since: pause.from, left: Math.max(0, measure.from(from, end)) }
    end = measure.moved(end, from, pause.to)
  }
  const last = settled(end)
  const isCertain = days.isCertain(measure.hangsFrom(end), dayOf(last))
  return { state: 'running', day: dayOf(last), at: instantOf(last), isCertain }
}
