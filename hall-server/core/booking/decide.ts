import type { BookingCode } from '../../../shared/booking/code.ts'
import type { Instant, LineId } from '../../../shared/ids.ts'
import { ok, unreachable, type Result } from '../../../shared/result.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { takenIn, type Booking, type Bookings } from './bookings.ts'
import { isOver, isOverdue } from './check-in.ts'
import type { BookingAsk, BookingRules } from './commands.ts'
import type { BookingEvent } from './events.ts'
import { daysOffered, slotsOn, type PlannedSlot } from './slots.ts'

/** The facts a command makes, or why it may not be. */
export type BookingDecision = Result<readonly BookingEvent[], Refusal>
type AskOf<T extends BookingAsk['type']> = Extract<BookingAsk, { type: T }>

/** Pure: the same bookings, command and rules always give the same events. RULES.md says what is decided. */
export function decide(bookings: Readonly<Bookings>, ask: BookingAsk, rules: BookingRules): BookingDecision {
  switch (ask.type) {
    case 'book':
      return book(bookings, ask, rules)
    case 'move':
      return changing(bookings, ask.code, rules, (booking) => move(bookings, booking, ask.from, rules))
    case 'cancel':
      return changing(bookings, ask.code, rules, ({ code }) => ok([{ type: 'BookingCancelled', code, at: rules.at }]))
    case 'checked-in':
      return checkedIn(bookings, ask, rules)
    case 'missed':
      return missed(bookings, ask, rules)
    default:
      return unreachable(ask)
  }
}

/** [BOOK-4] [BOOK-5] */
function book(bookings: Readonly<Bookings>, ask: AskOf<'book'>, { layout, at }: BookingRules): BookingDecision {
  const { type: _type, from, ...about } = ask
  if (!layout.appointments.items.includes(ask.item)) return refuse('not-bookable')
  const slot = freeSlot(bookings, ask.line, from, { layout, at })
  if (!slot.ok) return slot
  if (hasAnother(bookings, { ...about, slot: slot.value })) return refuse('already-booked')
  return ok([{ type: 'SlotBooked', ...about, slot: plain(slot.value), at }])
}

function move(bookings: Readonly<Bookings>, booking: Booking, from: Instant, { layout, at }: BookingRules): BookingDecision {
  if (booking.slot.from === from) return ok([])
  const slot = freeSlot(bookings, booking.line, from, { layout, at })
  if (!slot.ok) return slot
  if (hasAnother(bookings, { ...booking, slot: slot.value })) return refuse('already-booked')
  return ok([{ type: 'BookingMoved', code: booking.code, slot: plain(slot.value), at }])
}

/** [BOOK-7] A booking may be moved and cancelled until its slot begins. */
function changing(
  bookings: Readonly<Bookings>,
  code: BookingCode,
  { at }: BookingRules,
  change: (booking: Booking) => BookingDecision,
): BookingDecision {
  const booking = bookings.byCode.get(code)
  if (booking === undefined) return refuse('unknown-booking')
  if (booking.state !== 'booked') return isOver(booking)
  return booking.slot.from <= at ? refuse('slot-begun', { slot: booking.slot }) : change(booking)
}

/** [BOOK-4] The slot that begins then, if there is one to be booked and it has room. */
function freeSlot(bookings: Readonly<Bookings>, line: LineId, from: Instant, { layout, at }: BookingRules): Result<PlannedSlot, Refusal> {
  const slot = daysOffered(layout, at)
    .flatMap((day) => slotsOn(layout, line, day))
    .find((one) => one.from === from)
  if (slot === undefined) return refuse('slot-not-offered')
  if (slot.from <= at) return refuse('slot-begun')
  return takenIn(bookings, line, slot) < slot.places ? ok(slot) : refuse('slot-full')
}

/** [BOOK-5] One appointment a day for one matter, where a phone was given by which to tell. */
function hasAnother({ byCode }: Readonly<Bookings>, mine: Pick<Booking, 'code' | 'phone' | 'slot' | 'item'>): boolean {
  if (mine.phone === null) return false
  for (const other of byCode.values()) {
    const isSame = other.phone === mine.phone && other.item === mine.item && other.slot.day === mine.slot.day
    if (isSame && other.code !== mine.code && other.state !== 'cancelled') return true
  }
  return false
}

/** [CHECKIN-6] The number exists already: it is only kept with its booking, whatever happened to that meanwhile, and once. */
function checkedIn({ byCode }: Readonly<Bookings>, { code, ticket, late }: AskOf<'checked-in'>, { at }: BookingRules): BookingDecision {
  const booking = byCode.get(code)
  if (booking === undefined) return refuse('unknown-booking')
  return ok(booking.ticket === null ? [{ type: 'BookingCheckedIn', code, ticket, late, at }] : [])
}

/** [CHECKIN-5] */
function missed({ byCode }: Readonly<Bookings>, { code }: AskOf<'missed'>, rules: BookingRules): BookingDecision {
  const booking = byCode.get(code)
  if (booking === undefined) return refuse('unknown-booking')
  return ok(isOverdue(booking, rules) ? [{ type: 'BookingMissed', code, at: rules.at }] : [])
}

const plain = ({ day, from, to }: PlannedSlot) => ({ day, from, to })
