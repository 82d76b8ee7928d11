import { username, type Instant } from '../../shared/ids.ts'
import type { Stop } from '../../shared/visit/stops.ts'
import { isDeepEqual } from '../core/content/equal.ts'
import type { Actor, Ask, Command } from '../core/queue/commands.ts'
import { decide } from '../core/queue/decide.ts'
import type { EventOf, HallEvent } from '../core/queue/events.ts'
import type { Entry } from '../core/queue/order/log.ts'
import type { Counter, Hall, Ticket } from '../core/queue/hall.ts'
import { counterOf, lineOf, ticketOf } from '../core/queue/places.ts'
import { layoutOf, nextFor } from '../core/queue/turn.ts'

/** A ticket as it stood at a call: what its wait counted. */
export interface Stood {
  readonly number: string
  readonly waitedMs: number
  readonly slope: number
}
export type RuleFault =
  /** `why`: a refusal's code, or `other-facts` where the rules would have made other facts of it. */
  | { readonly kind: 'not-allowed'; readonly type: string; readonly why: string }
  | { readonly kind: 'no-reason'; readonly number: string }
  /** `due` null: nobody was. */
  | { readonly kind: 'wrong-turn'; readonly label: string; readonly called: Stood; readonly due: Stood | null }

/** [VERIFY-3] [VERIFY-4] Whether the rules allow this fact now; asks them as the person did. Throws when the fact names what there is not. */
export function ruleFault(hall: Readonly<Hall>, { actor, event }: Entry): RuleFault | null {
  if (event.type === 'TicketIssued') return issueFault(hall, event)
  if (event.type === 'TicketCalled' && event.why === 'turn') return turnFault(hall, event)
  if (event.type === 'TicketCalled' && event.why === 'chosen' && (event.reason ?? '').trim() === '')
    return { kind: 'no-reason', number: ticketOf(hall, event.token).number }
  const ask = askOf(hall, event)
  return ask === null ? null : askFault(hall, { by: whoDid(hall, actor, event), ask }, event)
}

/** What the core makes of the ask must be this fact; fields that a newer program adds are not compared. */
function askFault(hall: Readonly<Hall>, command: Command, event: HallEvent): RuleFault | null {
  const decision = decide(hall, command, event.at)
  if (!decision.ok) return { kind: 'not-allowed', type: event.type, why: decision.error.code }
  const [made] = decision.value
  const told = Object.fromEntries(Object.entries(made ?? {}).filter(([key]) => key in event))
  return isDeepEqual(told, event) ? null : { kind: 'not-allowed', type: event.type, why: 'other-facts' }
}

/** [TAKE-1] The next number of its line, in an open hall. */
function issueFault(hall: Readonly<Hall>, { line: id, number, type }: EventOf<'TicketIssued'>): RuleFault | null {
  if (!hall.open) return { kind: 'not-allowed', type, why: 'hall-closed' }
  const line = lineOf(hall, id)
  const next = line.layout.prefix + String(line.issued + 1).padStart(3, '0')
  return number === next ? null : { kind: 'not-allowed', type, why: 'other-facts' }
}

/** [VERIFY-4] Who was due at that counter at that instant, by the same rule that calls. */
function turnFault(hall: Readonly<Hall>, { counter: id, token, at, type }: EventOf<'TicketCalled'>): RuleFault | null {
  const counter = counterOf(hall, id)
  const state = counterState(counter)
  if (state !== null) return { kind: 'not-allowed', type, why: state }
  const due = nextFor(hall, counter, at)
  if (due?.token === token) return null
  const stood = (ticket: Ticket) => stoodOf(hall, ticket, at)
  return { kind: 'wrong-turn', label: counter.layout.label, called: stood(ticketOf(hall, token)), due: due === null ? null : stood(due) }
}

const counterState = ({ open, ticket, paused }: Counter) =>
  !open ? 'counter-not-open' : ticket !== null ? 'counter-busy' : paused === null ? null : 'counter-paused'

function stoodOf(hall: Readonly<Hall>, ticket: Ticket, at: Instant): Stood {
  const { slopes } = layoutOf(hall)
  const slope = ticket.state === 'waiting' && ticket.afterCalls !== null ? slopes.normal : slopes[ticket.class]
  return { number: ticket.number, waitedMs: Math.max(0, at - ticket.since), slope }
}

/** The journal keeps user names: whoever has the counter's seat is its clerk, anybody else who may act there a manager. */
function whoDid(hall: Readonly<Hall>, actor: string, event: HallEvent): Actor {
  if (actor === 'public' || actor === 'clock') return { kind: actor }
  const sits = event.type === 'CounterOpened' || event.type === 'CounterTakenOver' ? event.clerk : clerkAt(hall, event)
  const role = event.type === 'TicketClassChanged' ? (event.by ?? 'manager') : sits?.username === actor ? 'clerk' : 'manager'
  return { kind: 'staff', username: username.parse(actor), staffNo: sits?.staffNo ?? '', role }
}
const clerkAt = (hall: Readonly<Hall>, event: HallEvent) =>
  // Lines are assigned by a manager, or by the clerk who sits down and names them.
  'counter' in event && event.type !== 'CounterLinesAssigned' ? (hall.counters.get(event.counter)?.clerk ?? null) : null

/** What was asked when this fact was made; null where nothing more can be known than that it makes sense. */
function askOf(hall: Readonly<Hall>, event: HallEvent): Ask | null {
  if (isOfTicket(event)) return aboutTicket(ticketOf(hall, event.token), event)
  if (isAtCounter(event)) return atCounter(ticketOf(hall, event.token), event)
  if (event.type === 'DayOpened') return { type: 'open-day', day: event.day, layout: event.layout }
  if (event.type === 'DayClosed') return { type: 'close-day' }
  if (event.type === 'LayoutChanged') return { type: 'change-layout', layout: event.layout }
  return ofCounter(event)
}

function ofCounter(event: HallEvent): Ask | null {
  if (event.type === 'CounterOpened') return { type: 'open', counter: event.counter, lines: event.lines }
  if (event.type === 'CounterTakenOver') return { type: 'open', counter: event.counter, takeOver: true }
  if (event.type === 'CounterLinesAssigned') return { type: 'assign-lines', counter: event.counter, lines: event.lines }
  if (event.type === 'CounterPaused') return { type: 'pause', counter: event.counter, reason: event.reason }
  if (event.type === 'CounterResumed') return { type: 'resume', counter: event.counter }
  if (event.type === 'CounterClosed') return { type: 'close', counter: event.counter }
  return event.type === 'LastActionUndone' ? { type: 'undo', counter: event.counter } : null
}

const ofTicket = ['TicketCancelled', 'TicketClassChanged', 'TicketReturnedToLine'] as const
type AboutTicket = EventOf<(typeof ofTicket)[number]>
const isOfTicket = (event: HallEvent): event is AboutTicket => ofTicket.some((type) => type === event.type)
function aboutTicket({ number, token }: Ticket, event: AboutTicket): Ask {
  if (event.type === 'TicketReturnedToLine') return { type: 'return-to-line', number }
  if (event.type === 'TicketClassChanged') return { type: 'set-class', number, class: event.class, reason: event.reason }
  return event.reason === null ? { type: 'cancel', token } : { type: 'cancel-number', number, reason: event.reason }
}

const acts = [
  'TicketCalled',
  'TicketRecalled',
  'ServiceStarted',
  'ServiceFinished',
  'TicketMissed',
  'TicketHeld',
  'TicketTransferred',
  'TicketWentOn',
  'StopSkipped',
  'StopAdded',
] as const
type AtCounter = EventOf<(typeof acts)[number]>
const isAtCounter = (event: HallEvent): event is AtCounter => acts.some((type) => type === event.type)

/** Throws for a stop the plan has not. */
function skipped({ stops, number }: Ticket, { stop }: EventOf<'StopSkipped'>): Pick<Stop, 'kind' | 'line'> {
  const left = stops[stop]
  if (left === undefined) throw new Error(`Ticket ${number} has no stop ${stop} to leave out`)
  return { kind: left.kind, line: left.line }
}

function atCounter(ticket: Ticket, event: AtCounter): Ask {
  const { counter } = event
  switch (event.type) {
    case 'TicketCalled':
      return event.why === 'returned'
        ? { type: 'return', counter, number: ticket.number }
        : { type: 'call', counter, number: ticket.number, reason: event.reason ?? '' }
    case 'TicketRecalled':
      return { type: 'recall', counter }
    case 'ServiceStarted':
      return { type: 'start', counter }
    case 'ServiceFinished':
      return { type: 'finish', counter, outcome: event.outcome ?? undefined }
    case 'TicketMissed':
      return { type: 'no-show', counter }
    case 'TicketHeld':
      return { type: 'hold', counter, reason: event.reason }
    case 'TicketWentOn':
      return { type: 'finish', counter, outcome: event.outcome ?? undefined, goOn: true }
    case 'StopSkipped':
      return { type: 'skip-stop', counter, ...skipped(ticket, event), reason: event.reason }
    case 'StopAdded':
      return { type: 'add-stop', counter, kind: event.what.kind, line: event.what.line }
    case 'TicketTransferred': {
      const keepPlace = event.since === ticket.since
      return event.to === null
        ? { type: 'transfer', counter, line: event.line, keepPlace }
        : { type: 'transfer', counter, to: event.to, keepPlace }
    }
  }
}
