import type { Instant, TicketToken } from '../../../shared/ids.ts'

/** One waiting ticket's place: longest waiting first, then earliest issued. */
export interface Place {
  readonly since: Instant
  readonly seq: number
  readonly token: TicketToken
}

/** Sorted by `since`, then `seq`. Joining at the end and leaving from the front, the usual moves, cost the same however many wait. */
export type WaitingList = Place[]

export const isBefore = (a: Place, b: Place) => a.since < b.since || (a.since === b.since && a.seq < b.seq)

/** How many from the front satisfy `holds`, which must be true for a front part and false for the rest. */
export function frontCount<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const place = list[middle]
    if (place !== undefined && holds(place)) low = middle + 1
    else high = middle
  }
  return low
}

export function join(list: WaitingList, place: Place) {
  const last = list.at(-1)
  if (last === undefined || isBefore(last, place)) list.push(place)
  else
    list.splice(
      frontCount(list, (other) => isBefore(other, place)),
      0,
      place,
    )
}

/** False when the place is not in the list. */
export function leave(list: WaitingList, place: Place): boolean {
  const at = frontCount(list, (other) => isBefore(other, place))
  if (list[at]?.token !== place.token) return false
  if (at === 0) list.shift()
  else list.splice(at, 1)
  return true
}
