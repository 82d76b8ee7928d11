import { instantOf } from '../../../shared/calendar/clock-instant.ts'
import { dayAfter, weekdayOf } from '../../../shared/calendar/days.ts'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { instant } from '../../../shared/ids.ts'
import { bookingView, slotsView, type BookingView } from '../../../shared/wire/bookings.ts'
import { hallForTest, someId, type HallAtWork, type Sent } from './hall-at-work.ts'

export const passport = 'psb-passport'

/** The sample hall at six in the morning of the next full working day: all its slots are still to come. */
export async function hallInTheMorning(given?: Parameters<typeof hallForTest>[0]): Promise<HallAtWork> {
  const hall = await hallForTest(given)
  const { timeZone, appointments } = hall.layout
  let day = dayAfter(serviceDayOf(instant.parse(Date.now()), timeZone), 1)
  while (['sat', 'sun'].includes(weekdayOf(day)) || appointments.closedDays.includes(day)) day = dayAfter(day, 1)
  clockAt(hall, instantOf(day, '06:00', timeZone))
  return hall
}

export const slotsIn = async (hall: HallAtWork, item = passport) =>
  slotsView.parse(await (await hall.get(`/api/halls/urumqi/slots?item=${item}`)).json())

/** The n-th slot of the first day. */
export async function slotAt(hall: HallAtWork, n = 0) {
  const slot = (await slotsIn(hall)).days[0]?.slots[n]
  if (slot === undefined) throw new Error('No slot')
  return slot
}

export const bookAt = (hall: HallAtWork, from: number, more: object = {}, sent: Sent = {}) =>
  hall.post('/api/halls/urumqi/bookings', { item: passport, from, language: 'zh', ...more }, { key: someId(), ...sent })

export async function booked(hall: HallAtWork, n = 0): Promise<BookingView> {
  const { from } = await slotAt(hall, n)
  return bookingView.parse(await (await bookAt(hall, from)).json())
}

export const checkIn = (hall: HallAtWork, code: string, sent: Sent = {}) => hall.post(`/api/bookings/${code}/check-in`, {}, sent)
/** Puts the hall's clock to a time. */
export const clockAt = (hall: HallAtWork, at: number) => {
  hall.clock.ahead = at - Date.now()
}
