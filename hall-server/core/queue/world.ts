import type { CounterId, Instant, LineId } from '../../../shared/ids.ts'
import { ticketClasses, type TicketClass } from '../../../shared/layout.ts'
import { ticketAt, type Counter, type Hall, type Line } from './hall.ts'
import { lineOf } from './places.ts'
import type { PlannedChange } from './plan.ts'
import type { CounterAhead, Open, WaitingAhead, World } from './play-forward.ts'
import type { ServiceTimes } from './service-times.ts'
import { layoutOf, owedCalls, waitingTicket } from './turn.ts'
import type { Place, WaitingList } from './waiting-list.ts'

const HOUR = 3_600_000 // ms
/** Nobody is told a figure that far ahead; a longer list costs time and changes nothing. */
const MOST_PLAYED = 400
/** A counter that calls nobody while people wait: away for as long again as it has been, beyond this. Ms. */
const SURE_TO_BE_THERE = 60_000
const MOST_TO_COME = 60
/** Calls looked at to tell how often faster classes come: no more, however many there were in the last hour. */
const MOST_LOOKED_BACK = 200

/** Counters that close for the night within so long of the last are at work until everybody is served. Ms. */
const SAME_END = 15 * 60_000

/** When each counter is open from now on; one that is not named stays as it is. */
export type Openings = ReadonlyMap<CounterId, readonly Open[]>

/**
 * [FORE-2] From what counters do now and what is planned for today. The end of the day closes nobody: whoever has a number by then is
 * still served.
 */
export function openingsOf(hall: Readonly<Hall>, at: Instant, planned: readonly PlannedChange[]): Openings {
  const ids = new Set(planned.map(({ counter }) => counter))
  const end = Math.max(...planned.flatMap(({ change, at: when }) => (change === 'closes' ? [when] : [])))
  const ofCounter = (id: CounterId) => planned.filter(({ counter }) => counter === id)
  return new Map([...ids].map((id) => [id, spansOf(isAtWork(hall.counters.get(id)), at, ofCounter(id), end)]))
}

const isAtWork = (counter: Counter | undefined) => counter !== undefined && counter.open && counter.paused === null

function spansOf(open: boolean, at: Instant, changes: readonly PlannedChange[], end: number): Open[] {
  const spans: Open[] = []
  let from = open ? (at as number) : null
  for (const { change, at: when } of changes) {
    if (change === 'opens') from ??= when
    else if (from !== null && when < end - SAME_END) {
      spans.push([from, when])
      from = null
    }
  }
  return from === null ? spans : [...spans, [from, Infinity]]
}

/** The hall at this instant as the list played forward needs it. */
export function worldOf(hall: Readonly<Hall>, at: Instant, times: ReadonlyMap<LineId, ServiceTimes>, openings: Openings): World {
  const { slopes } = layoutOf(hall)
  return { now: at, slopes, counters: countersAhead(hall, at, times, openings), lists: listsOf(hall, at, times) }
}

function countersAhead(hall: Readonly<Hall>, at: Instant, times: ReadonlyMap<LineId, ServiceTimes>, openings: Openings): CounterAhead[] {
  return [...hall.counters.values()].flatMap((counter) => {
    const open = openings.get(counter.layout.id) ?? (isAtWork(counter) ? [[at, Infinity] as const] : [])
    if (open.length === 0) return []
    const lines = counter.open ? counter.lines : counter.layout.lines
    return { id: counter.layout.id, lines, freeAt: freeAt(hall, counter, at, times), open }
  })
}

function freeAt(hall: Readonly<Hall>, counter: Counter, at: Instant, times: ReadonlyMap<LineId, ServiceTimes>): number {
  const ticket = ticketAt(hall, counter)
  if (ticket !== null) {
    const since = ticket.state === 'serving' ? ticket.startedAt : ticket.calledAt
    return at + timesOf(times, ticket.line).rest(ticket, Math.max(0, at - since))
  }
  // Since when it could have called somebody and did not.
  const idle = at - Math.max(counter.since, oldestFor(hall, counter))
  return counter.open && idle > SURE_TO_BE_THERE ? at + idle : at
}

/** Since when somebody waits whom this counter may call; Infinity: nobody does. */
function oldestFor(hall: Readonly<Hall>, counter: Counter): number {
  const lines = counter.lines.map((id) => lineOf(hall, id))
  const heads = lines.flatMap((line) => [...ticketClasses.map((klass) => line.waiting[klass][0]), line.returning[0]])
  return Math.min(...[...heads, counter.direct[0]].map((place) => place?.since ?? Infinity))
}

export function timesOf(times: ReadonlyMap<LineId, ServiceTimes>, line: LineId): ServiceTimes {
  const known = times.get(line)
  if (known === undefined) throw new Error(`No service times for line ${line}`)
  return known
}

function listsOf(hall: Readonly<Hall>, at: Instant, times: ReadonlyMap<LineId, ServiceTimes>): WaitingAhead[][] {
  const { slopes } = layoutOf(hall)
  const isFaster = (klass: TicketClass) => slopes[klass] > slopes.normal
  const ahead = (place: Place, line: Line, slope: number, faster: boolean): WaitingAhead => {
    const ticket = waitingTicket(hall, place)
    const { token, since, seq } = place
    const service = timesOf(times, ticket.line).of(ticket)
    return { token, line: ticket.line, slope, faster, since, seq, service, to: ticket.to, owed: owedCalls(line, ticket) }
  }
  const listed = (places: WaitingList, line: Line, slope: number, faster: boolean) =>
    places.slice(0, MOST_PLAYED).map((place) => ahead(place, line, slope, faster))
  const lines = [...hall.lines.values()].flatMap((line) => [
    ...ticketClasses.map((klass) => listed(line.waiting[klass], line, slopes[klass], isFaster(klass))),
    listed(line.returning, line, slopes.normal, false),
  ])
  const direct = [...hall.counters.values()].map(({ direct: places }) =>
    places.map((place) => {
      const { line, class: klass } = waitingTicket(hall, place)
      return ahead(place, lineOf(hall, line), slopes[klass], isFaster(klass))
    }),
  )
  return [...lines, ...direct, ...toCome(hall, at, times)].filter((list) => list.length > 0)
}

/** Faster classes that are likely to come, as often as they were called of late, evenly spaced. */
function toCome(hall: Readonly<Hall>, at: Instant, times: ReadonlyMap<LineId, ServiceTimes>): WaitingAhead[][] {
  const { slopes } = layoutOf(hall)
  const late = hall.waits.slice(-MOST_LOOKED_BACK).filter((call) => call.at > at - HOUR)
  const span = late.length < MOST_LOOKED_BACK ? HOUR : at - (late[0]?.at ?? at - HOUR)
  const counts = new Map<LineId, Map<TicketClass, number>>()
  for (const { token } of late) {
    const ticket = hall.tickets.get(token)
    if (ticket === undefined || slopes[ticket.class] <= slopes.normal) continue
    const ofLine = counts.get(ticket.line) ?? new Map<TicketClass, number>()
    counts.set(ticket.line, ofLine.set(ticket.class, (ofLine.get(ticket.class) ?? 0) + 1))
  }
  return [...counts].flatMap(([line, classes]) =>
    [...classes].map(([klass, count]) =>
      Array.from({ length: Math.min(MOST_TO_COME, 2 * count) }, (_, n) => ({
        token: null,
        line,
        slope: slopes[klass],
        faster: true,
        since: at + ((n + 1) * span) / count,
        seq: Infinity,
        service: timesOf(times, line).mean,
        to: null,
        owed: 0,
      })),
    ),
  )
}
