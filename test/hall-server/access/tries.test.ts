import { expect, test } from 'vitest'
import { failedTries } from '../../../hall-server/access/tries.ts'

const minute = 60_000

function clocked() {
  const clock = { now: 0 }
  const tries = failedTries(() => clock.now)
  const fail = (name: string) => tries.begin(name) ?? tries.failed(name)
  return { clock, tries, fail }
}

test('five wrong passwords lock the name for 15 minutes, others go on', () => {
  const { clock, tries, fail } = clocked()
  expect([1, 2, 3, 4].map(() => fail('li'))).toEqual([4, 3, 2, 1].map((triesLeft) => ({ code: 'wrong-credentials', triesLeft })))
  expect(fail('li')).toEqual({ code: 'account-locked', retryAfter: 900 })
  clock.now += 14 * minute
  expect(tries.begin('li')).toEqual({ code: 'account-locked', retryAfter: 60 })
  expect(tries.begin('wang')).toBeNull()
  clock.now += minute
  expect(tries.begin('li')).toBeNull()
})

test('tries made at once count before any of them is answered', () => {
  const { tries } = clocked()
  const answers = Array.from({ length: 8 }, () => tries.begin('li'))
  expect(answers.filter((answer) => answer === null)).toHaveLength(5)
})

test('the right password forgives the wrong ones', () => {
  const { tries, fail } = clocked()
  for (let n = 0; n < 4; n++) fail('li')
  tries.begin('li')
  tries.succeeded('li')
  expect(fail('li')).toEqual({ code: 'wrong-credentials', triesLeft: 4 })
})
