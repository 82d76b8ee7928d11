import { instant, type CounterId, type Instant } from '../../../../shared/ids.ts'
import type { ConsoleView } from '../../../../shared/wire/views.ts'
import { recallsLeft } from '../calling.ts'
import { usualMinutes } from '../forecast.ts'
import { ticketAt, type Counter, type Hall, type Ticket } from '../hall.ts'
import { lineOf } from '../places.ts'
import { layoutOf, longestWaiting, queueFor, waitingIn } from '../turn.ts'
import { canUndo, undoUntil } from '../undo.ts'
import { plainWaits } from '../waits.ts'
import { asideTickets, counterView, hallFacts, lineView, staffTicket, type NameOf } from './parts.ts'

const NEXT_SHOWN = 12

/** What the clerk at one counter sees; null for a counter the hall has not. */
export function consoleView(
  hall: Readonly<Hall>,
  id: CounterId,
  at: Instant,
  nameOf: NameOf,
  waits = plainWaits(hall, at),
): ConsoleView | null {
  const counter = hall.counters.get(id)
  if (counter === undefined) return null
  const current = ticketAt(hall, counter)
  const lines = counter.lines.map((line) => lineOf(hall, line))
  const oldest = [...lines.map((line) => longestWaiting(hall, line)), oldestDirect(hall, counter)].flatMap((ticket) => ticket ?? [])
  return {
    hall: hallFacts(layoutOf(hall)),
    open: hall.open,
    counter: counterView(hall, counter),
    clerk: counter.clerk,
    paused: counter.paused !== null,
    pauseReason: counter.paused,
    current: current === null ? null : staffTicket(hall, current, nameOf),
    next: queueFor(hall, counter, at, NEXT_SHOWN).map((ticket) => staffTicket(hall, ticket, nameOf)),
    waiting: lines.reduce((sum, line) => sum + waitingIn(hall, line), 0) + directOfOtherLines(hall, counter),
    longestSince: oldest.length === 0 ? null : instant.parse(Math.min(...oldest.map((ticket) => ticket.issuedAt))),
    aside: asideHere(hall, counter).map((ticket) => staffTicket(hall, ticket, nameOf)),
    usualMinutes: current === null ? null : usualMinutes(hall, lineOf(hall, current.line)),
    recall: recallOf(hall, current),
    undo: undoOf(hall, counter, at),
    today: {
      finished: counter.finished,
      meanSeconds: counter.finished === 0 ? 0 : Math.round(counter.servedMs / counter.finished / 1_000),
      missed: counter.missed,
    },
    lines: [...hall.lines.values()].map((line) => lineView(hall, line, waits)),
    counters: [...hall.counters.values()].map((other) => counterView(hall, other)),
  }
}

/** Those of its lines or last called here; the counter's own first. */
function asideHere(hall: Readonly<Hall>, counter: Counter): Ticket[] {
  const isHere = (ticket: Ticket) => ticket.calledTo === counter.layout.id
  const tickets = asideTickets(hall, (ticket) => isHere(ticket) || counter.lines.includes(ticket.line))
  return [...tickets.filter(isHere), ...tickets.filter((ticket) => !isHere(ticket))]
}

function recallOf(hall: Readonly<Hall>, current: Ticket | null): ConsoleView['recall'] {
  if (current?.state !== 'called') return { left: 0, at: null }
  return { left: recallsLeft(hall, current), at: instant.parse(current.calledAt + layoutOf(hall).recall.everySeconds * 1_000) }
}

function undoOf(hall: Readonly<Hall>, counter: Counter, at: Instant): ConsoleView['undo'] {
  const first = counter.undo?.steps[0]
  if (counter.undo === null || first === undefined || !canUndo(hall, counter, at)) return null
  return { action: first.event, until: instant.parse(undoUntil(hall, counter.undo.at)) }
}

const directTickets = (hall: Readonly<Hall>, counter: Counter) => counter.direct.flatMap((place) => hall.tickets.get(place.token) ?? [])
const directOfOtherLines = (hall: Readonly<Hall>, counter: Counter) =>
  directTickets(hall, counter).filter((ticket) => !counter.lines.includes(ticket.line)).length
const oldestDirect = (hall: Readonly<Hall>, counter: Counter): Ticket | null => directTickets(hall, counter)[0] ?? null
