import { describe, expect, test } from 'vitest'
import type { Period } from '../../../shared/calendar/deadline.ts'
import { readClock } from '../../../shared/calendar/lights.ts'
import { openCalendar } from '../../../shared/calendar/working-days.ts'
import { day, days, on, xinjiang } from './sample-calendar.ts'

const read = (period: Period, now: string, calendar = days) => {
  const { light, left } = readClock(calendar, period, on(now))
  return [light, left]
}
const pause = (from: string, to: string | null = null) => ({ from: day(from), to: to === null ? null : day(to) })

describe('[CLOCK-10] 20 working days from 26 May 2025, to 27 June', () => {
  const period: Period = { start: on('2025-05-26'), limit: { value: 20, unit: 'working-day' } }
  test.each([
    ['2025-05-26', 'green', 20],
    ['2025-06-18', 'green', 7],
    ['2025-06-19', 'yellow', 6], // 30 %
    ['2025-06-27', 'yellow', 0],
    ['2025-06-28', 'red', -1], // a Saturday
    ['2025-06-30', 'red', -1],
    ['2025-07-01', 'red', -2],
  ])('on %s: %s, %d left', (now, light, left) => expect(read(period, now)).toEqual([light, left]))
  test('the hall says from which share it is yellow', () => {
    const half = openCalendar({ ...xinjiang, yellowShare: 0.5 }, 'Asia/Shanghai')
    expect([read(period, '2025-06-12', half), read(period, '2025-06-13', half)]).toEqual([
      ['green', 11],
      ['yellow', 10],
    ])
  })
  test('an extension is part of the whole', () => {
    expect(readClock(days, { ...period, extension: 10 }, on('2025-06-27'))).toMatchObject({ light: 'green', left: 10, total: 30 })
  })
  test('stopped: what is left stays the same until the day after the pause', () => {
    const open = { ...period, pauses: [pause('2025-06-16')] }
    expect([read(open, '2025-06-16'), read(open, '2025-09-16')]).toEqual([
      ['paused', 10],
      ['paused', 10],
    ])
    const closed = { ...period, pauses: [pause('2025-06-16', '2025-06-20')] }
    expect([read(closed, '2025-06-13'), read(closed, '2025-06-17'), read(closed, '2025-06-20'), read(closed, '2025-06-23')]).toEqual([
      ['green', 10],
      ['paused', 10],
      ['paused', 10],
      ['green', 9],
    ])
  })
  test('a special procedure begun too late leaves it red', () => {
    expect(read({ ...period, pauses: [pause('2025-06-30')] }, '2025-07-01')).toEqual(['red', -2])
    expect(read({ ...period, pauses: [pause('2025-06-30', '2025-07-04')] }, '2025-07-01')).toEqual(['red', -2])
  })
})

test('[CLOCK-10] in calendar days they are counted so; what ends on a day off is in time until the next working day', () => {
  const period: Period = { start: on('2025-03-27'), limit: { value: 2, unit: 'day' } }
  expect([read(period, '2025-03-27'), read(period, '2025-04-01'), read(period, '2025-04-03')]).toEqual([
    ['green', 5],
    ['yellow', 0],
    ['red', -2],
  ])
})

test('[CLOCK-10] hours are counted in hours, begun ones whole', () => {
  const period: Period = { start: on('2025-03-03 10:00'), limit: { value: 4, unit: 'hour' } }
  expect(['10:00', '12:59', '13:00', '14:00', '14:01'].map((clock) => read(period, `2025-03-03 ${clock}`))).toEqual([
    ['green', 4],
    ['green', 2],
    ['yellow', 1],
    ['yellow', 0],
    ['red', -1],
  ])
})

test('[CLOCK-10] on the spot is yellow on the day and red the day after', () => {
  const period: Period = { start: on('2025-03-03'), limit: { value: 0, unit: 'working-day' } }
  expect([read(period, '2025-03-03'), read(period, '2025-03-04')]).toEqual([
    ['yellow', 0],
    ['red', -1],
  ])
})
