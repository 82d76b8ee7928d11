import type { Instant } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Actor, Ask } from './commands.ts'
import type { Decision } from './decision.ts'
import { ticketByNumber, isOver, type Hall } from './hall.ts'
import { layoutOf } from './turn.ts'

/** Anybody may ask for help: the list at the greeter's desk must not grow without end. */
const MOST_ASKING = 100

type AskOf<T extends Ask['type']> = Extract<Ask, { type: T }>

/** [CANCEL-2] */
export function cancelNumber(hall: Readonly<Hall>, { number, reason }: AskOf<'cancel-number'>, at: Instant): Decision {
  const ticket = ticketByNumber(hall, number)
  if (ticket === undefined) return refuse('unknown-ticket', { subject: number })
  if (isOver(ticket)) return refuse('ticket-over', { subject: number })
  if (ticket.state === 'called' || ticket.state === 'serving') return refuse('ticket-not-waiting', { subject: number })
  return ok([{ type: 'TicketCancelled', token: ticket.token, reason, at }])
}

/** [CLASS-1] The time already waited counts at the new slope. */
export function setClass(hall: Readonly<Hall>, ask: AskOf<'set-class'>, by: Actor, at: Instant): Decision {
  const ticket = ticketByNumber(hall, ask.number)
  if (ticket === undefined) return refuse('unknown-ticket', { subject: ask.number })
  if (ticket.state !== 'waiting') return refuse('ticket-not-waiting', { subject: ask.number })
  return ok([{ type: 'TicketClassChanged', token: ticket.token, class: ask.class, reason: ask.reason, by: roleOf(by), at }])
}

/** Administrators act as managers [WHO-3]. */
const roleOf = (by: Actor) => (by.kind === 'staff' && by.role === 'greeter' ? 'greeter' : 'manager')

/** [RETURN-1] [RETURN-2] */
export function returnToLine(hall: Readonly<Hall>, { number }: AskOf<'return-to-line'>, at: Instant): Decision {
  const ticket = ticketByNumber(hall, number)
  if (ticket === undefined) return refuse('unknown-ticket', { subject: number })
  if (ticket.state !== 'missed') return refuse('ticket-not-missed', { subject: number })
  if (ticket.returned) return refuse('already-returned', { subject: number })
  const line = hall.lines.get(ticket.line)
  const afterCalls = (line?.called.length ?? 0) + layoutOf(hall).returnAfterCalls
  return ok([{ type: 'TicketReturnedToLine', token: ticket.token, afterCalls, at }])
}

/** [HELP-1] [HELP-2] */
export function askHelp(hall: Readonly<Hall>, { place }: AskOf<'ask-help'>, at: Instant): Decision {
  if (isAsking(hall, place)) return ok([])
  return hall.help.length >= MOST_ASKING ? refuse('rate-limited') : ok([{ type: 'HelpAsked', place, at }])
}

/** [HELP-1] Two greeters may answer at once: the second has nothing left to do. */
export const helpGiven = (hall: Readonly<Hall>, { place }: AskOf<'help-given'>, at: Instant): Decision =>
  ok(isAsking(hall, place) ? [{ type: 'HelpGiven', place, at }] : [])

const isAsking = (hall: Readonly<Hall>, place: string) => hall.help.some((asked) => asked.place === place)
