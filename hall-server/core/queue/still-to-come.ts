import { localTime } from '../../../shared/calendar/hours.ts'
import { ticketToken, type Instant, type LineId, type TicketToken } from '../../../shared/ids.ts'
import type { Hall } from './hall.ts'
import { SLOTS, type PastDay } from './past-day.ts'
import type { WaitingAhead } from './play-forward.ts'
import type { ServiceTimes } from './service-times.ts'
import { layoutOf } from './turn.ts'
import { timesOf } from './world.ts'

/** Somebody who has not come yet. */
export interface Coming extends WaitingAhead {
  readonly token: TicketToken
}

const MINUTE = 60_000 // ms
const SLOT = 30 // minutes
/** More than these of one line change nothing that is told. */
const MOST = 300

/** [WHATIF-3] Who comes until midnight as a rule of the same weekdays, evenly spaced over each half hour. Empty without past days. */
export function stillToCome(
  hall: Readonly<Hall>,
  at: Instant,
  { past, times }: { readonly past: readonly PastDay[]; readonly times: ReadonlyMap<LineId, ServiceTimes> },
): Coming[] {
  if (past.length === 0) return []
  const { minute } = localTime(at, layoutOf(hall).timeZone)
  return [...hall.lines.values()].flatMap(({ layout }, n) => {
    const service = timesOf(times, layout.id).mean
    return arrivalMinutes(past, layout.id, minute)
      .slice(0, MOST)
      .map((when, at_) => someone(layout.id, at + (when - minute) * MINUTE, service, layoutOf(hall).slopes.normal, n * MOST + at_))
  })
}

/** Minutes of the day, from `from` on, at which as many have come as half a visitor more than a whole number. */
function arrivalMinutes(past: readonly PastDay[], line: LineId, from: number): number[] {
  const minutes: number[] = []
  let sum = 0.5
  for (let slot = Math.floor(from / SLOT); slot < SLOTS; slot += 1) {
    const begins = Math.max(from, slot * SLOT)
    const mean = past.reduce((all, { lines }) => all + (lines.get(line)?.arrivals[slot] ?? 0), 0) / past.length / SLOT
    const inSlot = mean * ((slot + 1) * SLOT - begins)
    for (let next = Math.floor(sum) + 1; next <= sum + inSlot; next += 1) minutes.push(begins + (next - sum) / mean)
    sum += inSlot
  }
  return minutes
}

const someone = (line: LineId, since: number, service: number, slope: number, n: number): Coming => ({
  token: ticketToken.parse(`coming${String(n).padStart(16, '0')}`),
  line,
  slope,
  faster: false,
  since,
  seq: Infinity,
  service,
  to: null,
  owed: 0,
})
