import { z } from 'zod'
import { counterId, instant, lineId, serviceDay } from '../ids.ts'

const count = z.number().int().nonnegative()
const mean = z.number().nonnegative()

/** What a half hour asks for, as a rule of the past days. */
const need = {
  /** Visitors in the half hour. */
  arrivals: mean,
  /** Erlangs: counters that would be busy all the time if nobody waited. */
  load: mean,
  /** Fewest counters that keep the target, by Erlang C. */
  needed: count,
  /** The same by the square-root rule. */
  byRule: count,
  /** Counters that are to be open, on average over the half hour. */
  planned: mean,
}
export const staffingHalfHour = z.strictObject({ at: instant, ...need })
export type StaffingHalfHour = z.infer<typeof staffingHalfHour>

/** `GET /api/halls/:hall/staffing`: counters needed and planned on a day. */
export const staffingView = z.strictObject({
  day: serviceDay,
  /** The same weekdays it was learned from, newest first. Empty: nothing is known yet, and nothing is needed. */
  learnedFrom: z.array(serviceDay),
  /** `share` (0 … 1) of the visitors are to wait at most `minutes`. */
  target: z.strictObject({ minutes: z.number(), share: z.number() }),
  /** The whole hall: its pools together. From the first half hour of the day to the last. */
  halfHours: z.array(staffingHalfHour),
  /** Lines that share counters are served together. */
  pools: z.array(z.strictObject({ lines: z.array(lineId), counters: z.array(counterId), halfHours: z.array(staffingHalfHour) })),
  /** As if each line had counters of its own; `planned` counts every counter that serves it. */
  lines: z.array(z.strictObject({ line: lineId, meanMinutes: mean, halfHours: z.array(staffingHalfHour) })),
})
export type StaffingView = z.infer<typeof staffingView>
