import { expect, test } from 'vitest'
import { instantOf } from '../../../shared/calendar/clock-instant.ts'
import { localTime } from '../../../shared/calendar/hours.ts'
import { serviceDay } from '../../../shared/ids.ts'

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
