import type { ServiceDay } from '../ids.ts'
import { weekdays } from '../week.ts'
import { dayOfNumber, numberOfDay } from './day-number.ts'
import { daysOf, type CalendarEntry, type WorkCalendar } from './work-calendar.ts'

/** A calendar, read once: every answer takes the time of a search in its entries, however long the period. */
export interface WorkingDays {
  readonly calendar: WorkCalendar
  readonly timeZone: string
  /** What the calendar says of a day by name, if anything. */
  readonly entryOf: (day: ServiceDay) => CalendarEntry | null
  /** [CLOCK-2], [CLOCK-3] */
  readonly isWorkingDay: (day: ServiceDay) => boolean
  /** The day itself if it is a working day, else the first after it. */
  readonly sameOrNext: (day: ServiceDay) => ServiceDay
  readonly nextWorkingDay: (day: ServiceDay) => ServiceDay
  /** The day a period of `count` working days ends that begins the day after `start` [CLOCK-1]; `start` itself for 0. */
  readonly workingDayAfter: (start: ServiceDay, count: number) => ServiceDay
  /** Working days after `from` up to `to`, `to` included; negative when `to` is the earlier. */
  readonly workingDaysBetween: (from: ServiceDay, to: ServiceDay) => number
  /** Whether the notices are known, and confirmed, for every day of a stretch, both ends included [CLOCK-8]. */
  readonly isCertain: (from: ServiceDay, to: ServiceDay) => boolean
}

const WEEK = 7 // days
const EPOCH_WEEKDAY = 3 // 1 January 1970 was a Thursday

/** A day on which the calendar differs from its week, and the difference of all such days up to and with it. */
interface Turn {
  readonly at: number
  readonly sum: number
}

/**
 * Working days are numbered through: a day's number is what the week alone would give, which is a division, and the sum of what the entries
 * up to it have added and taken away, which is a search. Both ways, so that no period is counted day by day.
 */
export function openCalendar(calendar: WorkCalendar, timeZone: string): WorkingDays {
  const entries = new Map(calendar.entries.flatMap((entry) => daysOf(entry).map((day) => [day, entry] as const)))
  const week = weekNumbers(weekdays.map((name) => calendar.week.includes(name)))
  const turns = turnsOf(entries, week.isWorking)
  const doubtful = calendar.entries.filter(({ confirmed }) => !confirmed)

  const sumAt = (day: number) => turns[firstFrom(turns, ({ at }) => at > day) - 1]?.sum ?? 0
  const upTo = (day: number) => week.upTo(day) + sumAt(day)
  const nth = (count: number) => {
    const next = firstFrom(turns, ({ at, sum }) => week.upTo(at) + sum >= count)
    const byWeek = week.nth(count - (turns[next - 1]?.sum ?? 0))
    return Math.min(byWeek, turns[next]?.at ?? Infinity)
  }
  const isWorking = (day: number) => upTo(day) > upTo(day - 1)
  const after = (day: number, count: number) => nth(upTo(day) + count)

  return {
    calendar,
    timeZone,
    entryOf: (day) => entries.get(day) ?? null,
    isWorkingDay: (day) => isWorking(numberOfDay(day)),
    sameOrNext: (day) => dayOfNumber(after(numberOfDay(day) - 1, 1)),
    nextWorkingDay: (day) => dayOfNumber(after(numberOfDay(day), 1)),
    workingDayAfter: (start, count) => (count === 0 ? start : dayOfNumber(after(numberOfDay(start), count))),
    workingDaysBetween: (from, to) => upTo(numberOfDay(to)) - upTo(numberOfDay(from)),
    isCertain: (from, to) =>
      from >= calendar.knownFrom && to <= calendar.knownUntil && !doubtful.some(({ day, until = day }) => from <= until && day <= to),
  }
}

/** A week repeated for ever. Days and working days are numbered from the Monday before 1 January 1970; both may be negative. */
function weekNumbers(works: readonly boolean[]) {
  const offsets = works.flatMap((isWorking, offset) => (isWorking ? [offset] : []))
  const before = works.map((_, offset) => offsets.filter((other) => other <= offset).length)
  const inWeek = (day: number) => (((day + EPOCH_WEEKDAY) % WEEK) + WEEK) % WEEK
  return {
    isWorking: (day: number) => works[inWeek(day)] === true,
    upTo: (day: number) => Math.floor((day + EPOCH_WEEKDAY) / WEEK) * offsets.length + (before[inWeek(day)] ?? 0),
    nth(count: number) {
      const weeks = Math.ceil(count / offsets.length) - 1
      return weeks * WEEK - EPOCH_WEEKDAY + (offsets[count - weeks * offsets.length - 1] ?? 0)
    },
  }
}

function turnsOf(entries: ReadonlyMap<ServiceDay, CalendarEntry>, isWorking: (day: number) => boolean): Turn[] {
  const differing = [...entries]
    .map(([day, { kind }]) => ({ at: numberOfDay(day), works: kind === 'working-day' }))
    .filter(({ at, works }) => works !== isWorking(at))
    .sort((a, b) => a.at - b.at)
  let sum = 0
  return differing.map(({ at, works }) => ({ at, sum: (sum += works ? 1 : -1) }))
}

/** The index of the first that holds, in a list in which those that hold come last; its length if none does. */
function firstFrom<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const one = list[middle]
    if (one !== undefined && holds(one)) high = middle
    else low = middle + 1
  }
  return low
}
