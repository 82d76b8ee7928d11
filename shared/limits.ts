import { z } from 'zod'
import { itemCode, lineId } from './ids.ts'
import { clock, weekdays } from './week.ts'

const most = z.int().min(0).max(999_999)

/** On these weekdays, from a time to another: numbers are given; `most`: so many in it. */
const window = z
  .strictObject({ days: z.array(z.enum(weekdays)).min(1).max(7), from: clock, to: clock, most: most.optional() })
  .refine(({ from, to }) => from < to, { message: 'ends before it begins' })
export type IntakeWindow = z.infer<typeof window>

const rule = z.strictObject({
  /** Numbers a day. */
  perDay: most.optional(),
  /** Numbers a day for one person who said who he or she is. */
  perPerson: most.min(1).optional(),
  /** Only then. Left out: whenever the hall gives numbers. */
  windows: z.array(window).min(1).max(28).optional(),
})
export type IntakeRule = z.infer<typeof rule>

/**
 * What a hall may limit (practice.md §2.11). Nothing is, unless it is written here: limits keep out first those who cannot come
 * twice. What an item's own rule says goes before what its line's rule says of the same.
 */
export const limits = z.strictObject({
  lines: z.record(lineId, rule).default({}),
  items: z.record(itemCode, rule).default({}),
  /** Only for those who gave a phone or were read from a card: nobody else is known. */
  person: z
    .strictObject({
      /** No second number for the same item while the first is not over. */
      oneForEach: z.boolean().default(false),
      /** Numbers a day, of the whole hall. */
      perDay: most.min(1).optional(),
    })
    .prefault({}),
  /** Of a hall that keeps its hours: numbers stop when those who wait, and one more, would not be done `graceMinutes` after the session's end. */
  intake: z.strictObject({ stopsInTime: z.boolean().default(false), graceMinutes: z.int().min(0).max(240).default(0) }).prefault({}),
})
export type Limits = z.infer<typeof limits>

/** Whether who a visitor is matters to any of them. */
export const limitsPersons = ({ person, lines, items }: Limits): boolean =>
  person.oneForEach ||
  person.perDay !== undefined ||
  [...Object.values(lines), ...Object.values(items)].some(({ perPerson }) => perPerson !== undefined)
