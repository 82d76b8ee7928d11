import { describe, expect, test } from 'vitest'
import { daysOffered, slotsOn } from '../../../../hall-server/core/booking/slots.ts'
import { serviceDay } from '../../../../shared/ids.ts'
import type { HallLayout } from '../../../../shared/layout.ts'
import { general, hour, layoutWith, police } from './booking-spec.ts'

const wednesday = serviceDay.parse('2026-06-17')
const clockOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16)
const begins = (layout: HallLayout, day = wednesday) => slotsOn(layout, police, day).map(({ from }) => clockOf(from))
const placesAt = (layout: HallLayout, clock: string, line = police) =>
  slotsOn(layout, line, wednesday).find(({ from }) => clockOf(from) === clock)?.places

describe('[BOOK-1] slots', () => {
  test('are whole ones within the sessions, by the clock of the hall', () => {
    expect(begins(layoutWith({ slotMinutes: 60 }))).toEqual(['09:00', '10:00', '11:00', '14:00', '15:00', '16:00'])
    expect(begins(layoutWith({ slotMinutes: 50 })).slice(0, 4)).toEqual(['09:00', '09:50', '10:40', '14:00'])
  })
  test('are offered on no closed day and on no weekday without a session', () => {
    expect(begins(layoutWith({ closedDays: [wednesday] }))).toEqual([])
    expect(begins(layoutWith(), serviceDay.parse('2026-06-20'))).toEqual([])
  })
  test('are not offered while every counter of the line is planned to be away', () => {
    const plan = [{ lines: ['police'], days: ['wed'], open: [['09:00', '12:00']], lunch: [['11:00', '11:30']] }]
    expect(begins(layoutWith({}, { plan }))).toEqual(['09:00', '09:30', '10:00', '10:30', '11:30'])
  })
})

describe('[BOOK-2] places of a slot', () => {
  test('are the share of what the counters can serve in it', () => {
    // Two counters, each half for this line: 30 minutes of serving, half of them for appointments, 10 (5) minutes each.
    expect([placesAt(layoutWith(), '09:00'), placesAt(layoutWith(), '09:00', general)]).toEqual([1, 3])
    expect(placesAt(layoutWith({ share: 1, slotMinutes: 60 }), '09:00')).toBe(6)
  })
  test('shrink while a counter is planned to be away', () => {
    const plan = [{ counters: ['1'], days: ['wed'], lunch: [['10:00', '11:00']] }]
    const layout = layoutWith({ share: 1, slotMinutes: 60 }, { plan })
    expect(['09:00', '10:00', '11:00'].map((clock) => placesAt(layout, clock))).toEqual([6, 3, 6])
  })
  test('are one at least, where anybody serves the line', () => {
    expect(placesAt(layoutWith({ share: 0.01 }), '09:00')).toBe(1)
  })
})

describe('[BOOK-3] days', () => {
  test('are so many working days ahead, today included', () => {
    expect(daysOffered(layoutWith(), hour(8))).toEqual(['2026-06-17', '2026-06-18', '2026-06-19', '2026-06-22', '2026-06-23'])
  })
  test('leave out holidays, and begin tomorrow once the date has changed in the hall', () => {
    const layout = layoutWith({ daysAhead: 2, closedDays: [serviceDay.parse('2026-06-18')] })
    expect(daysOffered(layout, hour(8))).toEqual(['2026-06-17', '2026-06-19'])
    expect(daysOffered(layout, hour(24))).toEqual(['2026-06-19', '2026-06-22'])
  })
  test('are none in a hall that never opens', () => {
    const hours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
    expect(daysOffered(layoutWith({}, { hours }), hour(8))).toEqual([])
  })
})
