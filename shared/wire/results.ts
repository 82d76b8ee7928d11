import { z } from 'zod'
import { serviceDay } from '../ids.ts'
import { itemName } from './cases.ts'
import { text } from './plain-text.ts'

// 办理结果公开 (S44): what was decided and when. There is no field for a person, and none that leads to one.

const count = z.int().nonnegative()
const names = text(200)

/** A month of the hall, `2026-11`. */
export const month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)

/** `GET /api/results`; without a month this one so far. */
export const resultsAsked = z.looseObject({
  month: month.optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
})

/** `refused`: not accepted at the counter; `partly`: of a package some parts were granted. */
export const caseResult = z.enum(['grant', 'deny', 'partly', 'refused'])
export type CaseResult = z.infer<typeof caseResult>

const sums = {
  decided: count,
  grant: count,
  deny: count,
  partly: count,
  refused: count,
  /** Of those that were promised a day, how many were decided by it. */
  promised: count,
  kept: count,
  /** Working days from acceptance to decision, waiting for procedures included; null: none was accepted. */
  medianDays: count.nullable(),
}

export const publicResult = z.strictObject({
  /** The last digits of the case's number: its holder knows it, nobody else learns anything. */
  tail: z.string(),
  /** Null: with too few of it this month to be named [RESULT-2]. */
  item: itemName.nullable(),
  department: names,
  received: serviceDay,
  decided: serviceDay,
  result: caseResult,
  /** Null: it was not accepted, so no day was promised. */
  promised: serviceDay.nullable(),
  kept: z.boolean().nullable(),
})
export type PublicResult = z.infer<typeof publicResult>

export const publicResults = z.strictObject({
  month,
  /** Of the whole month, whatever page. */
  sum: z.strictObject(sums),
  /** Most decided first; `item` null: all those too few to be named. */
  items: z.array(z.strictObject({ item: itemName.nullable(), ...sums })),
  /** Newest first. */
  rows: z.array(publicResult),
  page: count,
  pages: count,
})
export type PublicResults = z.infer<typeof publicResults>
export type ResultSums = PublicResults['sum']
