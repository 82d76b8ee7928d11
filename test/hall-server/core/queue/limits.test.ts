import { describe, expect, test } from 'vitest'
import type { TakeAsk } from '../../../../hall-server/core/queue/commands.ts'
import { publicView } from '../../../../hall-server/core/queue/views/public.ts'
import { itemCode, lineId, personKey } from '../../../../shared/ids.ts'
import { hallLayout } from '../../../../shared/layout.ts'
import { ana, at, clock, day, greeter, land, layout, manager, no, one, Story, tax, token, visitor } from './hall-spec.ts'

const [card, deed] = [itemCode.parse('card'), itemCode.parse('deed')]
const [somebody, another] = ['a', 'b'].map((letter) => personKey.parse(letter.repeat(22)))
const take = (n: number, more: Partial<TakeAsk> = {}): TakeAsk => ({
  type: 'take',
  token: token(n),
  line: tax,
  items: [],
  class: 'normal',
  language: 'zh',
  ...more,
})
/** A hall with these limits, open since 10:00 on a Wednesday. */
const limited = (limits: unknown, more: object = {}) =>
  new Story().do(clock, { type: 'open-day', day, layout: hallLayout.parse({ ...layout, ...more, limits }) })

describe('windows and quotas', () => {
  const afternoons = { windows: [{ days: ['mon', 'wed'], from: '14:30', to: '17:00', most: 2 }] }

  test('[WINDOW-1] numbers at those times of those weekdays only, and else when there are some again', () => {
    const story = limited({ lines: { tax: afternoons } })
    expect(story.try(visitor, take(1))).toEqual({ ok: false, error: { code: 'not-in-window', subject: '14:30' } })
    story.at(270).do(visitor, take(1)) // 14:30
    story.at(419).do(visitor, take(2)).at(420) // 17:00
    expect(story.try(visitor, take(3))).toEqual({ ok: false, error: { code: 'not-in-window', subject: '06-22 14:30' } })
    story.do(visitor, take(3, { line: land }))
  })
  test('[WINDOW-1] within the hours of a hall that keeps them', () => {
    const story = limited({ lines: { tax: afternoons } }, { keepsHours: true })
    expect(story.try(visitor, take(1))).toEqual({ ok: false, error: { code: 'not-in-window', subject: '15:30' } }) // the session's lead
    story.at(270).refused(visitor, take(1), 'hall-closed')
    story.at(330).do(visitor, take(1))
  })
  test('[QUOTA-2] so many in a window; the next is on another day', () => {
    const story = limited({ lines: { tax: afternoons } })
      .at(270)
      .do(visitor, take(1))
      .do(visitor, take(2))
    expect(story.try(visitor, take(3))).toEqual({ ok: false, error: { code: 'quota-reached', subject: '06-22 14:30' } })
  })
  test('[QUOTA-1] so many a day; one given back is free for somebody else', () => {
    const story = limited({ lines: { tax: { perDay: 2 } } })
      .do(visitor, take(1))
      .at(1)
      .do(visitor, take(2))
    expect(story.try(visitor, take(3))).toEqual({ ok: false, error: { code: 'quota-reached', subject: '06-18 09:30' } })
    story.do(visitor, { type: 'cancel', token: token(1) }).do(visitor, take(3))
    story.refused(visitor, take(4), 'quota-reached')
  })
  test('[QUOTA-1] a number counts in the line that gave it, wherever it was sent', () => {
    const story = limited({ lines: { tax: { perDay: 1 }, land: { perDay: 1 } } })
      .do(ana, { type: 'open', counter: one })
      .do(visitor, take(1))
      .do(ana, { type: 'call-next', counter: one })
      .do(ana, { type: 'transfer', counter: one, line: land, keepPlace: true })
    story.refused(visitor, take(2), 'quota-reached').do(visitor, take(2, { line: land }))
    story.do(visitor, { type: 'cancel', token: token(1) }).do(visitor, take(3))
    story.refused(visitor, take(4, { line: land }), 'quota-reached')
  })
  test('[LIMIT-1] the item’s own rule goes before its line’s', () => {
    const limits = { lines: { tax: { perDay: 1 } }, items: { card: { perDay: 2 }, deed: { windows: afternoons.windows } } }
    const story = limited(limits).do(visitor, take(1))
    story.do(visitor, take(2, { items: [card] })).do(visitor, take(3, { items: [card] }))
    story.refused(visitor, take(4, { items: [card] }), 'quota-reached')
    story.refused(visitor, take(4, { items: [deed] }), 'not-in-window')
    story.at(270).refused(visitor, take(4, { items: [deed] }), 'quota-reached') // its windows are its own, its quota is the line’s
  })
  test('nothing is limited unless the layout says so', () => {
    expect(layout.limits).toEqual({
      lines: {},
      items: {},
      person: { oneForEach: false },
      intake: { stopsInTime: false, graceMinutes: 0 },
    })
    const wrong = hallLayout.safeParse({ ...layout, limits: { lines: { none: { perDay: 1 } } } })
    expect(wrong.error?.issues[0]?.message).toBe('no line "none"')
  })
})

describe('persons', () => {
  test('[LIMIT-2] who has a number for the matter that is not over is told that number', () => {
    const story = limited({ person: { oneForEach: true } }).do(visitor, take(1, { items: [card], person: somebody }))
    expect(story.try(visitor, take(2, { items: [deed, card], person: somebody }))).toEqual({
      ok: false,
      error: { code: 'already-has-number', subject: 'A001' },
    })
    story.do(visitor, take(2, { items: [deed], person: somebody })).do(visitor, take(3, { items: [card], person: another }))
    story.do(visitor, take(4, { items: [card] })) // nobody knows who this is
    story.do(visitor, { type: 'cancel', token: token(1) }).do(visitor, take(5, { items: [card], person: somebody }))
  })
  test('[LIMIT-2] without naming a matter it is the line', () => {
    const story = limited({ person: { oneForEach: true } }).do(visitor, take(1, { person: somebody }))
    story.refused(visitor, take(2, { person: somebody }), 'already-has-number').do(visitor, take(2, { person: somebody, line: land }))
  })
  test('[LIMIT-3] so many a day of the hall, a line or an item', () => {
    const story = limited({ person: { perDay: 3 }, lines: { tax: { perPerson: 2 } }, items: { card: { perPerson: 1 } } })
    story
      .do(visitor, take(1, { items: [card], person: somebody }))
      .refused(visitor, take(2, { items: [card], person: somebody }), 'person-limit-reached')
    story.do(visitor, take(2, { person: somebody }))
    expect(story.try(visitor, take(3, { person: somebody }))).toEqual({ ok: false, error: { code: 'person-limit-reached', subject: '2' } })
    story
      .do(visitor, take(3, { line: land, person: somebody }))
      .refused(visitor, take(4, { line: land, person: somebody }), 'person-limit-reached')
    story.do(visitor, { type: 'cancel', token: token(3) }).do(visitor, take(4, { line: land, person: somebody }))
    story.do(visitor, take(5, { line: land, person: another }))
  })
  test('[LIMIT-4] a greeter or manager sets a limit aside with a reason, which is kept', () => {
    const story = limited({ lines: { tax: { perDay: 0 } } })
    story.refused(visitor, take(1, { override: 'elderly' }), 'not-signed-in').refused(ana, take(1, { override: 'elderly' }), 'not-allowed')
    story.do(greeter, take(1, { override: 'came from afar' }))
    expect(story.events.at(-1)).toMatchObject({ type: 'TicketIssued', override: { of: 'quota-reached', reason: 'came from afar' } })
    story.do(manager, take(2, { line: land, override: 'no limit there' }))
    expect(story.events.at(-1)).not.toHaveProperty('override')
  })
  test('[LIMIT-4] a closed hall gives none', () =>
    limited({})
      .do(clock, { type: 'close-day' })
      .refused(manager, take(1, { override: 'please' }), 'hall-closed'))
})

describe('always open', () => {
  const lines = layout.lines.map((line) => ({ ...line, alwaysOpen: line.id === tax }))

  test('[INTAKE-1] no limit and no stop closes it, and no hours while the day is open', () => {
    const limits = { lines: { tax: { perDay: 0, perPerson: 1 }, land: { perDay: 0 } }, person: { oneForEach: true, perDay: 1 } }
    const story = limited(limits, { lines, keepsHours: true })
    story.do(visitor, take(1, { person: somebody })).do(visitor, take(2, { person: somebody }))
    story.refused(manager, { type: 'close-intake', line: tax, reason: 'late' }, 'line-always-open')
    story.refused(visitor, take(3, { line: land }), 'quota-reached')
    story
      .at(250)
      .do(visitor, take(3))
      .refused(visitor, take(4, { line: land }), 'hall-closed') // 14:10, between the sessions
    expect(publicView(story.hall, at(250)).lines.map(({ alwaysOpen }) => alwaysOpen)).toEqual([true, undefined, undefined])
    story.do(manager, { type: 'close-day' }).refused(visitor, take(4), 'hall-closed')
    expect(publicView(story.hall, at(250)).lines[0]).not.toHaveProperty('alwaysOpen')
  })
  test('[LIMIT-3] its numbers do not count against anybody', () => {
    const story = limited({ person: { perDay: 1 } }, { lines }).do(visitor, take(1, { person: somebody }))
    story
      .do(visitor, take(2, { line: land, person: somebody }))
      .refused(visitor, take(3, { line: land, person: somebody }), 'person-limit-reached')
  })
})

describe('stopping the numbers of a line', () => {
  const stop = { type: 'close-intake', line: tax, reason: 'system down' } as const

  test('[INTAKE-2] now or from a time of today; who has a number is served', () => {
    const story = limited({}).do(ana, { type: 'open', counter: one }).do(visitor, take(1)).do(manager, stop)
    expect(story.try(visitor, take(2))).toEqual({ ok: false, error: { code: 'intake-closed', subject: '06-18 09:30' } })
    story.do(visitor, take(2, { line: land })).do(ana, { type: 'call-next', counter: one })
    expect(story.numberAt1).toBe(no('A001'))
    story.do(manager, { type: 'open-intake', line: tax }).do(visitor, take(3))
    story.do(manager, { ...stop, at: '10:30' }).do(visitor, take(4))
    story.at(30).refused(visitor, take(5), 'intake-closed')
    story.refused(manager, { ...stop, at: '10:20' }, 'time-past').refused(greeter, stop, 'not-allowed')
    story.refused(manager, { ...stop, line: lineId.parse('none') }, 'unknown-line')
  })
  test('[INTAKE-2] another day begins with every line open', () => {
    const story = limited({}).do(manager, stop).do(clock, { type: 'close-day' })
    story.do(clock, { type: 'open-day', day, layout }).refused(visitor, take(1), 'intake-closed')
  })

  const stops = { intake: { stopsInTime: true, graceMinutes: 0 } }
  /** Counter 1 alone serves tax; 5 minutes a service; the session ends at 14:00. */
  const nearTheEnd = (limits: object = stops) =>
    limited(limits, { keepsHours: true, counters: layout.counters.slice(0, 1) })
      .at(215)
      .do(ana, { type: 'open', counter: one })

  test('[INTAKE-3] stops when those who wait, and one more, would not be done in time', () => {
    const story = nearTheEnd()
    for (let n = 1; n <= 5; n++) story.do(visitor, take(n)) // 25 minutes of work, until 14:00
    expect(story.try(visitor, take(6))).toEqual({ ok: false, error: { code: 'intake-full', subject: '15:30' } })
    // Somebody turns out to be quick: there is time for one more.
    story.do(ana, { type: 'call-next', counter: one }).at(215.5).do(ana, { type: 'finish', counter: one }).do(visitor, take(6))
    story.refused(visitor, take(7), 'intake-full')
  })
  test('[INTAKE-3] with the time of grace, and not unless it is wanted', () => {
    const story = nearTheEnd({ intake: { stopsInTime: true, graceMinutes: 10 } })
    for (let n = 1; n <= 7; n++) story.do(visitor, take(n))
    story.refused(visitor, take(8), 'intake-full')
    const never = nearTheEnd({})
    for (let n = 1; n <= 20; n++) never.do(visitor, take(n))
  })
  test('[INTAKE-3] one being served takes of the time; a counter that is still to open adds to it', () => {
    const story = nearTheEnd().do(visitor, take(1)).do(ana, { type: 'call-next', counter: one })
    for (let n = 2; n <= 5; n++) story.do(visitor, take(n))
    story.refused(visitor, take(6), 'intake-full')
    const before = limited(stops, { keepsHours: true }).at(-30)
    for (let n = 1; n <= 10; n++) before.do(visitor, take(n)) // nobody is at a counter yet: the plan counts
  })
  test('[INTAKE-4] a manager opens it again, with a reason, for the rest of the day', () => {
    const story = nearTheEnd()
    for (let n = 1; n <= 5; n++) story.do(visitor, take(n))
    story.refused(manager, { type: 'open-intake', line: tax }, 'bad-message')
    story.do(manager, { type: 'open-intake', line: tax, reason: 'counter 4 helps' }).do(visitor, take(6)).do(visitor, take(7))
    expect(story.events.find(({ type }) => type === 'IntakeOpened')).toMatchObject({ reason: 'counter 4 helps' })
    story.refused(ana, { type: 'open-intake', line: tax, reason: 'why' }, 'not-allowed')
  })
  test('[LIMIT-6] the screens say it before anybody asks', () => {
    const limits = { lines: { land: { perDay: 0 } }, items: { card: { windows: [{ days: ['wed'], from: '12:00', to: '13:00' }] } } }
    const story = limited(limits).do(manager, stop)
    const shown = publicView(story.hall, at(0), null, (code) => (code === card ? land : undefined))
    const tomorrow = at(23.5 * 60)
    expect(shown.lines.map(({ shut }) => shut)).toEqual([
      { why: 'closed', from: tomorrow, reason: 'system down' },
      { why: 'quota', from: tomorrow, reason: null },
      undefined,
    ])
    expect(shown.items).toEqual([{ code: card, shut: { why: 'window', from: at(120), reason: null } }])
  })
})
