import { describe, expect, test } from 'vitest'
import { publicEntryOf, publicChargesOf } from '../../../hall-server/core/case/views/charges.ts'
import { entriesOf, type ChargeRow } from '../../../hall-server/core/case/views/charge-entries.ts'
import { publicView } from '../../../hall-server/core/queue/views/public.ts'
import { chargesCsv } from '../../../hall-server/site/charges-csv.ts'
import { chargesPage } from '../../../hall-server/site/charges-page.tsx'
import { languages, type Language } from '../../../shared/language/languages.ts'
import { passport, today } from '../core/case/charge-spec.ts'
import { at, openHall } from '../core/queue/hall-spec.ts'

const names = {
  item: () => ({ zh: '办理护照', en: 'Passport' }),
  reduction: () => ({ zh: '=低保免收', en: 'Low income' }),
}
const period = { from: today, to: today, item: null }
const rows: ChargeRow[] = [
  {
    receiptNo: '2026000017',
    day: today,
    lines: [{ part: passport, tariff: 'fee', published: 12_000, fen: 2_000, reduction: 'poor' }],
    exemptions: [{ part: passport, tariff: 'fee', reduction: 'poor' }],
    cancelled: { counterNo: 'R2026000003', day: today },
  },
]
function draw(language: Language, of: readonly ChargeRow[]) {
  const view = publicView(openHall().hall, at(0))
  const charges = publicChargesOf(of, period, 1, names)
  return chargesPage({ language, view, today, month: '2026-11-01', charges, items: [{ code: passport, name: names.item() }] }).html
}

describe('the page of charges', () => {
  test('says published, charged and exempted, and each entry, without a whole receipt number', () => {
    const html = draw('en', rows)
    for (const text of ['Passport', '0017', '0003', 'Low income', 'cancels', 'Due by the published tariff']) expect(html).toContain(text)
    expect(html).not.toContain('2026000017')
    expect(html).toContain(`/api/export/charges.csv?from=${today}&amp;to=${today}`)
  })

  test.each(languages)('in %s it says in words that nothing was charged', (language) => {
    const html = draw(language, [])
    expect(html).toContain('charges-none')
    expect(html).not.toContain('<table')
    expect(html).not.toMatch(/\{\w+\}/)
    expect(draw(language, rows)).not.toMatch(/\{\w+\}/)
  })
})

test('the table for a spreadsheet has every entry and runs nothing', () => {
  const csv = chargesCsv(entriesOf(rows, period).map((entry) => publicEntryOf(entry, names)))
  expect(csv.split('\r\n')).toEqual([
    '\uFEFF日期,凭证尾号,冲销的凭证,事项编码,事项,应收（元）,实收（元）,冲销（元）,减免依据',
    `2026-11-23,0003,0017,${passport},办理护照,,,20.00,'=低保免收`,
    `2026-11-23,0017,,${passport},办理护照,120.00,20.00,,'=低保免收`,
    '',
  ])
})
