import { expect, test } from 'vitest'
import { condition } from '../../../shared/guide/questions.ts'

const nested = (deep: number): unknown => {
  let inner: unknown = { question: 'agent', is: true }
  for (let n = 0; n < deep; n += 1) inner = { not: inner }
  return inner
}

test('a condition nested deeper than anybody reads is refused, however deep, and never overflows the reader', () => {
  expect(condition.safeParse(nested(10)).success).toBe(true)
  expect(condition.safeParse({ all: [{ question: 'agent', is: true }, { any: [{ question: 'area', atLeast: 3 }] }] }).success).toBe(true)
  for (const deep of [30, 1_000, 50_000]) expect(condition.safeParse(nested(deep)).success).toBe(false)
})
