import { z } from 'zod'
import type { HallId, ServiceDay } from '../shared/ids.ts'
import { emptyBookings, type Bookings } from './core/booking/bookings.ts'
import { bookingEvent } from './core/booking/events.ts'
import { evolve } from './core/booking/evolve.ts'
import type { Journal } from './journal/journal.ts'

const bookingsFolder = (id: HallId) => `booking/${id}`
/** A stream a day, each beginning with the bookings that go on: a restart reads one day only, however many years there were. */
export const bookingStream = (id: HallId, day: ServiceDay) => `${bookingsFolder(id)}/${day}`

const factsAtOnce = 1000
const bookingEvents = z.array(bookingEvent)

/** The bookings as the journal has them. Throws when it cannot be read. */
export async function replayBookings(id: HallId, journal: Journal): Promise<Bookings> {
  const stream = await journal.latest(bookingsFolder(id))
  const bookings = emptyBookings()
  if (stream === null) return bookings
  for (;;) {
    const facts = await journal.facts(stream, bookings.position, factsAtOnce)
    catchUp(bookings, facts)
    if (facts.length < factsAtOnce) return bookings
  }
}

/** Applies the facts that follow what memory has. */
export function catchUp(bookings: Bookings, facts: readonly string[]) {
  for (const event of bookingEvents.parse(facts.map((fact): unknown => JSON.parse(fact)))) evolve(bookings, event)
}
