import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { owedOf, workOut, type Charging } from '../../../../hall-server/core/case/fees.ts'
import type { Charged } from '../../../../shared/guide/fees.ts'
import type { Answers } from '../../../../shared/guide/questions.ts'
import { itemCode } from '../../../../shared/ids.ts'
import { charged, fixed, free, passport, perCopy, reduction, today } from './charge-spec.ts'

const marriage = itemCode.parse('civ-marriage')
const work = (guide: Charged | null, more: Partial<Charging> = {}) =>
  workOut({ parts: [{ part: passport, guide }], answers: {}, settled: [], today, exemptions: [], shown: null, ...more })
const named = (id: string, tariff = 'fee') => [{ part: passport, tariff, reduction: id }]
/** The code of a refusal and what stands in the way, or the sums. */
const told = (result: ReturnType<typeof work>) =>
  result.ok ? [result.value.published, result.value.total] : `${result.error.code} ${result.error.subject ?? ''}`.trim()

describe('what a case costs', () => {
  test('[CHARGE-1] line by line from the tariff in force and the answers', () => {
    const guide = charged(fixed('fee', 12_000), perCopy('copy', 500), fixed('old', 900, { validTo: '2026-11-22' }))
    expect(work(guide, { answers: { copies: 3 } })).toMatchObject({
      ok: true,
      value: {
        lines: [
          { part: passport, tariff: 'fee', published: 12_000, fen: 12_000, reduction: null },
          { part: passport, tariff: 'copy', published: 1_500, fen: 1_500, reduction: null },
        ],
        total: 13_500,
        published: 13_500,
        exemptions: [],
      },
    })
  })

  test('[CHARGE-1] the parts of a package are summed', () => {
    const parts = [
      { part: passport, guide: charged(fixed('fee', 12_000)) },
      { part: marriage, guide: charged(fixed('fee', 900)) },
    ]
    const result = work(null, { parts })
    expect(told(result)).toEqual([12_900, 12_900])
    expect(result).toMatchObject({ value: { tariffVersions: [{ part: passport }, { part: marriage }] } })
  })

  test('[CHARGE-3] a question that decides the sum must be answered first; an answer that does not fit the guide is none', () => {
    const guide = charged(perCopy('copy', 500))
    expect(told(work(guide))).toBe('bad-message answers.copies')
    expect(told(work(guide, { answers: { copies: true } }))).toBe('bad-message answers.copies')
    expect(told(work(guide, { answers: { copies: 2, elsewhere: true } }))).toEqual([1_000, 1_000])
  })

  test('[CHARGE-3] what is not published, or not in force, is not charged', () => {
    expect(told(work(null))).toBe('no-fee')
    expect(told(work({ ...charged(fixed('fee', 100)), charged: false }))).toBe('no-fee')
    expect(told(work(charged(fixed('fee', 100, { validFrom: '2026-11-24' }))))).toBe(`tariff-closed ${passport}`)
  })

  test('[CHARGE-3] the tariffs the screen showed must be those in force', () => {
    const guide = charged(fixed('fee', 100))
    const now = work(guide)
    const shown = now.ok ? now.value.tariffVersions : []
    expect(told(work(guide, { shown }))).toEqual([100, 100])
    expect(told(work(charged(fixed('fee', 200)), { shown }))).toBe(`tariff-closed ${passport}`)
    expect(told(work(guide, { shown: [] }))).toBe(`tariff-closed ${passport}`)
    expect(told(work(guide, { shown: [...shown, { part: marriage, version: 'v' }] }))).toBe(`tariff-closed ${marriage}`)
  })

  test('[CHARGE-2] an exemption named takes off what the published sum keeps, and is noted', () => {
    const guide = charged(fixed('fee', 1_000, { reductions: [free] }))
    const result = work(guide, { answers: { poor: false }, exemptions: named('poor') })
    expect(told(result)).toEqual([1_000, 0])
    expect(result).toMatchObject({ value: { exemptions: named('poor'), lines: [{ published: 1_000, fen: 0, reduction: 'poor' }] } })
  })

  test('[CHARGE-2] the question that only a named exemption hangs on need not be answered', () => {
    const guide = charged(fixed('fee', 1_000, { reductions: [free] }))
    expect(told(work(guide))).toBe('bad-message answers.poor')
    expect(told(work(guide, { exemptions: named('poor') }))).toEqual([1_000, 0])
  })

  test('[CHARGE-2] what the answers give already is published so, named or not', () => {
    const guide = charged(
      fixed('fee', 1_000, { reductions: [reduction('half', { share: 5_000 }, { when: { question: 'poor', is: true } })] }),
    )
    for (const exemptions of [[], named('half')]) {
      const result = work(guide, { answers: { poor: true }, exemptions })
      expect(told(result)).toEqual([500, 500])
      expect(result).toMatchObject({ value: { exemptions: [] } })
    }
  })

  test('[CHARGE-2] of what is no reduction of a fee that applies nothing is taken off', () => {
    const guide = charged(
      fixed('fee', 1_000, { reductions: [free] }),
      fixed('more', 500, { when: { question: 'poor', is: true }, reductions: [reduction('rare', { fen: 100 })] }),
    )
    const answers = { poor: false }
    expect(told(work(guide, { answers, exemptions: named('friend') }))).toBe('unknown-exemption friend')
    expect(told(work(guide, { answers, exemptions: named('rare') }))).toBe('unknown-exemption rare')
    expect(told(work(guide, { answers, exemptions: named('rare', 'more') }))).toBe('unknown-exemption rare')
    expect(told(work(guide, { answers, exemptions: [{ part: marriage, tariff: 'fee', reduction: 'poor' }] }))).toBe(
      'unknown-exemption poor',
    )
  })

  test('[CHARGE-4] what is settled is left out, whatever the tariff says later', () => {
    const guide = charged(fixed('fee', 1_000), fixed('copy', 200))
    const settled = [{ part: passport, tariff: 'fee' }]
    expect(told(work(guide, { settled }))).toEqual([200, 200])
    expect(told(work(charged(fixed('fee', 5_000)), { settled }))).toBe('already-charged')
    expect(owedOf({ parts: [{ part: passport, guide }], answers: {}, settled, today })).toBe(200)
  })

  test('[CHARGE-3] nothing is owed of what is not published; what hangs on answers is not known', () => {
    const owed = (guide: Charged | null, answers: Answers = {}) =>
      owedOf({ parts: [{ part: passport, guide }], answers, settled: [], today })
    expect(owed(null)).toBe(0)
    expect(owed(charged(fixed('fee', 100, { validFrom: '2026-11-24' })))).toBe(0)
    expect(owed(charged(perCopy('copy', 500)))).toBeNull()
    expect(owed(charged(perCopy('copy', 500)), { copies: 4 })).toBe(2_000)
  })
})

const off = fc.oneof(fc.record({ share: fc.integer({ min: 1, max: 10_000 }) }), fc.record({ fen: fc.integer({ min: 1, max: 90_000 }) }))
const when = fc.option(fc.constantFrom({ question: 'poor', is: true }, { question: 'poor', is: false }), { nil: undefined })
const reductions = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), off, when), { selector: ([id]) => id, maxLength: 3 })
const tariffs = fc.uniqueArray(fc.tuple(fc.constantFrom('fee', 'copy', 'map'), fc.nat(80_000), fc.boolean(), when, reductions), {
  selector: ([id]) => id,
  minLength: 1,
})
const guides = tariffs.map((all) =>
  charged(
    ...all.map(([id, fen, isCounted, applies, less]) => {
      const more = { when: applies, reductions: less.map(([name, sum, holds]) => reduction(name, sum, { when: holds })) }
      return isCounted ? perCopy(id, fen, more) : fixed(id, fen, more)
    }),
  ),
)
const exemption = fc.record({
  part: fc.constant(passport),
  tariff: fc.constantFrom('fee', 'copy', 'map'),
  reduction: fc.constantFrom('a', 'b', 'c'),
})
const answers = fc.record({ copies: fc.nat(9), poor: fc.boolean() }, { requiredKeys: [] })

test('[CHARGE-2] whatever is named, no more is charged than is published, less only with an exemption noted, and every line is its share', () => {
  fc.assert(
    fc.property(guides, answers, fc.array(exemption, { maxLength: 4 }), (guide, given, exemptions) => {
      const result = work(guide, { answers: given, exemptions })
      if (!result.ok) return
      const { lines, total, published, exemptions: noted } = result.value
      expect(total).toBeLessThanOrEqual(published)
      expect(total).toBe(lines.reduce((sum, { fen }) => sum + fen, 0))
      expect(lines.every(({ fen }) => fen >= 0)).toBe(true)
      expect(total < published ? noted.length > 0 : true).toBe(true)
      expect(noted.every((one) => exemptions.some((each) => each.tariff === one.tariff && each.reduction === one.reduction))).toBe(true)
      if (exemptions.length === 0) expect(owedOf({ parts: [{ part: passport, guide }], answers: given, settled: [], today })).toBe(total)
    }),
  )
})
