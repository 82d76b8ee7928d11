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
  test('[FEE-1] the sum of the lines, each with its basis; an item that charges nothing has none', () => {
    const fees = feesFor(charged([fixed(4_000), fixed(1_000)]), {}, today)
    expect(fees.total).toBe(5_000)
    expect(fees.lines.map(({ due, basis: why }) => [due, why.zh])).toEqual([
      [4_000, '依据'],
      [1_000, '依据'],
    ])
    expect(feesFor({ ...charged([fixed(4_000)]), charged: false }, {}, today)).toMatchObject({ total: 0, lines: [] })
  })

  test('[FEE-3] a fee in force tomorrow is not charged today, and one is charged on its last day', () => {
    const next = charged([fixed(100, { validTo: '2026-11-23' }), fixed(200, { validFrom: '2026-11-24' })])
    expect(feesFor(next, {}, '2026-11-23').total).toBe(100)
    expect(feesFor(next, {}, '2026-11-24').total).toBe(200)
    expect(feesFor(next, {}, '2026-11-23').tariffVersion).not.toBe(feesFor(next, {}, '2026-11-24').tariffVersion)
  })

  test('[FEE-1] a fee whose condition is open leaves the total open and names the question', () => {
    const when = { question: 'poor', is: false }
    expect(feesFor(charged([fixed(500, { when })]), {}, today)).toMatchObject({ total: null, open: ['poor'] })
    expect(feesFor(charged([fixed(500, { when })]), { poor: true }, today).total).toBe(0)
    expect(feesFor(charged([fixed(500, { when })]), { poor: false }, today).total).toBe(500)
  })

  test('[FEE-6] of several reductions the one that leaves least to pay', () => {
    const reductions = [
      { id: 'half', name: text('减半'), basis: text('甲'), off: { share: 5_000 } },
      { id: 'ten', name: text('减十元'), basis: text('乙'), off: { fen: 1_000 } },
    ]
    expect(feesFor(charged([fixed(1_500, { reductions })]), {}, today).lines[0]).toMatchObject({ due: 500, reduction: { id: 'ten' } })
    expect(feesFor(charged([fixed(9_000, { reductions })]), {}, today).lines[0]).toMatchObject({ due: 4_500, reduction: { id: 'half' } })
  })

  test('[FEE-7] nobody who is exempt is asked how many', () => {
    const each = { id: 'each', part: { kind: 'per-unit', fen: 10, unit: text('平方米'), count: 'area' }, ...waived }
    expect(feesFor(charged([each]), { poor: true }, today)).toMatchObject({ total: 0, open: [] })
    expect(feesFor(charged([each]), { poor: false }, today)).toMatchObject({ total: null, open: ['area'] })
  })

  test('[FEE-4] [FEE-5] bands: the one the count falls into, or each slice at its own rate', () => {
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

test('[FEE-1] whatever fixed tariffs: whole fen, never less than nothing, never more off than the fee, and the total is the sum', () => {
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

test('[FEE-5] more of what is sliced never costs less', () => {
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

const money = question.parse({
  kind: 'number',
  id: 'sum',
  text: text('多少钱'),
  unit: text('元'),
  least: 0,
  most: 100_000_000_00,
  isMoney: true,
})
const rated = (...bands: object[]) =>
  charged([{ id: 'r', part: { kind: 'tiers', count: 'sum', mode: 'slices', unit: text('元'), bands } }], [money, poor])
const total = (guide: Charged, answers: Parameters<typeof feesFor>[1]) => feesFor(guide, answers, today).total

describe('rounding', () => {
  test('[FEE-2] half a fen is rounded up, less is dropped', () => {
    const one = rated({ upTo: null, rate: 50 })
    expect([99, 100, 299, 300].map((sum) => total(one, { sum }))).toEqual([0, 1, 1, 2])
  })
  test('[FEE-2] a line of many slices is rounded once', () => {
    const three = rated({ upTo: 100, rate: 49 }, { upTo: 200, rate: 49 }, { upTo: null, rate: 49 })
    expect(total(three, { sum: 300 })).toBe(1)
  })
  test('[FEE-2] what a share takes off is rounded, so that both halves make the whole', () => {
    const half = { id: 'half', name: text('减半'), basis: text('甲'), off: { share: 5_000 } }
    expect(feesFor(charged([fixed(101, { reductions: [half] })]), {}, today).lines[0]).toMatchObject({ due: 50, reduction: { fen: 51 } })
  })
  test('[FEE-2] sums beyond what a number holds exactly are refused, products on the way are not', () => {
    expect(total(rated({ upTo: null, rate: 10_000 }), { sum: 100_000_000_00 })).toBe(100_000_000_00)
    const many = charged([{ id: 'm', part: { kind: 'per-unit', fen: 100_000_000_00, unit: text('件'), count: 'area' } }])
    expect(() => total(many, { area: 1_000_000 })).toThrow(RangeError)
  })
})

describe('bands', () => {
  // 诉讼费用交纳办法 第十三条: 50 yuan to 10,000; then 2.5 % to 100,000; then 2 % to 200,000 …
  const court = rated({ upTo: 10_000_00, fen: 50_00 }, { upTo: 100_000_00, rate: 250 }, { upTo: null, rate: 200 })
  test('[FEE-5] a fixed sum of the first band is always due, rates only for what goes into their bands', () => {
    expect([0, 10_000_00, 10_000_01, 20_000_00, 100_000_00, 150_000_00].map((sum) => total(court, { sum }))).toEqual([
      50_00,
      50_00,
      50_00,
      50_00 + 250_00,
      50_00 + 2_250_00,
      50_00 + 2_250_00 + 1_000_00,
    ])
  })
  test('[FEE-5] a fixed sum of a later band is due once the count goes into it', () => {
    const steps = rated({ upTo: 100, fen: 1_00 }, { upTo: null, fen: 2_00 })
    expect([100, 101].map((sum) => total(steps, { sum }))).toEqual([1_00, 3_00])
  })
  test('[FEE-4] beyond the last end the last band goes on', () => {
    const short = charged([
      { id: 's', part: { kind: 'tiers', count: 'area', mode: 'whole', unit: text('件'), bands: [{ upTo: 10, fenPerUnit: 5 }] } },
    ])
    expect(total(short, { area: 20 })).toBe(100)
  })
})

describe('what is asked', () => {
  const when = { question: 'rich', is: true }
  const rich = question.parse({ kind: 'yes-no', id: 'rich', text: text('富吗') })
  const each = { id: 'each', part: { kind: 'per-unit', fen: 10, unit: text('平方米'), count: 'area' } }
  const open = (tariffs: readonly object[], answers: Parameters<typeof feesFor>[1] = {}) =>
    feesFor(charged(tariffs, [count, poor, rich]), answers, today).open

  test('[FEE-7] first whether a fee applies, then what takes it away, and only then how many', () => {
    expect(open([{ ...each, ...waived, when }])).toEqual(['rich', 'poor', 'area'])
    expect(open([{ ...each, ...waived, when }], { rich: false })).toEqual([])
    expect(open([{ ...each, ...waived, when }], { rich: true, poor: true })).toEqual([])
  })
  test('[FEE-8] a fee of nothing asks nothing', () => {
    expect(open([fixed(0, { when, ...waived })])).toEqual([])
    expect(open([{ ...each, ...waived, when }], { poor: true })).toEqual([])
    expect(open([{ ...each, ...waived }], { area: 0 })).toEqual([])
  })
  test('[FEE-6] a reduction that cannot leave less is not asked about', () => {
    const off = (id: string, share: number, more: object = {}) => ({ id, name: text(id), basis: text('甲'), off: { share }, ...more })
    const less = { reductions: [off('all', 5_000), off('rich', 4_000, { when })] }
    const more = { reductions: [off('all', 5_000), off('rich', 6_000, { when })] }
    expect([open([fixed(100, less)]), open([fixed(100, more)])]).toEqual([[], ['rich']])
    expect([open([{ ...each, ...less }]), open([{ ...each, ...more }])]).toEqual([['area'], ['rich', 'area']])
  })
  test('[FEE-3] a tariff of another day asks nothing', () => {
    expect(open([{ ...each, validFrom: '2026-11-24' }, fixed(5, { when, validTo: '2026-11-22' })])).toEqual([])
  })
})

test('[FEE-9] the version changes with the tariffs in force, and with nothing else', () => {
  const version = (tariffs: readonly object[], day = today) => feesFor(charged(tariffs), {}, day).tariffVersion
  const before = version([fixed(100)])
  expect(before).toMatch(/^2026-01-01\.[0-9a-f]{8}$/)
  expect(version([fixed(100)], '2027-01-01')).toBe(before)
  expect(version([fixed(100), fixed(200, { validFrom: '2027-01-01' })])).toBe(before)
  expect(version([fixed(101)])).not.toBe(before)
  expect(version([fixed(100, { validFrom: '2026-02-01' })])).toMatch(/^2026-02-01\./)
})

const fen = fc.integer({ min: 0, max: 1_000_000 })
const anyBands = fc
  .array(fc.record({ width: fc.integer({ min: 1, max: 1_000 }), fen, fenPerUnit: fen, rate: fc.integer({ min: 0, max: 10_000 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((bands) => {
    let upTo = 0
    return bands.map(({ width, ...band }, at) => ({ ...band, upTo: at === bands.length - 1 ? null : (upTo += width) }))
  })
const anyPart = fc.oneof(
  fen.map((each) => ({ kind: 'fixed', fen: each })),
  fen.map((each) => ({ kind: 'per-unit', fen: each, unit: text('件'), count: 'area' })),
  fc
    .tuple(fc.constantFrom('whole', 'slices'), anyBands)
    .map(([mode, bands]) => ({ kind: 'tiers', mode, bands, unit: text('件'), count: 'area' })),
)
const anyOff = fc.oneof(
  fc.record({ share: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ fen: fc.integer({ min: 1, max: 1_000_000 }) }),
)
const anyWhen = fc.constantFrom(undefined, { question: 'poor', is: true }, { question: 'area', atLeast: 500 })
const anyTariff = fc.record({
  part: anyPart,
  when: anyWhen,
  reductions: fc.array(fc.record({ off: anyOff, when: anyWhen }), { maxLength: 3 }),
})
const given = (tariffs: readonly { reductions: readonly object[] }[]) =>
  charged(
    tariffs.map(({ reductions, ...each }, at) => ({
      ...each,
      id: `t${at}`,
      reductions: reductions.map((one, place) => ({ ...one, id: `r${place}`, name: text('减'), basis: text('规定') })),
    })),
  )

test('[FEE-1] [FEE-2] [FEE-6] whatever tariffs, bands and reductions: whole fen, no reduction more than its fee, the total the sum', () => {
  fc.assert(
    fc.property(fc.array(anyTariff, { maxLength: 5 }), fc.boolean(), fc.nat(5_000), (tariffs, isPoor, area) => {
      const { total: sum, lines, open } = feesFor(given(tariffs), { poor: isPoor, area }, today)
      expect(open).toEqual([])
      expect(sum).toBe(lines.reduce((all, { due }) => all + (due ?? Number.NaN), 0))
      for (const { fen: before, reduction, due } of lines) {
        for (const each of [before, due, reduction?.fen ?? 0]) expect(Number.isSafeInteger(each) && Number(each) >= 0).toBe(true)
        expect(reduction?.fen ?? 0).toBeLessThanOrEqual(before ?? -1)
        expect(due).toBe((before ?? Number.NaN) - (reduction?.fen ?? 0))
      }
    }),
  )
})

test('[FEE-5] of slices, whatever their rates, more never costs less', () => {
  fc.assert(
    fc.property(anyBands, fc.nat(5_000), fc.nat(5_000), (bands, area, more) => {
      const guide = charged([{ id: 't', part: { kind: 'tiers', mode: 'slices', bands, unit: text('件'), count: 'area' } }])
      expect(total(guide, { area: area + more })).toBeGreaterThanOrEqual(total(guide, { area }) ?? Number.NaN)
    }),
  )
})

test('[FEE-1] [FEE-8] a total that is known is the same whatever the unanswered questions would be answered', () => {
  const anyAnswers = fc.record({ poor: fc.boolean(), area: fc.nat(5_000) }, { requiredKeys: [] })
  fc.assert(
    fc.property(fc.array(anyTariff, { maxLength: 4 }), anyAnswers, fc.boolean(), fc.nat(5_000), (tariffs, answers, isPoor, area) => {
      const guide = given(tariffs)
      const now = feesFor(guide, answers, today)
      expect(now.open.length > 0).toBe(now.total === null)
      if (now.total !== null) expect(total(guide, { poor: isPoor, area, ...answers })).toBe(now.total)
    }),
  )
})
