import { expect, test } from 'vitest'
import { perMinuteLimit } from '../../../hall-server/doors/limits.ts'

test('an address may spend its minute at once and gets it back evenly', () => {
  const clock = { now: 0 }
  const limit = perMinuteLimit(
    () => 6,
    () => clock.now,
  )
  expect(Array.from({ length: 7 }, () => limit.spend('a'))).toEqual([0, 0, 0, 0, 0, 0, 10])
  expect(limit.spend('b')).toBe(0)
  clock.now += 9_000
  expect(limit.spend('a')).toBe(1)
  clock.now += 1_000
  expect(limit.spend('a')).toBe(0)
  expect(limit.spend('a')).toBe(10)
})
