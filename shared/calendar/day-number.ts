import { serviceDay, type ServiceDay } from '../ids.ts'

const DAY = 86_400_000 // ms
const LIMIT = 20_000 // some fifty years: what a hall counts in, and a bound for what it is asked
const numbers = new Map<ServiceDay, number>()
const days = new Map<number, ServiceDay>()

/** Days since 1 January 1970 by the runtime's own calendar: lists of cases are counted, for which the date library is too slow. */
export const numberOfDay = (day: ServiceDay): number => numbers.get(day) ?? kept(numbers, day, Date.parse(day) / DAY)

export const dayOfNumber = (number: number): ServiceDay =>
  days.get(number) ?? kept(days, number, serviceDay.parse(new Date(number * DAY).toISOString().slice(0, 10)))

function kept<K, V>(map: Map<K, V>, key: K, value: V): V {
  if (map.size >= LIMIT) map.clear()
  map.set(key, value)
  return value
}
