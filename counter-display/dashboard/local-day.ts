import type { WeekHours } from '../../shared/layout.ts'
import { hallTime } from '../../shared/screen/clock.ts'

type Weekday = keyof WeekHours
const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** The key of the hall's opening hours at an instant. */
export function weekdayOf(timeZone: string, at: number): Weekday {
  const name = hallTime(timeZone, 'en').weekday(at)
  return weekdays.find((weekday) => weekday === name) ?? 'mon'
}

/** The date at an instant in the hall's time zone, `2026-06-17`. */
export const dateIn = (timeZone: string, at: number) => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)
