import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compared } from '../../../shared/screen/order/figures.ts'

const minute = 60_000
const stood = (minutes: number, slope: number) => ({ waitedMs: Math.round(minutes * minute), slope })

test('whole minutes where they show who was first', () => {
  expect(compared(stood(12.2, 3), stood(20.4, 1))).toEqual({
    theirs: { minutes: '12', slope: '3', score: '36' },
    mine: { minutes: '20', slope: '1', score: '20' },
    sign: '>',
  })
})
test('decimals where whole minutes would say the contrary or nothing', () => {
  expect(compared(stood(10.1, 2), stood(20.1, 1))).toMatchObject({ theirs: { minutes: '10.1', score: '20.2' }, mine: { score: '20.1' } })
  expect(compared(stood(5.004, 1), stood(5, 1)).sign).toBe('=')
})
test('the reader’s own sum comes out, and never says the contrary of what was', () => {
  const standing = fc.record({ waitedMs: fc.nat({ max: 5 * 60 * minute }), slope: fc.constantFrom(1, 1.5, 2, 2.25, 3) })
  fc.assert(
    fc.property(standing, standing, (a, b) => {
      const { theirs, mine, sign } = compared(a, b)
      for (const { minutes, slope, score } of [theirs, mine]) expect(Number(minutes) * Number(slope)).toBeCloseTo(Number(score), 6)
      const really = a.waitedMs * a.slope - b.waitedMs * b.slope
      if (Math.abs(really) > 0.02 * minute) expect(sign).toBe(really > 0 ? '>' : '<')
    }),
  )
})
