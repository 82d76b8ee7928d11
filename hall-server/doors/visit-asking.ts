import type { ItemCode, LineId } from '../../shared/ids.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Stop } from '../../shared/visit/stops.ts'
import { refuse, type Refusal } from '../../shared/wire/refusals.ts'
import { stopsFor, type ItemStops } from '../core/queue/stops.ts'
import type { OpenHall } from './asking.ts'

export interface PlannedVisit {
  /** Of the first stop. */
  readonly line: LineId
  /** Left out of a visit with one stop. */
  readonly stops?: readonly Stop[]
}

/**
 * [TAKE-5] [VISIT-1] The visit for these items, by the guides in force. With a line named all items must be its own: refused with
 * `items-need-one-line`.
 */
export function visitFor(
  { layout, items }: Pick<OpenHall, 'layout' | 'items'>,
  codes: readonly ItemCode[],
  asked?: LineId,
): Result<PlannedVisit, Refusal> {
  if (asked !== undefined && codes.length === 0) return ok({ line: asked })
  const facts: ItemStops[] = []
  for (const code of codes) {
    const known = items.stopsOf(code)
    if (known === undefined) return refuse('unknown-item', { subject: code })
    facts.push(known)
  }
  if (asked !== undefined && facts.some(({ line }) => line !== asked)) return refuse('items-need-one-line')
  const stops = stopsFor(facts, layout)
  const [first] = stops
  if (first === undefined) return refuse('item-or-line-required')
  return ok(stops.length === 1 ? { line: first.line } : { line: first.line, stops })
}
