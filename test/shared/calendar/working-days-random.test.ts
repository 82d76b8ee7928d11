import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter } from '../../../shared/calendar/days.ts'
import { deadlineOf } from '../../../shared/calendar/deadline.ts'
import { workCalendar } from '../../../shared/calendar/work-calendar.ts'
import { openCalendar } from '../../../shared/calendar/working-days.ts'
import { instant, serviceDay } from '../../../shared/ids.ts'
import { weekdays } from '../../../shared/week.ts'
import { naive } from './naive-calendar.ts'

const first = serviceDay.parse('2025-12-01')
const day = fc.integer({ min: 0, max: 120 }).map((days) => dayAfter(first, days))
const entry = fc.record({
  day,
  kind: fc.constantFrom('holiday', 'working-day'),
  name: fc.constant({ zh: '节' }),
  source: fc.constant('通知'),
})
const calendars = fc
  .record({
    week: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 7 }),
    knownFrom: fc.constant('2025-01-01'),
    knownUntil: fc.constant('2026-12-31'),
    entries: fc.uniqueArray(entry, { maxLength: 60, selector: (one) => one.day }),
  })
  .map((calendar) => workCalendar.parse(calendar))
const count = fc.integer({ min: 1, max: 60 })
const open = (calendar: Parameters<typeof openCalendar>[0]) => openCalendar(calendar, 'Asia/Shanghai')
const startOn = (start: typeof first) => ({ day: start, at: instant.parse(0) })

test('[CLOCK-1] [CLOCK-2] [CLOCK-3] any calendar agrees with counting day by day', () => {
  fc.assert(
    fc.property(calendars, day, day, count, (calendar, from, to, n) => {
      const days = open(calendar)
      const slow = naive(calendar)
      expect(days.isWorkingDay(from)).toBe(slow.works(from))
      expect(days.workingDayAfter(from, n)).toBe(slow.after(from, n))
      expect(days.nextWorkingDay(from)).toBe(slow.after(from, 1))
      expect(days.workingDaysBetween(from, to)).toBe(from <= to ? slow.between(from, to) : 0 - slow.between(to, from))
    }),
  )
})

test('[CLOCK-1] a longer period ends later, on a working day, and n days and then m are n + m', () => {
  fc.assert(
    fc.property(calendars, day, count, count, (calendar, start, n, m) => {
      const days = open(calendar)
      const end = days.workingDayAfter(start, n)
      expect(days.workingDayAfter(start, n + 1) > end).toBe(true)
      expect(days.isWorkingDay(end)).toBe(true)
      expect(days.workingDayAfter(end, m)).toBe(days.workingDayAfter(start, n + m))
      expect(days.workingDaysBetween(start, end)).toBe(n)
    }),
  )
})

test('[CLOCK-4] any pauses: as if their days were not there; an open one leaves what is left', () => {
  const pause = fc.tuple(day, fc.integer({ min: 0, max: 20 })).map(([from, length]) => ({ from, to: dayAfter(from, length) }))
  fc.assert(
    fc.property(calendars, day, count, fc.array(pause, { maxLength: 4 }), (calendar, start, value, pauses) => {
      const days = open(calendar)
      const slow = naive(calendar)
      const counts = (one: typeof first) => slow.works(one) && !pauses.some(({ from, to }) => from <= one && one <= to)
      const found = deadlineOf(days, { start: startOn(start), limit: { value, unit: 'working-day' }, pauses })
      expect(found).toMatchObject({ state: 'running', day: slow.after(start, value, counts) })
    }),
  )
})
