import type { Response } from 'express'
import { z } from 'zod'
import { slot } from '../../../shared/booking/slot.ts'
import { refusalText } from '../../../shared/screen/refusal-text.ts'
import { refusalCode, type Refusal, type RefusalCode } from '../../../shared/wire/refusals.ts'

const notFound = 404
const conflict = 409
const unprocessable = 422
const tooManyRequests = 429

/** Codes with a status of their own; all others say that the hall, counter or ticket is not in the state for it. */
const statuses: Partial<Record<RefusalCode, number>> = {
  'bad-message': unprocessable,
  'item-or-line-required': unprocessable,
  'items-need-one-line': unprocessable,
  'idempotency-key-required': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'not-allowed': 403,
  'not-your-counter': 403,
  'own-change': 403,
  'already-approved': 403,
  'points-missing': unprocessable,
  'blocking-faults': unprocessable,
  'not-found': notFound,
  'unknown-hall': notFound,
  'unknown-item': notFound,
  'unknown-line': notFound,
  'unknown-counter': notFound,
  'unknown-ticket': notFound,
  'unknown-booking': notFound,
  'unknown-case': notFound,
  'not-your-department': 403,
  'own-intake': 403,
  'own-request': 403,
  'unknown-contact': notFound,
  'unknown-referral': unprocessable,
  'contact-not-yours': 403,
  'too-large': 413,
  'media-type': unprocessable,
  'media-active': unprocessable,
  'media-broken': unprocessable,
  'media-too-large': 413,
  'account-locked': tooManyRequests,
  'rate-limited': tooManyRequests,
  'hall-unavailable': 503,
}
export const statusOf = (code: RefusalCode) => statuses[code] ?? conflict

/** RFC 9457, with the refusal's own fields beside it. */
export const problem = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: refusalCode,
  subject: z.string().optional(),
  retryAfter: z.int().optional(),
  slot: slot.optional(),
  triesLeft: z.int().optional(),
})

export function sendProblem(response: Response, refusal: Refusal, status: number = statusOf(refusal.code)) {
  const { code, ...more } = refusal
  const language = response.req.acceptsLanguages('en', 'zh') === 'zh' ? 'zh' : 'en'
  const words = code.replaceAll('-', ' ')
  if (more.retryAfter !== undefined) response.set('Retry-After', String(more.retryAfter))
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: words.charAt(0).toUpperCase() + words.slice(1),
        status,
        detail: refusalText(refusal, language),
        code,
        ...more,
      } satisfies z.infer<typeof problem>),
    )
}
