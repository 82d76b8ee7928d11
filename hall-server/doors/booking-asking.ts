import { hash } from 'node:crypto'
import type { BookingCode } from '../../shared/booking/code.ts'
import type { Instant, ItemCode } from '../../shared/ids.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { BookingView, CheckedIn, SlotsView } from '../../shared/wire/bookings.ts'
import { refuse, type Refusal } from '../../shared/wire/refusals.ts'
import type { Request } from '../../shared/wire/requests.ts'
import { bookingTicket, takeKey } from '../core/booking/bookings.ts'
import type { BookingAsk } from '../core/booking/commands.ts'
import { isOver } from '../core/queue/hall.ts'
import { ticketView } from '../core/queue/views/ticket.ts'
import type { TakeNumber } from '../running-bookings.ts'
import { keyOf, tooMany, type Asker } from './asker.ts'
import type { OpenHall } from './asking.ts'
import { visitFor } from './visit-asking.ts'

export const bookingRequests = ['slots', 'book', 'booking', 'move-booking', 'cancel-booking', 'check-in'] as const
export type BookingRequest = Extract<Request, { type: (typeof bookingRequests)[number] }>
type BookingAnswer = Result<BookingView | CheckedIn | SlotsView, Refusal>

/** The way from a parsed request to the bookings and back, the same for every door. Rejects when they cannot be read. */
export async function askBooking(hall: OpenHall, request: BookingRequest, asker: Asker, now: () => Instant): Promise<BookingAnswer> {
  if (request.type === 'slots') return slotsOf(hall, request.item, now)
  const flood = tooMany(request.type === 'book' ? hall.limits.bookings : hall.limits.codes, asker)
  if (flood !== null) return { ok: false, error: flood }
  if (request.type === 'booking') return bookingOf(hall, request.code, asker.base, now)
  if (request.type === 'check-in') return checkIn(hall, request.code, asker, now)
  const asked = await askOf(hall, request)
  if (!asked.ok) return asked
  const done = await hall.bookings.running.handle({
    ask: asked.value,
    actor: actorName(asker),
    key: keyOf(request, asker.staff),
    fingerprint: fingerprintOf(request),
  })
  return done.ok ? bookingOf(hall, done.value.code, asker.base, now) : done
}

/** What may be booked as everybody may see it; for one item also when. */
export async function slotsOf(
  { layout, items, bookings }: OpenHall,
  code: ItemCode | undefined,
  now: () => Instant,
): Promise<Result<SlotsView, Refusal>> {
  const { slotsView } = await import('../core/booking/views.ts')
  const item = code === undefined ? null : items.find(code)
  if (item === undefined) return refuse('unknown-item')
  if (item !== null && !layout.appointments.items.includes(item.code)) return refuse('not-bookable')
  return ok(await bookings.running.look((state) => slotsView(state, item?.line ?? null, { layout, at: now() })))
}

/** What the holder of a code may see. `base`: where this client reaches the server. */
async function bookingOf(
  { bookings, layout, items }: OpenHall,
  code: BookingCode,
  base: string,
  now: () => Instant,
): Promise<Result<BookingView, Refusal>> {
  const { bookingView } = await import('../core/booking/views.ts')
  const url = `${base}/a/${code}`
  const view = await bookings.running.look((state) => {
    const booking = state.byCode.get(code)
    return booking === undefined ? null : bookingView(booking, { layout, at: now(), nameOf: items.nameOf, url })
  })
  return view === null ? refuse('unknown-booking') : ok(view)
}

async function askOf(
  { bookings, items }: OpenHall,
  request: Exclude<BookingRequest, { type: 'slots' | 'booking' | 'check-in' }>,
): Promise<Result<BookingAsk, Refusal>> {
  if (request.type === 'cancel-booking') return ok({ type: 'cancel', code: request.code })
  if (request.type === 'move-booking') return ok({ type: 'move', code: request.code, from: request.from })
  const { item: code, from, language, phone } = request
  const item = items.find(code)
  if (item === undefined) return refuse('unknown-item', { subject: code })
  const digest = phone === undefined ? null : await bookings.phoneDigest(code, phone)
  return ok({ type: 'book', code: bookings.newCode(), item: code, line: item.line, from, language, phone: digest })
}

/** [CHECKIN-4] One booking, one number: taken under a key that is the booking's own. */
async function checkIn(hall: OpenHall, code: BookingCode, asker: Asker, now: () => Instant): Promise<Result<CheckedIn, Refusal>> {
  const booking = await hall.bookings.running.checkIn(code, actorName(asker), takeFor(hall))
  if (!booking.ok) return booking
  const { ticket, slot, item } = booking.value
  if (ticket === null) throw new Error('Checked in without a number')
  const view = await hall.running.look((state) => {
    const there = state.tickets.get(ticket.token)
    return there === undefined || isOver(there) ? null : ticketView(state, ticket.token, now(), hall.items.nameOf)
  })
  if (view === null) return refuse('booking-used', { subject: ticket.number })
  const { number, line, ahead, wait, stops } = view
  return ok({
    token: ticket.token,
    number,
    line: line.id,
    ahead,
    wait,
    url: `${asker.base}/t/${ticket.token}`,
    item: { code: item, names: hall.items.nameOf(item) },
    slot,
    late: view.class === 'normal',
    ...(stops === undefined ? {} : { stops: stops.map((stop) => ({ kind: stop.kind, line: stop.line.id })) }),
  })
}

const takeFor =
  (hall: OpenHall): TakeNumber =>
  async (booking, ticketClass) => {
    const { running, tokens } = hall
    const { line, item, language } = booking
    const booked = ticketClass === 'appointment'
    const visit = visitFor(hall, [item])
    // The place was kept in the line that was booked, also when the guide has moved since.
    const stops = visit.ok && visit.value.line === line ? visit.value.stops : undefined
    const planned = stops === undefined ? {} : { stops }
    const ask = { type: 'take', token: tokens.next(), line, items: [item], ...planned, class: ticketClass, language, booked } as const
    // Neither class nor time is in the fingerprint: whenever it is asked again, the first number is the answer.
    const taken = await running.handle({ command: { by: { kind: 'public' }, ask }, key: takeKey(booking), fingerprint: 'check-in' })
    return taken.ok ? ticketIn(taken.value) : taken
  }

function ticketIn(answer: object | null) {
  const taken = bookingTicket.safeParse(answer)
  if (!taken.success) throw new Error('Taking a number was not answered with one')
  return ok(taken.data)
}

const actorName = ({ staff }: Asker) => staff?.username ?? 'public'

/** Without the phone, as for a ticket: a digest of it could be tried out. */
function fingerprintOf(request: BookingRequest): string {
  const { requestId: _id, ...said } = request.type === 'book' ? { ...request, phone: undefined } : request
  return hash('sha256', JSON.stringify(said), 'base64url')
}
