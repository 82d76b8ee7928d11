import { admit } from '../../../../hall-server/core/booking/check-in.ts'
import { emptyBookings, takenIn, type Booking, type Bookings } from '../../../../hall-server/core/booking/bookings.ts'
import type { BookingAsk } from '../../../../hall-server/core/booking/commands.ts'
import { decide } from '../../../../hall-server/core/booking/decide.ts'
import { bookingEvent, type BookingEvent } from '../../../../hall-server/core/booking/events.ts'
import { evolve } from '../../../../hall-server/core/booking/evolve.ts'
import { newCode, type BookingCode } from '../../../../shared/booking/code.ts'
import { instant, itemCode, lineId, ticketNumber, ticketToken } from '../../../../shared/ids.ts'
import { hallLayout, type HallLayout } from '../../../../shared/layout.ts'
import { layout as base } from '../queue/hall-spec.ts'

export const general = lineId.parse('general')
export const police = lineId.parse('police')
export const passport = itemCode.parse('psb-passport')
export const marriage = itemCode.parse('civ-marriage')
const office = [
  ['09:00', '12:00'],
  ['14:00', '17:00'],
]
/** Monday to Friday 09:00 to 12:00 and 14:00 to 17:00; two counters, each for both lines; half an hour a slot, half of it for appointments. */
export const layoutWith = (appointments: Partial<HallLayout['appointments']> = {}, more: object = {}): HallLayout =>
  hallLayout.parse({
    ...base,
    timeZone: 'Asia/Shanghai',
    hours: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
    lines: [
      { id: 'general', prefix: 'A', name: { zh: '综合' }, serviceMinutes: 5 },
      { id: 'police', prefix: 'B', name: { zh: '户政' }, serviceMinutes: 10 },
    ],
    counters: ['1', '2'].map((label) => ({ id: label, label, zone: base.zones[0]?.id, lines: ['general', 'police'] })),
    plan: [],
    ...more,
    appointments: { items: [passport, marriage], share: 0.5, ...appointments },
  })

/** Wednesday 2026-06-17 by the hall's clock (UTC+8) and so many days later, in hours. */
export const hour = (hours: number, days = 0) => instant.parse(Date.UTC(2026, 5, 16 + days, 16) + hours * 3_600_000)

export type Spec = ReturnType<typeof given>

/** Bookings under test, and the plainest way to ask for things at Wednesday 08:00. */
export function given(layout: HallLayout = layoutWith()) {
  const facts: BookingEvent[] = []
  const bookings: Bookings = emptyBookings()
  let at = hour(8)
  let seed = 1
  const code = () => newCode((below) => (seed = (seed * 48_271) % 2_147_483_647) % below)
  function ask(asked: BookingAsk): string {
    const decision = decide(bookings, asked, { layout, at })
    if (!decision.ok) return decision.error.code
    for (const event of decision.value) {
      // What is written is what is read again.
      facts.push(bookingEvent.parse(JSON.parse(JSON.stringify(event))))
      evolve(bookings, event)
    }
    return 'ok'
  }
  const of = (one: BookingCode): Booking => {
    const booking = bookings.byCode.get(one)
    if (booking === undefined) throw new Error(`No booking ${one}`)
    return booking
  }
  return {
    bookings,
    facts,
    layout,
    ask,
    of,
    atHour: (hours: number, days = 0) => (at = hour(hours, days)),
    atTime: (time: number) => (at = instant.parse(time)),
    book(hours: number, more: Partial<Extract<BookingAsk, { type: 'book' }>> & { days?: number } = {}) {
      const { days = 0, ...rest } = more
      const made = code()
      const said = ask({
        type: 'book',
        code: made,
        item: passport,
        line: police,
        from: hour(hours, days),
        language: 'zh',
        phone: null,
        ...rest,
      })
      return { code: made, said }
    },
    move: (one: BookingCode, hours: number, days = 0) => ask({ type: 'move', code: one, from: hour(hours, days) }),
    cancel: (one: BookingCode) => ask({ type: 'cancel', code: one }),
    missed: (one: BookingCode) => ask({ type: 'missed', code: one }),
    checkedIn: (one: BookingCode, number = 'B001') => ask({ type: 'checked-in', code: one, ticket: ticket(number), late: false }),
    admit(one: BookingCode) {
      const admitted = admit(of(one), { layout, at })
      return admitted.ok ? admitted.value : admitted.error
    },
    taken: (hours: number, line = police) => takenIn(bookings, line, { from: hour(hours) }),
  }
}

export const ticket = (number: string) => ({
  token: ticketToken.parse('t'.repeat(18) + number),
  number: ticketNumber.parse(number),
})
