import { describe, expect, test } from 'vitest'
import { calendarRunsOut } from '../../../shared/calendar/runs-out.ts'
import { workCalendar } from '../../../shared/calendar/work-calendar.ts'
import { day, xinjiang } from './sample-calendar.ts'

describe('[CLOCK-12] a calendar that cannot be right', () => {
  const holiday = { day: '2025-10-01', until: '2025-10-08', kind: 'holiday', name: { zh: '国庆节' }, source: '国办发明电〔2024〕12号' }
  const faults = (...entries: object[]) =>
    workCalendar
      .safeParse({ knownFrom: '2025-01-01', knownUntil: '2025-12-31', entries })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
  test('none in a good one, which needs no week of its own', () => {
    expect(faults(holiday)).toEqual([])
    expect(workCalendar.parse({ knownFrom: '2025-01-01', knownUntil: '2025-12-31', entries: [] }).week).toEqual([
      'mon',
      'tue',
      'wed',
      'thu',
      'fri',
    ])
  })
  test.each([
    [
      'a day twice',
      [holiday, { ...holiday, day: '2025-10-08', until: undefined, kind: 'working-day' }],
      'entries.1.day: 2025-10-08 is there twice',
    ],
    [
      'after the last known day',
      [{ ...holiday, until: undefined, day: '2026-01-01' }],
      'entries.0.day: not between knownFrom (2025-01-01) and',
    ],
    ['before the first', [{ ...holiday, until: '2025-01-02', day: '2024-12-31' }], 'entries.0.day: not between knownFrom'],
    ['ending before it begins', [{ ...holiday, until: '2025-09-30' }], 'entries.0.until: not within 31 days of 2025-10-01'],
    ['ending in another year', [{ ...holiday, day: '2024-10-01' }], 'entries.0.until: not within 31 days of 2024-10-01'],
  ])('%s', (_, entries, fault) => expect(faults(...entries)).toEqual([expect.stringContaining(fault)]))
  test('what it knows ends before it begins; no working day in the week; no such day; an unknown field', () => {
    const known = { knownFrom: '2025-01-01', knownUntil: '2025-12-31', entries: [] }
    const isRefused = (more: object) => !workCalendar.safeParse({ ...known, ...more }).success
    expect([{ knownUntil: '2024-12-31' }, { week: [] }, { knownUntil: '2025-02-29' }, { holidays: [] }].map(isRefused)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(isRefused({})).toBe(false)
  })
})

test('[CLOCK-11] 60 days before its end a calendar runs out', () => {
  expect(calendarRunsOut(xinjiang, day('2026-11-01'))).toBeNull() // 60 days
  expect(calendarRunsOut(xinjiang, day('2026-11-02'))).toEqual({ knownUntil: '2026-12-31', daysLeft: 59 })
  expect(calendarRunsOut(xinjiang, day('2027-01-05'))).toEqual({ knownUntil: '2026-12-31', daysLeft: -5 })
})
