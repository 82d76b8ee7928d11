import type { CaseNo } from '../../../shared/case/codes.ts'
import type {
  CounterId,
  HallId,
  Instant,
  ItemCode,
  LineId,
  PersonKey,
  ServiceDay,
  TicketNumber,
  TicketToken,
  Username,
} from '../../../shared/ids.ts'
import type { Language } from '../../../shared/language/languages.ts'
import type { CounterLayout, HallLayout, LineLayout, TicketClass } from '../../../shared/layout.ts'
import type { Stop } from '../../../shared/visit/stops.ts'
import type { Outcome } from '../../../shared/wire/requests.ts'
import type { Told } from '../../../shared/wire/views.ts'
import type { WaitingList } from './waiting-list.ts'

/** Where a ticket is in its life. Each state has only the fields it needs: a waiting ticket cannot have a counter. */
export type Life =
  /** `to`: waits for this counter only. `afterCalls`: back from being missed, eligible from this count of the line's calls. */
  | { readonly state: 'waiting'; readonly to: CounterId | null; readonly afterCalls: number | null }
  | { readonly state: 'called'; readonly counter: CounterId; readonly calledAt: Instant }
  | { readonly state: 'serving'; readonly counter: CounterId; readonly calledAt: Instant; readonly startedAt: Instant }
  | { readonly state: 'held'; readonly counter: CounterId; readonly asideAt: Instant; readonly reason: string }
  | { readonly state: 'missed'; readonly counter: CounterId; readonly asideAt: Instant }
  | {
      readonly state: 'finished'
      readonly counter: CounterId
      readonly startedAt: Instant
      readonly finishedAt: Instant
      readonly outcome: Outcome | null
    }
  | { readonly state: 'cancelled'; readonly reason: string | null }
  | { readonly state: 'expired' }

/** A value: every change makes another, so that an undo can put the very one back. */
export type Ticket = Facts & Life
export type TicketIn<S extends Life['state']> = Facts & Extract<Life, { state: S }>
export interface Facts {
  readonly token: TicketToken
  readonly number: TicketNumber
  /** Issue sequence of the day, across lines. */
  readonly seq: number
  readonly line: LineId
  readonly class: TicketClass
  readonly items: readonly ItemCode[]
  readonly language: Language
  readonly issuedAt: Instant
  /** The wait told with the number, seconds; null: none could be. */
  readonly told: Told | null
  /** From when its waiting counts for the order. */
  readonly since: Instant
  /** From when its waiting counts as time waited: gone on, it keeps its place in the order and has not waited at this stop yet. */
  readonly waitsFrom: Instant
  /** The whole plan of a visit; empty for one with a single stop [VISIT-1]. */
  readonly stops: readonly Stop[]
  /** Where in the plan it is, counted from 0. */
  readonly stop: number
  /** The case whose result is fetched with it; null: it came for something else. */
  readonly collects: CaseNo | null
  /** The services at the stops before this one. */
  readonly served: readonly Served[]
  /** Calls and recalls so far, and when and where the last was. */
  readonly calls: number
  readonly calledAt: Instant | null
  readonly calledTo: CounterId | null
  /** Came back once after being missed. */
  readonly returned: boolean
}

/** One service at a counter that the visit went on from. */
export interface Served {
  readonly line: LineId
  readonly counter: CounterId
  readonly calledAt: Instant
  readonly startedAt: Instant
  readonly finishedAt: Instant
  readonly outcome: Outcome | null
}

/** One call as boards show it. `id` grows with each call and recall of the day. */
export interface Call {
  readonly id: number
  readonly token: TicketToken
  readonly number: TicketNumber
  readonly counter: CounterId
  readonly at: Instant
  readonly times: number
  readonly language: Language
}

/** `open`: numbers whatever waits. */
export type Intake = { readonly state: 'closed'; readonly from: Instant; readonly reason: string } | { readonly state: 'open' }

/** One finished service, for the line's usual time. */
export interface Service {
  readonly token: TicketToken
  readonly ms: number
}

export interface Line {
  layout: LineLayout
  /** The last number given: 12 for A012. */
  issued: number
  readonly waiting: Readonly<Record<TicketClass, WaitingList>>
  /** Missed tickets that came back. */
  readonly returning: WaitingList
  /** Numbers called in this line today, newest last: who was last, and how many a returned ticket has let go first. */
  readonly called: TicketNumber[]
  /** Today's tickets that are or ended in this line; while there are any it cannot leave the layout. */
  tickets: number
  /** When today's numbers of the line were given, earliest first, without those cancelled. */
  readonly given: Instant[]
  /** What a manager said of its numbers today. */
  intake: Intake | null
  /** The latest finished services, newest last. */
  readonly services: Service[]
  finished: number
  missed: number
}

/** What a counter's last command touched, so that it can be taken back. */
export interface UndoStep {
  readonly event:
    | 'TicketCalled'
    | 'ServiceStarted'
    | 'ServiceFinished'
    | 'TicketMissed'
    | 'TicketHeld'
    | 'TicketTransferred'
    | 'TicketWentOn'
    | 'StopSkipped'
    | 'StopAdded'
  readonly before: Ticket
  after: Ticket
  /** The call on the boards that a new call of the same ticket replaced. */
  readonly callBefore: Call | null
  /** Whom a call overtook [OPEN-1]. */
  readonly passed: readonly TicketToken[]
}
export interface Undo {
  readonly at: Instant
  readonly sinceBefore: Instant
  readonly steps: UndoStep[]
}

export interface Clerk {
  readonly username: Username
  readonly staffNo: string
}

export interface Counter {
  layout: CounterLayout
  open: boolean
  clerk: Clerk | null
  lines: readonly LineId[]
  /** Why it calls nobody; null: it calls. */
  paused: string | null
  ticket: TicketToken | null
  /** Tickets transferred to this counter. */
  readonly direct: WaitingList
  /** Since when it is in its present state. */
  since: Instant
  undo: Undo | null
  finished: number
  servedMs: number
  missed: number
}

/** What a counter said it will do today. */
export interface Announced {
  readonly counter: CounterId
  readonly change: 'opens' | 'closes'
  readonly from: Instant
  /** Null: until it says otherwise. */
  readonly until: Instant | null
  readonly reason: string | null
}

export interface HalfHour {
  issued: number
  called: number
  /** Waiting at its end. */
  waiting: number
}

export interface Hall {
  readonly id: HallId
  /** Events applied so far. */
  position: number
  day: ServiceDay | null
  open: boolean
  layout: HallLayout | null
  lines: Map<LineId, Line>
  counters: Map<CounterId, Counter>
  tickets: Map<TicketToken, Ticket>
  byNumber: Map<TicketNumber, TicketToken>
  /** As a line's `given`, by item. */
  itemsGiven: Map<ItemCode, Instant[]>
  /** Today's numbers of everybody who is known, in order. */
  people: Map<PersonKey, TicketToken[]>
  /** Held and missed, in the order they were put aside. */
  aside: Set<TicketToken>
  /** Newest last; one per ticket: those at counters and the last few of the others. */
  calls: Call[]
  callsMade: number
  waiting: number
  /** `waited`: tickets called from waiting, `waitedMs` in sum. */
  totals: { issued: number; waited: number; finished: number; missed: number; cancelled: number; waitedMs: number }
  /** Waits of the tickets called lately from waiting, oldest first. */
  waits: { readonly token: TicketToken; readonly at: Instant; readonly ms: number }[]
  /** By start; one in which nothing happened is left out. */
  halfHours: Map<number, HalfHour>
  help: { readonly place: string; readonly at: Instant }[]
  /** In the order they were said; of one counter none overlap. */
  announced: readonly Announced[]
  /** How often others that came later were called first [OPEN-1]; who was never overtaken is not in it. */
  overtakes: Map<TicketToken, number>
}

export const emptyHall = (id: HallId): Hall => ({
  id,
  position: 0,
  day: null,
  open: false,
  layout: null,
  lines: new Map(),
  counters: new Map(),
  tickets: new Map(),
  byNumber: new Map(),
  itemsGiven: new Map(),
  people: new Map(),
  aside: new Set(),
  calls: [],
  callsMade: 0,
  waiting: 0,
  totals: { issued: 0, waited: 0, finished: 0, missed: 0, cancelled: 0, waitedMs: 0 },
  waits: [],
  halfHours: new Map(),
  help: [],
  announced: [],
  overtakes: new Map(),
})

/** The ticket with this number, today's only one. */
export function ticketByNumber(hall: Readonly<Hall>, number: TicketNumber): Ticket | undefined {
  const token = hall.byNumber.get(number)
  return token === undefined ? undefined : hall.tickets.get(token)
}

/** The ticket called to or served at a counter. */
export function ticketAt(hall: Readonly<Hall>, counter: Counter): TicketIn<'called'> | TicketIn<'serving'> | null {
  if (counter.ticket === null) return null
  const ticket = hall.tickets.get(counter.ticket)
  if (ticket?.state === 'called' || ticket?.state === 'serving') return ticket
  throw new Error(`Counter ${counter.layout.id} holds a ticket that is not there`)
}

/** Finished, cancelled or expired: nothing more happens to it. */
export const isOver = (ticket: Ticket) => ticket.state === 'finished' || ticket.state === 'cancelled' || ticket.state === 'expired'
