import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter } from '../../../shared/calendar/days.ts'
import { deadlineOf } from '../../../shared/calendar/deadline.ts'
import { readClock } from '../../../shared/calendar/lights.ts'
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

test('[CLOCK-4] a pause of k working days before the end moves it by k working days; an open one leaves what is left', () => {
  fc.assert(
    fc.property(calendars, day, count, count, count, (calendar, start, value, begins, k) => {
      const days = open(calendar)
      const limit = { value, unit: 'working-day' } as const
      const from = days.workingDayAfter(start, Math.min(begins, value))
      const pauses = [{ from, to: days.workingDayAfter(from, k - 1) }]
      const moved = deadlineOf(days, { start: startOn(start), limit, pauses })
      expect(moved).toMatchObject({ state: 'running', day: days.workingDayAfter(start, value + k) })
      const stopped = deadlineOf(days, { start: startOn(start), limit, pauses: [{ from, to: null }] })
      expect(stopped).toEqual({ state: 'paused', since: from, left: value - Math.min(begins, value) + 1 })
    }),
  )
})

test('[CLOCK-5] [CLOCK-6] calendar days end on a working day that no pause covers, and not before their number is up', () => {
  const pause = fc.tuple(day, fc.integer({ min: 0, max: 20 })).map(([from, length]) => ({ from, to: dayAfter(from, length) }))
  fc.assert(
    fc.property(calendars, day, count, fc.array(pause, { maxLength: 4 }), (calendar, start, value, pauses) => {
      const slow = naive(calendar)
      const isPaused = (one: typeof first) => pauses.some(({ from, to }) => from <= one && one <= to)
      let end = slow.after(start, value, (one) => !isPaused(one))
      while (isPaused(end) || !slow.works(end)) end = dayAfter(end, 1)
      expect(deadlineOf(open(calendar), { start: startOn(start), limit: { value, unit: 'day' }, pauses })).toMatchObject({ day: end })
    }),
  )
})

test('[CLOCK-9] an extension is a longer limit', () => {
  fc.assert(
    fc.property(calendars, day, count, count, fc.constantFrom('working-day', 'day', 'hour'), (calendar, start, value, extension, unit) => {
      const days = open(calendar)
      const period = { start: startOn(start), pauses: [{ from: dayAfter(start, 3), to: dayAfter(start, 9) }] }
      const extended = deadlineOf(days, { ...period, limit: { value, unit }, extension })
      expect(extended).toEqual(deadlineOf(days, { ...period, limit: { value: value + extension, unit } }))
    }),
  )
})

test('[CLOCK-10] what is left and what is used make the whole, and a clock never turns back', () => {
  fc.assert(
    fc.property(calendars, day, count, fc.integer({ min: 0, max: 100 }), (calendar, start, value, later) => {
      const days = open(calendar)
      const period = { start: startOn(start), limit: { value, unit: 'working-day' } } as const
      const read = (today: typeof first) => readClock(days, period, startOn(today)).left
      const [today, tomorrow] = [dayAfter(start, later), dayAfter(start, later + 1)]
      if (read(today) >= 0) expect(read(today) + days.workingDaysBetween(start, today)).toBe(value)
      expect(read(tomorrow) <= read(today)).toBe(true)
    }),
  )
})
