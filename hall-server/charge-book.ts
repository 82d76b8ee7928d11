import { z } from 'zod'
import { dayAfter } from '../shared/calendar/days.ts'
import { numberOfDay } from '../shared/calendar/day-number.ts'
import { serviceDay, type ItemCode, type ServiceDay } from '../shared/ids.ts'
import { ok, type Result } from '../shared/result.ts'
import type { PublicCharges, PublicEntry } from '../shared/wire/charges.ts'
import { refuse, type Refusal } from '../shared/wire/refusals.ts'
import type { PublicContent } from './catalogue/content.ts'
import { chargeSum } from './core/case/events.ts'
import { entriesOf, type ChargeRow, type Period } from './core/case/views/charge-entries.ts'
import { publicChargesOf, publicEntryOf, type ChargeNames } from './core/case/views/charges.ts'

/** Every charge of the hall, read off the facts of its cases. */
export interface ChargeBook {
  /** Charges made, or taken back, on these days of the hall, both included. */
  between(from: ServiceDay, to: ServiceDay): Promise<readonly ChargeRow[]>
}

/** A charge as a table beside the journal keeps it: lists as JSON. */
const kept = z.object({
  receiptNo: z.string(),
  day: serviceDay,
  lines: json(chargeSum.shape.lines),
  exemptions: json(chargeSum.shape.exemptions),
  cancelledNo: z.string().nullable(),
  cancelledDay: serviceDay.nullable(),
})

/** Throws when the row is none of ours. */
export function rowOfKept(row: unknown): ChargeRow {
  const { cancelledNo, cancelledDay, ...charge } = kept.parse(row)
  return { ...charge, cancelled: cancelledNo === null || cancelledDay === null ? null : { counterNo: cancelledNo, day: cancelledDay } }
}

function json<T extends z.ZodType>(inside: T) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(inside)
}

/** A quarter of the busiest hall is some sixty thousand charges: nobody gets more at once. */
const MOST_DAYS = 93

/** `bad-message`: the days are the wrong way round, or too many. Without days it is this month so far. */
export function periodOf(
  asked: { readonly from?: ServiceDay | undefined; readonly to?: ServiceDay | undefined; readonly item?: ItemCode | undefined },
  today: ServiceDay,
): Result<Period, Refusal> {
  const to = asked.to ?? today
  const from = asked.from ?? monthOf(to)
  const days = numberOfDay(to) - numberOfDay(from)
  if (days < 0 || days >= MOST_DAYS) return refuse('bad-message', { subject: 'from' })
  return ok({ from, to, item: asked.item ?? null })
}

/** The first day of a day's month. */
export const monthOf = (day: ServiceDay): ServiceDay => dayAfter(day, 1 - Number(day.slice(8, 10)))

/** The charges as the public reads them. */
export interface Charges {
  page(period: Period, page: number): Promise<PublicCharges>
  entries(period: Period): Promise<readonly PublicEntry[]>
}

/** A quarter of a busy hall takes a tenth of a second to add up: for so long the sum is not worked out again. */
const KEPT = 5_000 // ms
const MOST_KEPT = 30

export function openCharges(book: ChargeBook, content: Pick<PublicContent, 'guide'>): Charges {
  const names = namesIn(content)
  const kept = new Map<string, { readonly since: number; readonly answer: Promise<PublicCharges> }>()
  const rows = ({ from, to }: Period) => book.between(from, to)
  return {
    page(period, page) {
      const key = JSON.stringify([period.from, period.to, period.item, page])
      const known = kept.get(key)
      if (known !== undefined && performance.now() - known.since < KEPT) return known.answer
      const answer = rows(period).then((found) => publicChargesOf(found, period, page, names))
      kept.delete(key)
      kept.set(key, { since: performance.now(), answer })
      answer.catch(() => kept.delete(key)) // its own caller hears of it
      for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest)
      return answer
    },
    entries: async (period) => entriesOf(await rows(period), period).map((entry) => publicEntryOf(entry, names)),
  }
}

/** Of what is not published any more only its id is left. */
const namesIn = (content: Pick<PublicContent, 'guide'>): ChargeNames => ({
  item: (code) => content.guide(code)?.guide.name ?? { zh: code },
  reduction(code, tariff, id) {
    const reductions = content.guide(code)?.guide.tariffs.find((each) => each.id === tariff)?.reductions
    return reductions?.find((each) => each.id === id)?.name ?? { zh: id }
  },
})
