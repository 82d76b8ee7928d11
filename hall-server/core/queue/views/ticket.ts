import type { Instant, TicketToken } from '../../../../shared/ids.ts'
import type { TicketView } from '../../../../shared/wire/views.ts'
import { servingCounters } from '../forecast.ts'
import { isOver, type Counter, type Hall, type Ticket } from '../hall.ts'
import { counterOf, lineOf } from '../places.ts'
import { aheadOf, layoutOf } from '../turn.ts'
import { plainWaits } from '../waits.ts'
import { stopsView } from './stops.ts'
import { hallFacts, zonesOf, type NameOf } from './parts.ts'

/** What the holder of a ticket's QR may see [VIEW-2]; null for a token of another day or of nobody. */
export function ticketView(
  hall: Readonly<Hall>,
  token: TicketToken,
  at: Instant,
  nameOf: NameOf,
  waits = plainWaits(hall, at),
): TicketView | null {
  const ticket = hall.tickets.get(token)
  if (ticket === undefined) return null
  const line = lineOf(hall, ticket.line)
  const ahead = ticket.state === 'waiting' ? aheadOf(hall, ticket, at) : 0
  const counters = countersFor(hall, ticket)
  return {
    hall: hallFacts(layoutOf(hall)),
    number: ticket.number,
    state: ticket.state,
    class: ticket.class,
    line: { id: ticket.line, prefix: line.layout.prefix, names: line.layout.name },
    items: ticket.items.map((code) => ({ code, names: nameOf(code) })),
    issuedAt: ticket.issuedAt,
    ahead,
    ...(ticket.state === 'waiting' ? waits.ticket(ticket) : { wait: null, later: null }),
    counters: counters.map((counter) => counter.layout.label),
    zones: zonesOf(counters),
    lastCalled: line.called.findLast((number) => number !== ticket.number) ?? null,
    calledAt: ticket.calledAt,
    calls: ticket.calls,
    canCancel: !isOver(ticket) && ticket.state !== 'called' && ticket.state !== 'serving',
    ...stopsView(hall, ticket),
  }
}

/** Called, served, held or missed: the one counter to go to. Waiting: those that may call. */
function countersFor(hall: Readonly<Hall>, ticket: Ticket): Counter[] {
  if (ticket.state === 'waiting') return ticket.to === null ? servingCounters(hall, ticket.line) : [counterOf(hall, ticket.to)]
  if (isOver(ticket) || ticket.calledTo === null) return []
  const counter = hall.counters.get(ticket.calledTo)
  return counter === undefined ? [] : [counter]
}
