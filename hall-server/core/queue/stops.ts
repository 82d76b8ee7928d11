import type { ItemCode, LineId } from '../../../shared/ids.ts'
import type { HallLayout } from '../../../shared/layout.ts'
import { kindOfLine, sideStopKinds, stopKinds, type SideStopKind, type StopKind } from '../../../shared/visit/kinds.ts'
import type { Stop } from '../../../shared/visit/stops.ts'
import type { Ticket } from './hall.ts'

/** What a guide says of the stops of its item. */
export interface StopFacts {
  readonly line: LineId
  /** Which stops follow the intake, where the hall has a line for them. */
  readonly asks: readonly SideStopKind[]
}
export type ItemStops = StopFacts & { readonly code: ItemCode }

/**
 * [VISIT-1] … [VISIT-3] The stops of a visit for these items, in order: intakes as the items were chosen, those of one line together;
 * then photo, payment and collection, once each, where an item asks for it and the hall has a line. Empty without items.
 */
export function stopsFor(items: readonly ItemStops[], { stops }: Pick<HallLayout, 'stops'>): Stop[] {
  const intakes = intakesOf(items, stops.general)
  const side = sideStopKinds.flatMap((kind) => {
    const line = items.some(({ asks }) => asks.includes(kind)) ? stops[kind] : undefined
    return line === undefined ? [] : [{ kind, line, items: [] }]
  })
  return [...intakes, ...side.filter(({ line }) => intakes.every((intake) => intake.line !== line))]
    .map((one) => (one.kind === 'intake' ? { ...one, kind: kindOfLine(stops, one.line) } : one))
    .filter(({ line }, at, all) => all.findIndex((other) => other.line === line) === at)
}

/** [VISIT-2] */
function intakesOf(items: readonly ItemStops[], general: LineId | undefined): Stop[] {
  const lines = [...new Set(items.map(({ line }) => line))]
  const [first, ...others] = lines
  if (first === undefined) return []
  if (others.length > 0 && general !== undefined) return [{ kind: 'intake', line: general, items: items.map(({ code }) => code) }]
  return lines.map((line) => ({ kind: 'intake', line, items: items.filter((item) => item.line === line).map(({ code }) => code) }))
}

/** The ticket's plan, its present line in the place of the planned one: it may have been transferred. */
export function planOf({ stops: lines }: Pick<HallLayout, 'stops'>, { stops, stop, line, items }: Ticket): readonly Stop[] {
  if (stops.length === 0) return [{ kind: kindOfLine(lines, line), line, items: [...items] }]
  return stops.map((one, at) => (at === stop && one.line !== line ? { ...one, line } : one))
}

/** Null: it is at its last. */
export const nextStop = ({ stops, stop }: Ticket): Stop | null => stops[stop + 1] ?? null

/** What is handed in at a line: of a visit with several stops only what belongs there, nothing where nothing is handed in. */
export function itemsAt({ stops: lines }: Pick<HallLayout, 'stops'>, { stops, items }: Ticket, line: LineId): readonly ItemCode[] {
  if (kindOfLine(lines, line) !== 'intake') return []
  return stops.find((one) => one.kind === 'intake' && one.line === line)?.items ?? items
}

/** Where a further stop goes: after the present one and after those of its own and earlier kinds. */
export function placeFor(plan: readonly Stop[], now: number, kind: StopKind): number {
  const rank = (of: StopKind) => stopKinds.indexOf(of)
  const later = plan.findIndex((one, at) => at > now && rank(one.kind) > rank(kind))
  return later === -1 ? plan.length : later
}
