import { ticketClasses } from '../../../../shared/layout.ts'
import type { Instant } from '../../../../shared/ids.ts'
import type { GreeterView } from '../../../../shared/wire/views.ts'
import type { Hall, Ticket } from '../hall.ts'
import { takesNumbers } from '../take.ts'
import { layoutOf, waitingTicket } from '../turn.ts'
import { intakeOf } from './intake.ts'
import { plainWaits } from '../waits.ts'
import { asideTickets, counterView, hallFacts, lineView, staffTicket, type NameOf } from './parts.ts'

const WAITING_SHOWN = 200

/** What the greeter's desk sees: everybody who waits, who is held or missed, and who asked for help. */
export function greeterView(hall: Readonly<Hall>, at: Instant, nameOf: NameOf, waits = plainWaits(hall, at)): GreeterView {
  const intake = intakeOf(hall, at)
  return {
    hall: hallFacts(layoutOf(hall)),
    open: takesNumbers(hall, at),
    lines: [...hall.lines.values()].map((line) => ({ ...lineView(hall, line, waits), ...intake(line) })),
    counters: [...hall.counters.values()].map((counter) => counterView(hall, counter)),
    waiting: everybodyWaiting(hall)
      .slice(0, WAITING_SHOWN)
      .map((ticket) => staffTicket(hall, ticket, nameOf)),
    aside: asideTickets(hall, () => true).map((ticket) => staffTicket(hall, ticket, nameOf)),
    help: [...hall.help],
  }
}

function everybodyWaiting(hall: Readonly<Hall>): Ticket[] {
  const inLines = [...hall.lines.values()].flatMap((line) => [...ticketClasses.flatMap((klass) => line.waiting[klass]), ...line.returning])
  const direct = [...hall.counters.values()].flatMap((counter) => counter.direct)
  return [...inLines, ...direct].sort((a, b) => a.seq - b.seq).map((place) => waitingTicket(hall, place))
}
