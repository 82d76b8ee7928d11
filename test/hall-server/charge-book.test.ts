import { expect, test } from 'vitest'
import { monthOf, openCharges, periodOf, rowOfKept } from '../../hall-server/charge-book.ts'
import { chargeRow } from '../../hall-server/core/case/views/charge-entries.ts'
import { serviceDay } from '../../shared/ids.ts'
import { atTill, charged, fixed, given, passport, today, worked } from './core/case/charge-spec.ts'

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

test('what was just added up is not added up again; what could not be read is', async () => {
  const spec = given(charged(fixed('fee', 300)))
  spec.ask(atTill(worked(300)))
  let asked = 0
  const between = async () => {
    asked += 1
    if (asked === 1) throw new Error('not now')
    return spec.here().charges.map(chargeRow)
  }
  const charges = openCharges({ between }, { guide: () => undefined })
  const period = { from: today, to: today, item: null }
  await expect(charges.page(period, 1)).rejects.toThrow('not now')
  expect((await charges.page(period, 1)).items[0]?.item.names).toEqual({ zh: passport })
  await charges.page(period, 1)
  expect(asked).toBe(2)
  await charges.page({ ...period, item: passport }, 1)
  expect(asked).toBe(3)
})

test('a period is this month so far, or the days asked for, at most a quarter of them', () => {
  expect(monthOf(day('2028-02-29'))).toBe('2028-02-01')
  expect(periodOf({}, today)).toEqual({ ok: true, value: { from: '2026-11-01', to: today, item: null } })
  expect(periodOf({ to: day('2026-03-09') }, today)).toMatchObject({ value: { from: '2026-03-01' } })
  expect(periodOf({ from: day('2026-07-01'), to: day('2026-10-01') }, today).ok).toBe(true)
  expect(periodOf({ from: day('2026-06-30'), to: day('2026-10-01') }, today)).toMatchObject({ error: { code: 'bad-message' } })
  expect(periodOf({ from: today, to: day('2026-11-22') }, today)).toMatchObject({ error: { code: 'bad-message' } })
})
