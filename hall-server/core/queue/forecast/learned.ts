import { noPastServices, type PastServices } from '../service-times.ts'
import { learnOutcome, sharesAt, type Forest, type Outcome } from './forest.ts'
import type { Moment } from './moment.ts'
import { isIn } from './score.ts'
import { quantiles } from './distribution.ts'

/** Seconds. Eight of ten are to wait between `low` and `high`. */
export interface Forecast {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** Share of the waits the range is to hold. */
const COVERAGE = 0.8
const PLAIN_SPREAD = 0.4 // ± of the list's value, while nothing has been learned (queue-science.md §5.3)
const SOFT = 120 // seconds, so that the ratio of two short waits says little
const FEWEST_RATIOS = 200
const RATIOS_KEPT = 600
/** Ranges are kept true for short and long forecasts apart. Seconds. */
const SIZES = [60, 300, 1_200] as const
/** One wait outside the range widens it by so much of the distribution, one inside narrows it by a quarter of that. */
const STEP = 0.01
const WIDEST = 0.49
const FIRST_SPREAD = 0.38

/** What a hall has learned from its own past. `widths` and the forest's leaves change with each outcome. */
export interface Learned {
  readonly services: PastServices
  /** Null: too few past moments; the plain list is used. */
  readonly forest: Forest | null
  /** Of the latest outcomes: (actual + 2 min) ÷ (list + 2 min), oldest first. */
  readonly ratios: number[]
  /** By size of the forecast: how far from the middle of the distribution the range reaches on either side, as a share. */
  readonly widths: number[]
}

export const nothingLearned = (): Learned => ({
  services: noPastServices,
  forest: null,
  ratios: [],
  widths: [...SIZES, Infinity].map(() => FIRST_SPREAD),
})

/** How long somebody at this moment still waits; `list`: seconds by the list played forward. */
export function forecastAt(learned: Learned, moment: Moment, list: number): Forecast {
  if (learned.forest === null) return byList(learned, list)
  const shares = sharesAt(learned.forest, moment)
  const [middle = 0] = quantiles(shares, [0.5])
  const half = learned.widths[sizeOf(middle)] ?? FIRST_SPREAD
  const [low = 0, high = 0] = quantiles(shares, [0.5 - half, 0.5 + half])
  return { low, middle, high }
}

function byList({ ratios }: Learned, list: number): Forecast {
  if (ratios.length < FEWEST_RATIOS) return { low: list * (1 - PLAIN_SPREAD), middle: list, high: list * (1 + PLAIN_SPREAD) }
  const sorted = [...ratios].sort((a, b) => a - b)
  const at = (level: number) => Math.max(0, (list + SOFT) * (sorted[Math.floor(level * (sorted.length - 1))] ?? 1) - SOFT)
  return { low: at((1 - COVERAGE) / 2), middle: at(0.5), high: at((1 + COVERAGE) / 2) }
}

const sizeOf = (middle: number) => SIZES.filter((size) => middle >= size).length

/** Takes in how long a forecast wait really was. */
export function learn(learned: Learned, outcome: Outcome, told: Forecast, list: number) {
  learned.ratios.push((outcome.seconds + SOFT) / (list + SOFT))
  if (learned.ratios.length > RATIOS_KEPT) learned.ratios.shift()
  if (learned.forest === null) return
  const size = sizeOf(told.middle)
  // Adaptive conformal inference (Gibbs and Candès 2021): in the long run the range holds the share it is to hold.
  const wasIn = isIn([told.low, told.high], outcome.seconds)
  const wider = (learned.widths[size] ?? FIRST_SPREAD) + STEP * (wasIn ? COVERAGE - 1 : COVERAGE)
  learned.widths[size] = Math.min(WIDEST, Math.max(0.05, wider))
  learnOutcome(learned.forest, outcome)
}
