import { describe, expect, test } from 'vitest'
import { clockSums } from '../../../counter-display/cases/clock-sums.ts'
import { nextRow } from '../../../counter-display/cases/list-keys.ts'
import { withName } from '../../../counter-display/cases/subject.ts'
import { serviceDay } from '../../../shared/ids.ts'
import { departmentsList } from '../../../shared/wire/departments.ts'
import type { RefusalCode } from '../../../shared/wire/refusals.ts'
import { aCase, departments } from './a-case.ts'

const day = (name: string) => serviceDay.parse(name)

describe('the clock’s line', () => {
  // 4 June to 3 July 2026: 29 days
  test('has its days where they are between acceptance and the legal day', () => {
    const sums = clockSums(aCase(), day('2026-06-15'))
    expect(sums?.today).toBeCloseTo((100 * 11) / 29)
    expect(sums?.promised).toBeCloseTo((100 * 13) / 29)
    expect(sums?.legal).toBe(100)
    expect(sums?.stops[0]).toEqual({ from: (100 * 4) / 29, to: (100 * 5) / 29 })
  })
  test('grows when the legal day is over', () => {
    const sums = clockSums(aCase(), day('2026-08-01'))
    expect([sums?.today, sums?.legal]).toEqual([100, 50])
  })
  test('has a stop that still lasts until today', () => {
    const [stop] = aCase().procedures
    const sums = clockSums(
      { clock: aCase().clock, procedures: [{ ...stop, to: null }].flatMap((one) => aCase({ procedures: [one] }).procedures) },
      day('2026-06-15'),
    )
    expect(sums?.stops[0]?.to).toBe(sums?.today)
  })
  test('is not there before acceptance', () => expect(clockSums(aCase({ clock: null }), day('2026-06-15'))).toBe(null))
})

describe('keys of the list', () => {
  test('lead down and up and stay inside', () => {
    expect([nextRow('j', -1, 3), nextRow('j', 0, 3), nextRow('ArrowDown', 2, 3)]).toEqual([0, 1, 2])
    expect([nextRow('k', 2, 3), nextRow('ArrowUp', 0, 3), nextRow('k', -1, 3)]).toEqual([1, 0, 0])
    expect([nextRow('Home', 2, 3), nextRow('End', 0, 3), nextRow('x', 0, 3), nextRow('j', -1, 0)]).toEqual([0, 2, null, null])
  })
})

describe('a refusal names', () => {
  const known = { view: aCase(), departments: departmentsList.parse(departments), language: 'en' } as const
  test.each<[RefusalCode, string, string]>([
    ['reviews-open', 'health', 'Health'],
    ['not-your-department', 'police', 'Public Security'],
    ['papers-missing', 'income', 'Proof of income'],
    ['part-decided', 'civ-adoption', 'Register an adoption'],
    ['review-taken', '0651', 'Staff 0651'],
    ['not-in-this-state', 'decided', 'Decided, to be handed over'],
    ['day-past', '2026-06-01', '2026-06-01'],
  ])('%s', (code, subject, name) => expect(withName({ code, subject }, known).subject).toBe(name))
  test('nothing where there is nothing to name', () => expect(withName({ code: 'own-intake' }, known)).toEqual({ code: 'own-intake' }))
})
