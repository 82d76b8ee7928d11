import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import type { Instant, ItemCode, LineId } from '../../../shared/ids.ts'
import type { HallLayout } from '../../../shared/layout.ts'
import type { BookingView, SlotsView } from '../../../shared/wire/bookings.ts'
import type { NameOf } from '../queue/views/parts.ts'
import { takenIn, type Booking, type Bookings } from './bookings.ts'
import { windowOf } from './check-in.ts'
import type { BookingRules } from './commands.ts'
import { daysOffered, slotsOn } from './slots.ts'

/** What may be booked now; `line` null: no item was named. */
export function slotsView(bookings: Readonly<Bookings>, line: LineId | null, { layout, at }: BookingRules): SlotsView {
  const daysOf = (named: LineId) =>
    daysOffered(layout, at).map((day) => ({
      day,
      slots: slotsOn(layout, named, day)
        .filter(({ from }) => from > at)
        .map((slot) => ({ from: slot.from, to: slot.to, left: Math.max(0, slot.places - takenIn(bookings, named, slot)) })),
    }))
  return {
    hall: layout.id,
    items: [...layout.appointments.items],
    days: line === null ? [] : daysOf(line),
    today: todayIn(bookings, { layout, at }),
  }
}

function todayIn({ byCode }: Readonly<Bookings>, { layout, at }: BookingRules): SlotsView['today'] {
  const day = serviceDayOf(at, layout.timeZone)
  const states = [...byCode.values()].filter(({ slot }) => slot.day === day).map(({ state }) => state)
  const count = (wanted: Booking['state']) => states.filter((state) => state === wanted).length
  return { expected: count('booked'), checkedIn: count('checked-in'), missed: count('missed') }
}

/** What the holder of a receipt code may see. No name, no phone: there is none. `url`: of the receipt's page. */
export function bookingView(booking: Booking, { layout, at, nameOf, url }: BookingRules & { nameOf: NameOf; url: string }): BookingView {
  const { code, state, item, slot, ticket } = booking
  return {
    code,
    state,
    item: itemOf(item, nameOf),
    line: lineOf(booking.line, layout),
    slot,
    checkIn: windowOf(booking, layout),
    canChange: mayChange(booking, at),
    number: ticket?.number ?? null,
    url,
  }
}

export const itemOf = (code: ItemCode, nameOf: NameOf) => ({ code, names: nameOf(code) })
const mayChange = ({ state, slot }: Booking, at: Instant) => state === 'booked' && slot.from > at

/** A line that has left the layout since still has a name for who booked in it. */
function lineOf(id: LineId, { lines }: HallLayout): BookingView['line'] {
  const line = lines.find((one) => one.id === id)
  return line === undefined ? { id, prefix: '', names: { zh: id } } : { id, prefix: line.prefix, names: line.name }
}
