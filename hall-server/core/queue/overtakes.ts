import type { TicketToken } from '../../../shared/ids.ts'
import { ticketClasses } from '../../../shared/layout.ts'
import type { Counter, Hall, Line, TicketIn } from './hall.ts'
import { lineOf, placeOf } from './places.ts'
import { owedCalls, waitingTicket } from './turn.ts'
import { frontCount, isBefore, type Place } from './waiting-list.ts'

/**
 * [OPEN-1] Whom a call of `ticket` at this counter overtakes: tickets issued earlier that stand before it and that the counter could
 * have called instead. Looks at those it names and at the few that came back, however many wait.
 */
export function overtakenBy(hall: Readonly<Hall>, counter: Counter, ticket: TicketIn<'waiting'>): TicketToken[] {
  const place = placeOf(ticket)
  const before = (list: readonly Place[]) =>
    list.slice(
      0,
      frontCount(list, (other) => isBefore(other, place)),
    )
  const inLine = (line: Line) => [
    ...ticketClasses.flatMap((klass) => before(line.waiting[klass])),
    ...before(line.returning).filter((other) => owedCalls(line, waitingTicket(hall, other)) === 0),
  ]
  const couldBe = [...counter.lines.flatMap((id) => inLine(lineOf(hall, id))), ...before(counter.direct)]
  return couldBe.filter(({ seq }) => seq < ticket.seq).map(({ token }) => token)
}

/** Counts them, or with −1 takes the count back. */
export function countOvertaken(hall: Hall, tokens: readonly TicketToken[], by: 1 | -1) {
  for (const token of tokens) {
    const times = (hall.overtakes.get(token) ?? 0) + by
    if (times === 0) hall.overtakes.delete(token)
    else hall.overtakes.set(token, times)
  }
}
