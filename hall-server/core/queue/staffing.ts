/** How long people are to wait at most: `share` of them no longer than `minutes`. */
export interface WaitTarget {
  readonly minutes: number
  /** 0 … 1. */
  readonly share: number
}

/** What comes to some counters in a while: visitors an hour, and how long one takes, minutes. */
export interface Demand {
  readonly perHour: number
  readonly meanMinutes: number
}

/** Counters that would be busy all the time if nobody ever waited: R = arrivals × mean service. Erlangs. */
export const offeredLoad = ({ perHour, meanMinutes }: Demand): number => (perHour * meanMinutes) / 60

/**
 * Erlang's loss formula by its stable recursion B(0) = 1, B(k) = R·B(k−1) ÷ (k + R·B(k−1)), which needs no factorial
 * (A. K. Erlang 1917; the recursion e.g. in R. B. Cooper, Introduction to Queueing Theory, 2nd ed. 1981, §3.3).
 */
export function erlangB(counters: number, load: number): number {
  let blocked = 1
  for (let k = 1; k <= counters; k += 1) blocked = (load * blocked) / (k + load * blocked)
  return blocked
}

/** [STAFF-1] The share of visitors who wait at all (M/M/s): C = B ÷ (1 − ρ·(1 − B)), ρ = R ÷ s. 1 when the counters cannot keep up. */
export function erlangC(counters: number, load: number): number {
  if (load <= 0) return 0
  if (counters <= load) return 1
  const blocked = erlangB(counters, load)
  return blocked / (1 - (load / counters) * (1 - blocked))
}

/** [STAFF-1] The share of visitors who wait longer than `minutes`: C·e^(−(s − R)·t ÷ mean service). */
export function waitsLonger(counters: number, demand: Demand, minutes: number): number {
  const load = offeredLoad(demand)
  if (load <= 0) return 0
  return counters <= load ? 1 : erlangC(counters, load) * Math.exp((-(counters - load) * minutes) / demand.meanMinutes)
}

/** [STAFF-2] The fewest counters that keep the target; 0 when nobody comes. */
export function countersNeeded(demand: Demand, target: WaitTarget): number {
  const load = offeredLoad(demand)
  if (load <= 0) return 0
  let counters = Math.floor(load) + 1
  while (waitsLonger(counters, demand, target.minutes) > 1 - target.share) counters += 1
  return counters
}

/**
 * [STAFF-3] The square-root rule s = ⌈R + β·√R⌉. β is the one at which the limit of many counters keeps the target: there the share that
 * waits is 1 ÷ (1 + β·Φ(β) ÷ φ(β)) and a wait is longer than t with e^(−β·√R·t ÷ mean service)
 * (S. Halfin, W. Whitt: Heavy-traffic limits for queues with many exponential servers, Operations Research 29, 1981).
 */
export function countersByRule(demand: Demand, target: WaitTarget): number {
  const load = offeredLoad(demand)
  if (load <= 0) return 0
  const root = Math.sqrt(load)
  const longer = (beta: number) => shareWaiting(beta) * Math.exp((-beta * root * target.minutes) / demand.meanMinutes)
  return Math.max(Math.floor(load) + 1, Math.ceil(load + smallest(longer, 1 - target.share) * root))
}

const MOST_BETA = 8 // one of 10^15 waits
/** The least β at which a falling function is no more than `most`. */
function smallest(falling: (beta: number) => number, most: number): number {
  let [low, high] = [0, MOST_BETA]
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2
    if (falling(middle) > most) low = middle
    else high = middle
  }
  return high
}

const shareWaiting = (beta: number) => 1 / (1 + (beta * normalBelow(beta)) / normalDensity(beta))
const normalDensity = (x: number) => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI)
/** Φ of a positive number to 7 digits (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17). */
function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * x)
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - normalDensity(x) * tail
}

/** [STAFF-4] What comes to counters that share the work: all visitors, each taking the mean of them all. */
export function pooled(demands: readonly Demand[]): Demand {
  const perHour = demands.reduce((sum, demand) => sum + demand.perHour, 0)
  const work = demands.reduce((sum, { perHour: rate, meanMinutes }) => sum + rate * meanMinutes, 0)
  return { perHour, meanMinutes: perHour === 0 ? 0 : work / perHour }
}
