import { z } from 'zod'
import { zoneId } from '../ids.ts'
import { text } from '../wire/plain-text.ts'

/** A floor is drawn on a sheet this wide and high, whatever the building measures. */
export const SHEET = { w: 100, h: 60 } as const

const across = z.number().min(0).max(SHEET.w)
const down = z.number().min(0).max(SHEET.h)
const point = z.strictObject({ x: across, y: down })
export type Point = z.infer<typeof point>

/**
 * Where things are, on a sheet of 100 × 60 for each floor, seen from above with the entrance at the bottom; `stairs` are on every floor.
 * Whatever is left out is arranged by the program.
 */
export const hallMap = z.strictObject({
  zones: z
    .record(
      z.string(),
      z.strictObject({
        ...point.shape,
        w: across.min(4),
        h: down.min(4),
        floor: z.int().min(1).max(9).default(1),
      }),
    )
    .default({}),
  entrance: point.optional(),
  kiosk: point.optional(),
  desk: point.optional(),
  stairs: point.optional(),
})
export type HallMap = z.infer<typeof hallMap>

/** `GET /api/halls/:hall/map`: what a map is drawn from. */
export const mapFacts = z.strictObject({
  zones: z.array(z.strictObject({ id: zoneId, name: text(200), way: text(200).optional() })),
  counters: z.array(z.strictObject({ label: z.string(), zone: zoneId })),
  map: hallMap,
})
export type MapFacts = z.infer<typeof mapFacts>
