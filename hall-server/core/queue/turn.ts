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

const hasWaitedOut = (hall: Readonly<Hall>, place: Place, line: Line) => owedCalls(line, waitingTicket(hall, place)) === 0

/** How many would be called before a waiting ticket if nobody else came [VIEW-8]: of its line, and of the counter it was sent to. */
export function aheadOf(hall: Readonly<Hall>, ticket: TicketIn<'waiting'>, at: Instant): number {
  const line = lineOf(hall, ticket.line)
  const slopes = layoutOf(hall).slopes
  const self = { place: ticket, slope: ticket.afterCalls === null ? slopes[ticket.class] : slopes.normal }
  const before = (slope: number) => (place: Place) => goesBefore({ place, slope }, self, at)
  const inLine = ticketClasses.reduce((sum, klass) => sum + frontCount(line.waiting[klass], before(slopes[klass])), 0)
  const sent = sentTickets(hall).filter((other) => other.line === ticket.line || (other.to === ticket.to && ticket.to !== null))
  const ahead = inLine + sent.filter((other) => other !== ticket && before(slopes[other.class])(other)).length
  const back = line.returning.filter((place) => place.token !== ticket.token && before(slopes.normal)(place))
  return Math.max(withReturned(hall, line, ahead, back), Math.min(owedCalls(line, ticket), waitingIn(hall, line) - 1))
}

/** Of those that came back, a longer wait goes first only when enough others are called before them. */
function withReturned(hall: Readonly<Hall>, line: Line, ahead: number, back: readonly Place[]): number {
  const owed = back.map((place) => owedCalls(line, waitingTicket(hall, place))).sort((a, b) => a - b)
  return owed.reduce((sum, calls) => (calls <= sum ? sum + 1 : sum), ahead)
}

/** Calls of the line that a returned ticket must still let go first; 0 for any other. */
export const owedCalls = (line: Line, { afterCalls }: TicketIn<'waiting'>) => Math.max(0, (afterCalls ?? 0) - line.called.length)

/** Tickets sent to one counter, wherever. */
function sentTickets(hall: Readonly<Hall>): TicketIn<'waiting'>[] {
  const sent: TicketIn<'waiting'>[] = []
  for (const counter of hall.counters.values()) for (const place of counter.direct) sent.push(waitingTicket(hall, place))
  return sent
}

/** Everybody who waits for this line, wherever they stand. */
export function waitingIn(hall: Readonly<Hall>, line: Line): number {
  const inLine = ticketClasses.reduce((sum, klass) => sum + line.waiting[klass].length, line.returning.length)
  return inLine + sentTickets(hall).filter((ticket) => ticket.line === line.layout.id).length
}

/** The ticket of the line that was issued first of those waiting; null when nobody waits. */
export function longestWaiting(hall: Readonly<Hall>, line: Line): Ticket | null {
  const heads = [...ticketClasses.map((klass) => line.waiting[klass][0]), line.returning[0]]
  const first = heads.flatMap((place) => (place === undefined ? [] : [waitingTicket(hall, place)]))
  const sent = sentTickets(hall).filter((ticket) => ticket.line === line.layout.id)
  return [...first, ...sent].reduce<Ticket | null>(
    (oldest, ticket) => (oldest === null || ticket.issuedAt < oldest.issuedAt ? ticket : oldest),
    null,
  )
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
