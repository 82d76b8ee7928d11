import type { CaseNo } from '../../../shared/case/codes.ts'
import { isIntakeOpen, localTime } from '../../../shared/calendar/hours.ts'
import { ticketNumber, type Instant, type ItemCode, type LineId } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Ask } from './commands.ts'
import type { Decision } from './decision.ts'
import { isOver, type Hall, type Line, type Ticket } from './hall.ts'
import { shutting } from './intake.ts'
import { limitOfPerson } from './person-limits.ts'
import { layoutOf } from './turn.ts'
import type { Refused } from './who.ts'

type AskOf<T extends Ask['type']> = Extract<Ask, { type: T }>

/** A ticket number has six digits at most. */
const MOST_NUMBERS = 999_999

/** [TAKE-1] … [TAKE-4], [LIMIT-4], [CHECKIN-9] */
export function take(hall: Readonly<Hall>, ask: AskOf<'take'>, at: Instant): Decision {
  const line = hall.lines.get(ask.line)
  if (!takesNumbers(hall, at) && !isOpenAlways(hall, line)) return refuse('hall-closed')
  if (line === undefined) return refuse('unknown-line', { subject: ask.line })
  if (!canBeServed(hall, ask.line)) return refuse('no-counter-for-line', { subject: line.layout.prefix })
  // A hall without a line for what follows has no such stop: it is done at the intake.
  const stops = ask.stops?.filter((stop) => stop.kind === 'intake' || canBeServed(hall, stop.line))
  const unserved = stops?.find((stop) => !canBeServed(hall, stop.line))
  if (unserved !== undefined)
    return refuse('no-counter-for-line', { subject: hall.lines.get(unserved.line)?.layout.prefix ?? unserved.line })
  const fetching = openTicketFor(hall, ask.collects)
  if (fetching !== null) return refuse('already-has-number', { subject: fetching.number })
  if (line.issued >= MOST_NUMBERS) return refuse('number-limit-reached')
  const limit = ask.booked === true ? null : limitOn(hall, line, ask, at)
  if (limit !== null && ask.override === undefined) return limit
  const number = ticketNumber.parse(line.layout.prefix + String(line.issued + 1).padStart(3, '0'))
  const { token, class: klass, items, language, person, override: reason, told } = ask
  const known = person === undefined ? {} : { person }
  const override = limit === null || reason === undefined ? {} : { override: { of: limit.error.code, reason } }
  const noted = told === undefined ? {} : { told }
  const fetched = ask.collects === undefined ? {} : { collects: ask.collects }
  const planned = stops === undefined || stops.length < 2 ? {} : { stops }
  return ok([
    {
      type: 'TicketIssued',
      token,
      number,
      line: ask.line,
      class: klass,
      items: [...items],
      language,
      ...known,
      ...override,
      ...noted,
      ...planned,
      ...fetched,
      at,
    },
  ])
}

/** [COLLECT-2] One number at a time for one result. */
function openTicketFor(hall: Readonly<Hall>, wanted: CaseNo | undefined): Ticket | null {
  if (wanted === undefined) return null
  for (const ticket of hall.tickets.values()) if (ticket.collects === wanted && !isOver(ticket)) return ticket
  return null
}

/** [INTAKE-1] */
const isOpenAlways = (hall: Readonly<Hall>, line: Line | undefined) => hall.open && line?.layout.alwaysOpen === true

const codes = { window: 'not-in-window', quota: 'quota-reached', full: 'intake-full', closed: 'intake-closed' } as const

/** Why the hall's own limits give no number; the subject is when there is one again, by the hall's clock: `16:00`, another day `06-18 10:00`. */
function limitOn(hall: Readonly<Hall>, line: Line, ask: AskOf<'take'>, at: Instant): Refused | null {
  const shut = shutting(hall, at)
  for (const item of ask.items.length === 0 ? [null] : ask.items) {
    const found = shut(intakeLine(hall, ask, item) ?? line, item)
    if (found === null) continue
    return found.from === null ? refuse('number-limit-reached') : refuse(codes[found.why], { subject: timeOf(hall, found.from, at) })
  }
  return limitOfPerson(hall, line, ask)
}

/** Where a visit of several stops hands the item in. */
function intakeLine(hall: Readonly<Hall>, { stops }: AskOf<'take'>, item: ItemCode | null): Line | undefined {
  const stop = item === null ? undefined : stops?.find(({ items }) => items.includes(item))
  return stop === undefined ? undefined : hall.lines.get(stop.line)
}

function timeOf(hall: Readonly<Hall>, from: Instant, at: Instant): string {
  const { timeZone } = layoutOf(hall)
  const { day, minute } = localTime(from, timeZone)
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return day === localTime(at, timeZone).day ? clock : `${day.slice(5)} ${clock}`
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
