import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paidFen } from '../../../../hall-server/core/case/case.ts'
import { askTerminal, atTill, charged, fixed, given, passport, worked } from './charge-spec.ts'

const costs = charged(fixed('fee', 12_000))
const waived = worked(0, { published: 12_000, exemptions: [{ part: passport, tariff: 'fee', reduction: 'poor' }] })

describe('a charge', () => {
  test('[CHARGE-8] has its receipt number, payer, method, who took it and when, and its document', () => {
    const spec = given(costs)
    expect(spec.ask(atTill(worked(12_000)))).toBe('ok')
    expect(spec.last('FeeCharged')).toMatchObject({
      receiptNo: '2026000001',
      total: 12_000,
      payer: 'applicant',
      method: 'cash',
      payment: null,
      by: { username: 'clerk', staffNo: '007' },
      day: '2026-11-23',
    })
    expect(spec.facts.at(-1)).toMatchObject({ type: 'DocumentIssued', document: { kind: 'paid', year: 2026, seq: 1 } })
    expect(spec.ask({ type: 'deliver', way: 'counter', note: null })).toBe('ok')
  })

  test('[CHARGE-1] any other amount is refused, a fen less and a fen more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(1_000_000), (total, offered) => {
        const spec = given(costs)
        const before = spec.facts.length
        expect(spec.ask(atTill(worked(total), offered))).toBe(offered === total ? 'ok' : 'fee-differs')
        expect(spec.facts.length).toBe(offered === total ? before + 2 : before)
      }),
    )
    expect(given(costs).ask(askTerminal(worked(100), 'p', 99))).toBe('fee-differs')
  })

  test('[CHARGE-8] is taken at the counter only, of a case accepted or decided', () => {
    expect(given(costs).ask(atTill(worked(100)), 'greeter')).toBe('not-allowed')
    expect(given(costs).ask(atTill(worked(100)), 'officer')).toBe('not-allowed')
    expect(given(costs, { type: 'keep' }).ask(atTill(worked(100)))).toBe('not-in-this-state')
    expect(given(costs, { type: 'refuse', reason: '不符' }).ask(atTill(worked(100)))).toBe('not-in-this-state')
    expect(given(costs, { type: 'accept' }).ask(atTill(worked(100)))).toBe('ok')
  })

  test('[CHARGE-2] of nothing is written only with the exemption that made it so, and settles the fee', () => {
    const spec = given(costs)
    expect(spec.ask(atTill(worked(0)))).toBe('no-fee')
    expect(spec.ask({ type: 'deliver', way: 'counter', note: null })).toBe('fee-open')
    expect(spec.ask(askTerminal(waived))).toBe('no-fee')
    expect(spec.ask(atTill(waived))).toBe('ok')
    expect(spec.ask({ type: 'deliver', way: 'counter', note: null })).toBe('ok')
  })

  test('[CHARGE-4] is made once; after it was cancelled it may be made again', () => {
    const spec = given(costs)
    spec.ask(atTill(worked(12_000)))
    expect(spec.ask(atTill(worked(12_000)))).toBe('already-charged')
    expect(spec.ask(atTill(worked(15_000)))).toBe('already-charged')
    expect(spec.ask({ type: 'cancel-charge', receiptNo: '2026000001', reason: '重复' })).toBe('ok')
    expect(spec.ask(atTill(worked(12_000)))).toBe('ok')
    expect(spec.last('FeeCharged')).toMatchObject({ receiptNo: '2026000002' })
  })

  test('[CHARGE-5] is cancelled by a counter-entry of its own number with the reason, once; the first entry stays as it was', () => {
    const spec = given(costs)
    spec.ask(atTill(worked(12_000)))
    const first = structuredClone(spec.last('FeeCharged'))
    expect(spec.ask({ type: 'cancel-charge', receiptNo: '2026000009', reason: '错' })).toBe('unknown-charge')
    expect(spec.ask({ type: 'cancel-charge', receiptNo: '2026000001', reason: '错收' })).toBe('ok')
    expect(spec.last('ChargeCancelled')).toMatchObject({ receiptNo: '2026000001', counterNo: 'R2026000001', total: 12_000, reason: '错收' })
    expect(spec.last('FeeCharged')).toEqual(first)
    expect(spec.ask({ type: 'cancel-charge', receiptNo: '2026000001', reason: '再' })).toBe('charge-cancelled')
    expect(paidFen(spec.here())).toBe(0)
    expect(spec.ask({ type: 'deliver', way: 'counter', note: null })).toBe('fee-open')
  })
})

describe('a payment at the terminal', () => {
  test('[CHARGE-6] is written down before the terminal is asked; while it is open nothing else is charged and nothing delivered', () => {
    const spec = given(costs)
    expect(spec.ask(askTerminal(worked(12_000)))).toBe('ok')
    expect(spec.facts.at(-1)).toMatchObject({ type: 'PaymentAsked', payment: 'p1', fen: 12_000, payer: 'other' })
    expect(paidFen(spec.here())).toBe(0)
    expect(spec.ask(atTill(worked(12_000)))).toBe('payment-open')
    expect(spec.ask(askTerminal(worked(12_000), 'p2'))).toBe('payment-open')
    expect(spec.ask({ type: 'deliver', way: 'counter', note: null })).toBe('payment-open')
  })

  test('[CHARGE-7] is confirmed once, and charges what was asked for', () => {
    const spec = given(costs)
    spec.ask(askTerminal(worked(12_000, { tariffVersions: [{ part: passport, version: 'of-that-day' }] })))
    expect(spec.ask({ type: 'confirm-payment', payment: 'p9', slip: '4711' })).toBe('unknown-payment')
    expect(spec.ask({ type: 'confirm-payment', payment: 'p1', slip: '4711' })).toBe('ok')
    const paid = { payment: 'p1', slip: '4711', payer: 'other', method: 'card', total: 12_000 }
    expect(spec.last('FeeCharged')).toMatchObject({ ...paid, tariffVersions: [{ part: passport, version: 'of-that-day' }] })
    const length = spec.facts.length
    expect(spec.ask({ type: 'confirm-payment', payment: 'p1', slip: '4712' })).toBe('payment-settled')
    expect(spec.ask({ type: 'fail-payment', payment: 'p1', why: 'declined' })).toBe('payment-settled')
    expect(spec.facts.length).toBe(length)
    expect(paidFen(spec.here())).toBe(12_000)
  })

  test('[CHARGE-7] that failed leaves the fee open; a late approval of it changes nothing', () => {
    const spec = given(costs)
    spec.ask(askTerminal(worked(12_000)))
    expect(spec.ask({ type: 'fail-payment', payment: 'p1', why: 'declined' })).toBe('ok')
    expect(spec.ask({ type: 'confirm-payment', payment: 'p1', slip: '4711' })).toBe('payment-settled')
    expect(paidFen(spec.here())).toBe(0)
    expect(spec.ask(askTerminal(worked(12_000), 'p2'))).toBe('ok')
  })
})
