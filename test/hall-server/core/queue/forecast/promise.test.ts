import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptTo, promised, type Promised } from '../../../../../hall-server/core/queue/forecast/promise.ts'
import { at } from '../hall-spec.ts'

const told: Promised = { until: at(20), counters: 2, overtakes: 0, later: null }
const forecast = (high: number) => ({ low: high / 2, middle: high * 0.75, high })
const now = (minutes: number, more: object = {}) => ({ forecast: forecast(minutes * 60), counters: 2, overtakes: 0, ...more })
const after = (before: Promised, standing: ReturnType<typeof now>, minute: number) => promised(before, standing, told.until, at(minute))

describe('[FORE-7] the upper end falls freely and rises only with a reason', () => {
  test('it falls, and comes back a little without a word', () => {
    const fallen = after(told, now(10), 5)
    expect(fallen).toMatchObject({ until: at(15), later: null })
    expect(after(fallen, now(11), 5.5)).toBe(fallen)
  })
  test.each([
    ['a counter has closed', { counters: 1 }, 'fewer-counters'],
    ['others were called first', { overtakes: 2 }, 'others-first'],
    ['neither: services take longer', {}, 'slower'],
  ] as const)('it rises: %s', (_, more, later) => {
    expect(after(told, now(30, more), 5)).toMatchObject({ until: at(35), later })
  })
  test('the reason goes when the end is back at what was told first', () => {
    const risen = after(told, now(30, { counters: 1 }), 5)
    expect(after(risen, now(20), 8)).toMatchObject({ until: at(28), later: 'fewer-counters' })
    expect(after(risen, now(8), 10)).toMatchObject({ until: at(18), later: null })
  })
  test('whatever is forecast, nothing is shown beyond what is promised, and no end rises in silence', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 90 }), counters: fc.integer({ min: 1, max: 3 }) })), (steps) => {
        let promise = told
        steps.forEach(({ minutes, counters }, minute) => {
          const standing = now(minutes, { counters })
          const next = after(promise, standing, minute)
          if (next.until > promise.until) expect(next.later).not.toBeNull()
          const shown = keptTo(next, standing.forecast, at(minute))
          expect(at(minute) + shown.high * 1_000).toBeLessThanOrEqual(Math.max(next.until, at(minute)))
          expect(shown.low).toBeLessThanOrEqual(shown.high)
          promise = next
        })
      }),
    )
  })
})
