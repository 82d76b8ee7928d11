import { z } from 'zod'
import { counterId, instant, lineId } from '../ids.ts'
import { clock } from '../week.ts'
import { plainText } from './plain-text.ts'

const reason = plainText(120)

/** What a counter will do today: go to lunch at 12:00 for an hour, open at 15:00. Without `at`: now. */
export const planCounter = {
  change: z.enum(['opens', 'closes']),
  at: clock.optional(),
  minutes: z.number().int().min(5).max(720).optional(),
  /** Needed for leaving. */
  reason: reason.optional(),
}

/** What may be tried before it is done: the very fields of the request that does it. */
export const whatIfChange = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('open'), counter: counterId, lines: z.array(lineId).min(1).max(26).optional() }),
  z.strictObject({ type: z.literal('resume'), counter: counterId }),
  z.strictObject({ type: z.literal('plan-counter'), counter: counterId, ...planCounter }),
  z.strictObject({ type: z.literal('assign-lines'), counter: counterId, lines: z.array(lineId).min(1).max(26) }),
  z.strictObject({ type: z.literal('close-intake'), line: lineId, at: clock.optional(), reason }),
])
export type WhatIfChange = z.infer<typeof whatIfChange>

/** Minutes until the call, by the list played forward; null: no counter will call, or nobody waits. */
const minutes = z.number().nonnegative().nullable()
const waits = z.strictObject({
  /** Somebody who takes a number now. */
  newcomer: minutes,
  /** Who is called last of those who wait. */
  last: minutes,
})

export const whatIfLine = z.strictObject({
  line: lineId,
  waiting: z.number().int().nonnegative(),
  now: waits,
  after: waits,
  /** Of those who wait, how many are called at least a minute earlier, and later. */
  sooner: z.number().int().nonnegative(),
  later: z.number().int().nonnegative(),
  /** Only of closing the intake, and with past days: when the day's last visitor of the line is called, those still to come counted in. */
  lastCall: z.strictObject({ now: instant.nullable(), after: instant.nullable() }).nullable(),
})
export type WhatIfLine = z.infer<typeof whatIfLine>

/** A line that has been too long for too long, and which counter would shorten it most. */
export const tideView = z.strictObject({
  line: lineId,
  since: instant,
  /** End of the range for a number taken now. */
  minutes: z.number().int().nonnegative(),
  /** Null: no counter that is closed or paused would save a minute. */
  remedy: z.strictObject({ counter: counterId, label: z.string(), isPaused: z.boolean(), saved: z.number().int().positive() }).nullable(),
})
export type TideView = z.infer<typeof tideView>

/** `POST /api/halls/:hall/what-if`: the hall as it is, and as it would be. Nothing is done. */
export const whatIfView = z.strictObject({
  at: instant,
  change: whatIfChange,
  lines: z.array(whatIfLine),
  /** Only of closing the intake: visitors who would have come after it, as a rule; null: no past day tells. */
  turnedAway: z.number().nonnegative().nullable(),
})
export type WhatIfView = z.infer<typeof whatIfView>
