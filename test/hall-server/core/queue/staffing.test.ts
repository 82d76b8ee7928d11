import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countersByRule,
  countersNeeded,
  erlangB,
  erlangC,
  offeredLoad,
  pooled,
  waitsLonger,
} from '../../../../hall-server/core/queue/staffing.ts'

/** So many visitors of an hour each: the offered load is their number. */
const load = (erlangs: number) => ({ perHour: erlangs, meanMinutes: 60 })
const nobodyOfFiveWaits = { minutes: 0, share: 0.8 }

test('[STAFF-1] Erlang C agrees with its closed forms and with tables', () => {
  expect(erlangC(1, 0.7)).toBeCloseTo(0.7, 12) // M/M/1: the share of time the counter is busy
  expect(erlangC(2, 1)).toBeCloseTo(1 / 3, 12)
  expect(erlangC(3, 2)).toBeCloseTo(4 / 9, 12)
  expect(erlangB(10, 5)).toBeCloseTo(0.018385, 6) // Erlang B tables: 5 erlangs, 10 lines
  expect(erlangC(8, 5)).toBeCloseTo(0.1673, 4)
  expect(erlangC(14, 10)).toBeCloseTo(0.1741, 4)
})

test('[STAFF-1] is computed for thousands of counters, and everybody waits where the counters cannot keep up', () => {
  expect(erlangC(5_100, 5_000)).toBeGreaterThan(0.05)
  expect(erlangC(5_100, 5_000)).toBeLessThan(0.12)
  expect(erlangC(5, 5)).toBe(1)
  expect(waitsLonger(4, load(5), 60)).toBe(1)
  expect(waitsLonger(1, load(0), 0)).toBe(0)
})

test('[STAFF-1] with one counter the wait beyond a time is ρ·e^(−(μ − λ)t)', () => {
  const demand = { perHour: 6, meanMinutes: 8 }
  expect(waitsLonger(1, demand, 10)).toBeCloseTo(0.8 * Math.exp(-(1 / 8 - 1 / 10) * 10), 12)
})

test('[STAFF-2] [STAFF-3] so that at most one in five waits: 8, 14 and 58 counters for 5, 10 and 50 erlangs', () => {
  expect([5, 10, 50].map((erlangs) => countersByRule(load(erlangs), nobodyOfFiveWaits))).toEqual([8, 14, 58])
  expect([5, 10, 50].map((erlangs) => countersNeeded(load(erlangs), nobodyOfFiveWaits))).toEqual([8, 14, 58])
})

test('[STAFF-2] is the fewest that keeps the target, and no fewer does', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 400, noNaN: true }),
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 0, max: 40 }),
      (perHour, meanMinutes, minutes) => {
        const demand = { perHour, meanMinutes }
        const counters = countersNeeded(demand, { minutes, share: 0.8 })
        expect(waitsLonger(counters, demand, minutes)).toBeLessThanOrEqual(0.2 + 1e-9)
        expect(waitsLonger(counters - 1, demand, minutes)).toBeGreaterThan(0.2)
      },
    ),
  )
})

test('[STAFF-3] the rule is within one counter of Erlang C from 1 to 300 erlangs', () => {
  for (let erlangs = 1; erlangs <= 300; erlangs += 0.5)
    for (const minutes of [0, 15])
      expect(
        Math.abs(
          countersByRule({ perHour: erlangs * 6, meanMinutes: 10 }, { minutes, share: 0.8 }) -
            countersNeeded({ perHour: erlangs * 6, meanMinutes: 10 }, { minutes, share: 0.8 }),
        ),
        `${erlangs} erlangs`,
      ).toBeLessThanOrEqual(1)
})

test('[STAFF-2] nobody comes, no counter is needed; more visitors never need fewer', () => {
  expect(countersNeeded(load(0), nobodyOfFiveWaits)).toBe(0)
  expect(countersByRule(load(0), nobodyOfFiveWaits)).toBe(0)
  const needed = Array.from({ length: 60 }, (_, at) => countersNeeded({ perHour: at, meanMinutes: 9 }, { minutes: 15, share: 0.8 }))
  expect(needed).toEqual([...needed].sort((a, b) => a - b))
})

test('[STAFF-4] counters that share lines need no more than the lines apart, for the same work', () => {
  const [a, b] = [
    { perHour: 20, meanMinutes: 6 },
    { perHour: 10, meanMinutes: 12 },
  ]
  const both = pooled([a, b])
  expect(offeredLoad(both)).toBeCloseTo(offeredLoad(a) + offeredLoad(b), 12)
  const target = { minutes: 15, share: 0.8 }
  expect(countersNeeded(both, target)).toBeLessThanOrEqual(countersNeeded(a, target) + countersNeeded(b, target))
  expect(pooled([])).toEqual({ perHour: 0, meanMinutes: 0 })
})
