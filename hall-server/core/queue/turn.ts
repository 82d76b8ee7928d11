import type { Instant } from '../../../shared/ids.ts'
import { ticketClasses, type HallLayout } from '../../../shared/layout.ts'
import type { Counter, Hall, Line, Ticket, TicketIn } from './hall.ts'
import { lineOf } from './places.ts'
import { frontCount, type Place } from './waiting-list.ts'

interface Candidate {
  readonly place: Place
  readonly slope: number
}

/** Accumulating priority [ORDER-1]: slope of the class × time waited. Any unit of time will do, all waits share it. */
const score = ({ place, slope }: Candidate, at: Instant) => slope * Math.max(0, at - place.since)

/** [ORDER-2] The higher score first; of equal ones the number issued earlier. */
export const goesBefore = (a: Candidate, b: Candidate, at: Instant): boolean => {
  const difference = score(a, at) - score(b, at)
  return difference > 0 || (difference === 0 && a.place.seq < b.place.seq)
}

/** Who a counter calls next; null when nobody it serves is waiting. Looks at the heads of its lines only. */
export function nextFor(hall: Readonly<Hall>, counter: Counter, at: Instant): TicketIn<'waiting'> | null {
  const [first] = queueFor(hall, counter, at, 1)
  return first ?? null
}

/** The tickets a counter would call one after the other if nobody else came or called, at most `most`. */
export function queueFor(hall: Readonly<Hall>, counter: Counter, at: Instant, most: number): TicketIn<'waiting'>[] {
  const layout = layoutOf(hall)
  const lines = counter.lines.map((id) => lineOf(hall, id))
  const eligible = [
    ...lines.flatMap((line) => candidatesOf(line, layout, most)),
    ...counter.direct.map((place) => ({ place, slope: layout.slopes[waitingTicket(hall, place).class] })),
  ]
  const inOrder = (candidates: Candidate[]) => candidates.sort((a, b) => (goesBefore(a, b, at) ? -1 : 1))
  // [RETURN-3] Those who came back and may not be called yet go last, but never wait for an empty hall.
  const early = lines
    .flatMap((line) => line.returning.map((place) => ({ place, line })))
    .filter(({ place, line }) => !hasWaitedOut(hall, place, line))
  const later = early.map(({ place }) => ({ place, slope: layout.slopes.normal }))
  return [...inOrder([...eligible, ...returned(hall, lines, layout)]), ...inOrder(later)]
    .slice(0, most)
    .map(({ place }) => waitingTicket(hall, place))
}

const candidatesOf = (line: Line, layout: HallLayout, most: number): Candidate[] =>
  ticketClasses.flatMap((klass) => line.waiting[klass].slice(0, most).map((place) => ({ place, slope: layout.slopes[klass] })))

/** [RETURN-2] A missed ticket that came back keeps its time, at the normal slope, once enough others were called. */
const returned = (hall: Readonly<Hall>, lines: readonly Line[], layout: HallLayout): Candidate[] =>
  lines.flatMap((line) =>
    line.returning.filter((place) => hasWaitedOut(hall, place, line)).map((place) => ({ place, slope: layout.slopes.normal })),
  )

const hasWaitedOut = (hall: Readonly<Hall>, place: Place, line: Line) => line.calls >= (waitingTicket(hall, place).afterCalls ?? 0)

/** How many of its line would be called before a waiting ticket if nobody else came. */
export function aheadOf(hall: Readonly<Hall>, ticket: TicketIn<'waiting'>, at: Instant): number {
  const layout = layoutOf(hall)
  const line = lineOf(hall, ticket.line)
  const isBack = ticket.afterCalls !== null
  const self = { place: ticket, slope: isBack ? layout.slopes.normal : layout.slopes[ticket.class] }
  const before = (slope: number) => (place: Place) => goesBefore({ place, slope }, self, at)
  const byClass = ticketClasses.reduce((sum, klass) => sum + frontCount(line.waiting[klass], before(layout.slopes[klass])), 0)
  const back = line.returning.filter((place) => place.token !== ticket.token && before(layout.slopes.normal)(place)).length
  const direct =
    ticket.to === null
      ? 0
      : (hall.counters.get(ticket.to)?.direct ?? []).filter((place) => goesBefore({ place, slope: self.slope }, self, at)).length
  const owed = ticket.afterCalls === null ? 0 : Math.min(ticket.afterCalls - line.calls, waitingIn(hall, line) - 1)
  return Math.max(byClass + back + direct, owed)
}

/** Everybody who waits for this line, wherever they stand. */
export function waitingIn(hall: Readonly<Hall>, line: Line): number {
  let count = line.returning.length
  for (const klass of ticketClasses) count += line.waiting[klass].length
  for (const counter of hall.counters.values()) {
    for (const place of counter.direct) if (waitingTicket(hall, place).line === line.layout.id) count += 1
  }
  return count
}

/** The ticket of the line that was issued first of those waiting; null when nobody waits. */
export function longestWaiting(hall: Readonly<Hall>, line: Line): Ticket | null {
  const heads = [...ticketClasses.map((klass) => line.waiting[klass][0]), line.returning[0]]
  const direct = [...hall.counters.values()].flatMap((counter) =>
    counter.direct.filter((place) => waitingTicket(hall, place).line === line.layout.id),
  )
  const tickets = [...heads, ...direct].flatMap((place) => (place === undefined ? [] : [waitingTicket(hall, place)]))
  return tickets.reduce<Ticket | null>((oldest, ticket) => (oldest === null || ticket.issuedAt < oldest.issuedAt ? ticket : oldest), null)
}

export function waitingTicket(hall: Readonly<Hall>, { token }: Place): TicketIn<'waiting'> {
  const ticket = hall.tickets.get(token)
  if (ticket?.state === 'waiting') return ticket
  throw new Error('A waiting list holds a ticket that is not waiting')
}

export function layoutOf(hall: Readonly<Hall>): HallLayout {
  if (hall.layout === null) throw new Error('The hall has no layout before its first day')
  return hall.layout
}
