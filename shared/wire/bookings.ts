import { z } from 'zod'
import { bookingCode } from '../booking/code.ts'
import { slot } from '../booking/slot.ts'
import { hallId, instant, itemCode, lineId, serviceDay, ticketNumber } from '../ids.ts'
import { text } from './plain-text.ts'
import { issued } from './views.ts'

const count = z.int().nonnegative()
const names = text(200)

/** `left`: places nobody has booked yet. */
const slotView = z.strictObject({ from: instant, to: instant, left: count })
/** `GET /api/halls/:hall/slots`: what may be booked, and for one of these items when. */
export const slotsView = z.strictObject({
  hall: hallId,
  /** Every item that may be booked; none: the hall takes no appointments. */
  items: z.array(itemCode),
  /** Earliest first; slots that have begun are left out. Empty when no item was named. */
  days: z.array(z.strictObject({ day: serviceDay, slots: z.array(slotView) })),
  /** The hall's appointments of today: still expected, here, and not come. */
  today: z.strictObject({ expected: count, checkedIn: count, missed: count }),
})
export type SlotsView = z.infer<typeof slotsView>

export const bookingStates = ['booked', 'checked-in', 'cancelled', 'missed'] as const
export const bookingState = z.enum(bookingStates)

/** What the holder of a receipt code may see. */
export const bookingView = z.strictObject({
  code: bookingCode,
  state: bookingState,
  item: z.strictObject({ code: itemCode, names }),
  line: z.strictObject({ id: lineId, prefix: z.string(), names }),
  slot,
  /** Who checks in from `from` to `until` has an appointment's number; after it, on the same day, an ordinary one. */
  checkIn: z.strictObject({ from: instant, until: instant }),
  /** May still be moved and cancelled. */
  canChange: z.boolean(),
  /** After checking in. */
  number: ticketNumber.nullable(),
  /** The receipt's page. */
  url: z.string(),
})
export type BookingView = z.infer<typeof bookingView>

/** The number somebody gets for a booking. `late`: after the appointment's time, so that it is an ordinary one. */
export const checkedIn = z.strictObject({
  ...issued.shape,
  item: z.strictObject({ code: itemCode, names }),
  slot,
  late: z.boolean(),
})
export type CheckedIn = z.infer<typeof checkedIn>
