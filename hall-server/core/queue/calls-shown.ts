import type { CounterId, Instant } from '../../../shared/ids.ts'
import type { Call, Hall, Ticket } from './hall.ts'

/** Boards show seven; a few more are kept for undo. Those of tickets at a counter are kept besides, however old. */
const CALLS_KEPT = 60

/** Puts a new call on the boards and gives back the one of the same ticket that it replaces. */
export function show(hall: Hall, ticket: Ticket, counter: CounterId, at: Instant): Call | null {
  const replaced = ticket.calls > 1 ? (hall.calls.find((call) => call.token === ticket.token) ?? null) : null
  if (replaced !== null) hall.calls.splice(hall.calls.indexOf(replaced), 1)
  hall.callsMade += 1
  hall.calls.push({ id: hall.callsMade, token: ticket.token, number: ticket.number, counter, at, times: 1, language: ticket.language })
  // Now and then, not at each call: a day has thousands.
  if (hall.calls.length > 2 * CALLS_KEPT)
    hall.calls = hall.calls.filter((call, n) => n >= hall.calls.length - CALLS_KEPT || isOn(hall, call))
  return replaced
}

/** Its ticket is called or served there now. */
export const isOn = (hall: Readonly<Hall>, call: Call) => hall.counters.get(call.counter)?.ticket === call.token

/** The same call once more, now the newest. */
export function recall(hall: Hall, ticket: Ticket, at: Instant) {
  const shown = hall.calls.find((call) => call.token === ticket.token)
  if (shown === undefined) return
  hall.callsMade += 1
  hall.calls = [...hall.calls.filter((call) => call !== shown), { ...shown, id: hall.callsMade, at, times: shown.times + 1 }]
}

/** Takes a call off the boards; the one it had replaced is shown again. */
export function hide(hall: Hall, ticket: Ticket, before: Call | null) {
  hall.calls = hall.calls.filter((call) => call.token !== ticket.token)
  if (before === null) return
  const at = hall.calls.findIndex((call) => call.id > before.id)
  hall.calls.splice(at < 0 ? hall.calls.length : at, 0, before)
}
