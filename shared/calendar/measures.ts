import { instant, type Instant, type ServiceDay } from '../ids.ts'
import { instantOf } from './clock-instant.ts'
import { dayOfNumber, numberOfDay } from './day-number.ts'
import { serviceDayOf } from './hours.ts'
import type { WorkingDays } from './working-days.ts'

/** An instant with the day it is in the hall: lists of cases are read by their days, and the wall clock is not asked for each. */
export interface Moment {
  readonly at: Instant
  readonly day: ServiceDay
}

/** How one unit of limits is counted. `E` is what an end is in it. */
export interface Measure<E> {
  /** The end as if nothing had stopped the clock. */
  readonly plain: E
  /** The first day that counts. */
  readonly first: ServiceDay
  readonly dayOf: (end: E) => ServiceDay
  /** Moved by the days of a pause, both ends included, and past it. */
  readonly moved: (end: E, from: ServiceDay, to: ServiceDay) => E
  /** On a working day [CLOCK-6]. */
  readonly settled: (end: E) => E
  /** How much of the period, in its unit, is from the beginning of a day to the end; negative when the end is before. */
  readonly from: (day: ServiceDay, end: E) => number
  /** Days from this one to the end must be known for the end to be certain. */
  readonly hangsFrom: (end: E) => ServiceDay
}

const HOUR = 3_600_000 // ms
const DAY = 24 * HOUR

const plus = (day: ServiceDay, days: number) => dayOfNumber(numberOfDay(day) + days)
/** Days of a stretch, both ends included. */
const span = (from: ServiceDay, to: ServiceDay) => numberOfDay(to) - numberOfDay(from) + 1
const later = (a: ServiceDay, b: ServiceDay) => (a > b ? a : b)
const itself = (day: ServiceDay) => day

/** [CLOCK-1]–[CLOCK-3] */
export function inWorkingDays(days: WorkingDays, start: Moment, length: number): Measure<ServiceDay> {
  const between = (from: ServiceDay, to: ServiceDay) => days.workingDaysBetween(plus(from, -1), to)
  return {
    plain: days.workingDayAfter(start.day, length),
    first: plus(start.day, 1),
    dayOf: itself,
    moved: (end, from, to) => later(days.workingDayAfter(end, between(from, to)), plus(to, 1)),
    settled: days.sameOrNext,
    from: between,
    hangsFrom: () => start.day,
  }
}

/** [CLOCK-5] */
export const inCalendarDays = (days: WorkingDays, start: Moment, length: number): Measure<ServiceDay> => ({
  plain: plus(start.day, length),
  first: plus(start.day, 1),
  dayOf: itself,
  moved: (end, from, to) => later(plus(end, span(from, to)), plus(to, 1)),
  settled: days.sameOrNext,
  from: span,
  hangsFrom: itself,
})

/** [CLOCK-7] */
export function inHours(days: WorkingDays, start: Moment, length: number): Measure<Instant> {
  const { timeZone } = days
  const dayOf = (end: Instant) => serviceDayOf(end, timeZone)
  const byDays = (end: Instant, count: number) => instant.parse(end + count * DAY)
  return {
    plain: instant.parse(start.at + length * HOUR),
    first: start.day,
    dayOf,
    moved: (end, from, to) => byDays(end, Math.max(span(from, to), span(dayOf(end), to))),
    settled: (end) => byDays(end, span(dayOf(end), days.sameOrNext(dayOf(end))) - 1),
    from: (day, end) => Math.min(length, Math.ceil((end - instantOf(day, '00:00', timeZone)) / HOUR)),
    hangsFrom: dayOf,
  }
}
