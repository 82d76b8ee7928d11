import type { Instant } from '../../../shared/ids.ts'
import type { EventOf } from './events.ts'
import type { Hall, Line, Ticket } from './hall.ts'
import { lineOf } from './places.ts'
import { frontCount } from './waiting-list.ts'

/** What the hall's limits count: when numbers were given, for what and, if that is known, to whom. */
export function countGiven(hall: Hall, { token, line, items, person, at }: EventOf<'TicketIssued'>) {
  putIn(lineOf(hall, line).given, at)
  for (const item of items) {
    const given = hall.itemsGiven.get(item)
    if (given === undefined) hall.itemsGiven.set(item, [at])
    else putIn(given, at)
  }
  if (person !== undefined) hall.people.set(person, [...(hall.people.get(person) ?? []), token])
}

/** A number that is given back is free for somebody else. */
export function uncountGiven(hall: Hall, { number, items, issuedAt }: Ticket) {
  takeOut(issuingLine(hall, number)?.given, issuedAt)
  for (const item of items) takeOut(hall.itemsGiven.get(item), issuedAt)
}

/** The ticket may have been transferred: its letter is that of the line that gave it. */
function issuingLine(hall: Hall, number: Ticket['number']): Line | undefined {
  for (const line of hall.lines.values()) if (number.startsWith(line.layout.prefix)) return line
  return undefined
}

/** Sorted also after the server's clock was put back. */
function putIn(given: Instant[], at: Instant) {
  const last = given.at(-1)
  if (last === undefined || last <= at) given.push(at)
  else
    given.splice(
      frontCount(given, (one) => one < at),
      0,
      at,
    )
}

function takeOut(given: Instant[] | undefined, at: Instant) {
  const place = given === undefined ? 0 : frontCount(given, (one) => one < at)
  if (given?.[place] === at) given.splice(place, 1)
}

export function sayIntake(hall: Hall, event: EventOf<'IntakeClosed' | 'IntakeOpened'>) {
  lineOf(hall, event.line).intake =
    event.type === 'IntakeClosed' ? { state: 'closed', from: event.from, reason: event.reason } : { state: 'open' }
}
