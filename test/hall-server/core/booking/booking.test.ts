import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyBookings } from '../../../../hall-server/core/booking/bookings.ts'
import { evolve } from '../../../../hall-server/core/booking/evolve.ts'
import { slotsOn } from '../../../../hall-server/core/booking/slots.ts'
import { bookingView } from '../../../../hall-server/core/booking/views.ts'
import { bareCode, CODE_LETTERS, spacedCode } from '../../../../shared/booking/alphabet.ts'
import { bookingCode, newCode, typedCode } from '../../../../shared/booking/code.ts'
import { itemCode, serviceDay } from '../../../../shared/ids.ts'
import { bookingView as schema } from '../../../../shared/wire/bookings.ts'
import { given, hour, layoutWith, marriage, police } from './booking-spec.ts'

describe('[BOOK-4] a slot', () => {
  test('is booked while it has room', () => {
    const bookings = given()
    expect([bookings.book(9).said, bookings.book(9).said]).toEqual(['ok', 'slot-full'])
    expect(bookings.book(9.5).said).toBe('ok')
  })
  test('is booked until it begins', () => {
    const bookings = given()
    bookings.atTime(hour(9) - 1)
    expect(bookings.book(9).said).toBe('ok')
    bookings.atHour(9.5)
    expect(bookings.book(9.5).said).toBe('slot-begun')
  })
  test('must be one of the plan, and near enough', () => {
    const bookings = given()
    for (const [hours, days] of [
      [9.25, 0],
      [12, 0],
      [9, 3],
      [9, 30],
      [9, -1],
    ] as const)
      expect(bookings.book(hours, { days }).said).toBe('slot-not-offered')
  })
  test('is for matters that may be booked', () => {
    expect(given().book(9, { item: itemCode.parse('other') }).said).toBe('not-bookable')
    expect(given(layoutWith({ items: [] })).book(9).said).toBe('not-bookable')
  })
})

describe('[BOOK-5] one phone', () => {
  const roomy = () => given(layoutWith({ share: 1 }))
  test('has one appointment a day for a matter', () => {
    const bookings = roomy()
    const said = [
      bookings.book(9, { phone: 'x' }),
      bookings.book(10, { phone: 'x' }),
      bookings.book(10, { phone: 'y' }),
      bookings.book(10, { phone: 'x', item: marriage }),
      bookings.book(10, { phone: 'x', days: 1 }),
    ]
    expect(said.map((one) => one.said)).toEqual(['ok', 'already-booked', 'ok', 'ok', 'ok'])
  })
  test('may book again after cancelling, and move its own, but not onto the day of its other one', () => {
    const bookings = roomy()
    const { code } = bookings.book(9, { phone: 'x' })
    expect(bookings.move(code, 10)).toBe('ok')
    const other = bookings.book(9, { phone: 'x', days: 1 })
    expect(bookings.move(other.code, 9)).toBe('already-booked')
    expect([bookings.cancel(code), bookings.move(other.code, 9)]).toEqual(['ok', 'ok'])
  })
  test('is never needed: without one anybody may book', () => {
    const bookings = roomy()
    expect([bookings.book(9).said, bookings.book(10).said]).toEqual(['ok', 'ok'])
  })
})

describe('[BOOK-6] a receipt code', () => {
  test('has eight characters, none of them 0, O, 1 or I, and no character may be wrong', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(31), { minLength: 7, maxLength: 60 }), fc.nat(7), fc.nat(31), (drawn, place, letter) => {
        let n = 0
        const code = newCode((below) => ((drawn[n % drawn.length] ?? 0) + (n += 1)) % below)
        expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
        const wrong = code.slice(0, place) + CODE_LETTERS.charAt(letter) + code.slice(place + 1)
        expect(bookingCode.safeParse(wrong).success).toBe(wrong === code)
      }),
    )
  })
  test('is read however it is typed, and out of the address of its receipt', () => {
    let n = 0
    const code = newCode((below) => (n += 7) % below)
    for (const typed of [
      code,
      spacedCode(code),
      ` ${code.toLowerCase()} `,
      `http://hall.example:8080/a/${code}`,
      `https://x.cn/a/${code}/`,
    ])
      expect(typedCode.safeParse(typed)).toMatchObject({ success: true, data: code })
    expect(bareCode('ab cd-ef')).toBe('ABCDEF')
    for (const typed of ['', 'http://hall.example/a/', `${code}2`, 'O0I1O0I1']) expect(typedCode.safeParse(typed).success).toBe(false)
  })
})

describe('[BOOK-7] a booking', () => {
  test('is moved under the same code, and its place is another’s', () => {
    const bookings = given()
    const { code } = bookings.book(9)
    expect([bookings.move(code, 10), bookings.taken(9), bookings.taken(10)]).toEqual(['ok', 0, 1])
    expect(bookings.of(code)).toMatchObject({ slot: { from: hour(10), to: hour(10.5) } })
    expect([bookings.book(9).said, bookings.move(code, 9)]).toEqual(['ok', 'slot-full'])
  })
  test('moved to where it is stays', () => {
    const bookings = given()
    const { code } = bookings.book(9)
    expect([bookings.move(code, 9), bookings.facts.length]).toEqual(['ok', 1])
  })
  test('is cancelled once, and its place is another’s', () => {
    const bookings = given()
    const { code } = bookings.book(9)
    expect([bookings.cancel(code), bookings.cancel(code), bookings.move(code, 10)]).toEqual([
      'ok',
      'booking-cancelled',
      'booking-cancelled',
    ])
    expect(bookings.book(9).said).toBe('ok')
  })
  test('is neither moved nor cancelled once its slot has begun, or it has its number', () => {
    const bookings = given()
    const [late, used] = [bookings.book(9).code, bookings.book(9.5).code]
    bookings.checkedIn(used)
    bookings.atHour(9)
    expect([bookings.cancel(late), bookings.move(late, 10)]).toEqual(['slot-begun', 'slot-begun'])
    expect([bookings.cancel(used), bookings.move(used, 10)]).toEqual(['booking-used', 'booking-used'])
  })
  test('that there is not cannot be changed', () => {
    const { code } = given().book(9)
    const bookings = given()
    expect([bookings.move(code, 9), bookings.cancel(code), bookings.checkedIn(code)]).toEqual(Array(3).fill('unknown-booking'))
  })
})

test('[BOOK-8] who holds the code sees what was booked, and no phone', () => {
  const bookings = given()
  const { code } = bookings.book(9, { phone: 'digest' })
  const context = { layout: bookings.layout, at: hour(8), nameOf: () => ({ zh: '护照' }), url: 'https://x.cn/a' }
  const view = bookingView(bookings.of(code), context)
  expect(schema.parse(view)).toMatchObject({ code, state: 'booked', canChange: true, number: null, line: { prefix: 'B' } })
  expect(view.checkIn).toEqual({ from: hour(8.5), until: hour(9.5) + 20 * 60_000 })
  expect(JSON.stringify(view)).not.toContain('digest')
  expect(bookingView(bookings.of(code), { ...context, at: hour(9) }).canChange).toBe(false)
})

test('[BOOK-9] the journal alone replays to the same bookings, also from a day that begins with those that go on', () => {
  const bookings = given()
  const codes = [bookings.book(9).code, bookings.book(10).code, bookings.book(14, { days: 1 }).code, bookings.book(15).code]
  bookings.checkedIn(codes[0] ?? bookings.book(16).code)
  bookings.cancel(codes[1] ?? bookings.book(16).code)
  const again = emptyBookings()
  for (const fact of bookings.facts) evolve(again, fact)
  expect(again).toEqual(bookings.bookings)
  const day = serviceDay.parse('2026-06-18')
  const next = evolve(emptyBookings(), { type: 'BookingDayBegun', day, at: hour(8, 1), bookings: [...again.byCode.values()] })
  expect(next).toEqual({ ...again, position: 1, day })
})

test('[BOOK-10] whatever is booked, moved and cancelled in whatever order, no slot holds more than it has room for', () => {
  const layout = layoutWith({ share: 1, slotMinutes: 60 })
  const room = slotsOn(layout, police, serviceDay.parse('2026-06-17'))
  const hours = fc.constantFrom(9, 10)
  const step = fc.record({ what: fc.constantFrom('book', 'book', 'book', 'move', 'cancel'), hours, which: fc.nat(30) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const bookings = given(layout)
      const codes = [bookings.book(9).code]
      for (const { what, hours: at, which } of steps) {
        const code = codes[which % codes.length] ?? bookings.book(at).code
        if (what === 'move') bookings.move(code, at)
        else if (what === 'cancel') bookings.cancel(code)
        else {
          const made = bookings.book(at)
          if (made.said === 'ok') codes.push(made.code)
        }
        const live = (from: number) =>
          [...bookings.bookings.byCode.values()].filter((one) => one.slot.from === from && one.state === 'booked')
        for (const { from, places } of room) {
          expect(live(from).length).toBeLessThanOrEqual(places)
          expect(bookings.bookings.taken.get(`police ${from}`) ?? 0).toBe(live(from).length)
        }
      }
    }),
  )
})
