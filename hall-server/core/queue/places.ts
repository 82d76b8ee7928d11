import type { LineId } from '../../../shared/ids.ts'
import type { Counter, Hall, Line, Ticket, TicketIn } from './hall.ts'
import { join, leave, type Place, type WaitingList } from './waiting-list.ts'

/** Where a waiting ticket stands: with the line's class, with those that came back, or before the counter it was sent to. */
function listOf(hall: Hall, ticket: TicketIn<'waiting'>): WaitingList {
  if (ticket.to !== null) return counterOf(hall, ticket.to).direct
  const line = lineOf(hall, ticket.line)
  return ticket.afterCalls === null ? line.waiting[ticket.class] : line.returning
}

export const placeOf = ({ since, seq, token }: Ticket): Place => ({ since, seq, token })

/** The ticket takes its place among those waiting. */
export function stand(hall: Hall, ticket: TicketIn<'waiting'>) {
  join(listOf(hall, ticket), placeOf(ticket))
  hall.waiting += 1
}

/** The ticket gives its place up. */
export function step(hall: Hall, ticket: TicketIn<'waiting'>) {
  if (!leave(listOf(hall, ticket), placeOf(ticket))) throw new Error(`Ticket ${ticket.number} waits nowhere`)
  hall.waiting -= 1
}

export function lineOf(hall: Readonly<Hall>, id: LineId): Line {
  const line = hall.lines.get(id)
  if (line === undefined) throw new Error(`The journal names line ${id}, which the layout has not`)
  return line
}

export function counterOf(hall: Readonly<Hall>, id: Counter['layout']['id']): Counter {
  const counter = hall.counters.get(id)
  if (counter === undefined) throw new Error(`The journal names counter ${id}, which the layout has not`)
  return counter
}

export function ticketOf(hall: Readonly<Hall>, token: Ticket['token']): Ticket {
  const ticket = hall.tickets.get(token)
  if (ticket === undefined) throw new Error('The journal names a ticket before issuing it')
  return ticket
}

/** Puts the ticket's new value in the place of the old, in every list that goes by its state. */
export function replace(hall: Hall, before: Ticket, after: Ticket) {
  if (before.state === 'waiting') step(hall, before)
  if (before.state === 'held' || before.state === 'missed') hall.aside.delete(before.token)
  if (before.state === 'called' || before.state === 'serving') counterOf(hall, before.counter).ticket = null
  hall.tickets.set(after.token, after)
  if (before.line !== after.line) {
    lineOf(hall, before.line).tickets -= 1
    lineOf(hall, after.line).tickets += 1
  }
  if (after.state === 'waiting') stand(hall, after)
  if (after.state === 'held' || after.state === 'missed') hall.aside.add(after.token)
  if (after.state === 'called' || after.state === 'serving') seat(hall, after)
}

function seat(hall: Hall, ticket: TicketIn<'called'> | TicketIn<'serving'>) {
  const counter = counterOf(hall, ticket.counter)
  if (counter.ticket !== null) throw new Error(`Counter ${ticket.counter} has two tickets at once`)
  counter.ticket = ticket.token
}
