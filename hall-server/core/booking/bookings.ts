import { z } from 'zod'
import { bookingCode, type BookingCode } from '../../../shared/booking/code.ts'
import { slot, type Slot } from '../../../shared/booking/slot.ts'
import { instant, itemCode, lineId, ticketNumber, ticketToken, type LineId, type ServiceDay } from '../../../shared/ids.ts'
import { bookingState } from '../../../shared/wire/bookings.ts'
import { language } from '../../../shared/wire/plain-text.ts'

export const bookingTicket = z.object({ token: ticketToken, number: ticketNumber })
export type BookingTicket = Readonly<z.infer<typeof bookingTicket>>

/** A schema, because the bookings that go on are carried into each new day of the journal. */
export const booking = z.strictObject({
  code: bookingCode,
  item: itemCode,
  line: lineId,
  slot,
  language,
  /** Keyed digest of the phone and the matter; null: no phone was given. */
  phone: z.string().nullable(),
  madeAt: instant,
  state: bookingState,
  /** The number it became. */
  ticket: bookingTicket.nullable(),
})
export type Booking = Readonly<z.infer<typeof booking>>

/** Everything booked. Only `evolve` writes it. */
export interface Bookings {
  /** Facts applied so far of the current day's stream. */
  position: number
  /** Of the stream; null: nothing was ever booked. */
  day: ServiceDay | null
  readonly byCode: Map<BookingCode, Booking>
  /** Places taken, by line and slot. */
  readonly taken: Map<string, number>
}

export const emptyBookings = (): Bookings => ({ position: 0, day: null, byCode: new Map(), taken: new Map() })

export const placeName = (line: LineId, { from }: Pick<Slot, 'from'>) => `${line} ${from}`
export const takenIn = ({ taken }: Readonly<Bookings>, line: LineId, at: Pick<Slot, 'from'>) => taken.get(placeName(line, at)) ?? 0

/** A booking's own request id in the hall: under it one number is taken, however often it is asked. */
export const takeKey = ({ code, madeAt }: Booking) => `booking:${code}:${madeAt}`
