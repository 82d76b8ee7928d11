import type { Instant } from '../../../shared/ids.ts'
import { ticketClasses, type HallLayout } from '../../../shared/layout.ts'
import { leftToSpecialists } from './choice.ts'
import type { Counter, Hall, Line, Ticket, TicketIn } from './hall.ts'
import { lineOf } from './places.ts'
import { frontCount, type Place } from './waiting-list.ts'

interface Candidate {
  readonly place: Place
  readonly slope: number
}

/** Accumulating priority [ORDER-1]: slope of the class × time waited. Any unit of time will do, all waits share it. */
const score = (place: Place, slope: number, at: Instant) => slope * Math.max(0, at - place.since)

/** [ORDER-2] The higher score first; of equal ones the number issued earlier. */
const isFirst = (score: number, seq: number, other: number, otherSeq: number) => score > other || (score === other && seq < otherSeq)

const goesBefore = (a: Candidate, b: Candidate, at: Instant) =>
  isFirst(score(a.place, a.slope, at), a.place.seq, score(b.place, b.slope, at), b.place.seq)

/** Who a counter calls next; null when nobody it serves is waiting. Looks at the heads of its lines only. */
export function nextFor(hall: Readonly<Hall>, counter: Counter, at: Instant): TicketIn<'waiting'> | null {
  const [first] = queueFor(hall, counter, at, 1)
  return first ?? null
}

/** [ORDER-5] The tickets a counter would call one after the other if nobody else came or called, at most `most`. */
export function queueFor(hall: Readonly<Hall>, counter: Counter, at: Instant, most: number): TicketIn<'waiting'>[] {
  const lines = new Map(counter.lines.map((id) => [id, standingOf(hall, counter, lineOf(hall, id), at)]))
  const lists = [...lines.values()].flatMap((standing) => listsOf(standing, layoutOf(hall)))
  const direct = counter.direct.map((place) => waitingTicket(hall, place))
  lists.push(...direct.map((ticket): List => ({ places: [ticket], called: 0, slope: slopeOf(hall, ticket), owed: 0, standing: null })))
  const queue: TicketIn<'waiting'>[] = []
  while (queue.length < most) {
    const next = bestOf(lists, at)
    if (next === null) break
    const ticket = waitingTicket(hall, next.head)
    next.list.called += 1
    const standing = lines.get(ticket.line)
    if (standing !== undefined) standing.calls += 1
    if (next.list.standing !== null) next.list.standing.waiting -= 1
    queue.push(ticket)
  }
  return queue
}

/** A line as a counter sees it, before and while its next calls are told one after the other. */
interface Standing {
  readonly line: Line
  readonly back: readonly { readonly place: Place; readonly owed: number }[]
  /** So many of its last ones are left to others [CHOICE-1]. */
  readonly leaves: number
  waiting: number
  calls: number
}

const standingOf = (hall: Readonly<Hall>, counter: Counter, line: Line, at: Instant): Standing => ({
  line,
  back: line.returning.map((place) => ({ place, owed: owedCalls(line, waitingTicket(hall, place)) })),
  leaves: leftToSpecialists(hall, counter, line, at),
  waiting: inClasses(line) + line.returning.length,
  calls: 0,
})

interface List {
  readonly places: readonly Place[]
  /** How many of them are told already. */
  called: number
  readonly slope: number
  /** Of one that came back: calls of its line that go first. */
  readonly owed: number
  /** Null: those sent to this counter. */
  readonly standing: Standing | null
}

/** [RETURN-2] A missed ticket that came back keeps its time, at the normal slope: its turn depends on the calls of its line. */
const listsOf = (standing: Standing, { slopes }: HallLayout): List[] => [
  ...ticketClasses.map((klass) => ({ places: standing.line.waiting[klass], called: 0, slope: slopes[klass], owed: 0, standing })),
  ...standing.back.map(({ place, owed }) => ({ places: [place], called: 0, slope: slopes.normal, owed, standing })),
]

function bestOf(lists: readonly List[], at: Instant): { list: List; head: Place } | null {
  let best: { list: List; head: Place; rank: number } | null = null
  for (const list of lists) {
    const head = list.places[list.called]
    if (head === undefined) continue
    const rank = rankOf(list)
    const isBetter =
      best === null ||
      rank < best.rank ||
      (rank === best.rank && goesBefore({ place: head, slope: list.slope }, { place: best.head, slope: best.list.slope }, at))
    if (isBetter) best = { list, head, rank }
  }
  return best
}

/** 0: by its score. 1: left to the line's own counters. 2: must let others go first, but never waits for an empty hall [RETURN-3]. */
function rankOf({ standing, owed }: List): 0 | 1 | 2 {
  if (standing === null) return 0
  if (owed > standing.calls) return 2
  return standing.leaves > 0 && standing.waiting - early(standing) <= standing.leaves ? 1 : 0
}

const early = ({ back, calls }: Standing) => back.filter(({ owed }) => owed > calls).length

const slopeOf = (hall: Readonly<Hall>, { class: klass }: TicketIn<'waiting'>) => layoutOf(hall).slopes[klass]

const inClasses = (line: Line) => ticketClasses.reduce((sum, klass) => sum + line.waiting[klass].length, 0)

/** How many would be called before a waiting ticket if nobody else came [VIEW-8]: of its line, and of the counter it was sent to. */
export function aheadOf(hall: Readonly<Hall>, ticket: TicketIn<'waiting'>, at: Instant): number {
  const line = lineOf(hall, ticket.line)
  const slopes = layoutOf(hall).slopes
  const own = score(ticket, ticket.afterCalls === null ? slopes[ticket.class] : slopes.normal, at)
  const before = (slope: number) => (place: Place) => isFirst(score(place, slope, at), place.seq, own, ticket.seq)
  let ahead = 0
  for (const klass of ticketClasses) ahead += frontCount(line.waiting[klass], before(slopes[klass]))
  for (const other of sentTickets(hall)) {
    const isRival = other !== ticket && (other.line === ticket.line || (other.to === ticket.to && ticket.to !== null))
    if (isRival && before(slopes[other.class])(other)) ahead += 1
  }
  const back = line.returning.filter((place) => place.token !== ticket.token && before(slopes.normal)(place))
  const owed = owedCalls(line, ticket)
  const all = withReturned(hall, line, ahead, back)
  return owed === 0 ? all : Math.max(all, Math.min(owed, waitingIn(hall, line) - 1))
}

/** Of those that came back, a longer wait goes first only when enough others are called before them. */
function withReturned(hall: Readonly<Hall>, line: Line, ahead: number, back: readonly Place[]): number {
  if (back.length === 0) return ahead
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
  return inClasses(line) + line.returning.length + sentTickets(hall).filter((ticket) => ticket.line === line.layout.id).length
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
