import { z } from 'zod'
import { zoneId } from '../ids.ts'
import { text } from './plain-text.ts'

const place = { x: z.number(), y: z.number() }
const box = { ...place, w: z.number(), h: z.number() }
export const markKinds = ['entrance', 'kiosk', 'desk', 'stairs'] as const

/** `GET /api/halls/:hall/map`: the hall from above, each floor on a sheet of 100 × 60, the entrance at the bottom. */
export const floorPlan = z.strictObject({
  floors: z.array(
    z.strictObject({
      floor: z.int(),
      zones: z.array(
        z.strictObject({
          ...box,
          id: zoneId,
          name: text(200),
          way: text(200).optional(),
          counters: z.array(z.strictObject({ ...box, label: z.string() })),
        }),
      ),
      marks: z.array(z.strictObject({ ...place, kind: z.enum(markKinds) })),
    }),
  ),
})
export type FloorPlan = z.infer<typeof floorPlan>
export type Floor = FloorPlan['floors'][number]
export type ZoneOnPlan = Floor['zones'][number]
export type MarkKind = (typeof markKinds)[number]
