import { describe, expect, test } from 'vitest'
import { dayAfter } from '../../../shared/calendar/days.ts'
import { day, days } from './sample-calendar.ts'

const after = (start: string, count: number) => days.workingDayAfter(day(start), count)

describe('[CLOCK-1] the day it is set going is not counted', () => {
  test.each([
    ['2025-03-03', 1, '2025-03-04'], // Monday
    ['2025-03-03', 5, '2025-03-10'],
    ['2025-03-07', 1, '2025-03-10'], // Friday
    ['2025-03-08', 1, '2025-03-10'], // Saturday
    ['2025-03-08', 0, '2025-03-08'],
  ])('%s + %d working days: %s', (start, count, end) => expect(after(start, count)).toBe(end))
  test('and so between two days', () => {
    expect(days.workingDaysBetween(day('2025-03-03'), day('2025-03-10'))).toBe(5)
    expect(days.workingDaysBetween(day('2025-03-10'), day('2025-03-03'))).toBe(-5)
    expect(days.workingDaysBetween(day('2025-03-07'), day('2025-03-09'))).toBe(0)
  })
})

describe('[CLOCK-2] [CLOCK-3] the real holidays and make-up days of Xinjiang', () => {
  test.each([
    ['Spring Festival 2023, then a make-up weekend', '2023-01-20', ['2023-01-28', '2023-01-29', '2023-01-30']],
    ['Spring Festival 2024', '2024-02-09', ['2024-02-18', '2024-02-19']],
    ['a make-up Sunday before Spring Festival 2025, a Saturday after', '2025-01-24', ['2025-01-26', '2025-01-27', '2025-02-05']],
    ['the Saturday after Spring Festival 2025', '2025-02-06', ['2025-02-07', '2025-02-08', '2025-02-10']],
    ['nine days of Spring Festival 2026 between two Saturdays', '2026-02-13', ['2026-02-14', '2026-02-24']],
    ['National Day 2023, then a make-up weekend', '2023-09-28', ['2023-10-07', '2023-10-08', '2023-10-09']],
    ['National Day 2024', '2024-09-27', ['2024-09-29', '2024-09-30', '2024-10-08']],
    ['National Day 2025', '2025-09-26', ['2025-09-28', '2025-09-29', '2025-09-30', '2025-10-09', '2025-10-10', '2025-10-11', '2025-10-13']],
    ['National Day 2026', '2026-09-30', ['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12']],
    ['Labour Day 2026', '2026-04-30', ['2026-05-06', '2026-05-07', '2026-05-08', '2026-05-09', '2026-05-11']],
    ['Roza 2023, then a make-up Sunday for Labour Day', '2023-04-20', ['2023-04-23', '2023-04-24']],
    ['Roza 2025', '2025-03-28', ['2025-04-01']],
    ['Roza 2026', '2026-03-19', ['2026-03-23']],
    ['Corban 2023', '2023-06-27', ['2023-07-03']],
    ['Corban 2025', '2025-06-05', ['2025-06-11']],
    ['Corban 2026', '2026-05-26', ['2026-06-01']],
  ])('%s', (_, start, ends) => expect(ends.map((__, index) => after(start, index + 1))).toEqual(ends))

  test.each([
    [2023, 249, 4],
    [2024, 251, 4],
    [2025, 248, 4],
    [2026, 248, 4],
  ])('%d has the country’s %d working days without the %d of Roza and Corban', (year, country, feasts) => {
    expect(days.workingDaysBetween(day(`${year - 1}-12-31`), day(`${year}-12-31`))).toBe(country - feasts)
  })

  test('says why a day is off', () => {
    expect(days.entryOf(day('2025-06-09'))).toMatchObject({
      kind: 'holiday',
      name: { zh: '古尔邦节', en: 'Corban Festival' },
      confirmed: true,
    })
    expect(days.entryOf(day('2025-10-11'))).toMatchObject({ kind: 'working-day', source: '国办发明电〔2024〕12号' })
    expect(days.entryOf(day('2025-06-11'))).toBeNull()
  })
})

test('[CLOCK-2] the next working day, and the day itself if it is one', () => {
  expect([days.nextWorkingDay(day('2025-06-05')), days.sameOrNext(day('2025-06-05'))]).toEqual(['2025-06-11', '2025-06-05'])
  expect([days.nextWorkingDay(day('2025-06-07')), days.sameOrNext(day('2025-06-07'))]).toEqual(['2025-06-11', '2025-06-11'])
})

test('[CLOCK-2] ten years ahead, and long before 1970, weeks are weeks', () => {
  expect(after('2027-01-01', 2_610)).toBe(dayAfter(day('2027-01-01'), 3_654)) // 522 weeks
  expect(after('1950-01-02', 5)).toBe('1950-01-09') // both Mondays
})
