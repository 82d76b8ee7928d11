import { expect, test } from 'vitest'
import { instantOf } from '../../../shared/calendar/clock-instant.ts'
import { localTime } from '../../../shared/calendar/hours.ts'
import { instant, serviceDay } from '../../../shared/ids.ts'

const day = (name: string) => serviceDay.parse(name)

test('[PLAN-1] a time of the plan is the hall’s own time, wherever the server is', () => {
  expect(new Date(instantOf(day('2026-06-17'), '12:30', 'Asia/Shanghai')).toISOString()).toBe('2026-06-17T04:30:00.000Z')
  expect(localTime(instantOf(day('2026-06-17'), '00:00', 'Asia/Urumqi'), 'Asia/Urumqi')).toEqual({
    day: '2026-06-17',
    weekday: 'wed',
    minute: 0,
  })
})

test('[PLAN-1] on the day a clock goes forward too', () => {
  expect(new Date(instantOf(day('2026-03-29'), '12:00', 'Europe/Berlin')).toISOString()).toBe('2026-03-29T10:00:00.000Z')
})

test('[PLAN-1] every minute of a year’s days has the instant at which the clock shows it', () => {
  for (const timeZone of ['Asia/Shanghai', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Chatham'])
    for (let from = Date.UTC(2026, 0, 1); from < Date.UTC(2027, 0, 1); from += 5_407 * 60_000) {
      const { day: shown, minute } = localTime(instant.parse(from), timeZone)
      const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
      expect(new Date(instantOf(shown, clock, timeZone)).toISOString()).toBe(new Date(from).toISOString())
    }
})

test('[PLAN-1] a time that the clock skips is near', () => {
  const skipped = instantOf(day('2026-03-29'), '02:30', 'Europe/Berlin')
  expect(Math.abs(skipped - Date.parse('2026-03-29T01:00:00Z'))).toBeLessThanOrEqual(3_600_000)
})
