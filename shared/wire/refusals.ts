import { z } from 'zod'
import { slot } from '../booking/slot.ts'
import { caseRefusals } from './case-refusals.ts'
import { contactRefusals } from './contact-refusals.ts'

/** Every refusal a client may meet. Part of the public contract: a code is never renamed or given another meaning. */
export const refusalCodes = [
  // the message or the person
  'bad-message',
  'not-found',
  'not-signed-in',
  'not-allowed',
  'wrong-credentials',
  'account-locked',
  'rate-limited',
  'too-large',
  'idempotency-key-reused',
  'idempotency-key-required',
  // the hall
  'hall-unavailable',
  'hall-closed',
  'hall-already-open',
  'unknown-hall',
  'unknown-item',
  'unknown-line',
  'unknown-counter',
  'unknown-ticket',
  // taking a number
  'item-or-line-required',
  'no-counter-for-line',
  'number-limit-reached',
  'items-need-one-line',
  'already-has-number',
  'person-limit-reached',
  'not-in-window',
  'quota-reached',
  'intake-full',
  'intake-closed',
  'line-always-open',
  // tickets
  'ticket-not-waiting',
  'ticket-not-held',
  'ticket-not-missed',
  'ticket-over',
  'already-returned',
  'line-not-served',
  'no-such-stop',
  'stop-planned',
  // counters
  'counter-busy',
  'counter-idle',
  'counter-not-open',
  'counter-not-closed',
  'counter-paused',
  'counter-not-paused',
  'counter-taken',
  'not-your-counter',
  'clerk-at-another-counter',
  'already-serving',
  'nobody-waiting',
  'recall-too-soon',
  'recall-limit-reached',
  'nothing-to-undo',
  'too-late-to-undo',
  'same-place',
  'time-past',
  // published content and its review
  'changed-meanwhile',
  'no-draft',
  'draft-exists',
  'in-review',
  'not-in-review',
  'own-change',
  'already-approved',
  'points-missing',
  'blocking-faults',
  'not-published',
  // appointments
  'not-bookable',
  'slot-not-offered',
  'slot-begun',
  'slot-full',
  'already-booked',
  'unknown-booking',
  'booking-cancelled',
  'booking-missed',
  'booking-used',
  'other-day',
  'too-early',
  // hearings
  'sign-up-closed',
  'no-places-left',
  // files
  'media-type',
  'media-active',
  'media-broken',
  'media-too-large',
  'media-in-use',
  ...caseRefusals,
  ...contactRefusals,
] as const
export const refusalCode = z.enum(refusalCodes)
export type RefusalCode = (typeof refusalCodes)[number]

/** A refusal, with what the screen needs to say it well: seconds to wait, the number already held, tries left. */
export const refusal = z.strictObject({
  code: refusalCode,
  /** Seconds until the same request may succeed. */
  retryAfter: z.number().int().nonnegative().optional(),
  /** The counter, ticket number or field that stands in the way. */
  subject: z.string().optional(),
  /** The booked time, when it is not now. */
  slot: slot.optional(),
  /** Log-in tries left before the account is locked. */
  triesLeft: z.number().int().nonnegative().optional(),
})
export type Refusal = z.infer<typeof refusal>

export const refuse = (code: RefusalCode, more: Omit<Refusal, 'code'> = {}) => ({ ok: false, error: { code, ...more } }) as const
