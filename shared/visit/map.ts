import { z } from 'zod'
import { SHEET } from './floor-plan.ts'

const across = z.number().min(0).max(SHEET.w)
const down = z.number().min(0).max(SHEET.h)
const point = z.strictObject({ x: across, y: down })

/**
 * Where things are, on a sheet of 100 × 60 for each floor, seen from above with the entrance at the bottom; `stairs` are on every floor.
 * Zones are placed all or none; whatever is left out is arranged by the program.
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
