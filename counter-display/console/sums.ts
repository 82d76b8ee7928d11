import type { TicketClass } from '../../shared/layout.ts'
import type { ConsoleView, CounterView, LineView, StaffTicket } from '../../shared/wire/views.ts'
import { minutesSince } from '../../shared/screen/clock.ts'

/** A running time as `05:37`, from an hour on `1:05:37`. Milliseconds in. */
export function runningTime(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(seconds / 3_600)
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** A mean as `8:40`. Seconds in. */
export const meanTime = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`

/** Where the usual time stands on the handling bar: room is left after it for those who take longer. */
export const USUAL_AT = 0.72

/** How far the handling bar is filled, 0 to 1, and the minutes over the usual. */
export function handled(startedAt: number, now: number, usualMinutes: number | null): { fill: number; over: number } {
  if (usualMinutes === null || usualMinutes <= 0) return { fill: 0, over: 0 }
  const minutes = Math.max(0, now - startedAt) / 60_000
  return { fill: Math.min(1, (minutes / usualMinutes) * USUAL_AT), over: Math.max(0, Math.floor(minutes - usualMinutes)) }
}

/** Minutes from taking the number to the call, or until now for those still waiting. */
export const waitedMinutes = (ticket: StaffTicket, now: number) => minutesSince(ticket.issuedAt, ticket.calledAt ?? now)

/** One stop on a ticket's way through today. `at` null: it has not happened yet, or nobody wrote down when. */
export type Moment = { at: number | null; done: boolean } & (
  | { what: 'issued'; waited: number }
  | { what: 'held'; reason: string }
  | { what: 'missed' }
  | { what: 'called'; times: number }
  | { what: 'started' }
)

export function history(ticket: StaffTicket): Moment[] {
  const aside: Moment[] = []
  if (ticket.reason !== null) aside.push({ what: 'held', at: ticket.asideAt, done: true, reason: ticket.reason })
  if (ticket.returned) aside.push({ what: 'missed', at: ticket.reason === null ? ticket.asideAt : null, done: true })
  return [
    { what: 'issued', at: ticket.issuedAt, done: true, waited: minutesSince(ticket.issuedAt, ticket.calledAt ?? ticket.issuedAt) },
    ...aside,
    { what: 'called', at: ticket.calledAt, done: ticket.calledAt !== null, times: ticket.calls },
    { what: 'started', at: ticket.startedAt, done: ticket.startedAt !== null },
  ]
}

/** The shape in a list of people: the class stands out only where it is not the usual one. */
export const classShape: Record<TicketClass, string> = { normal: 'waiting', appointment: 'booked', priority: 'priority' }

/** Whole seconds left until `until`, never negative. Milliseconds in. */
export const secondsLeft = (until: number, now: number) => Math.max(0, Math.ceil((until - now) / 1_000))

export const lineOf = (view: ConsoleView, ticket: StaffTicket): LineView | undefined => view.lines.find((line) => line.id === ticket.line)
export const linesServed = ({ lines, counter }: ConsoleView) => lines.filter((line) => counter.lines.includes(line.id))

const MOST_NEIGHBOURS = 24
/** The counters a clerk can see from the seat, this one among them. */
export const neighbours = ({ counters, counter }: ConsoleView): CounterView[] =>
  counters.filter(({ zone }) => zone === counter.zone).slice(0, MOST_NEIGHBOURS)

/** Digits typed one after another make one counter's label, as long as the hand does not rest. */
export interface Typed {
  text: string
  at: number
}
const HAND_RESTS = 1_200 // ms
export const typedOn = (before: Typed | null, digit: string, at: number): Typed => ({
  text: before !== null && at - before.at < HAND_RESTS ? before.text + digit : digit,
  at,
})
