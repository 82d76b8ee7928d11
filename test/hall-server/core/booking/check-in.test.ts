import { describe, expect, test } from 'vitest'
import { given, hour } from './booking-spec.ts'

const minutes = 60_000

describe('checking in', () => {
  test('[CHECKIN-1] from half an hour before the slot until twenty minutes after its end gives an appointment’s number', () => {
    const bookings = given()
    const { code } = bookings.book(10)
    for (const at of [hour(9.5), hour(10), hour(10.5) + 20 * minutes]) {
      bookings.atTime(at)
      expect(bookings.admit(code)).toBe('appointment')
    }
  })
  test('[CHECKIN-2] earlier it is told when to come, on another day which day', () => {
    const bookings = given()
    const { code } = bookings.book(10)
    bookings.atTime(hour(9.5) - 5 * minutes)
    expect(bookings.admit(code)).toMatchObject({ code: 'too-early', retryAfter: 300, slot: { from: hour(10) } })
    const tomorrow = bookings.book(10, { days: 1 })
    expect(bookings.admit(tomorrow.code)).toMatchObject({ code: 'other-day', slot: { day: '2026-06-18' } })
    bookings.atHour(10, 1)
    expect(bookings.admit(code)).toMatchObject({ code: 'other-day', slot: { day: '2026-06-17' } })
  })
  test('[CHECKIN-3] later that day it gives an ordinary number, also when nobody was expected any more', () => {
    const bookings = given()
    const { code } = bookings.book(10)
    bookings.atTime(hour(10.5) + 20 * minutes + 1)
    expect(bookings.admit(code)).toBe('normal')
    expect(bookings.missed(code)).toBe('ok')
    expect(bookings.admit(code)).toBe('normal')
    expect([bookings.checkedIn(code), bookings.of(code).state]).toEqual(['ok', 'checked-in'])
    bookings.atHour(8, 1)
    expect(bookings.book(11, { days: 1 }).said).toBe('ok')
  })
  test('[CHECKIN-3] a cancelled one gives none', () => {
    const bookings = given()
    const { code } = bookings.book(10)
    bookings.cancel(code)
    bookings.atHour(10)
    expect(bookings.admit(code)).toMatchObject({ code: 'booking-cancelled' })
  })
  test('[CHECKIN-4] a booking has one number, the first', () => {
    const bookings = given()
    const { code } = bookings.book(10)
    bookings.atHour(10)
    expect([bookings.checkedIn(code, 'B001'), bookings.checkedIn(code, 'B002')]).toEqual(['ok', 'ok'])
    expect(bookings.of(code).ticket?.number).toBe('B001')
    expect(bookings.admit(code)).toMatchObject({ code: 'booking-used', subject: 'B001' })
  })
  test('[CHECKIN-5] the clock notes that nobody came, not before the time is over and once', () => {
    const bookings = given()
    const { code } = bookings.book(10)
    bookings.atTime(hour(10.5) + 20 * minutes)
    expect([bookings.missed(code), bookings.of(code).state]).toEqual(['ok', 'booked'])
    bookings.atTime(hour(10.5) + 20 * minutes + 1)
    expect([bookings.missed(code), bookings.missed(code), bookings.of(code).state]).toEqual(['ok', 'ok', 'missed'])
    expect(bookings.facts.filter(({ type }) => type === 'BookingMissed')).toHaveLength(1)
    expect(bookings.taken(10)).toBe(1)
  })
})
