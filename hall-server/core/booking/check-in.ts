import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { instant, type Instant } from '../../../shared/ids.ts'
import type { HallLayout, TicketClass } from '../../../shared/layout.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import type { Booking } from './bookings.ts'
import type { BookingRules } from './commands.ts'

const minute = 60_000 // ms

/** From when until when checking in gives an appointment's number. */
export function windowOf({ slot }: Pick<Booking, 'slot'>, { appointments }: HallLayout): { from: Instant; until: Instant } {
  const { earlyMinutes, lateMinutes } = appointments
  return { from: instant.parse(slot.from - earlyMinutes * minute), until: instant.parse(slot.to + lateMinutes * minute) }
}

/**
 * [CHECKIN-1] [CHECKIN-2] [CHECKIN-3] The class of number a visitor gets who checks in now. Who is late gets an ordinary one, also after the
 * clock has noted that nobody came; nobody is sent home, and nobody is barred.
 */
export function admit(booking: Booking, { layout, at }: BookingRules): Result<TicketClass, Refusal> {
  const { slot, state } = booking
  if (state === 'cancelled' || state === 'checked-in') return isOver(booking)
  if (slot.day !== serviceDayOf(at, layout.timeZone)) return refuse('other-day', { slot })
  const { from, until } = windowOf(booking, layout)
  if (at < from) return refuse('too-early', { slot, retryAfter: Math.ceil((from - at) / 1_000) })
  return ok(at <= until ? 'appointment' : 'normal')
}

/** [CHECKIN-5] Nobody came in time. */
export const isOverdue = (booking: Booking, { layout, at }: BookingRules) =>
  booking.state === 'booked' && at > windowOf(booking, layout).until

/** Why nothing more can be done with a booking. */
export function isOver({ state, slot, ticket }: Booking) {
  if (state === 'cancelled') return refuse('booking-cancelled', { slot })
  return state === 'missed' ? refuse('booking-missed', { slot }) : refuse('booking-used', ticket === null ? {} : { subject: ticket.number })
}
