import { z } from 'zod'
import { typedCode } from '../booking/code.ts'
import { instant, itemCode } from '../ids.ts'
import { language } from './plain-text.ts'

export const bookSlot = {
  item: itemCode,
  /** When the slot begins. */
  from: instant,
  language,
  /** Kept as a keyed digest only, so that one person has one appointment a day for a matter. */
  phone: z
    .string()
    .regex(/^\+?[0-9][0-9 -]{5,18}$/)
    .optional(),
}
/** A receipt code as it was typed or scanned. */
export const byCode = { code: typedCode }
/** The new slot's beginning. */
export const toSlot = { from: instant }
