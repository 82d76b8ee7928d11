import { localTime } from '../../../shared/calendar/hours.ts'
import { instant, type Instant, type LineId, type ServiceDay } from '../../../shared/ids.ts'
import type { Hall, Ticket } from './hall.ts'
import { HALF_HOUR } from './statistics.ts'
import { layoutOf } from './turn.ts'

/** Half hours of a day, from midnight in the hall. */
export const SLOTS = 48

/** What one day is remembered for. */
export interface PastDay {
  readonly day: ServiceDay
  readonly lines: ReadonlyMap<LineId, { readonly arrivals: readonly number[]; readonly services: readonly number[] }>
}

/**
 * Of a day that is over, the visitors of each half hour and how long each was at a counter, from the call on (ms), by the line:
 * a visit of several stops counts at each. Null when nobody came: a holiday teaches nothing about the weekday.
 */
export function pastDay(hall: Readonly<Hall>): PastDay | null {
  if (hall.day === null || hall.tickets.size === 0) return null
  const slotOf = slots(layoutOf(hall).timeZone)
  const lines = new Map([...hall.lines.keys()].map((id) => [id, emptyLine()]))
  for (const ticket of hall.tickets.values()) {
    for (const { line: id, from, ms } of waitsIn(ticket)) {
      const line = lines.get(id)
      if (line === undefined) continue
      const slot = slotOf(from)
      line.arrivals[slot] = (line.arrivals[slot] ?? 0) + 1
      if (ms !== null) line.services.push(ms)
    }
  }
  return { day: hall.day, lines }
}

const emptyLine = (): { arrivals: number[]; services: number[] } => ({ arrivals: Array.from({ length: SLOTS }, () => 0), services: [] })

/** From when it was in which line, and how long at a counter; null: it was served there by nobody. */
function waitsIn(ticket: Ticket): { line: LineId; from: Instant; ms: number | null }[] {
  const before = ticket.served.map(({ line, calledAt, finishedAt }, at) => ({
    line,
    from: ticket.served[at - 1]?.finishedAt ?? ticket.issuedAt,
    ms: finishedAt - calledAt,
  }))
  return [...before, { line: ticket.line, from: ticket.served.at(-1)?.finishedAt ?? ticket.issuedAt, ms: atCounter(ticket) }]
}

function atCounter(ticket: Ticket): number | null {
  if (ticket.state !== 'finished') return null
  const from = ticket.calledTo === ticket.counter ? Math.min(ticket.calledAt ?? ticket.startedAt, ticket.startedAt) : ticket.startedAt
  return ticket.finishedAt - from
}

/** The half hour of the hall's day; every zone's clock is a whole number of quarter hours off, so each half hour is looked up once. */
function slots(timeZone: string): (at: number) => number {
  const known = new Map<number, number>()
  return (at) => {
    const quarter = at - (at % (HALF_HOUR / 2))
    const slot = known.get(quarter) ?? Math.floor(localTime(instant.parse(quarter), timeZone).minute / 30)
    known.set(quarter, slot)
    return slot
  }
}
