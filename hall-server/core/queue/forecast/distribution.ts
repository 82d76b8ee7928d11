/** A wait is learned by its logarithm: ten seconds more matter at twenty seconds, not at an hour. Seconds. */
const SOFT = 20
const BINS = 64
const LONGEST = 6 * 3_600 // seconds
const perBin = Math.log1p(LONGEST / SOFT) / (BINS - 1)

/** The scale on which waits are learned. */
export const scaled = (seconds: number) => Math.log1p(Math.max(0, seconds) / SOFT)
const unscaled = (value: number) => Math.expm1(value) * SOFT

/** Waits counted by length for many groups, one after the other; bin 0 is no wait at all. */
export type Counts = Uint16Array
export const emptyCounts = (groups: number): Counts => new Uint16Array(groups * BINS)
export function countWait(counts: Counts, group: number, seconds: number) {
  const bin = seconds < 1 ? 0 : Math.min(BINS - 1, 1 + Math.floor(scaled(seconds) / perBin))
  const at = group * BINS + bin
  counts[at] = Math.min(65_535, (counts[at] ?? 0) + 1)
}

/** A distribution of waits: shares by bin that sum to 1. */
export type Shares = Float64Array
export const emptyShares = (): Shares => new Float64Array(BINS)
export function addShares(shares: Shares, counts: Counts, group: number, weight: number) {
  const from = group * BINS
  for (let bin = 0; bin < BINS; bin += 1) shares[bin] = (shares[bin] ?? 0) + weight * (counts[from + bin] ?? 0)
}

/** The wait that the given shares stay below, seconds; within a bin as if even. `levels` ascending. */
export function quantiles(shares: Shares, levels: readonly number[]): number[] {
  const found: number[] = []
  let [sum, bin] = [0, 0]
  for (const level of levels) {
    while (bin < BINS - 1 && sum + (shares[bin] ?? 0) < level) {
      sum += shares[bin] ?? 0
      bin += 1
    }
    const inBin = shares[bin] ?? 0
    const part = inBin === 0 ? 0 : Math.min(1, Math.max(0, (level - sum) / inBin))
    found.push(bin === 0 ? 0 : unscaled((bin - 1 + part) * perBin))
  }
  return found
}
