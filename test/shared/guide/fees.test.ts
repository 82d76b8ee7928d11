import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feesFor, type Charged } from '../../../shared/guide/fees.ts'
import { question } from '../../../shared/guide/questions.ts'
import { tariff } from '../../../shared/guide/tariff.ts'

const text = (zh: string) => ({ zh })
const basis = { name: text('费'), standard: text('标准'), basis: text('依据'), collector: text('单位'), validFrom: '2026-01-01' }
const count = question.parse({ kind: 'number', id: 'area', text: text('多大'), unit: text('平方米'), least: 0, most: 1_000_000 })
const poor = question.parse({ kind: 'yes-no', id: 'poor', text: text('低保吗') })
const charged = (tariffs: readonly object[], questions = [count, poor]): Charged => ({
  charged: true,
  questions,
  effectiveFrom: '2026-01-01',
  tariffs: tariffs.map((each) => tariff.parse({ ...basis, ...each })),
})
const today = '2026-11-23'
const fixed = (fen: number, more: object = {}) => ({ id: `f${fen}`, part: { kind: 'fixed', fen }, ...more })
const waived = {
  reductions: [{ id: 'poor', name: text('免收'), basis: text('规定'), off: { share: 10_000 }, when: { question: 'poor', is: true } }],
}

describe('what a visitor pays', () => {
  test('the sum of the lines, each with its basis; an item that charges nothing has none', () => {
    const fees = feesFor(charged([fixed(4_000), fixed(1_000)]), {}, today)
    expect(fees.total).toBe(5_000)
    expect(fees.lines.map(({ due, basis: why }) => [due, why.zh])).toEqual([
      [4_000, '依据'],
      [1_000, '依据'],
    ])
    expect(feesFor({ ...charged([fixed(4_000)]), charged: false }, {}, today)).toMatchObject({ total: 0, lines: [] })
  })

  test('a fee in force tomorrow is not charged today, and one is charged on its last day', () => {
    const next = charged([fixed(100, { validTo: '2026-11-23' }), fixed(200, { validFrom: '2026-11-24' })])
    expect(feesFor(next, {}, '2026-11-23').total).toBe(100)
    expect(feesFor(next, {}, '2026-11-24').total).toBe(200)
    expect(feesFor(next, {}, '2026-11-23').tariffVersion).not.toBe(feesFor(next, {}, '2026-11-24').tariffVersion)
  })

  test('a fee whose condition is open leaves the total open and names the question', () => {
    const when = { question: 'poor', is: false }
    expect(feesFor(charged([fixed(500, { when })]), {}, today)).toMatchObject({ total: null, open: ['poor'] })
    expect(feesFor(charged([fixed(500, { when })]), { poor: true }, today).total).toBe(0)
    expect(feesFor(charged([fixed(500, { when })]), { poor: false }, today).total).toBe(500)
  })

  test('of several reductions the one that leaves least to pay', () => {
    const reductions = [
      { id: 'half', name: text('减半'), basis: text('甲'), off: { share: 5_000 } },
      { id: 'ten', name: text('减十元'), basis: text('乙'), off: { fen: 1_000 } },
    ]
    expect(feesFor(charged([fixed(1_500, { reductions })]), {}, today).lines[0]).toMatchObject({ due: 500, reduction: { id: 'ten' } })
    expect(feesFor(charged([fixed(9_000, { reductions })]), {}, today).lines[0]).toMatchObject({ due: 4_500, reduction: { id: 'half' } })
  })

  test('nobody who is exempt is asked how many', () => {
    const each = { id: 'each', part: { kind: 'per-unit', fen: 10, unit: text('平方米'), count: 'area' }, ...waived }
    expect(feesFor(charged([each]), { poor: true }, today)).toMatchObject({ total: 0, open: [] })
    expect(feesFor(charged([each]), { poor: false }, today)).toMatchObject({ total: null, open: ['area'] })
  })

  test('bands: the one the count falls into, or each slice at its own rate', () => {
    const bands = [
      { upTo: 90, fenPerUnit: 100 },
      { upTo: null, fenPerUnit: 200 },
    ]
    const tiers = (mode: 'whole' | 'slices') =>
      charged([{ id: 't', part: { kind: 'tiers', count: 'area', mode, unit: text('平方米'), bands } }])
    expect(feesFor(tiers('slices'), { area: 100 }, today).total).toBe(90 * 100 + 10 * 200)
    expect(feesFor(tiers('whole'), { area: 100 }, today).total).toBe(100 * 200)
    expect(feesFor(tiers('whole'), { area: 90 }, today).total).toBe(90 * 100)
  })
})

const anyFixed = fc.record({ fen: fc.integer({ min: 0, max: 10_000_000 }), share: fc.integer({ min: 1, max: 10_000 }) })

test('whatever the tariffs: whole fen, never less than nothing, never more off than the fee, and the total is the sum', () => {
  fc.assert(
    fc.property(fc.array(anyFixed, { maxLength: 6 }), fc.boolean(), (parts, isPoor) => {
      const tariffs = parts.map(({ fen, share }, at) => ({
        id: `f${at}`,
        part: { kind: 'fixed', fen },
        reductions: [{ id: 'poor', name: text('减'), basis: text('规定'), off: { share }, when: { question: 'poor', is: true } }],
      }))
      const { total, lines } = feesFor(charged(tariffs), { poor: isPoor }, today)
      expect(total).toBe(lines.reduce((sum, { due }) => sum + (due ?? 0), 0))
      for (const { due, fen } of lines) {
        expect(Number.isSafeInteger(due)).toBe(true)
        expect(due).toBeGreaterThanOrEqual(0)
        expect(due).toBeLessThanOrEqual(fen ?? 0)
      }
    }),
  )
})

test('more of what is sliced never costs less', () => {
  const bands = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(bands, fc.nat(2_000), fc.nat(500), (rates, area, more) => {
      const part = {
        kind: 'tiers',
        count: 'area',
        mode: 'slices',
        unit: text('平方米'),
        bands: rates.map((fenPerUnit, at) => ({ upTo: at === rates.length - 1 ? null : (at + 1) * 100, fenPerUnit })),
      }
      const costs = (size: number) => feesFor(charged([{ id: 't', part }]), { area: size }, today).total ?? -1
      expect(costs(area + more)).toBeGreaterThanOrEqual(costs(area))
    }),
  )
})
