import { getISO } from 'temporal-polyfill/fns/Calendar'
import { fromString, subtractWeeks, toString } from 'temporal-polyfill/fns/PlainDate'
import { serviceDay, type ServiceDay } from '../ids.ts'

/** The same weekday of the weeks before a day, newest first. */
export function sameWeekdays(day: ServiceDay, weeks: number): ServiceDay[] {
  const date = fromString(day, getISO)
  return Array.from({ length: weeks }, (_, week) => serviceDay.parse(toString(subtractWeeks(date, week + 1))))
}
