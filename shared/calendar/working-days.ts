import type { ServiceDay } from '../ids.ts'
import { weekdays } from '../week.ts'
import { dayOfNumber, numberOfDay } from './day-number.ts'
import { daysOf, type CalendarEntry, type WorkCalendar } from './work-calendar.ts'

/** A calendar, read once: no answer counts day by day, however long the period. */
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

/** Working days numbered through. */
interface Numbering {
  /** The number of the last working day up to a day, itself included. */
  readonly upTo: (day: number) => number
  /** The day of a number. */
  readonly nth: (number: number) => number
}

/** Working days are numbered through, by a table while the notices are known and by the week alone before and after. */
export function openCalendar(calendar: WorkCalendar, timeZone: string): WorkingDays {
  const entries = new Map(calendar.entries.flatMap((entry) => daysOf(entry).map((day) => [day, entry] as const)))
  let made: Numbering | undefined
  // On the first question, not at the start of the server.
  const numbering = () => (made ??= withEntries(weekNumbers(calendar), calendar, (day) => entries.get(day)?.kind))
  const upTo = (day: number) => numbering().upTo(day)
  const doubtful = calendar.entries.filter(({ confirmed }) => !confirmed)
  const after = (day: number, count: number) => numbering().nth(upTo(day) + count)

  return {
    calendar,
    timeZone,
    entryOf: (day) => entries.get(day) ?? null,
    isWorkingDay: (day) => upTo(numberOfDay(day)) > upTo(numberOfDay(day) - 1),
    sameOrNext: (day) => dayOfNumber(after(numberOfDay(day) - 1, 1)),
    nextWorkingDay: (day) => dayOfNumber(after(numberOfDay(day), 1)),
    workingDayAfter: (start, count) => (count === 0 ? start : dayOfNumber(after(numberOfDay(start), count))),
    workingDaysBetween: (from, to) => upTo(numberOfDay(to)) - upTo(numberOfDay(from)),
    isCertain: (from, to) =>
      from >= calendar.knownFrom && to <= calendar.knownUntil && !doubtful.some(({ day, until = day }) => from <= until && day <= to),
  }
}

/** A week repeated for ever; numbers begin at the Monday before 1 January 1970, and may be negative. */
function weekNumbers({ week }: WorkCalendar): Numbering {
  const works = weekdays.map((name) => week.includes(name))
  const offsets = works.flatMap((isWorking, offset) => (isWorking ? [offset] : []))
  const before = works.map((_, offset) => offsets.filter((other) => other <= offset).length)
  const inWeek = (day: number) => (((day + EPOCH_WEEKDAY) % WEEK) + WEEK) % WEEK
  return {
    upTo: (day) => Math.floor((day + EPOCH_WEEKDAY) / WEEK) * offsets.length + (before[inWeek(day)] ?? 0),
    nth(number) {
      const weeks = Math.ceil(number / offsets.length) - 1
      return weeks * WEEK - EPOCH_WEEKDAY + (offsets[number - weeks * offsets.length - 1] ?? 0)
    },
  }
}

function withEntries(
  week: Numbering,
  { knownFrom, knownUntil }: WorkCalendar,
  kindOf: (day: ServiceDay) => CalendarEntry['kind'] | undefined,
): Numbering {
  const first = numberOfDay(knownFrom)
  const last = numberOfDay(knownUntil)
  const before = week.upTo(first - 1)
  const worked: number[] = []
  const counts: number[] = []
  for (let day = first; day <= last; day++) {
    const kind = kindOf(dayOfNumber(day))
    if (kind === undefined ? week.upTo(day) > week.upTo(day - 1) : kind === 'working-day') worked.push(day)
    counts.push(before + worked.length)
  }
  const more = before + worked.length - week.upTo(last)
  return {
    upTo: (day) => (day < first ? week.upTo(day) : (counts[day - first] ?? week.upTo(day) + more)),
    nth: (number) => (number <= before ? week.nth(number) : (worked[number - before - 1] ?? week.nth(number - more))),
  }
}
