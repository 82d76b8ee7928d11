import { afterEach, describe, expect, test } from 'vitest'
import { greeterModel } from '../../../counter-display/greeter/model.ts'
import { bookingView, checkedIn, slotsView } from '../../../shared/wire/bookings.ts'
import { catalogue, issued, NOW, views } from '../../preview/greeter.fixtures.ts'
import { fakeDesk } from '../desk/fake-desk.ts'

const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((end) => end()))

const from = NOW + 3_600_000
const slot = { day: '2026-06-17', from, to: from + 1_800_000 }
const slots = slotsView.parse({
  hall: 'urumqi',
  items: ['psb-passport'],
  today: { expected: 3, checkedIn: 1, missed: 0 },
  days: [
    { day: '2026-06-17', slots: [{ from: NOW + 60_000, to: from, left: 0 }] },
    { day: '2026-06-18', slots: [{ from, to: slot.to, left: 2 }] },
  ],
})
const booking = bookingView.parse({
  code: 'K7QM2XTP',
  state: 'booked',
  item: { code: 'psb-passport', names: { zh: '护照' } },
  line: { id: 'police', prefix: 'B', names: { zh: '户政' } },
  slot,
  checkIn: { from: NOW, until: slot.to },
  canChange: true,
  number: null,
  url: 'http://hall.example/a/K7QM2XTP',
})

async function desk() {
  const fake = fakeDesk(views.busy, NOW)
  const me = { username: 'greeter', staffNo: '0602', role: 'greeter', department: null, mustChange: false } as const
  const model = greeterModel({ ...fake.means, loadItems: async () => catalogue, me })
  open.push(model.close)
  await fake.settle()
  void model.booking.open()
  await fake.answer({ ok: true, value: slots })
  return { ...fake, model, act: model.booking, last: () => fake.asked.at(-1) }
}
const gave = { ok: true, value: booking } as const

describe('[BOOK-13] appointments at the greeter’s desk', () => {
  test('booked for somebody: the matter, the first day with room, a time, and the code to tell', async () => {
    const { act, answer, last, model } = await desk()
    expect(act.offered.value).toMatchObject({ items: ['psb-passport'], today: { expected: 3 } })
    model.visitor.value = 'ug'
    void act.choose('psb-passport')
    await answer({ ok: true, value: slots })
    expect([last(), act.day.value]).toEqual([{ type: 'slots', item: 'psb-passport' }, '2026-06-18'])
    void act.confirm()
    expect(last()).toMatchObject({ type: 'slots' }) // nothing is asked without a time
    act.from.value = from
    void act.confirm()
    expect(last()).toEqual({ type: 'book', item: 'psb-passport', from, language: 'ug' })
    await answer(gave)
    expect(act.step.value).toEqual({ at: 'shown', booking })
  })
  test('found by the code as it is read out, moved and cancelled', async () => {
    const { act, answer, last } = await desk()
    act.code.value = ' k7qm-2xtp '
    void act.find()
    expect(last()).toEqual({ type: 'booking', code: 'K7QM2XTP' })
    await answer(gave)
    void act.move(booking)
    await answer({ ok: true, value: slots })
    act.from.value = from
    void act.confirm()
    expect(last()).toEqual({ type: 'move-booking', code: 'K7QM2XTP', from })
    await answer(gave)
    act.askCancel(booking)
    expect(act.step.value?.at).toBe('cancel')
    void act.cancel(booking)
    expect(last()).toEqual({ type: 'cancel-booking', code: 'K7QM2XTP' })
    await answer({ ok: true, value: { ...booking, state: 'cancelled' } })
    expect(act.step.value).toMatchObject({ at: 'shown', booking: { state: 'cancelled' } })
  })
  test('a mistyped code is nobody’s', async () => {
    const { act, answer, model } = await desk()
    act.code.value = 'K7QM'
    void act.find()
    await answer({ ok: false, error: { code: 'bad-message', subject: 'code' } })
    expect([act.step.value?.at, model.notice.value]).toEqual(['start', { refusal: { code: 'unknown-booking' } }])
  })
  test('checked in: the number stands where numbers stand, and the dialog is gone', async () => {
    const { act, answer, last, model } = await desk()
    act.show(booking)
    void act.checkIn(booking)
    expect(last()).toEqual({ type: 'check-in', code: 'K7QM2XTP' })
    await answer({ ok: true, value: checkedIn.parse({ ...issued, item: booking.item, slot, late: false }) })
    expect([act.step.value, model.issued.value?.number]).toEqual([null, 'B043'])
  })
  test('why something was refused stays to be read, and goes with the next step', async () => {
    const { act, answer, model } = await desk()
    act.show(booking)
    void act.checkIn(booking)
    await answer({ ok: false, error: { code: 'too-early' } })
    expect([act.step.value?.at, model.notice.value]).toEqual(['shown', { refusal: { code: 'too-early' } }])
    act.again()
    expect(model.notice.value).toBe(null)
  })
})
