import type { BookingCode } from '../../../shared/booking/code.ts'
import { unreachable } from '../../../shared/result.ts'
import { placeName, type Booking, type Bookings } from './bookings.ts'
import type { BookingEvent } from './events.ts'

/** Applies one fact, in place: the only writer of `Bookings`. Throws on a fact that makes no sense: the journal is broken. */
export function evolve(bookings: Bookings, event: BookingEvent): Bookings {
  bookings.position += 1
  switch (event.type) {
    case 'BookingDayBegun':
      beginDay(bookings, event.bookings)
      bookings.day = event.day
      bookings.position = 1
      return bookings
    case 'SlotBooked': {
      if (bookings.byCode.has(event.code)) throw new Error(`Booking ${event.code} was made twice`)
      const { type: _type, at, ...rest } = event
      return put(bookings, { ...rest, madeAt: at, state: 'booked', ticket: null })
    }
    case 'BookingMoved':
      return put(bookings, { ...known(bookings, event.code), slot: event.slot })
    case 'BookingCancelled':
      return put(bookings, { ...known(bookings, event.code), state: 'cancelled' })
    case 'BookingCheckedIn':
      return put(bookings, { ...known(bookings, event.code), state: 'checked-in', ticket: event.ticket })
    case 'BookingMissed':
      return put(bookings, { ...known(bookings, event.code), state: 'missed' })
    default:
      return unreachable(event)
  }
}

function beginDay(bookings: Bookings, carried: readonly Booking[]) {
  bookings.byCode.clear()
  bookings.taken.clear()
  for (const one of carried) put(bookings, one)
}

/** A place is given back by moving away and by cancelling, by nothing else. */
function put(bookings: Bookings, booking: Booking): Bookings {
  const before = bookings.byCode.get(booking.code)
  if (before !== undefined) count(bookings, before, -1)
  count(bookings, booking, 1)
  bookings.byCode.set(booking.code, booking)
  return bookings
}

function count({ taken }: Bookings, { line, slot, state }: Booking, by: 1 | -1) {
  if (state === 'cancelled') return
  const name = placeName(line, slot)
  const places = (taken.get(name) ?? 0) + by
  if (places === 0) taken.delete(name)
  else taken.set(name, places)
}

function known({ byCode }: Bookings, code: BookingCode): Booking {
  const booking = byCode.get(code)
  if (booking === undefined) throw new Error(`There is no booking ${code}`)
  return booking
}
