import { z } from 'zod'
import { itemCode, lineId } from '../ids.ts'

/** What a visitor goes to one after the other with one ticket, in this order: 受理, 照相, 收费, 出件. */
export const stopKinds = ['intake', 'photo', 'payment', 'collection'] as const
export const stopKind = z.enum(stopKinds)
export type StopKind = (typeof stopKinds)[number]

/** Stops with a line of their own, where the hall has one. */
export const sideStopKinds = ['photo', 'payment', 'collection'] as const
export type SideStopKind = (typeof sideStopKinds)[number]

/** One stop of a visit: whose line, and of an intake what is handed in there. */
export const stop = z.strictObject({ kind: stopKind, line: lineId, items: z.array(itemCode).max(20).default([]) })
export type Stop = z.infer<typeof stop>

/** More stops than this no visit has: ten items of ten lines and the three others. */
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

/** Which stop a line serves. */
export const kindOfLine = (stops: HallStops, line: string): StopKind => sideStopKinds.find((kind) => stops[kind] === line) ?? 'intake'
