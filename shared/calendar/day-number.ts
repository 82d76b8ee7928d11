import { serviceDay, type ServiceDay } from '../ids.ts'

const DAY = 86_400_000 // ms
const names = new Map<number, ServiceDay>()
const NAMES = 20_000 // some fifty years: what a hall counts in, and a bound for what it is asked

/** Days since 1 January 1970 by the runtime's own calendar: whole lists are counted, for which the date library is too slow. */
export const numberOfDay = (day: ServiceDay): number => Date.parse(day) / DAY

export function dayOfNumber(number: number): ServiceDay {
  const known = names.get(number)
  if (known !== undefined) return known
  const made = serviceDay.parse(new Date(number * DAY).toISOString().slice(0, 10))
  if (names.size >= NAMES) names.clear()
  names.set(number, made)
  return made
}
