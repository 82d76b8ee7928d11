import type { CounterId, HallId, Instant, LineId, TicketNumber, TicketToken } from '../../../../shared/ids.ts'
import type { TicketClass } from '../../../../shared/layout.ts'
import type { ActingRole, Standing } from '../../../../shared/wire/order.ts'
import type { EventOf, HallEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { emptyHall, type Hall, type Ticket } from '../hall.ts'
import { overtakenBy } from '../overtakes.ts'
import { counterOf, ticketOf } from '../places.ts'
import { layoutOf } from '../turn.ts'

/** A fact of the journal with who did it: a user name, `public` or `clock`. */
export interface Entry {
  readonly actor: string
  readonly event: HallEvent
}

/** A call as the story of another ticket needs it. */
export interface CallMade {
  readonly at: Instant
  readonly token: TicketToken
  readonly number: TicketNumber
  readonly seq: number
  readonly line: LineId
  readonly class: TicketClass
  readonly since: Instant
  readonly from: 'line' | 'returning' | 'sent' | 'aside'
  /** Of a visit that went on: since when it had stood in this line; null: its number was taken for it. */
  readonly wentOnAt: Instant | null
  readonly counter: CounterId
  readonly label: string
  /** The lines the counter called from. */
  readonly lines: readonly LineId[]
  readonly slopes: Readonly<Record<TicketClass, number>>
  /** Null: not called from waiting. */
  readonly standing: Standing | null
  readonly why: EventOf<'TicketCalled'>['why']
  readonly by: ActingRole
  readonly reason: string | null
  /** How many it overtook [OPEN-1]. */
  readonly passed: number
  isUndone: boolean
}

export interface ClassChange {
  readonly at: Instant
  readonly token: TicketToken
  readonly number: TicketNumber
  readonly class: TicketClass
  readonly by: ActingRole
  readonly reason: string
}

/** A number that staff gave although a limit forbade it. */
export interface GivenInSpite {
  readonly at: Instant
  readonly token: TicketToken
  readonly number: TicketNumber
  readonly reason: string
}

/** A stretch of waiting in which nothing about the ticket's place changed: the calls from `from` up to `until`, open while null. */
export interface Spell {
  readonly from: number
  until: number | null
  readonly began: Instant
  readonly place: Pick<Ticket & { state: 'waiting' }, 'line' | 'to' | 'class' | 'since' | 'afterCalls' | 'seq'>
  /** Calls of the line when it began: one that came back lets others go first. */
  readonly lineCalls: number
}

/** One day's order, folded from its facts. Nothing in it names a person. */
export interface OrderLog {
  hall: Hall
  readonly calls: CallMade[]
  readonly changes: ClassChange[]
  readonly given: GivenInSpite[]
  readonly spells: Map<TicketToken, Spell[]>
}

export const emptyLog = (id: HallId): OrderLog => ({ hall: emptyHall(id), calls: [], changes: [], given: [], spells: new Map() })

/** Applies one fact, in place. Throws, as evolve does, when it makes no sense. */
export function follow(log: OrderLog, { actor, event }: Entry): OrderLog {
  const touched = touchedBy(log.hall, event)
  if (event.type === 'TicketCalled') log.calls.push(callMade(log.hall, event, actor))
  if (event.type === 'TicketClassChanged') log.changes.push(classChange(log.hall, event))
  if (event.type === 'TicketIssued' && event.override !== undefined) log.given.push(givenInSpite(event, event.override))
  if (event.type === 'LastActionUndone') undo(log, event)
  log.hall = evolve(log.hall, event)
  for (const token of touched) note(log, token, event.at)
  return log
}

/** Whose place the fact may change; looked up before it is applied. */
function touchedBy(hall: Readonly<Hall>, event: HallEvent): readonly TicketToken[] {
  if (event.type === 'LastActionUndone') return undoSteps(hall, event).map(({ after }) => after.token)
  if (event.type === 'CounterClosed') return counterOf(hall, event.counter).direct.map(({ token }) => token)
  if (event.type === 'DayClosed') return [...hall.tickets.keys()]
  return 'token' in event ? [event.token] : []
}

const undoSteps = (hall: Readonly<Hall>, { counter }: EventOf<'LastActionUndone'>) => counterOf(hall, counter).undo?.steps ?? []

function undo(log: OrderLog, event: EventOf<'LastActionUndone'>) {
  for (const { event: type, after } of undoSteps(log.hall, event)) {
    const call = type === 'TicketCalled' ? log.calls.findLast(({ token }) => token === after.token) : undefined
    if (call !== undefined) call.isUndone = true
  }
}

/** Begins and ends the ticket's spells. Its own call is the last of a spell; a story leaves it out. */
function note(log: OrderLog, token: TicketToken, at: Instant) {
  const ticket = ticketOf(log.hall, token)
  const spells = log.spells.get(token) ?? []
  const open = spells.at(-1)
  if (open?.until === null && ticket.state === 'waiting' && isSame(open.place, ticket)) return
  if (open?.until === null) open.until = log.calls.length
  if (ticket.state !== 'waiting') return
  const { line, to, class: klass, since, afterCalls, seq } = ticket
  const lineCalls = log.hall.lines.get(line)?.called.length ?? 0
  spells.push({ from: log.calls.length, until: null, began: at, place: { line, to, class: klass, since, afterCalls, seq }, lineCalls })
  log.spells.set(token, spells)
}

const isSame = (a: Spell['place'], b: Spell['place']) =>
  a.line === b.line && a.to === b.to && a.class === b.class && a.since === b.since && a.afterCalls === b.afterCalls

function callMade(hall: Readonly<Hall>, event: EventOf<'TicketCalled'>, actor: string): CallMade {
  const ticket = ticketOf(hall, event.token)
  const counter = counterOf(hall, event.counter)
  const { slopes } = layoutOf(hall)
  const { number, seq, line, class: klass, since, token } = ticket
  const slope = ticket.state === 'waiting' && ticket.afterCalls !== null ? slopes.normal : slopes[klass]
  return {
    at: event.at,
    token,
    number,
    seq,
    line,
    class: klass,
    since,
    from: cameFrom(ticket),
    wentOnAt: ticket.stop === 0 ? null : ticket.waitsFrom,
    counter: event.counter,
    label: counter.layout.label,
    lines: counter.lines,
    slopes,
    standing: ticket.state === 'waiting' ? { waitedMs: Math.max(0, event.at - since), slope } : null,
    why: event.why,
    // [WHO-2] [WHO-3] At a counter acts the clerk who has its seat, or else a manager.
    by: counter.clerk?.username === actor ? 'clerk' : 'manager',
    reason: event.reason,
    passed: ticket.state === 'waiting' ? overtakenBy(hall, counter, ticket).length : 0,
    isUndone: false,
  }
}

function cameFrom(ticket: Ticket): CallMade['from'] {
  if (ticket.state !== 'waiting') return 'aside'
  if (ticket.to !== null) return 'sent'
  return ticket.afterCalls === null ? 'line' : 'returning'
}

function classChange(hall: Readonly<Hall>, { token, at, class: klass, by, reason }: EventOf<'TicketClassChanged'>): ClassChange {
  return { at, token, number: ticketOf(hall, token).number, class: klass, by: by ?? 'staff', reason }
}

const givenInSpite = ({ at, token, number }: EventOf<'TicketIssued'>, { reason }: { readonly reason: string }): GivenInSpite => ({
  at,
  token,
  number,
  reason,
})
