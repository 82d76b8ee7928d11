import { getISO } from 'temporal-polyfill/fns/Calendar'
import { addDays, dayOfWeek, fromString, toString } from 'temporal-polyfill/fns/PlainDate'
import { serviceDay, type ServiceDay } from '../ids.ts'
import { weekdays } from '../week.ts'

const dateOf = (day: ServiceDay) => fromString(day, getISO)

/** The day so many calendar days later. */
export const dayAfter = (day: ServiceDay, days: number): ServiceDay => serviceDay.parse(toString(addDays(dateOf(day), days)))

export function weekdayOf(day: ServiceDay): (typeof weekdays)[number] {
  const weekday = weekdays[dayOfWeek(dateOf(day)) - 1]
  if (weekday === undefined) throw new Error(`${day} is no day of the week`)
  return weekday
}
