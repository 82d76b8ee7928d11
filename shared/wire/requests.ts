import { z } from 'zod'
import { counterId, itemCode, lineId, requestId, ticketNumber, ticketToken, zoneId } from '../ids.ts'
import { ticketClass } from '../layout.ts'
import { stopKind } from '../visit/stops.ts'
import { clock } from '../week.ts'
import { bookSlot, byCode, toSlot } from './booking-requests.ts'
import { language, plainText } from './plain-text.ts'
import { planCounter, whatIfChange } from './what-if.ts'

const reason = plainText(120)

/** What happened at the counter: 受理, 告知补正, 当场办结, 不予受理, 只咨询. */
export const outcomes = ['accepted', 'incomplete', 'done', 'refused', 'enquiry'] as const
export const outcome = z.enum(outcomes)
export type Outcome = (typeof outcomes)[number]

/** The body of `POST …/counters/:counter/ACTION`, and the same fields in the socket message of that type. */
export const counterActions = {
  /** Takes the seat. `takeOver` says so when somebody else sits there; whoever is being served stays. */
  open: { lines: z.array(lineId).min(1).max(26).optional(), takeOver: z.boolean().optional() },
  pause: { reason },
  resume: {},
  close: {},
  'call-next': {},
  call: { number: ticketNumber, reason },
  recall: {},
  start: {},
  /** `callNext`: the same key calls the next visitor; with nobody waiting it only finishes. `goOn`: on to the next stop, if there is one. */
  finish: { outcome: outcome.optional(), callNext: z.boolean().optional(), goOn: z.boolean().optional() },
  'no-show': {},
  hold: { reason },
  return: { number: ticketNumber },
  transfer: { line: lineId.optional(), counter: counterId.optional(), keepPlace: z.boolean() },
  /** A later stop is left out, or put in; an intake to put in names its line. */
  'skip-stop': { kind: stopKind, line: lineId.optional(), reason },
  'add-stop': { kind: stopKind, line: lineId.optional() },
  undo: {},
} as const
export type CounterAction = keyof typeof counterActions
export const counterActionNames = Object.keys(counterActions) as CounterAction[]

export const takeTicket = {
  item: itemCode.optional(),
  /** More items for the same ticket; those of several lines make a visit of several stops. */
  items: z.array(itemCode).max(10).optional(),
  line: lineId.optional(),
  /** The code of a receipt: a number to fetch that case's result, of the line that hands results out. Forgotten at once. */
  receipt: z.string().max(300).optional(),
  class: ticketClass,
  language,
  /** What a card reader read of the visitor's card. As the phone: a fingerprint at most is kept, for a day. */
  identity: z
    .string()
    .regex(/^[A-Za-z0-9]{5,32}$/)
    .optional(),
  /** Why a greeter or manager gives a number in spite of a limit. */
  override: reason.optional(),
  /** Checked for form and then forgotten; of a hall with limits for persons a fingerprint is kept for the day [LIMIT-5]. */
  phone: z
    .string()
    .regex(/^\+?[0-9][0-9 -]{5,18}$/)
    .optional(),
}

/** 此处有误 (S21): what a reader may find wrong with a guide. Their words are in shared/language. */
export const errorReasons = ['fee', 'place', 'papers', 'unclear', 'other'] as const
export const errorReason = z.enum(errorReasons)
export type ErrorReason = (typeof errorReasons)[number]
export const reportError = {
  item: itemCode,
  /** The version that was read. */
  version: z.int().positive(),
  /** The part of the guide that was open: `fees`, `where` … */
  about: plainText(40),
  reason: errorReason,
  /** Which kiosk. */
  place: plainText(40),
}

const message = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), requestId, ...shape })
const atCounter = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), requestId, counter: counterId, ...shape })

/** What a screen may ask for. The parser is the definition; the type is read off it. */
export const request = z.discriminatedUnion('type', [
  message('take', takeTicket),
  message('cancel', { token: ticketToken }),
  /** A visitor at a kiosk asks for a person; the greeter's desk shows where. */
  message('ask-help', { place: plainText(40) }),
  /** Something on a guide's page is wrong; the office lists it. Changes nothing in the hall. */
  message('report-error', reportError),
  // appointments: whoever holds the receipt code
  message('slots', { item: itemCode.optional() }),
  message('book', bookSlot),
  message('booking', byCode),
  message('move-booking', { ...byCode, ...toSlot }),
  message('cancel-booking', byCode),
  message('check-in', byCode),
  atCounter('open', counterActions.open),
  atCounter('pause', counterActions.pause),
  atCounter('resume', counterActions.resume),
  atCounter('close', counterActions.close),
  atCounter('call-next', counterActions['call-next']),
  atCounter('call', counterActions.call),
  atCounter('recall', counterActions.recall),
  atCounter('start', counterActions.start),
  atCounter('finish', counterActions.finish),
  atCounter('no-show', counterActions['no-show']),
  atCounter('hold', counterActions.hold),
  atCounter('return', counterActions.return),
  /** `counter` is where it is now; over HTTP that is in the path, and the body's `counter` is `to` here. */
  atCounter('transfer', { line: lineId.optional(), to: counterId.optional(), keepPlace: z.boolean() }),
  atCounter('skip-stop', counterActions['skip-stop']),
  atCounter('add-stop', counterActions['add-stop']),
  atCounter('undo', counterActions.undo),
  // greeter and manager
  message('set-class', { number: ticketNumber, class: ticketClass, reason }),
  message('return-to-line', { number: ticketNumber }),
  message('cancel-number', { number: ticketNumber, reason }),
  message('help-given', { place: plainText(40) }),
  // manager
  message('assign-lines', { counter: counterId, lines: z.array(lineId).min(1).max(26) }),
  // manager, and the clerk of the counter
  message('plan-counter', { counter: counterId, ...planCounter }),
  message('forget-plan', { counter: counterId }),
  // manager
  /** At a time of today, or now. */
  message('close-intake', { line: lineId, at: clock.optional(), reason }),
  message('open-intake', { line: lineId, reason: reason.optional() }),
  /** Only reads: the counters needed and planned today. */
  message('staffing', {}),
  /** Only reads: what a change would do to the waits. */
  message('what-if', { change: whatIfChange }),
  message('open-day', {}),
  message('close-day', {}),
])
export type Request = z.infer<typeof request>
export type RequestType = Request['type']

/** Which screen is connecting, and for whom. Sent once as Socket.IO's `auth`. */
export const handshake = z.strictObject({
  version: z.number().int(),
  hall: z.string().max(64).optional(),
  screen: z.enum(['kiosk', 'board', 'sign', 'console', 'greeter', 'dashboard', 'ticket', 'site', 'office']),
  /** Sign and console: whose. */
  counter: counterId.optional(),
  /** Phone: whose ticket. */
  token: ticketToken.optional(),
  /** Board: only calls of this zone. */
  zone: zoneId.optional(),
})
export type Handshake = z.infer<typeof handshake>
export type Screen = Handshake['screen']
