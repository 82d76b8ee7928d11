/** One method's figure for one visitor, and what came. Seconds. */
export interface Told {
  readonly told: number
  readonly range: readonly [low: number, high: number] | null
  readonly actual: number
}

export interface Score {
  n: number
  /** Mean of |told − actual| and of told − actual. */
  mae: number
  bias: number
  /** Share served more than max(5 min, 50 %) later than told. */
  late: number
  /** Share inside the range, and its mean width; null for a method that gives none. */
  coverage: number | null
  width: number | null
}

const FIVE_MINUTES = 300

export function scoreOf(all: readonly Told[]): Score {
  const mean = (values: readonly number[]) => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length)
  const ranges = all.flatMap(({ range, actual }) => (range === null ? [] : [{ low: range[0], high: range[1], actual }]))
  return {
    n: all.length,
    mae: mean(all.map(({ told, actual }) => Math.abs(told - actual))),
    bias: mean(all.map(({ told, actual }) => told - actual)),
    late: mean(all.map(({ told, actual }) => (actual - told > Math.max(FIVE_MINUTES, told / 2) ? 1 : 0))),
    coverage:
      ranges.length === 0
        ? null
        : mean(ranges.map(({ low, high, actual }) => (actual >= Math.floor(low) && actual <= Math.ceil(high) ? 1 : 0))),
    width: ranges.length === 0 ? null : mean(ranges.map(({ low, high }) => high - low)),
  }
}
