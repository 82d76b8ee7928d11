import { z } from 'zod'
import { bookingCode } from '../../../shared/booking/code.ts'
import { slot } from '../../../shared/booking/slot.ts'
import { instant, serviceDay } from '../../../shared/ids.ts'
import { booking, bookingTicket } from './bookings.ts'

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), at: instant, ...shape })

/** Facts, in the past tense. Once written to the journal a shape is never edited, only added to. */
export const bookingEvent = z.discriminatedUnion('type', [
  /** The first fact of a day's stream: the bookings that go on, so that a restart reads one day only. */
  event('BookingDayBegun', { day: serviceDay, bookings: z.array(booking) }),
  event('SlotBooked', { code: bookingCode, ...booking.pick({ item: true, line: true, slot: true, language: true, phone: true }).shape }),
  event('BookingMoved', { code: bookingCode, slot }),
  event('BookingCancelled', { code: bookingCode }),
  /** `late`: with an ordinary number, after the appointment's time. */
  event('BookingCheckedIn', { code: bookingCode, ticket: bookingTicket, late: z.boolean() }),
  event('BookingMissed', { code: bookingCode }),
])
export type BookingEvent = z.infer<typeof bookingEvent>
