import { describe, expect, test } from 'vitest'
import { deadlineOf, type Period } from '../../../shared/calendar/deadline.ts'
import { day, days, on } from './sample-calendar.ts'

type Unit = Period['limit']['unit']
const of = (start: string, value: number, unit: Unit, more: Partial<Period> = {}) =>
  deadlineOf(days, { start: on(start), limit: { value, unit }, ...more })
const pause = (from: string, to: string | null = null) => ({ from: day(from), to: to === null ? null : day(to) })
const ends = (end: string) => ({ state: 'running', day: end, at: null, isCertain: true })
const endsAt = (end: string) => ({ state: 'running', ...on(end), isCertain: true })

test('[CLOCK-1] [CLOCK-2] the 20 working days of 行政许可法 第42条, over the Dragon Boat Festival and Corban', () => {
  expect(of('2025-05-26', 20, 'working-day')).toEqual(ends('2025-06-27'))
})

test('[CLOCK-9] extended by 10', () => {
  expect(of('2025-05-26', 20, 'working-day', { extension: 10 })).toEqual(ends('2025-07-11'))
  expect(of('2025-05-26', 20, 'working-day', { extension: 0 })).toEqual(ends('2025-06-27'))
})

describe('[CLOCK-4] special procedures', () => {
  // Monday 3 March 2025 and 10 working days: 17 March
  const paused = (...pauses: ReturnType<typeof pause>[]) => of('2025-03-03', 10, 'working-day', { pauses })
  test('first and last day are left out', () => expect(paused(pause('2025-03-06', '2025-03-12'))).toEqual(ends('2025-03-24')))
  test('one of a single day, and one over a weekend', () => {
    expect(paused(pause('2025-03-06', '2025-03-06'))).toEqual(ends('2025-03-18'))
    expect(paused(pause('2025-03-08', '2025-03-09'))).toEqual(ends('2025-03-17'))
  })
  test('two that overlap, in any order', () => {
    const [hearing, inspection] = [pause('2025-03-06', '2025-03-12'), pause('2025-03-10', '2025-03-13')]
    expect(paused(hearing, inspection)).toEqual(ends('2025-03-25'))
    expect(paused(inspection, hearing)).toEqual(ends('2025-03-25'))
  })
  test('a second one that comes before the end only because of the first', () => {
    expect(paused(pause('2025-03-06', '2025-03-12'), pause('2025-03-18', '2025-03-19'))).toEqual(ends('2025-03-26'))
  })
  test('one that began with the case, or before, counts from the first day that counts', () => {
    expect(paused(pause('2025-02-20', '2025-03-04'))).toEqual(ends('2025-03-18'))
    expect(paused(pause('2025-02-20', '2025-03-03'))).toEqual(ends('2025-03-17'))
  })
  test('one that begins on the last day moves it, one after it does not', () => {
    expect(paused(pause('2025-03-17', '2025-03-18'))).toEqual(ends('2025-03-19'))
    expect(paused(pause('2025-03-18', '2025-03-25'))).toEqual(ends('2025-03-17'))
    expect(paused(pause('2025-03-18'))).toEqual(ends('2025-03-17'))
  })
  test('an open one stops the clock: no deadline, but what is left', () => {
    expect(paused(pause('2025-03-06'))).toEqual({ state: 'paused', since: '2025-03-06', left: 8 })
    expect(paused(pause('2025-03-10'), pause('2025-03-05', '2025-03-11'))).toEqual({ state: 'paused', since: '2025-03-05', left: 9 })
  })
  test('one that ends before it begins is no pause', () => {
    expect(() => paused(pause('2025-03-06', '2025-03-05'))).toThrow('A pause from 2025-03-06 to 2025-03-05')
  })
})

describe('[CLOCK-5] [CLOCK-6] calendar days', () => {
  test.each([
    [5, '2025-04-01'], // from Thursday 27 March
    [4, '2025-04-01'], // Monday 31 March is Roza
    [2, '2025-04-01'],
    [1, '2025-03-28'],
    [30, '2025-04-27'], // 26 April is a Saturday, the Sunday after it is worked
  ])('27 March 2025 + %d days: %s', (value, end) => expect(of('2025-03-27', value, 'day')).toEqual(ends(end)))
  test('[CLOCK-4] a pause leaves out its days, weekends too', () => {
    expect(of('2025-03-27', 5, 'day', { pauses: [pause('2025-03-28', '2025-03-29')] })).toEqual(ends('2025-04-03'))
  })
  test('[CLOCK-4] a pause that begins on the days off at the end goes before', () => {
    expect(of('2025-03-27', 2, 'day', { pauses: [pause('2025-03-30', '2025-04-02')] })).toEqual(ends('2025-04-03'))
    expect(of('2025-03-27', 2, 'day', { pauses: [pause('2025-03-30')] })).toEqual({ state: 'paused', since: '2025-03-30', left: 0 })
  })
  test('on the spot is the same day, or the next one worked', () => {
    for (const unit of ['working-day', 'day'] as const) {
      expect(of('2025-03-28', 0, unit)).toEqual(ends('2025-03-28'))
      expect(of('2025-03-29', 0, unit)).toEqual(ends('2025-04-01'))
    }
  })
})

describe('[CLOCK-7] hours', () => {
  test('run from the minute, through the night', () => {
    expect(of('2025-01-23 16:30', 2, 'hour')).toEqual(endsAt('2025-01-23 18:30'))
    expect(of('2025-01-23 16:30', 24, 'hour')).toEqual(endsAt('2025-01-24 16:30'))
  })
  test('[CLOCK-6] that would end on a day off end at the same time on the next working day', () => {
    expect(of('2025-01-24 16:30', 24, 'hour')).toEqual(endsAt('2025-01-26 16:30')) // a make-up Sunday
    expect(of('2025-01-27 10:00', 24, 'hour')).toEqual(endsAt('2025-02-05 10:00'))
    expect(of('2025-01-25 10:00', 0, 'hour')).toEqual(endsAt('2025-01-26 10:00'))
  })
  test('[CLOCK-4] a pause moves the end by whole days', () => {
    expect(of('2025-03-03 10:00', 4, 'hour', { pauses: [pause('2025-03-03', '2025-03-04')] })).toEqual(endsAt('2025-03-05 14:00'))
    expect(of('2025-03-03 10:00', 24, 'hour', { pauses: [pause('2025-03-04')] })).toEqual({
      state: 'paused',
      since: '2025-03-04',
      left: 10,
    })
    expect(of('2025-03-03 10:00', 8, 'hour', { pauses: [pause('2025-03-03')] })).toEqual({ state: 'paused', since: '2025-03-03', left: 8 })
  })
})

describe('[CLOCK-8] beyond what is published, and over what nobody confirmed', () => {
  const certain = (start: string, value: number, unit: Unit) => {
    const deadline = of(start, value, unit)
    return deadline.state === 'running' ? [deadline.day, deadline.isCertain] : []
  }
  test('by the week, and not certain', () => {
    expect(certain('2026-12-25', 4, 'working-day')).toEqual(['2026-12-31', true])
    expect(certain('2026-12-25', 5, 'working-day')).toEqual(['2027-01-01', false])
    expect(certain('2022-12-29', 2, 'working-day')).toEqual(['2023-01-03', false])
  })
  test('a period in calendar days hangs on its last day only', () => {
    expect(certain('2024-04-08', 3, 'working-day')).toEqual(['2024-04-12', false]) // Roza 2024 is not confirmed
    expect(certain('2024-04-08', 4, 'day')).toEqual(['2024-04-12', true])
    expect(certain('2024-04-08', 2, 'day')).toEqual(['2024-04-11', false])
  })
})
