import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growForest, learnOutcome, sharesAt, type Outcome } from '../../../../../hall-server/core/queue/forecast/forest.ts'
import { forecastAt, learn, nothingLearned, type Learned } from '../../../../../hall-server/core/queue/forecast/learned.ts'
import { FEATURES } from '../../../../../hall-server/core/queue/forecast/moment.ts'
import { countWait, emptyCounts, emptyShares, addShares, quantiles } from '../../../../../hall-server/core/queue/forecast/distribution.ts'

/** Deterministic noise between 0 and 1. */
const noise = (n: number) => (Math.imul(n + 1, 2_654_435_761) >>> 0) / 4_294_967_296
const moment = (list: number, other = 0) => Float32Array.from({ length: FEATURES }, (_, at) => (at === 0 ? list : at === 3 ? other : 0))

describe('waits counted by length', () => {
  test('a quantile is found as exactly as its bin is wide', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 5, maxLength: 300 })
    fc.assert(
      fc.property(waits, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (seconds, level) => {
        const counts = emptyCounts(2)
        for (const wait of seconds) countWait(counts, 1, wait)
        const shares = emptyShares()
        addShares(shares, counts, 1, 1 / seconds.length)
        const [found = NaN] = quantiles(shares, [level])
        const sorted = seconds.toSorted((a, b) => a - b)
        const below = sorted.filter((wait) => wait <= found * 1.13 + 3).length / seconds.length
        const above = sorted.filter((wait) => wait >= found * 0.88 - 3).length / seconds.length
        expect(below).toBeGreaterThanOrEqual(level - 1e-9)
        expect(above).toBeGreaterThanOrEqual(1 - level - 1e-9)
      }),
    )
  })
})

describe('[FORE-4] a forecast is learned from the waits that followed similar moments of the same hall', () => {
  // What follows is three times the fourth feature and has nothing to do with the list.
  const past: Outcome[] = Array.from({ length: 3_000 }, (_, n) => {
    const other = Math.floor(noise(n) * 600)
    return { moment: moment(noise(n + 9_999) * 900, other), seconds: Math.round(3 * other * (0.9 + 0.2 * noise(n + 5_555))) }
  })
  const forest = growForest(past)
  const middle = (other: number, of = forest) => quantiles(sharesAt(of, moment(300, other)), [0.5])[0] ?? NaN

  test('it finds out by itself what matters', () => {
    for (const other of [100, 250, 400, 550]) expect(Math.abs(middle(other) / (3 * other) - 1)).toBeLessThan(0.2)
  })
  test('the same past grows the same forest', () => {
    expect(sharesAt(growForest(past), moment(300, 123))).toEqual(sharesAt(forest, moment(300, 123)))
  })
  test('what comes after the growing counts too', () => {
    const changed = growForest(past)
    for (let n = 0; n < 400; n += 1) learnOutcome(changed, { moment: moment(300, 400), seconds: 4_000 })
    expect(middle(400, changed)).toBeGreaterThan(3_500)
    expect(Math.abs(middle(100, changed) / 300 - 1)).toBeLessThan(0.2)
  })
  test('with too little past the list itself is told, give or take four tenths', () => {
    expect(forecastAt(nothingLearned(), moment(600), 600)).toEqual({ low: 360, middle: 600, high: 840 })
  })
  test('after two hundred outcomes the list is corrected by what came of it', () => {
    const learned = nothingLearned()
    for (let n = 0; n < 200; n += 1)
      learn(learned, { moment: moment(600), seconds: 600 + 6 * n }, forecastAt(learned, moment(600), 600), 600)
    const { low, middle: told, high } = forecastAt(learned, moment(600), 600)
    expect([low / 60, told / 60, high / 60].map(Math.round)).toEqual([12, 20, 28])
  })
})

test('[FORE-5] in the long run the range holds eight of ten, whatever the waits do', () => {
  const past: Outcome[] = Array.from({ length: 1_000 }, (_, n) => ({ moment: moment(400), seconds: Math.round(300 + 200 * noise(n)) }))
  const learned: Learned = { ...nothingLearned(), forest: growForest(past) }
  let hits = 0
  for (let n = 0; n < 3_000; n += 1) {
    // Twice as uncertain as the past was, until it is learned.
    const seconds = Math.round(200 + 400 * noise(n + 77_777))
    const told = forecastAt(learned, moment(400), 400)
    if (n >= 1_000 && seconds >= Math.floor(told.low) && seconds <= Math.ceil(told.high)) hits += 1
    learn(learned, { moment: moment(400), seconds }, told, 400)
  }
  expect(hits / 2_000).toBeGreaterThan(0.77)
  expect(hits / 2_000).toBeLessThan(0.83)
})
