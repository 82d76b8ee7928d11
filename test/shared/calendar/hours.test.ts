import { describe, expect, test } from 'vitest'
import { isIntakeOpen, localTime, serviceDayOf, sessionsAt } from '../../../shared/calendar/hours.ts'
import { instant } from '../../../shared/ids.ts'
import { weekHours } from '../../../shared/layout.ts'

const at = (iso: string) => instant.parse(Date.parse(iso))
const urumqi = 'Asia/Urumqi' // two hours behind Beijing time
const beijing = 'Asia/Shanghai'
const twice = [
  ['16:00', '20:00'],
  ['10:00', '14:00'],
]
const hours = weekHours.parse({ mon: twice, tue: twice, wed: twice, thu: twice, fri: twice, sat: [['11:00', '14:00']], sun: [] })

describe('[DAY-4] the service day', () => {
  test('begins at midnight in the hall, wherever the server is', () => {
    expect(serviceDayOf(at('2026-06-17T15:59:59.999Z'), beijing)).toBe('2026-06-17')
    expect(serviceDayOf(at('2026-06-17T16:00:00Z'), beijing)).toBe('2026-06-18')
    expect(serviceDayOf(at('2026-06-17T16:00:00Z'), urumqi)).toBe('2026-06-17')
  })
  test('has a local minute and weekday, at midnight and on the day a clock goes forward', () => {
    expect(localTime(at('2026-06-17T16:00:00Z'), beijing)).toEqual({ day: '2026-06-18', weekday: 'thu', minute: 0 })
    expect(localTime(at('2026-03-29T01:00:00Z'), 'Europe/Berlin')).toEqual({ day: '2026-03-29', weekday: 'sun', minute: 180 })
  })
})

describe('[DAY-4] the hours numbers are given', () => {
  const given = (iso: string, lead = 30) => isIntakeOpen(hours, lead, at(iso), beijing)
  test('sessions of a weekday come in order', () => {
    expect(sessionsAt(hours, at('2026-06-17T00:00:00Z'), beijing)).toEqual([
      { from: 600, to: 840 },
      { from: 960, to: 1200 },
    ])
    expect(sessionsAt(hours, at('2026-06-21T00:00:00Z'), beijing)).toEqual([])
  })
  test.each([
    ['2026-06-17T01:29:59Z', false], // 09:29:59
    ['2026-06-17T01:30:00Z', true], // half an hour before opening
    ['2026-06-17T05:59:59Z', true],
    ['2026-06-17T06:00:00Z', false], // 14:00, noon break
    ['2026-06-17T07:30:00Z', true],
    ['2026-06-17T12:00:00Z', false], // 20:00
    ['2026-06-20T02:30:00Z', true], // Saturday from 11:00
    ['2026-06-20T08:00:00Z', false],
    ['2026-06-21T03:00:00Z', false], // Sunday
  ])('%s: %s', (iso, open) => expect(given(iso)).toBe(open))
  test('without a lead they begin with the session', () => {
    expect([given('2026-06-17T01:59:59Z', 0), given('2026-06-17T02:00:00Z', 0)]).toEqual([false, true])
  })
})
