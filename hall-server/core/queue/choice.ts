import type { Instant } from '../../../shared/ids.ts'
import type { Counter, Hall, Line } from './hall.ts'
import { noPastServices, serviceTimes } from './service-times.ts'

/**
 * [CHOICE-1] How many of a line a counter of several lines leaves to the line's own counters: one for each that is soon free. 0 where the
 * hall's layout does not want it (queue-science.md §5.3).
 */
export function leftToSpecialists(hall: Readonly<Hall>, counter: Counter, line: Line, at: Instant): number {
  if (hall.layout?.leavesToSpecialists !== true || counter.lines.length < 2) return 0
  let usual: number | null = null
  let soonFree = 0
  for (const other of hall.counters.values()) {
    if (!isSpecialist(other, line)) continue
    usual ??= serviceTimes(hall, line, noPastServices).mean
    if (isSoonFree(other, usual, at)) soonFree += 1
  }
  return soonFree
}

const isSpecialist = ({ open, paused, lines }: Counter, line: Line) =>
  open && paused === null && lines.length === 1 && lines[0] === line.layout.id

/**
 * [CHOICE-2] Free by and by within one usual service time, ms: with somebody who has not been there for two of them. One that has been
 * free for that long although people wait for it calls nobody: it is not counted on.
 */
const isSoonFree = ({ ticket, since }: Counter, usual: number, at: Instant): boolean => at - since < (ticket === null ? usual : 2 * usual)
