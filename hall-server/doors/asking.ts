import { hash } from 'node:crypto'
import { serviceDayOf } from '../../shared/calendar/hours.ts'
import type { WorkingDays } from '../../shared/calendar/working-days.ts'
import type { Instant, ItemCode, PersonKey, RequestId } from '../../shared/ids.ts'
import type { HallLayout } from '../../shared/layout.ts'
import { limitsPersons } from '../../shared/limits.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { ContentKey, ErrorReport } from '../../shared/wire/content.ts'
import { refuse, type Refusal } from '../../shared/wire/refusals.ts'
import type { Request } from '../../shared/wire/requests.ts'
import type { Answer } from '../../shared/wire/socket.ts'
import type { CasesWhenAsked } from '../cases/when-asked.ts'
import type { Absences } from '../absences.ts'
import type { Staff } from '../access/access.ts'
import { isPublic, roleMay } from '../access/permissions.ts'
import type { Items } from '../catalogue/items.ts'
import type { Charges } from '../charge-book.ts'
import type { Results } from '../result-book.ts'
import type { Actor, Ask } from '../core/queue/commands.ts'
import type { OpenBookings } from '../open-bookings.ts'
import type { Foresight } from '../foresight.ts'
import type { OpenContent } from '../open-content.ts'
import type { PastDays } from '../past-days.ts'
import type { OrderBook } from '../order-book.ts'
import type { Terminals } from '../output/payment/terminals.ts'
import type { RunningContacts } from '../running-contacts.ts'
import type { RunningHall } from '../running-hall.ts'
import type { Tides } from '../tides.ts'
import { askBooking, bookingRequests, type BookingRequest } from './booking-asking.ts'
import { keyOf, tooMany, type Asker } from './asker.ts'
import { staffingOf, whatIfOf } from './reading.ts'
import type { GuessGuard } from './guess-guard.ts'
import type { Limit } from './limits.ts'
import type { Given, PersonKeys } from './person-keys.ts'
import type { TokenMint } from './token-mint.ts'
import { visitFor } from './visit-asking.ts'

/** A hall as the doors know it: its state, and the documents it was opened with. */
export interface OpenHall {
  readonly running: RunningHall
  readonly layout: HallLayout
  /** Working days, for every limit that is counted in them. */
  readonly days: WorkingDays
  readonly items: Items
  /** Guides, postings, their review. */
  readonly content: OpenContent
  readonly bookings: OpenBookings
  readonly contacts: RunningContacts
  /** Who of the departments is away, and who stands in. */
  readonly absences: Absences
  readonly tokens: TokenMint
  readonly persons: PersonKeys
  /** What was forecast and learned. */
  readonly foresight: Foresight
  readonly past: PastDays
  readonly tides: Tides
  /** What the journal says of the order. */
  readonly order: OrderBook
  /** The bank's terminals at the counters; null: there are none. */
  readonly terminals: Terminals | null
  /** Published against charged; undefined: the hall keeps no cases. */
  readonly charges?: Charges
  /** What was decided, in public. */
  readonly results: Results
  /** Opened when first asked for. Rejects when their tables cannot be used. */
  readonly cases: CasesWhenAsked
  /** What one address may do without signing in, a minute. */
  readonly limits: {
    readonly tickets: Limit
    readonly requests: Limit
    readonly reports: Limit
    readonly bookings: Limit
    readonly codes: Limit
    /** Of the codes of receipts, at every door. */
    readonly receipts: GuessGuard
  }
}

/** The way from a parsed request to the hall and back, the same for every door. Rejects when the hall cannot answer. */
export async function ask(hall: OpenHall, request: Request, asker: Asker, now: () => Instant): Promise<Result<Answer, Refusal>> {
  const refusal = notAllowed(request, asker.staff) ?? tooMany(hall.limits.requests, asker)
  if (refusal !== null) return { ok: false, error: refusal }
  if (request.type === 'report-error') return reportError(hall, request, asker)
  if (request.type === 'staffing') return staffingOf(hall, now())
  if (request.type === 'what-if') return whatIfOf(hall, request.change, actorOf(asker.staff), now())
  if (isBooking(request)) return askBooking(hall, request, asker, now)
  // [CHECKIN-7]
  if (request.type === 'take' && request.class === 'appointment' && asker.staff === null) return refuse('not-allowed')
  const asked =
    request.type === 'take' && request.receipt !== undefined ? await fetchOf(request, hall, asker, now) : askOf(request, hall, now)
  if (!asked.ok) return asked
  const flood = request.type === 'take' ? tooMany(hall.limits.tickets, asker) : null
  if (flood !== null) return { ok: false, error: flood }
  const known = request.type === 'take' ? personOf(hall, request, now) : undefined
  const person = known === undefined ? undefined : await known
  const command = { by: actorOf(asker.staff), ask: person === undefined ? asked.value : { ...asked.value, person } }
  const result = await hall.running.handle({ command, key: keyOf(request, asker.staff), fingerprint: fingerprintOf(request) })
  if (!result.ok) return result
  if (result.value === null || !('token' in result.value)) return ok(result.value)
  // Written out: of a copy by `...`, V8 makes the list of its fields anew each time it is looked through and sent.
  const { token, number, line, ahead, wait, stops } = result.value
  const url = `${asker.base}/t/${token}`
  return ok(stops === undefined ? { token, number, line, ahead, wait, url } : { token, number, line, ahead, wait, url, stops })
}

function notAllowed({ type }: Request, staff: Staff | null): Refusal | null {
  if (isPublic(type)) return null
  if (staff === null) return refuse('not-signed-in').error
  return roleMay(staff.role, type) ? null : refuse('not-allowed').error
}

const actorOf = (staff: Staff | null): Actor =>
  staff === null ? { kind: 'public' } : { kind: 'staff', username: staff.username, staffNo: staff.staffNo, role: staff.role }

/** Tells a retry from another request under the same id. A digest, because it is kept: neither phone nor token may be read from it. */
function fingerprintOf(request: Request): string {
  return hash('sha256', JSON.stringify(request.type === 'take' ? takenOf(request) : { ...request, requestId: undefined }), 'base64url')
}

/** By far the commonest request: copying it to leave two fields out would cost more than hashing it. */
const takenOf = ({ type, item, items, line, class: ticketClass, language, override, receipt }: Extract<Request, { type: 'take' }>) => [
  type,
  item ?? null,
  items ?? null,
  line ?? null,
  ticketClass,
  language,
  ...(override === undefined ? [] : [override]),
  ...(receipt === undefined ? [] : ['receipt', receipt]),
]

/** Goes to the content, not to the queue: the office lists it with the text. */
function reportError(hall: OpenHall, request: ReportRequest, asker: Asker): Promise<Result<null, Refusal>> {
  const { item: code, version, about, reason, place, requestId } = request
  const said = { key: { kind: 'guide', code }, report: { version, about, reason, place }, requestId } as const
  return tellOfError(hall, said, asker)
}

/** What a reader found wrong in a public text of any kind. */
export async function tellOfError(
  { content, limits }: OpenHall,
  { requestId, ...said }: { readonly key: ContentKey; readonly report: Omit<ErrorReport, 'at'>; readonly requestId: RequestId },
  asker: Asker,
): Promise<Result<null, Refusal>> {
  const flood = tooMany(limits.reports, asker)
  if (flood !== null) return { ok: false, error: flood }
  const { staff } = asker
  const done = await content.running.handle({
    request: {
      by: staff === null ? { kind: 'public' } : { kind: 'staff', username: staff.username, role: staff.role },
      ask: { type: 'report', ...said },
    },
    key: keyOf({ requestId }, staff),
    fingerprint: hash('sha256', JSON.stringify(said), 'base64url'),
  })
  return done.ok ? ok(null) : done
}

type ReportRequest = Extract<Request, { type: 'report-error' }>
type ReadRequest = Extract<Request, { type: 'staffing' | 'what-if' }>

const isBooking = (request: Request): request is BookingRequest => bookingRequests.some((type) => type === request.type)

function askOf(
  request: Exclude<Request, ReportRequest | BookingRequest | ReadRequest>,
  hall: OpenHall,
  now: () => Instant,
): Result<Ask, Refusal> {
  if (request.type === 'take') {
    const { class: ticketClass, language, override } = request
    const codes = codesOf(request)
    const visit = visitFor(hall, codes, request.line)
    if (!visit.ok) return visit
    return ok({ type: 'take', token: hall.tokens.next(), ...visit.value, items: codes, class: ticketClass, language, override })
  }
  const { requestId: _id, ...asked } = request
  if (asked.type === 'transfer' && (asked.line === undefined) === (asked.to === undefined))
    return refuse('bad-message', { subject: 'line' })
  if (asked.type === 'open-day') return ok({ type: 'open-day', day: serviceDayOf(now(), hall.layout.timeZone), layout: hall.layout })
  return ok(asked)
}

/** A number for a result: of the line that hands them out, whatever else was asked for. */
async function fetchOf(
  { receipt = '', class: ticketClass, language, override }: Extract<Request, { type: 'take' }>,
  hall: OpenHall,
  asker: Asker,
  now: () => Instant,
): Promise<Result<Ask, Refusal>> {
  const { collectingFor } = await import('./collecting.ts')
  const found = await collectingFor(hall, receipt, { address: asker.staff === null ? asker.address : null, at: now() })
  if (!found.ok) return found
  return ok({ type: 'take', token: hall.tokens.next(), ...found.value, items: [], class: ticketClass, language, override })
}

/** [LIMIT-5] Only where the hall limits persons: elsewhere what the visitor gave is forgotten at once. */
const personOf = ({ layout, persons }: OpenHall, given: Given, now: () => Instant): Promise<PersonKey | undefined> | undefined =>
  limitsPersons(layout.limits) ? persons.of(given, serviceDayOf(now(), layout.timeZone)) : undefined
function codesOf({ item, items }: Extract<Request, { type: 'take' }>): ItemCode[] {
  if (items === undefined) return item === undefined ? [] : [item]
  return [...new Set(item === undefined ? items : [item, ...items])]
}
