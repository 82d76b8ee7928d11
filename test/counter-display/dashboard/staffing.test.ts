import { expect, test } from 'vitest'
import { choices, shortages, shortBy } from '../../../counter-display/dashboard/staffing/sums.ts'
import { staffingView, type StaffingHalfHour } from '../../../shared/wire/staffing.ts'
import { NOW } from '../../preview/dashboard.fixtures.ts'

const HALF_HOUR = 1_800_000 // ms
const start = NOW - (NOW % HALF_HOUR)
/** Half hours from the present one on, each [needed, planned]. */
const halves = (...counts: [number, number][]): StaffingHalfHour[] =>
  staffingView.shape.halfHours.parse(
    counts.map(([needed, planned], n) => ({ at: start + n * HALF_HOUR, arrivals: 1, load: 1, needed, byRule: needed, planned })),
  )

test('a counter that is there for half of the half hour is one too few, and rounding is not', () => {
  expect(halves([3, 2.5], [3, 3], [3, 2.995], [1, 4]).map(shortBy)).toEqual([1, 0, 0, 0])
})

test('half hours that are as short follow as one, from the present one on', () => {
  const all = halves([5, 4], [5, 3], [6, 4], [2, 4], [5, 4])
  expect(shortages(all, start + HALF_HOUR)).toEqual([
    { from: start + HALF_HOUR, to: start + 3 * HALF_HOUR, short: 2 },
    { from: start + 4 * HALF_HOUR, to: start + 5 * HALF_HOUR, short: 1 },
  ])
  expect(shortages(halves([1, 1]), start)).toEqual([])
})

test('the hall, the pools of several lines and each line can be looked at', () => {
  const pool = (lines: string[]) => ({ lines, counters: [], halfHours: halves([1, 1]) })
  const line = (id: string) => ({ line: id, meanMinutes: 5, halfHours: halves([2, 1]) })
  const plan = { day: '2026-06-17', learnedFrom: [], target: { minutes: 15, share: 0.8 }, halfHours: halves([3, 1]) }
  const two = staffingView.parse({ ...plan, pools: [pool(['tax', 'land']), pool(['civil'])], lines: ['tax', 'land', 'civil'].map(line) })
  expect(choices(two).map(({ id }) => id)).toEqual(['all', 'pool-tax-land', 'tax', 'land', 'civil'])
  const one = staffingView.parse({ ...plan, pools: [pool(['tax', 'land'])], lines: ['tax', 'land'].map(line) })
  expect(choices(one).map(({ id }) => id)).toEqual(['all', 'tax', 'land'])
})
