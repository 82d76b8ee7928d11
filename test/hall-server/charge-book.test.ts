import { expect, test } from 'vitest'
import { monthOf, periodOf, rowOfKept } from '../../hall-server/charge-book.ts'
import { chargeRow } from '../../hall-server/core/case/views/charge-entries.ts'
import { serviceDay } from '../../shared/ids.ts'
import { atTill, charged, fixed, given, today, worked } from './core/case/charge-spec.ts'

const day = (name: string) => serviceDay.parse(name)

test('a charge kept as text comes back as it was', () => {
  const spec = given(charged(fixed('fee', 300)))
  spec.ask(atTill(worked(300)))
  spec.ask({ type: 'cancel-charge', receiptNo: '2026000001', reason: '错' })
  for (const row of spec.here().charges.map(chargeRow)) {
    const { cancelled, lines, exemptions, ...rest } = row
    const texts = { lines: JSON.stringify(lines), exemptions: JSON.stringify(exemptions) }
    expect(rowOfKept({ ...rest, ...texts, cancelledNo: cancelled?.counterNo ?? null, cancelledDay: cancelled?.day ?? null })).toEqual(row)
  }
  expect(() => rowOfKept({ receiptNo: '1', day: '2026-11-23', lines: '[]', exemptions: '[]' })).toThrow()
})

test('a period is this month so far, or the days asked for, at most a year of them', () => {
  expect(monthOf(day('2028-02-29'))).toBe('2028-02-01')
  expect(periodOf({}, today)).toEqual({ ok: true, value: { from: '2026-11-01', to: today, item: null } })
  expect(periodOf({ to: day('2026-03-09') }, today)).toMatchObject({ value: { from: '2026-03-01' } })
  expect(periodOf({ from: day('2026-01-01'), to: day('2026-12-31') }, today).ok).toBe(true)
  expect(periodOf({ from: day('2025-11-22'), to: today }, today)).toMatchObject({ error: { code: 'bad-message' } })
  expect(periodOf({ from: today, to: day('2026-11-22') }, today)).toMatchObject({ error: { code: 'bad-message' } })
})
