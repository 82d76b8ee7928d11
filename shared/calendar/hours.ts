import { serviceDay, type Instant, type ServiceDay } from '../ids.ts'
import type { WeekHours } from '../layout.ts'
import { weekdays } from '../week.ts'
import { zoneClock } from './zone-clock.ts'

/** One opening of a day, in minutes since local midnight. */
export interface Session {
  readonly from: number
  readonly to: number
}

interface LocalTime {
  readonly day: ServiceDay
  readonly weekday: (typeof weekdays)[number]
  /** Minutes since local midnight. */
  readonly minute: number
}

/** The wall clock of a hall at an instant. */
export function localTime(at: Instant, timeZone: string): LocalTime {
  const parts = Object.fromEntries(
    zoneClock(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const weekday = weekdays.find((name) => name === parts['weekday']?.slice(0, 3).toLowerCase())
  if (weekday === undefined) throw new Error(`No weekday in ${JSON.stringify(parts)}`)
  return {
    day: serviceDay.parse(`${parts['year']}-${parts['month']}-${parts['day']}`),
    weekday,
    minute: Number(parts['hour']) * 60 + Number(parts['minute']),
  }
}

/** The date at an instant in a hall's time zone. */
export const serviceDayOf = (at: Instant, timeZone: string): ServiceDay => localTime(at, timeZone).day

const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** The openings of the weekday that an instant falls on, earliest first. */
export const sessionsAt = (hours: WeekHours, at: Instant, timeZone: string): readonly Session[] =>
  sessionsOf(hours, localTime(at, timeZone).weekday)

/** The openings of a weekday, earliest first. */
export function sessionsOf(hours: WeekHours, weekday: LocalTime['weekday']): readonly Session[] {
  const sessions = hours[weekday].map(([from, to]) => ({ from: minutes(from), to: minutes(to) }))
  return sessions.sort((a, b) => a.from - b.from)
}

/** Whether numbers are given: from `leadMinutes` before a session until its end. */
export function isIntakeOpen(hours: WeekHours, leadMinutes: number, at: Instant, timeZone: string): boolean {
  const { weekday, minute } = localTime(at, timeZone)
  return sessionsOf(hours, weekday).some(({ from, to }) => minute >= from - leadMinutes && minute < to)
}
