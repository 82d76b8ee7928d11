import type { ServiceDay } from '../ids.ts'
import { numberOfDay } from './day-number.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** So many days before the last published one the manager is told: the State Council's notice for a year comes in the November before. */
export const NOTICE_DAYS = 60

export interface RunningOut {
  readonly knownUntil: ServiceDay
  /** Calendar days after today up to the last published one; negative when it is past. */
  readonly daysLeft: number
}

/** Whether a calendar needs its next year's entries [CLOCK-11]; null while more than `notice` days of it remain. */
export function calendarRunsOut({ knownUntil }: WorkCalendar, today: ServiceDay, notice = NOTICE_DAYS): RunningOut | null {
  const daysLeft = numberOfDay(knownUntil) - numberOfDay(today)
  return daysLeft < notice ? { knownUntil, daysLeft } : null
}
