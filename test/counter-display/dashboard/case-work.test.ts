import { expect, test } from 'vitest'
import { dueToday } from '../../../counter-display/dashboard/case-work.ts'
import { caseMatters } from '../../../counter-display/dashboard/decisions.ts'
import { serviceDay } from '../../../shared/ids.ts'
import { aRow } from '../cases/a-case.ts'

test('what waits behind the counters is the manager’s matter only when there is some', () => {
  expect(caseMatters({ supervised: 0, noticesDue: 0 })).toEqual([])
  expect(caseMatters(null)).toEqual([])
  expect(caseMatters({ supervised: 3, noticesDue: 2 }).map(({ kind }) => kind)).toEqual(['notices-due', 'supervised'])
  expect(caseMatters({ supervised: 1, noticesDue: 0 })).toEqual([{ kind: 'supervised', count: 1, remedy: null }])
})

test('a notice is due today and after, not tomorrow, and not while nothing is', () => {
  const rows = ['2026-06-12', '2026-06-15', '2026-06-16', null].map((due, place) => aRow(place, { state: 'received', due }))
  expect(dueToday({ rows, today: serviceDay.parse('2026-06-15') })).toBe(2)
})
