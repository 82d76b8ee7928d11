import type { StaffingHalfHour, StaffingView } from '../../../shared/wire/staffing.ts'
import { HALF_HOUR } from '../chart-sums.ts'

/** A stretch of half hours in which the plan is the same number of counters short. */
export interface Shortage {
  from: number
  to: number
  /** Whole counters. */
  short: number
}

/** Counters that can be told apart on a picture: all, those that share lines, and each line. */
export function choices(plan: StaffingView): { id: string; lines: readonly string[]; halfHours: readonly StaffingHalfHour[] }[] {
  const shared = plan.pools.filter(({ lines }) => lines.length > 1 && plan.pools.length > 1)
  return [
    { id: 'all', lines: [], halfHours: plan.halfHours },
    ...shared.map(({ lines, halfHours }) => ({ id: `pool-${lines.join('-')}`, lines, halfHours })),
    ...plan.lines.map(({ line, halfHours }) => ({ id: line, lines: [line], halfHours })),
  ]
}

/** What is missing in a half hour, in whole counters: half of one is one. */
export const shortBy = ({ needed, planned }: StaffingHalfHour) => Math.max(0, Math.ceil(needed - planned - 0.01))

/** From now on, what the plan lacks, in order. `now` ms. */
export function shortages(halfHours: readonly StaffingHalfHour[], now: number): Shortage[] {
  const found: Shortage[] = []
  for (const half of halfHours) {
    const short = shortBy(half)
    const last = found.at(-1)
    if (short === 0 || half.at + HALF_HOUR <= now) continue
    if (last !== undefined && last.to === half.at && last.short === short) last.to = half.at + HALF_HOUR
    else found.push({ from: half.at, to: half.at + HALF_HOUR, short })
  }
  return found
}

/** The planned counters as steps of a line: the left and the right end of each half hour. */
export const steps = (halfHours: readonly StaffingHalfHour[]) =>
  halfHours.flatMap(({ at, planned }) => [
    { at, planned },
    { at: at + HALF_HOUR, planned },
  ])

export const highest = (halfHours: readonly StaffingHalfHour[]) =>
  Math.max(0, ...halfHours.flatMap((half) => [half.needed, half.byRule, half.planned]))
