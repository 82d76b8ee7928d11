import { expect, test } from 'vitest'
import { caseMatters } from '../../../counter-display/dashboard/decisions.ts'

test('what waits behind the counters is the manager’s matter only when there is some', () => {
  expect(caseMatters({ supervised: 0, noticesDue: 0, contactsLate: 0 })).toEqual([])
  expect(caseMatters(null)).toEqual([])
  expect(caseMatters({ supervised: 3, noticesDue: 2, contactsLate: 1 }).map(({ kind }) => kind)).toEqual([
    'notices-due',
    'contacts-late',
    'supervised',
  ])
  expect(caseMatters({ supervised: 1, noticesDue: 0, contactsLate: 0 })).toEqual([{ kind: 'supervised', count: 1, remedy: null }])
})

test('[FIRST-4] a figure the server did not give hides no other, and is said to be missing', () => {
  expect(caseMatters({ supervised: null, noticesDue: 2, contactsLate: 1 })).toEqual([
    { kind: 'notices-due', count: 2, remedy: null },
    { kind: 'contacts-late', count: 1, remedy: null },
    { kind: 'cases-unknown', remedy: null },
  ])
  expect(caseMatters({ supervised: null, noticesDue: null, contactsLate: null })).toEqual([{ kind: 'cases-unknown', remedy: null }])
})
