import { z } from 'zod'
import { itemCode, lineId } from '../ids.ts'
import { stopKinds } from './kinds.ts'

export const stopKind = z.enum(stopKinds)

/** One stop of a visit: whose line, and of an intake what is handed in there. */
export const stop = z.strictObject({ kind: stopKind, line: lineId, items: z.array(itemCode).max(20).default([]) })
export type Stop = z.infer<typeof stop>

/** More stops than this no visit has: eleven items of as many lines and the three others. */
export const MOST_STOPS = 16

/**
 * The lines of a hall that serve stops. A hall without one has no such stop: it is done at the intake counter. `general`: its counters
 * take any item, so that items of several lines are handed in there together.
 */
export const hallStops = z.strictObject({
  photo: lineId.optional(),
  payment: lineId.optional(),
  collection: lineId.optional(),
  general: lineId.optional(),
})
export type HallStops = z.infer<typeof hallStops>
