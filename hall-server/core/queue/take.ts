import { isIntakeOpen } from '../../../shared/calendar/hours.ts'
import { ticketNumber, type Instant, type LineId } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Ask } from './commands.ts'
import type { Decision } from './decision.ts'
import { isOver, type Hall } from './hall.ts'

type AskOf<T extends Ask['type']> = Extract<Ask, { type: T }>

/** A ticket number has six digits at most. */
const MOST_NUMBERS = 999_999

/** [TAKE-1] … [TAKE-4] */
export function take(hall: Readonly<Hall>, ask: AskOf<'take'>, at: Instant): Decision {
  if (!hall.open || hall.layout === null || !takesNumbers(hall, at)) return refuse('hall-closed')
  const line = hall.lines.get(ask.line)
  if (line === undefined) return refuse('unknown-line', { subject: ask.line })
  if (!canBeServed(hall, ask.line)) return refuse('no-counter-for-line', { subject: line.layout.prefix })
  if (line.issued >= MOST_NUMBERS) return refuse('number-limit-reached')
  const number = ticketNumber.parse(line.layout.prefix + String(line.issued + 1).padStart(3, '0'))
  const { token, class: klass, items, language } = ask
  return ok([{ type: 'TicketIssued', token, number, line: ask.line, class: klass, items: [...items], language, at }])
}

/** Whether the hall gives numbers at this instant: it is open, and within its hours if it keeps them. */
export function takesNumbers(hall: Readonly<Hall>, at: Instant): boolean {
  if (!hall.open || hall.layout === null) return false
  const { keepsHours, hours, intakeLeadMinutes, timeZone } = hall.layout
  return !keepsHours || isIntakeOpen(hours, intakeLeadMinutes, at, timeZone)
}

/** A closed counter may open later; a line no counter of the hall can serve would give a dead number. */
export function canBeServed(hall: Readonly<Hall>, line: LineId): boolean {
  for (const counter of hall.counters.values())
    if (counter.layout.lines.includes(line) || (counter.open && counter.lines.includes(line))) return true
  return false
}

/** [CANCEL-1] By its holder, while nobody has called it. */
export function cancel(hall: Readonly<Hall>, { token }: AskOf<'cancel'>, at: Instant): Decision {
  const ticket = hall.tickets.get(token)
  if (ticket === undefined) return refuse('unknown-ticket')
  if (isOver(ticket)) return refuse('ticket-over', { subject: ticket.number })
  if (ticket.state === 'called' || ticket.state === 'serving') return refuse('ticket-not-waiting', { subject: ticket.number })
  return ok([{ type: 'TicketCancelled', token, reason: null, at }])
}
