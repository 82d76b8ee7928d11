import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { KioskModel } from '../../kiosk/model.ts'
import { checkedIn } from '../../shared/wire/bookings.ts'
import { NOW } from '../preview/board.fixtures.ts'
import { fakeKiosk, number } from './fake-kiosk.ts'

const code = 'K7QM2XTB'
const slot = { day: '2026-06-17', from: NOW, to: NOW + 1_800_000 }
const got = (late = false) => ({
  ok: true as const,
  value: checkedIn.parse({ ...number(), item: { code: 'passport', names: { zh: '护照' } }, slot, late }),
})
const refused = (more: object) => ({ ok: false as const, error: { code: 'unknown-booking' as const, ...more } })

let opened: KioskModel[] = []
function kiosk() {
  const made = fakeKiosk()
  opened.push(made.model)
  return made
}
beforeEach(() => vi.useFakeTimers({ now: NOW }))
afterEach(() => {
  for (const model of opened) model.close()
  opened = []
  vi.useRealTimers()
})

describe('checking in at the kiosk', () => {
  test('[CHECKIN-8] a scanned receipt on the first page leads to the number, without a touch', async () => {
    const { model, asked } = kiosk()
    model.scanned(`http://hall.example/a/${code.toLowerCase()}`)
    expect(asked.map(({ request }) => request)).toEqual([{ type: 'check-in', code }])
    await asked[0]?.answer(got())
    expect(model.page.value).toMatchObject({ at: 'ticket', booked: 'in-time', item: { code: 'passport' }, issued: { number: 'B043' } })
    expect(model.secondsLeft.value).toBe(12)
  })
  test('typed on the keys: eight letters, as they are read out', async () => {
    const { model, asked } = kiosk()
    model.go({ at: 'code' })
    const type = (letter: string) => model.checkIn.write(model.checkIn.code.value + letter)
    for (const letter of 'k7qm-2xt') type(letter)
    expect([model.checkIn.code.value, model.checkIn.isWhole()]).toEqual(['K7QM2XT', false])
    model.checkIn.write(model.checkIn.code.value.slice(0, -1))
    for (const letter of 'TB9') type(letter)
    expect([model.checkIn.code.value, model.checkIn.isWhole()]).toEqual([code, true])
    void model.checkInWith(model.checkIn.code.value)
    await asked[0]?.answer(got(true))
    expect(model.page.value).toMatchObject({ at: 'ticket', booked: 'late' })
  })
  test('without a number it says why, and one step back is where it was typed', async () => {
    const { model, asked } = kiosk()
    model.go({ at: 'code' })
    model.checkIn.write(code)
    void model.checkInWith(code)
    await asked[0]?.answer(refused({ code: 'too-early', slot, retryAfter: 600 }))
    expect(model.page.value).toMatchObject({ at: 'not-now', refusal: { code: 'too-early' }, shownAt: NOW })
    model.back()
    expect([model.page.value.at, model.checkIn.code.value]).toEqual(['code', code])
    model.reset()
    expect(model.checkIn.code.value).toBe('')
  })
  test('what can be no code is not asked about, and a mistyped one is nobody’s', async () => {
    const { model, asked } = kiosk()
    model.scanned('6501021990')
    await vi.advanceTimersByTimeAsync(0)
    expect([asked.length, model.page.value]).toMatchObject([0, { at: 'not-now', refusal: { code: 'unknown-booking' } }])
    model.scanned(code)
    await asked[0]?.answer(refused({ code: 'bad-message', subject: 'code' }))
    expect(model.page.value).toMatchObject({ refusal: { code: 'unknown-booking' } })
  })
  test('after no answer the same request is asked again', async () => {
    const { model, asked } = kiosk()
    model.scanned(code)
    await asked[0]?.answer({ ok: false, error: { code: 'hall-unavailable' } })
    void model.checkInWith(code)
    expect(asked[1]?.id).toBe(asked[0]?.id)
  })
  test('a double scan asks once; who turned away is shown nothing, and keeps the number', async () => {
    const { model, asked } = kiosk()
    model.scanned(code)
    model.scanned(code)
    expect(asked).toHaveLength(1)
    model.home()
    await asked[0]?.answer(got())
    expect([model.page.value.at, asked.length]).toEqual(['home', 1])
  })
  test('[CHECKIN-8] while something is asked or typed a burst is no receipt', () => {
    const { model, asked } = kiosk()
    model.go({ at: 'find' })
    model.scanned(code)
    model.home()
    model.help.value = 'asked'
    model.scanned(code)
    expect(asked).toEqual([])
  })
})
