import { z } from 'zod'
import { instant, serviceDay } from '../ids.ts'

/** A time somebody is asked to come in. */
export const slot = z.strictObject({ day: serviceDay, from: instant, to: instant })
export type Slot = z.infer<typeof slot>
