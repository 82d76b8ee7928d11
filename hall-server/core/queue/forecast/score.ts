import { unreachable } from '../../../../shared/result.ts'
import { read, type Moment } from './moment.ts'

/** One method's figure for one visitor, and what came. Seconds. */
export interface Scored {
  readonly told: number
  readonly range: readonly [low: number, high: number] | null
  readonly actual: number
}

export interface Score {
  readonly n: number
  /** Mean of |told − actual|, and of told − actual. Seconds. */
  readonly mae: number
  readonly bias: number
  /** Share served more than max(5 min, 50 %) later than told. */
  readonly late: number
  /** Share inside the range, and its mean width in seconds; null for a method that gives none. */
  readonly coverage: number | null
  readonly width: number | null
}

const FIVE_MINUTES = 300

export const isIn = ([low, high]: readonly [number, number], actual: number) => actual >= Math.floor(low) && actual <= Math.ceil(high)

/** The figures of the contract (`npm run replay`). */
export function scoreOf(all: readonly Scored[]): Score {
  const ranges = all.flatMap(({ range, actual }) => (range === null ? [] : [{ range, actual }]))
  return {
    n: all.length,
    mae: mean(all.map(({ told, actual }) => Math.abs(told - actual))),
    bias: mean(all.map(({ told, actual }) => told - actual)),
    late: mean(all.map(({ told, actual }) => (actual - told > Math.max(FIVE_MINUTES, told / 2) ? 1 : 0))),
    coverage: ranges.length === 0 ? null : mean(ranges.map(({ range, actual }) => (isIn(range, actual) ? 1 : 0))),
    width: ranges.length === 0 ? null : mean(ranges.map(({ range: [low, high] }) => high - low)),
  }
}

const mean = (values: readonly number[]) => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length)

/** What others tell people: the rules a forecast has to beat (queue-science.md §5.1). */
export const simpleRules = ['queueLength', 'lastToEnter', 'headOfLine', 'aheadTimesMean'] as const
export type SimpleRule = (typeof simpleRules)[number]

/** What a simple rule would have told at a moment, seconds. */
export function bySimpleRule(rule: SimpleRule, moment: Moment): number {
  switch (rule) {
    case 'queueLength': {
      const servers = Math.max(1, read(moment, 'busy') + read(moment, 'free1'))
      const isFree = read(moment, 'free1') > 0 && read(moment, 'ahead') === 0
      return isFree ? 0 : ((read(moment, 'ahead') + 1) * read(moment, 'meanService')) / servers
    }
    case 'lastToEnter':
      return read(moment, 'lastWait')
    case 'headOfLine':
      return read(moment, 'longestAhead')
    case 'aheadTimesMean':
      return read(moment, 'aheadTimesMean')
    default:
      return unreachable(rule)
  }
}
