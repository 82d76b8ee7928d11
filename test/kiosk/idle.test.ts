import { expect, test } from 'vitest'
import { idleAt, patienceFor } from '../../kiosk/idle.ts'

const T = 1_000_000
const at = (seconds: number, isElder = false) => idleAt(T, T + seconds * 1_000, patienceFor(isElder))

test.each([
  [0, { state: 'busy' }],
  [44.999, { state: 'busy' }],
  [45, { state: 'asking', secondsLeft: 20 }],
  [45.001, { state: 'asking', secondsLeft: 20 }],
  [64.5, { state: 'asking', secondsLeft: 1 }],
  [65, { state: 'over' }],
  [3_600, { state: 'over' }],
])('after %d s', (seconds, idle) => {
  expect(at(seconds)).toEqual(idle)
})

test.each([
  [89.999, { state: 'busy' }],
  [90, { state: 'asking', secondsLeft: 30 }],
  [119.5, { state: 'asking', secondsLeft: 1 }],
  [120, { state: 'over' }],
])('in large type after %d s', (seconds, idle) => {
  expect(at(seconds, true)).toEqual(idle)
})

test('a machine whose clock was set back is not idle', () => {
  expect(at(-600)).toEqual({ state: 'busy' })
})
