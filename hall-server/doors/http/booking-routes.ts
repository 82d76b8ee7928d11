import { z } from 'zod'
import { itemCode, serviceDay, type ServiceDay } from '../../../shared/ids.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { byCode, bookSlot, toSlot } from '../../../shared/wire/booking-requests.ts'
import { bookingView, checkedIn, slotsView, type BookingView, type CheckedIn, type SlotsView } from '../../../shared/wire/bookings.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import type { Answer } from '../../../shared/wire/socket.ts'
import { slotsOf } from '../booking-asking.ts'
import type { Doors } from '../doors.ts'
import { askHall, inHall } from './hall-routes.ts'
import { anyQuery, nothing, route, type Call, type Route } from './route.ts'

const slotsAsked = z.object({ item: itemCode.optional(), day: serviceDay.optional() })

/** Appointments: what may be booked, and what the holder of a receipt code may do. */
export function bookingRoutes(doors: Doors): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/halls/:hall/slots',
      summary: 'What may be booked, and for one item when',
      who: 'all',
      body: z.unknown(),
      query: slotsAsked,
      answer: slotsView,
      run: (call) => inHall(doors, call, async (hall) => onDay(await slotsOf(hall, call.query.item, doors.now), call.query.day)),
    }),
    route({
      method: 'post',
      path: '/api/halls/:hall/bookings',
      summary: 'Book an appointment; the answer holds its receipt code',
      who: 'all',
      body: z.strictObject(bookSlot),
      query: anyQuery,
      answer: bookingView,
      created: true,
      needsKey: true,
      run: (call) => inHall(doors, call, async (hall) => viewIn(await askHall(doors, hall, call, { type: 'book', ...call.body }))),
    }),
    ...receiptRoutes(doors),
  ]
}

function receiptRoutes(doors: Doors): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/bookings/:code',
      summary: 'What the holder of a receipt code may see',
      who: 'all',
      body: z.unknown(),
      query: anyQuery,
      answer: bookingView,
      run: async (call) => viewIn(await askAbout(doors, call, 'booking')),
    }),
    route({
      method: 'post',
      path: '/api/bookings/:code/move',
      summary: 'Move an appointment to another time',
      who: 'all',
      body: z.strictObject(toSlot),
      query: anyQuery,
      answer: bookingView,
      run: async (call) => viewIn(await askAbout(doors, call, 'move-booking', call.body)),
    }),
    route({
      method: 'post',
      path: '/api/bookings/:code/cancel',
      summary: 'Give an appointment back',
      who: 'all',
      body: nothing,
      query: anyQuery,
      answer: bookingView,
      run: async (call) => viewIn(await askAbout(doors, call, 'cancel-booking')),
    }),
    route({
      method: 'post',
      path: '/api/bookings/:code/check-in',
      summary: 'Check in: the number of an appointment, the same one however often it is asked',
      who: 'all',
      body: nothing,
      query: anyQuery,
      answer: checkedIn,
      run: async (call) => numberIn(await askAbout(doors, call, 'check-in')),
    }),
  ]
}

const onDay = (slots: Result<SlotsView, Refusal>, day: ServiceDay | undefined): Result<SlotsView, Refusal> =>
  slots.ok && day !== undefined ? ok({ ...slots.value, days: slots.value.days.filter((one) => one.day === day) }) : slots

/** One hall a process: the code is looked up there. A code that is none is answered like one nobody has. */
async function askAbout(
  doors: Doors,
  call: Call<unknown, unknown>,
  type: 'booking' | 'move-booking' | 'cancel-booking' | 'check-in',
  body: object = {},
): Promise<Result<Answer, Refusal>> {
  const hall = doors.halls.get(doors.defaultHall)
  const code = z.strictObject(byCode).safeParse({ code: call.params['code'] })
  if (hall === undefined || !code.success) return refuse('unknown-booking')
  return askHall(doors, hall, call, { type, ...code.data, ...body })
}

const viewIn = (answer: Result<Answer, Refusal>): Result<BookingView, Refusal> => (answer.ok ? ok(bookingView.parse(answer.value)) : answer)
const numberIn = (answer: Result<Answer, Refusal>): Result<CheckedIn, Refusal> => (answer.ok ? ok(checkedIn.parse(answer.value)) : answer)
