import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { takeKey } from '../../../hall-server/core/booking/bookings.ts'
import sample from '../../../hall-server/catalogue/sample/urumqi.layout.json'
import { memoryStore } from '../../../hall-server/journal/memory.ts'
import { ticketToken } from '../../../shared/ids.ts'
import { bookingView, checkedIn } from '../../../shared/wire/bookings.ts'
import { bookAt, booked, checkIn, clockAt, hallInTheMorning, passport, slotAt, slotsIn } from './bookings-at-work.ts'
import { hallAtWork, someId, type HallAtWork } from './hall-at-work.ts'

const json = async (answer: Response) => answer.json()
const said = async (answer: Response) => [answer.status, (await json(answer)).code]
const hour = 3_600_000 // ms
const journalOf = (hall: HallAtWork) =>
  [...hall.store.streams].filter(([name]) => name.startsWith('booking/')).flatMap(([, rows]) => rows.map(({ type }) => type))

describe('booking over HTTP', () => {
  test('[BOOK-3] the hall says what may be booked and when, its days and one day', async () => {
    const hall = await hallInTheMorning()
    expect(await json(await hall.get('/api/halls/urumqi/slots'))).toMatchObject({ items: expect.arrayContaining([passport]), days: [] })
    const { days } = await slotsIn(hall)
    expect(days).toHaveLength(5)
    expect(days[0]?.slots[0]).toMatchObject({ left: 2 })
    const one = await json(await hall.get(`/api/halls/urumqi/slots?item=${passport}&day=${days[1]?.day}`))
    expect(one.days.map(({ day }: { day: string }) => day)).toEqual([days[1]?.day])
    expect(await said(await hall.get('/api/halls/urumqi/slots?item=none'))).toEqual([404, 'unknown-item'])
    expect(await said(await hall.get('/api/halls/urumqi/slots?item=ss-record'))).toEqual([409, 'not-bookable'])
    expect(await said(await hall.get('/api/halls/urumqi/slots?item=a&day=x'))).toEqual([422, 'bad-message'])
  })
  test('[BOOK-7] book, look, move, cancel by the code', async () => {
    const hall = await hallInTheMorning()
    const made = await booked(hall)
    expect(made).toMatchObject({ state: 'booked', canChange: true, url: `${hall.url}/a/${made.code}` })
    expect(await json(await hall.get(`/api/bookings/${made.code.toLowerCase()}`))).toEqual(made)
    const { from } = await slotAt(hall, 3)
    const moved = bookingView.parse(await json(await hall.post(`/api/bookings/${made.code}/move`, { from })))
    expect([moved.code, moved.slot.from]).toEqual([made.code, from])
    expect((await slotAt(hall, 3)).left).toBe(1)
    const gone = bookingView.parse(await json(await hall.post(`/api/bookings/${made.code}/cancel`, {})))
    expect([gone.state, gone.canChange, (await slotAt(hall, 3)).left]).toEqual(['cancelled', false, 2])
    expect(await said(await hall.post(`/api/bookings/${made.code}/cancel`, {}))).toEqual([409, 'booking-cancelled'])
  })
  test('[BOOK-4] refusals are problems with codes', async () => {
    const hall = await hallInTheMorning()
    const { from } = await slotAt(hall)
    expect(await said(await bookAt(hall, from + 1))).toEqual([409, 'slot-not-offered'])
    expect(await said(await bookAt(hall, from, { item: 'none' }))).toEqual([404, 'unknown-item'])
    expect(await said(await bookAt(hall, from, { phone: 'x' }))).toEqual([422, 'bad-message'])
    expect(await said(await hall.post('/api/halls/urumqi/bookings', { item: passport, from, language: 'zh' }))).toEqual([
      400,
      'idempotency-key-required',
    ])
    expect(await said(await hall.get('/api/bookings/23456789'))).toEqual([404, 'unknown-booking'])
    expect(await said(await hall.get('/api/bookings/none'))).toEqual([404, 'unknown-booking'])
  })
  test('[BOOK-10] who asks at once for the last places gets one each, or none', async () => {
    const hall = await hallInTheMorning()
    const { from } = await slotAt(hall)
    const answers = await Promise.all(Array.from({ length: 6 }, () => bookAt(hall, from)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(4)
    expect((await slotAt(hall)).left).toBe(0)
  })
  test('[BOOK-11] asked again, also after a restart, it is the same booking; another body under the key is refused', async () => {
    const store = memoryStore()
    const hall = await hallInTheMorning({ store })
    const [{ from }, other] = [await slotAt(hall), await slotAt(hall, 1)]
    const first = await json(await bookAt(hall, from, {}, { key: 'one' }))
    expect(await json(await bookAt(hall, from, {}, { key: 'one' }))).toEqual(first)
    expect(await said(await bookAt(hall, other.from, {}, { key: 'one' }))).toEqual([409, 'idempotency-key-reused'])
    const ahead = hall.clock.ahead
    await hall.stop()
    const again = await hallAtWork({ store, folder: hall.folder })
    again.clock.ahead = ahead
    const retried = await json(await bookAt(again, from, {}, { key: 'one' }))
    expect(retried).toMatchObject({ code: first.code, slot: first.slot })
    await again.stop()
  })
  test('[BOOK-8] a phone is kept as a digest only, and still tells who has an appointment already', async () => {
    const hall = await hallInTheMorning()
    const [one, two] = [await slotAt(hall), await slotAt(hall, 1)]
    expect((await bookAt(hall, one.from, { phone: '139 9999 1111' })).status).toBe(201)
    const refused = await bookAt(hall, two.from, { phone: '13999991111' })
    expect(await said(refused)).toEqual([409, 'already-booked'])
    const everything = JSON.stringify([...hall.store.streams, ...hall.store.answers])
    expect(everything).toContain('SlotBooked')
    expect(everything.replaceAll(' ', '')).not.toContain('13999991111')
  })
  test('[BOOK-8] nobody can try out codes, or take all places, from one address', async () => {
    const hall = await hallInTheMorning()
    const { code } = await booked(hall)
    const answers = []
    for (let n = 0; n < 65; n += 1) answers.push((await hall.get(`/api/bookings/${code}`)).status)
    expect([answers[0], answers.at(-1)]).toEqual([200, 429])
    const cookie = await hall.signIn('greeter')
    expect((await hall.get(`/api/bookings/${code}`, { cookie })).status).toBe(200)
    const { days } = await slotsIn(hall)
    const made = []
    for (const { from } of days.flatMap(({ slots }) => slots).slice(0, 14)) made.push((await bookAt(hall, from)).status)
    expect(made.filter((status) => status === 429).length).toBeGreaterThan(2)
  })
})

describe('checking in over HTTP', () => {
  test('[CHECKIN-1] gives a number of the class appointment, in its line', async () => {
    const hall = await hallInTheMorning()
    const { code, slot } = await booked(hall)
    clockAt(hall, slot.from)
    const got = checkedIn.parse(await json(await checkIn(hall, code)))
    expect(got).toMatchObject({ line: 'police', number: 'B001', late: false, item: { code: passport } })
    expect(got.stops?.map(({ kind }) => kind)).toEqual(['intake', 'photo', 'payment'])
    expect(await json(await hall.get(`/api/tickets/${got.token}`))).toMatchObject({ class: 'appointment', items: [{ code: passport }] })
    expect(await json(await hall.get(`/api/bookings/${code}`))).toMatchObject({ state: 'checked-in', number: 'B001', canChange: false })
  })
  test('[CHECKIN-2] too early and on another day it says when to come', async () => {
    const hall = await hallInTheMorning()
    const { code, slot } = await booked(hall)
    const early = await checkIn(hall, code)
    expect([early.status, await json(early)]).toMatchObject([409, { code: 'too-early', slot }])
    expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(3 * 3_600)
    clockAt(hall, slot.from + 24 * hour)
    expect(await json(await checkIn(hall, code))).toMatchObject({ code: 'other-day', slot })
  })
  test('[CHECKIN-3] late it gives an ordinary number, once the clock has noted it too', async () => {
    const hall = await hallInTheMorning()
    const { code, slot } = await booked(hall)
    clockAt(hall, slot.to + hour)
    await hall.hall.bookings.running.settle()
    expect(await json(await hall.get(`/api/bookings/${code}`))).toMatchObject({ state: 'missed' })
    expect((await slotsIn(hall)).today).toEqual({ expected: 0, checkedIn: 0, missed: 1 })
    const got = checkedIn.parse(await json(await checkIn(hall, code)))
    expect(got.late).toBe(true)
    expect((await slotsIn(hall)).today).toEqual({ expected: 0, checkedIn: 1, missed: 0 })
    expect(await json(await hall.get(`/api/tickets/${got.token}`))).toMatchObject({ class: 'normal' })
  })
  test('[CHECKIN-4] at two kiosks at once, and again, it is one number', async () => {
    const hall = await hallInTheMorning()
    const { code, slot } = await booked(hall)
    clockAt(hall, slot.from)
    const kiosks = [hall.screen({ screen: 'kiosk' }), hall.screen({ screen: 'kiosk' })]
    const ask = (at: number) => kiosks[at]?.ask({ type: 'check-in', requestId: someId(), code })
    const got = await Promise.all([ask(0), ask(1), checkIn(hall, code).then(async (answer) => ({ ok: true, value: await json(answer) }))])
    expect(new Set(got.map((reply) => JSON.stringify(reply)?.match(/"number":"(\w+)"/)?.[1]))).toEqual(new Set(['B001']))
    expect(await hall.hall.running.look((state) => state.tickets.size)).toBe(1)
    const token = ticketToken.parse((await json(await checkIn(hall, code))).token)
    await hall.post(`/api/tickets/${token}/cancel`, {})
    expect(await json(await checkIn(hall, code))).toMatchObject({ code: 'booking-used', subject: 'B001' })
  })
  test('[CHECKIN-6] a power cut between the number and its booking loses neither and gives no second number', async () => {
    const store = memoryStore()
    const hall = await hallInTheMorning({ store })
    const { code, slot } = await booked(hall)
    const lost = await booked(hall, 1)
    clockAt(hall, slot.from)
    // The first of the two writes, and then nothing more.
    for (const one of [code, lost.code]) {
      const booking = await hall.hall.bookings.running.look((state) => state.byCode.get(one))
      if (booking === undefined) throw new Error('Not booked')
      const ask = { type: 'take', line: booking.line, items: [booking.item], class: 'appointment', language: 'zh' } as const
      const command = { by: { kind: 'public' }, ask: { ...ask, token: hall.hall.tokens.next() } } as const
      await hall.hall.running.handle({ command, key: takeKey(booking), fingerprint: 'check-in' })
    }
    const ahead = hall.clock.ahead
    await hall.stop()
    const again = await hallAtWork({ store, folder: hall.folder })
    again.clock.ahead = ahead
    expect(checkedIn.parse(await json(await checkIn(again, code))).number).toBe('B001')
    // Who does not ask again keeps the number: the clock finds it.
    clockAt(again, slot.to + 2 * hour)
    await again.hall.bookings.running.settle()
    expect(await json(await again.get(`/api/bookings/${lost.code}`))).toMatchObject({ state: 'checked-in', number: 'B002' })
    expect(await again.hall.running.look((state) => state.tickets.size)).toBe(2)
    await again.stop()
  })
  test('[CHECKIN-5] what nobody came for is noted once', async () => {
    const hall = await hallInTheMorning()
    const { slot } = await booked(hall)
    clockAt(hall, slot.to + hour)
    await hall.hall.bookings.running.settle()
    await hall.hall.bookings.running.settle()
    expect(journalOf(hall).filter((type) => type === 'BookingMissed')).toHaveLength(1)
  })
  test('[CHECKIN-7] the class appointment cannot be had by just asking for it', async () => {
    const hall = await hallInTheMorning()
    expect(await said(await hall.take({ class: 'appointment' }))).toEqual([403, 'not-allowed'])
    const cookie = await hall.signIn('greeter')
    expect((await hall.take({ class: 'appointment' }, { cookie })).status).toBe(201)
  })
})

test('[CHECKIN-9] numbers that have run out keep out who is late, not who comes in time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hall-doors-'))
  await mkdir(join(folder, 'halls', 'urumqi'), { recursive: true })
  await writeFile(
    join(folder, 'halls', 'urumqi', 'layout.json'),
    JSON.stringify({ ...sample, limits: { lines: { police: { perDay: 0 } } } }),
  )
  const hall = await hallInTheMorning({ folder })
  const [early, late] = [await booked(hall, 1), await booked(hall)]
  clockAt(hall, early.slot.to)
  expect(await said(await hall.take({ line: 'police' }))).toEqual([409, 'quota-reached'])
  expect((await checkIn(hall, early.code)).status).toBe(200)
  expect(await said(await checkIn(hall, late.code))).toEqual([409, 'quota-reached'])
})

test('[BOOK-9] each day’s stream begins with the bookings that go on; those long over are left behind', async () => {
  const store = memoryStore()
  const hall = await hallInTheMorning({ store })
  const first = await booked(hall)
  const later = (await slotsIn(hall)).days[4]?.slots[0]
  const other = bookingView.parse(await json(await bookAt(hall, later?.from ?? 0)))
  clockAt(hall, first.slot.from + 2 * 24 * hour)
  await hall.hall.bookings.running.settle()
  expect(journalOf(hall)).toEqual(['BookingDayBegun', 'SlotBooked', 'SlotBooked', 'BookingDayBegun', 'BookingMissed'])
  const ahead = hall.clock.ahead
  await hall.stop()
  const again = await hallAtWork({ store, folder: hall.folder })
  again.clock.ahead = ahead
  expect(await json(await again.get(`/api/bookings/${first.code}`))).toMatchObject({ state: 'missed' })
  expect(await json(await again.get(`/api/bookings/${other.code}`))).toMatchObject({ state: 'booked' })
  clockAt(again, other.slot.to + 30 * 24 * hour)
  await again.hall.bookings.running.settle()
  expect((await again.get(`/api/bookings/${first.code}`)).status).toBe(404)
  await again.stop()
})
