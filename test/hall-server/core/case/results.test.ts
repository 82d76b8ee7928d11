import { describe, expect, test } from 'vitest'
import { resultsOf, RESULTS_A_PAGE, type ResultRow } from '../../../../hall-server/core/case/views/results.ts'
import { caseNo } from '../../../../shared/case/codes.ts'
import { itemCode, serviceDay } from '../../../../shared/ids.ts'
import { days } from '../../../shared/calendar/sample-calendar.ts'

const names = {
  item: (code: string) => ({ zh: code }),
  departmentOf: () => ({ zh: '民政局' }),
  workingDays: days.workingDaysBetween,
}
const row = (n: number, more: Partial<ResultRow> = {}): ResultRow => ({
  no: caseNo.parse(`20250303-${String(n).padStart(4, '0')}`),
  item: itemCode.parse('civ-association'),
  receivedDay: serviceDay.parse('2025-03-03'),
  decidedDay: serviceDay.parse('2025-03-10'),
  result: 'grant',
  promisedFrom: serviceDay.parse('2025-03-03'),
  promisedDue: serviceDay.parse('2025-03-12'),
  ...more,
})
const late = { decidedDay: serviceDay.parse('2025-03-17') }
const refused = { result: 'refused', promisedFrom: null, promisedDue: null } as const
const rare = { item: itemCode.parse('civ-adopt') }

describe('what was decided in a month', () => {
  test('[RESULT-1] is counted by result, with the promise and the median of working days', () => {
    const { sum, items } = resultsOf([row(4, late), row(3, { result: 'deny' }), row(2), row(1, refused)], '2025-03', 1, names)
    expect(sum).toEqual({ decided: 4, grant: 2, deny: 1, partly: 0, refused: 1, promised: 3, kept: 2, medianDays: 5 })
    expect(items).toEqual([{ item: { code: 'civ-association', names: { zh: 'civ-association' } }, ...sum }])
  })

  test('[RESULT-1] stands there case by case, on time or late; what was not accepted was promised nothing', () => {
    const { rows } = resultsOf([row(4, late), row(2), row(1, refused)], '2025-03', 1, names)
    expect(rows.map(({ tail, kept, promised }) => [tail, kept, promised])).toEqual([
      ['0004', false, '2025-03-12'],
      ['0002', true, '2025-03-12'],
      ['0001', null, null],
    ])
  })

  test('[RESULT-2] an item with fewer than three is counted, not named', () => {
    const all = [row(5, rare), row(4, rare), row(3), row(2), row(1)]
    const { items, rows } = resultsOf(all, '2025-03', 1, names)
    expect(items.map(({ item, decided }) => [item?.code ?? null, decided])).toEqual([
      ['civ-association', 3],
      [null, 2],
    ])
    expect(rows.map(({ item }) => item?.code ?? null)).toEqual([null, null, 'civ-association', 'civ-association', 'civ-association'])
    expect(JSON.stringify({ items, rows })).not.toContain('civ-adopt')
    expect(resultsOf([...all, row(6, rare)], '2025-03', 1, names).items.map(({ item }) => item?.code)).toContain('civ-adopt')
  })

  test('a page beyond the last is the last; a month without results has one page', () => {
    const many = Array.from({ length: RESULTS_A_PAGE + 1 }, (_, n) => row(n + 1))
    const last = resultsOf(many, '2025-03', 9, names)
    expect([last.page, last.pages, last.rows.length]).toEqual([2, 2, 1])
    expect(resultsOf([], '2025-03', 1, names)).toMatchObject({ page: 1, pages: 1, items: [], sum: { decided: 0, medianDays: null } })
  })
})
