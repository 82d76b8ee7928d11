import { z } from 'zod'
import { itemCode, serviceDay } from '../ids.ts'
import { itemName } from './cases.ts'
import { text } from './plain-text.ts'

// 公布与实收: what the tariff says and what was taken, in public. There is no field for a person, and none that leads to one.

const count = z.int().nonnegative()
const fen = z.int().nonnegative()
const names = text(200)

/** `GET /api/charges`: from one day of the hall to another, both included; without them this month so far. */
export const chargesAsked = z.looseObject({
  from: serviceDay.optional(),
  to: serviceDay.optional(),
  item: itemCode.optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
})

/** What an exemption took off, by its name in the tariff. */
const exempted = z.strictObject({ names, fen })

const sums = {
  /** Charges of these days; those cancelled since are among them. */
  charges: count,
  published: fen,
  charged: fen,
  exemptions: z.array(exempted.extend({ count })),
  /** Counter-entries of these days, whenever the charge was made. */
  cancellations: count,
  cancelled: fen,
}

export const publicEntry = z.strictObject({
  /** `cancelled`: the counter-entry of a charge, never less than nothing. */
  kind: z.enum(['charged', 'cancelled']),
  day: serviceDay,
  /** The last digits of the receipt: its holder knows it, nobody else learns anything. */
  receipt: z.string(),
  /** Of a counter-entry the receipt it takes back. */
  takesBack: z.string().nullable(),
  item: itemName,
  published: fen,
  charged: fen,
  exemptions: z.array(exempted),
})
export type PublicEntry = z.infer<typeof publicEntry>

export const publicCharges = z.strictObject({
  from: serviceDay,
  to: serviceDay,
  item: itemCode.nullable(),
  /** Of all that is asked for, whatever page. */
  sum: z.strictObject(sums),
  items: z.array(z.strictObject({ item: itemName, ...sums })),
  /** Newest first. */
  entries: z.array(publicEntry),
  total: count,
  page: count,
  pages: count,
})
export type PublicCharges = z.infer<typeof publicCharges>
export type ChargeSums = PublicCharges['sum']
