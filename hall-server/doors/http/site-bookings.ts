import { randomBytes } from 'node:crypto'
import express, { type Express, type Request, type Response } from 'express'
import { z } from 'zod'
import { requestId, type RequestId } from '../../../shared/ids.ts'
import { languages, type Language } from '../../../shared/language/languages.ts'
import type { Result } from '../../../shared/result.ts'
import { byCode } from '../../../shared/wire/booking-requests.ts'
import { bookingView, type BookingView } from '../../../shared/wire/bookings.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import type { Choosing } from '../../site/booking-choose.tsx'
import type { OpenHall } from '../asking.ts'
import { slotsOf } from '../booking-asking.ts'
import type { Doors } from '../doors.ts'
import { addressOf, baseUrl, isSameOrigin } from '../visitor.ts'
import { askHall } from './hall-routes.ts'
import { statusOf } from './problem.ts'
import { hereOf, missing } from './site-here.ts'
import { pageLanguage, siteLanguage, type SendPage, type SiteAnswer } from './site-sender.ts'

const form = express.urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 })
const codeForm = z.strictObject(byCode)
const sentForm = z.object({ requestId, from: z.coerce.number().optional(), day: z.string().optional(), phone: z.string().optional() })
const root = '/site/:language/appointments'

interface Around {
  readonly hall: OpenHall
  readonly doors: Doors
  readonly request: Request
}

/** [BOOK-12] Appointments without any script: what may be booked, day and time, the receipt, moving, cancelling. */
export function serveSiteBookings(app: Express, doors: Doors, hall: OpenHall, send: SendPage) {
  const answer = (draw: (around: Around) => Promise<SiteAnswer | string>) => async (request: Request, response: Response) => {
    const drawn = await draw({ hall, doors, request })
    if (typeof drawn === 'string') return response.set('Cache-Control', 'no-store').redirect(303, drawn)
    return send(response, drawn)
  }
  app.get('/a/:code', (request, response) => {
    const language = siteLanguage(request.acceptsLanguages([...languages])) ?? 'zh'
    response.vary('Accept-Language').redirect(`${siteOf(language)}/code/${encodeURIComponent(String(request.params['code']))}`)
  })
  app.get(
    root,
    answer((around) => startPage(around, null)),
  )
  app.get(`${root}/find`, answer(foundCode))
  app.get(
    `${root}/new/:item`,
    answer(async (around) => withItem(around, (choosing) => chooser(around, choosing, null))),
  )
  app.post(
    `${root}/new/:item`,
    form,
    answer(async (around) => withItem(around, (choosing) => booked(around, choosing))),
  )
  app.get(
    `${root}/code/:code`,
    answer(async (around) => withBooking(around, (booking) => receipt(around, booking, null))),
  )
  app.get(
    `${root}/code/:code/move`,
    answer(async (around) => withBooking(around, (booking) => moving(around, booking, null))),
  )
  app.post(
    `${root}/code/:code/move`,
    form,
    answer(async (around) => withBooking(around, (booking) => moved(around, booking))),
  )
  app.get(
    `${root}/code/:code/cancel`,
    answer(async (around) => withBooking(around, (booking) => cancelling(around, booking, null))),
  )
  app.post(
    `${root}/code/:code/cancel`,
    form,
    answer(async (around) => withBooking(around, (booking) => cancelled(around, booking))),
  )
}

type Answer = Promise<SiteAnswer | string>
const siteOf = (language: Language) => `/site/${language}/appointments`
const receiptOf = ({ request }: Around, code: string) => `${siteOf(pageLanguage(request))}/code/${code}`
const here = ({ hall, doors, request }: Around) => hereOf(hall, doors, pageLanguage(request))
const newKey = () => randomBytes(16).toString('hex')
const statusFor = (refusal: Refusal | null) => (refusal === null ? 200 : statusOf(refusal.code))
/** The site knows no staff: whoever is signed in books as everybody does. */
const callOf = ({ doors, request }: Around, key: RequestId | undefined) => ({
  staff: null,
  address: addressOf(request, doors.proxies),
  base: baseUrl(request, doors),
  key,
})

async function startPage(around: Around, refusal: Refusal | null): Promise<SiteAnswer> {
  const { bookingsPage } = await import('../../site/booking-start.tsx')
  const page = bookingsPage(await here(around), around.hall.layout.appointments.items, refusal)
  return { page, status: statusFor(refusal), isOwn: refusal !== null }
}

async function foundCode(around: Around): Answer {
  const typed = codeForm.safeParse({ code: around.request.query['code'] })
  return typed.success ? receiptOf(around, typed.data.code) : startPage(around, refuse('unknown-booking').error)
}

async function withItem(around: Around, draw: (choosing: Choosing) => Answer): Answer {
  const { hall, request } = around
  const item = String(request.params['item'])
  const name = hall.items.find(item)?.name
  const isBookable = hall.layout.appointments.items.some((one) => one === item)
  return name === undefined || !isBookable ? missing(hall, request, 'page') : draw({ kind: 'book', item, name })
}

/** Whoever names a code that is none is shown where to type another. */
async function withBooking(around: Around, draw: (booking: BookingView) => Answer): Answer {
  const found = await asked(around, { type: 'booking', code: around.request.params['code'] }, undefined)
  return found.ok
    ? draw(found.value)
    : startPage(around, found.error.code === 'bad-message' ? refuse('unknown-booking').error : found.error)
}

async function asked(
  around: Around,
  message: { type: 'book' | 'booking' | 'move-booking' | 'cancel-booking' } & Readonly<Record<string, unknown>>,
  key: RequestId | undefined,
): Promise<Result<BookingView, Refusal>> {
  const answer = await askHall(around.doors, around.hall, callOf(around, key), message)
  return answer.ok ? { ok: true, value: bookingView.parse(answer.value) } : answer
}

async function chooser(around: Around, choosing: Choosing, refusal: Refusal | null): Promise<SiteAnswer> {
  const { hall, doors, request } = around
  const { choosePage } = await import('../../site/booking-choose.tsx')
  const code = choosing.kind === 'book' ? choosing.item : choosing.booking.item.code
  const item = hall.items.find(code)
  const slots = await slotsOf(hall, item?.code, doors.now)
  if (!slots.ok) return startPage(around, slots.error)
  const { language, view } = await here(around)
  const { day, from } = choiceOf(request)
  const page = choosePage({ language, view, slots: slots.value, choosing, day, from, key: newKey(), refusal })
  return { page, status: statusFor(refusal), isOwn: true }
}

/** What was chosen so far: in the address, and in a form that was refused. */
function choiceOf({ query, body }: Request): { day: string | null; from: number | null } {
  const form: unknown = body
  const sent = typeof form === 'object' && form !== null && 'day' in form ? form.day : null
  const day = sent ?? query['day']
  const from = Number(query['from'])
  return { day: typeof day === 'string' ? day : null, from: Number.isFinite(from) ? from : null }
}

/** A form of this site's own, or why it is not taken. */
function sentBy({ doors, request }: Around): Result<z.infer<typeof sentForm>, Refusal> {
  if (!isSameOrigin(request, doors)) return refuse('not-allowed')
  const sent = sentForm.safeParse(request.body)
  return sent.success ? { ok: true, value: sent.data } : refuse('bad-message')
}

async function booked(around: Around, choosing: Choosing): Answer {
  const sent = sentBy(around)
  if (!sent.ok || choosing.kind !== 'book') return chooser(around, choosing, sent.ok ? null : sent.error)
  const { requestId: key, from, phone = '' } = sent.value
  const language = pageLanguage(around.request)
  const wish = { type: 'book', item: choosing.item, from, language, ...(phone.trim() === '' ? {} : { phone: phone.trim() }) } as const
  const made = await asked(around, wish, key)
  return made.ok ? receiptOf(around, made.value.code) : chooser(around, choosing, made.error)
}

const moving = (around: Around, booking: BookingView, refusal: Refusal | null) => chooser(around, { kind: 'move', booking }, refusal)

async function moved(around: Around, booking: BookingView): Answer {
  const sent = sentBy(around)
  if (!sent.ok) return moving(around, booking, sent.error)
  const done = await asked(around, { type: 'move-booking', code: booking.code, from: sent.value.from }, sent.value.requestId)
  return done.ok ? receiptOf(around, done.value.code) : moving(around, booking, done.error)
}

async function receipt(around: Around, booking: BookingView, refusal: Refusal | null): Promise<SiteAnswer> {
  const { receiptPage } = await import('../../site/booking-receipt.tsx')
  const { language, view } = await here(around)
  const hasGuide = around.hall.content.public.guide(booking.item.code) !== undefined
  const page = await receiptPage({ language, view, booking, hasGuide, refusal })
  return { page, status: statusFor(refusal), isOwn: true }
}

async function cancelling(around: Around, booking: BookingView, refusal: Refusal | null): Promise<SiteAnswer> {
  if (!booking.canChange) return receipt(around, booking, refusal)
  const { cancelPage } = await import('../../site/booking-receipt.tsx')
  const { language, view } = await here(around)
  return { page: cancelPage({ language, view, booking, refusal }, newKey()), status: statusFor(refusal), isOwn: true }
}

async function cancelled(around: Around, booking: BookingView): Answer {
  const sent = sentBy(around)
  if (!sent.ok) return cancelling(around, booking, sent.error)
  const done = await asked(around, { type: 'cancel-booking', code: booking.code }, sent.value.requestId)
  return done.ok ? receiptOf(around, done.value.code) : receipt(around, booking, done.error)
}
