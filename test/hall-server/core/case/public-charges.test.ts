import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chargeRow, type ChargeRow } from '../../../../hall-server/core/case/views/charge-entries.ts'
import { publicChargesOf, ENTRIES_A_PAGE, type ChargeNames } from '../../../../hall-server/core/case/views/charges.ts'
import type { CaseEvent } from '../../../../hall-server/core/case/events.ts'
import { publicCharges } from '../../../../shared/wire/charges.ts'
import { itemCode, serviceDay } from '../../../../shared/ids.ts'
import { askTerminal, atTill, charged, fixed, given, passport, today, worked } from './charge-spec.ts'

const marriage = itemCode.parse('civ-marriage')
const names: ChargeNames = { item: (code) => ({ zh: `办${code}` }), reduction: (_code, _tariff, id) => ({ zh: `免${id}` }) }
const month = { from: serviceDay.parse('2026-11-01'), to: today, item: null }
const row = (receiptNo: string, more: Partial<ChargeRow> = {}): ChargeRow => ({
  receiptNo,
  day: today,
  lines: [{ part: passport, tariff: 'fee', published: 12_000, fen: 12_000, reduction: null }],
  exemptions: [],
  cancelled: null,
  ...more,
})
const told = (rows: readonly ChargeRow[], more: Partial<Parameters<typeof publicChargesOf>[1]> = {}, page = 1) =>
  publicCharges.parse(publicChargesOf(rows, { ...month, ...more }, page, names))

describe('published against charged', () => {
  test('[CHARGE-9] each charge with what was published, what was taken and why less; no whole receipt number', () => {
    const exempt = {
      lines: [{ part: passport, tariff: 'fee', published: 12_000, fen: 2_000, reduction: 'poor' }],
      exemptions: [{ part: passport, tariff: 'fee', reduction: 'poor' }],
    }
    const { entries, sum } = told([row('2026000017'), row('2026000018', exempt)])
    expect(sum).toMatchObject({ charges: 2, published: 24_000, charged: 14_000, cancellations: 0 })
    expect(sum.exemptions).toEqual([{ names: { zh: '免poor' }, count: 1, fen: 10_000 }])
    expect(entries.map(({ receipt, published, charged: taken }) => [receipt, published, taken])).toEqual([
      ['0018', 12_000, 2_000],
      ['0017', 12_000, 12_000],
    ])
    expect(JSON.stringify(entries)).not.toContain('2026000017')
  })

  test('[CHARGE-9] what a reduction gives by the answers is published so, and no exemption', () => {
    const lines = [{ part: passport, tariff: 'fee', published: 2_000, fen: 2_000, reduction: 'poor' }]
    expect(told([row('2026000017', { lines })]).sum).toMatchObject({ published: 2_000, charged: 2_000, exemptions: [] })
  })

  test('[CHARGE-9] a counter-entry stands on its own day and takes nothing away from the first', () => {
    const cancelled = { counterNo: 'R2026000003', day: today }
    const first = row('2026000017', { day: serviceDay.parse('2026-10-30'), cancelled })
    const all = told([first], { from: serviceDay.parse('2026-10-01') })
    expect(all.entries.map(({ kind, day, receipt, takesBack }) => [kind, day, receipt, takesBack])).toEqual([
      ['cancelled', '2026-11-23', '0003', '0017'],
      ['charged', '2026-10-30', '0017', null],
    ])
    expect(all.sum).toMatchObject({ charges: 1, charged: 12_000, cancellations: 1, cancelled: 12_000 })
    expect(told([first]).sum).toMatchObject({ charges: 0, charged: 0, cancellations: 1, cancelled: 12_000 })
  })

  test('[CHARGE-9] a package is one charge, and stands under each of its items', () => {
    const lines = [passport, marriage].map((part) => ({ part, tariff: 'fee', published: 900, fen: 900, reduction: null }))
    const both = told([row('2026000017', { lines })])
    expect(both.sum).toMatchObject({ charges: 1, charged: 1_800 })
    expect(both.items.map(({ item, charges, charged: taken }) => [item.code, charges, taken])).toEqual([
      [marriage, 1, 900],
      [passport, 1, 900],
    ])
    expect(told([row('2026000017', { lines })], { item: marriage }).sum.charged).toBe(900)
  })

  test('pages of entries, sums of all; a page beyond the last is the last', () => {
    const rows = Array.from({ length: ENTRIES_A_PAGE + 3 }, (_, at) => row(`2026${String(at + 1).padStart(6, '0')}`))
    expect(told(rows)).toMatchObject({ total: ENTRIES_A_PAGE + 3, pages: 2, page: 1, sum: { charges: ENTRIES_A_PAGE + 3 } })
    expect(told(rows, {}, 9).entries.map(({ receipt }) => receipt)).toEqual(['0003', '0002', '0001'])
    expect(told([])).toMatchObject({ total: 0, pages: 1, items: [] })
  })
})

type Money = Extract<CaseEvent, { type: 'FeeCharged' | 'ChargeCancelled' }>
const isMoney = (fact: CaseEvent): fact is Money => fact.type === 'FeeCharged' || fact.type === 'ChargeCancelled'
const step = fc.oneof(
  fc.record({ does: fc.constant('till' as const), offered: fc.integer({ min: 0, max: 3 }), off: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ does: fc.constant('terminal' as const), payment: fc.constantFrom('p1', 'p2', 'p3') }),
  fc.record({ does: fc.constant('approve' as const), payment: fc.constantFrom('p1', 'p2', 'p3') }),
  fc.record({ does: fc.constant('decline' as const), payment: fc.constantFrom('p1', 'p2', 'p3') }),
  fc.record({ does: fc.constant('cancel' as const), n: fc.integer({ min: 1, max: 4 }) }),
)

test('[CHARGE-9] whatever is charged, paid and cancelled: the page says what the journal says, nothing below nothing, nothing edited', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const spec = given(charged(fixed('fee', 300)))
      for (const one of steps) {
        const before = JSON.stringify(spec.facts)
        if (one.does === 'till') {
          const exemptions = one.off === 0 ? [] : [{ part: passport, tariff: 'fee', reduction: 'poor' }]
          const total = 300 - one.off * 100
          const lines = [{ part: passport, tariff: 'fee', published: 300, fen: total, reduction: one.off === 0 ? null : 'poor' }]
          spec.ask(atTill(worked(total, { published: 300, lines, exemptions }), one.offered * 100))
        } else if (one.does === 'terminal') spec.ask(askTerminal(worked(300), one.payment))
        else if (one.does === 'approve') spec.ask({ type: 'confirm-payment', payment: one.payment, slip: 's' })
        else if (one.does === 'decline') spec.ask({ type: 'fail-payment', payment: one.payment, why: 'declined' })
        else spec.ask({ type: 'cancel-charge', receiptNo: `202600000${one.n}`, reason: '错' })
        expect(JSON.stringify(spec.facts).startsWith(before.slice(0, -1))).toBe(true)
      }
      const facts = spec.facts.filter(isMoney)
      const sumOf = (type: Money['type']) => facts.reduce((sum, fact) => sum + (fact.type === type ? fact.total : 0), 0)
      const { sum, entries } = told(spec.here().charges.map(chargeRow)) // parsed: no sum below nothing
      expect(sum.charged).toBe(sumOf('FeeCharged'))
      expect(sum.cancelled).toBe(sumOf('ChargeCancelled'))
      expect(sum.charged).toBeGreaterThanOrEqual(sum.cancelled)
      expect(sum.published - sum.charged).toBe(sum.exemptions.reduce((off, { fen }) => off + fen, 0))
      expect(entries.length).toBe(facts.length)
    }),
  )
})
