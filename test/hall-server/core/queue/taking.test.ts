import { describe, expect, test } from 'vitest'
import { emptyHall } from '../../../../hall-server/core/queue/hall.ts'
import { hallId, lineId, serviceDay } from '../../../../shared/ids.ts'
import { ana, at, clock, day, greeter, land, layout, manager, no, openHall, one, Story, tax, token, two, visitor } from './hall-spec.ts'

const take = (n: number, line = tax) => ({ type: 'take', token: token(n), line, items: [], class: 'normal', language: 'zh' }) as const

describe('the day', () => {
  test('[DAY-1] an open hall cannot be opened again', () =>
    openHall().refused(clock, { type: 'open-day', day, layout }, 'hall-already-open'))

  test('[DAY-2] another day forgets the one before and numbers restart; the same day goes on', () => {
    const story = openHall().take(1).do(clock, { type: 'close-day' }).do(clock, { type: 'open-day', day, layout }).take(2)
    expect(story.hall.tickets.get(token(2))?.number).toBe('A002')
    story.do(clock, { type: 'close-day' }).do(clock, { type: 'open-day', day: serviceDay.parse('2026-06-18'), layout })
    expect(story.hall.tickets.size).toBe(0)
    story.take(3)
    expect(story.hall.tickets.get(token(3))?.number).toBe('A001')
  })

  test('[DAY-3] closing expires whoever is not done and closes the counters', () => {
    const story = openHall()
      .take(1)
      .take(2)
      .take(3)
      .do(ana, { type: 'call-next', counter: one })
      .do(ana, { type: 'hold', counter: one, reason: 'copy' })
    story.do(ana, { type: 'call-next', counter: one }).do(manager, { type: 'close-day' })
    expect([story.state(1), story.state(2), story.state(3)]).toEqual(['expired', 'expired', 'expired'])
    expect(story.hall.waiting).toBe(0)
    expect([...story.hall.counters.values()].every((counter) => !counter.open && counter.ticket === null && counter.clerk === null)).toBe(
      true,
    )
    story.refused(visitor, take(4), 'hall-closed').refused(manager, { type: 'close-day' }, 'hall-closed')
  })

  test('[DAY-4] a hall that keeps its hours gives numbers from half an hour before a session to its end', () => {
    const strict = { ...layout, keepsHours: true }
    const story = new Story().do(clock, { type: 'open-day', day, layout: strict })
    story.at(-31).refused(visitor, take(1), 'hall-closed')
    story.at(-30).do(visitor, take(1))
    story.at(240).refused(visitor, take(2), 'hall-closed') // 14:00
    story.at(330).do(visitor, take(2)) // 15:30
    story.at(600).refused(visitor, take(3), 'hall-closed') // 20:00
  })

  test('[DAY-5] a line that gave numbers keeps its letter, an open counter stays', () => {
    const story = openHall().take(1)
    const otherLetter = { ...layout, lines: layout.lines.map((line) => (line.id === tax ? { ...line, prefix: 'Z' } : line)) }
    story.refused(manager, { type: 'change-layout', layout: otherLetter }, 'counter-busy')
    const withoutOne = { ...layout, counters: layout.counters.slice(1) }
    story.refused(manager, { type: 'change-layout', layout: withoutOne }, 'counter-busy')
    story.do(ana, { type: 'close', counter: one }).do(manager, { type: 'change-layout', layout: withoutOne })
    expect(story.hall.counters.has(one)).toBe(false)
    expect(story.state(1)).toBe('waiting')
  })

  test('nothing is taken before the first day', () => {
    expect(new Story().try(visitor, take(1))).toEqual({ ok: false, error: { code: 'hall-closed' } })
    expect(emptyHall(hallId.parse('test')).day).toBeNull()
  })
})

describe('taking a number', () => {
  test('[TAKE-1] numbers count per line and grow past 999', () => {
    const story = openHall()
    for (let n = 1; n <= 1000; n++) story.take(n)
    story.take(1001, land)
    expect(['t1', 1, 999, 1000, 1001].slice(1).map((n) => story.hall.tickets.get(token(Number(n)))?.number)).toEqual([
      'A001',
      'A999',
      'A1000',
      'B001',
    ])
  })
  test('[TAKE-2] a line that no counter of the hall can serve gives no dead number', () =>
    openHall().refused(visitor, take(1, lineId.parse('nobody')), 'no-counter-for-line'))
  test('[TAKE-3] a closed counter may open later: its line gives numbers', () => expect(openHall().take(1, land).state(1)).toBe('waiting'))
  test('[TAKE-4] an unknown line is refused', () => openHall().refused(visitor, take(1, lineId.parse('none')), 'unknown-line'))
  test('[TAKE-5] several items stay on one ticket', () => {
    const items = ['psb-id-renew', 'psb-passport'] as const
    const story = openHall().do(visitor, { ...take(1), items: items as never })
    expect(story.hall.tickets.get(token(1))?.items).toEqual(items)
  })
})

describe('cancelling and changing class', () => {
  test('[CANCEL-1] its holder cancels a waiting ticket, once', () => {
    const story = openHall()
      .take(1)
      .do(visitor, { type: 'cancel', token: token(1) })
    expect([story.state(1), story.hall.waiting]).toEqual(['cancelled', 0])
    story
      .refused(visitor, { type: 'cancel', token: token(1) }, 'ticket-over')
      .refused(visitor, { type: 'cancel', token: token(9) }, 'unknown-ticket')
  })
  test('[CANCEL-1] not while it is called or served', () =>
    openHall()
      .take(1)
      .do(ana, { type: 'call-next', counter: one })
      .refused(visitor, { type: 'cancel', token: token(1) }, 'ticket-not-waiting'))
  test('[CANCEL-2] the greeter cancels a number with a reason', () => {
    const story = openHall()
      .take(1)
      .refused(ana, { type: 'cancel-number', number: no('A001'), reason: 'left' }, 'not-allowed')
    expect(story.do(greeter, { type: 'cancel-number', number: no('A001'), reason: 'left' }).state(1)).toBe('cancelled')
    story.refused(greeter, { type: 'cancel-number', number: no('A009'), reason: 'left' }, 'unknown-ticket')
  })
  test('[CLASS-1] another class counts the time already waited', () => {
    const story = openHall().take(1).at(1).take(2).at(2)
    story
      .do(greeter, { type: 'set-class', number: no('A002'), class: 'priority', reason: 'elder' })
      .at(3)
      .do(ana, { type: 'call-next', counter: one })
    expect(story.numberAt1).toBe('A002') // 2 min × 3 > 3 min × 1
    story.refused(greeter, { type: 'set-class', number: no('A002'), class: 'normal', reason: 'mistake' }, 'ticket-not-waiting')
  })
})

describe('help', () => {
  test('[HELP-1] a kiosk asks for a person once, and the greeter answers it', () => {
    const story = openHall().do(visitor, { type: 'ask-help', place: 'K01' }).do(visitor, { type: 'ask-help', place: 'K01' })
    expect(story.hall.help).toEqual([{ place: 'K01', at: at(0) }])
    story.refused(visitor, { type: 'help-given', place: 'K01' }, 'not-signed-in').do(greeter, { type: 'help-given', place: 'K01' })
    expect(story.hall.help).toEqual([])
  })
})

describe('who may', () => {
  test('[WHO-1] the public may not do what staff do', () =>
    openHall()
      .refused(visitor, { type: 'call-next', counter: one }, 'not-signed-in')
      .refused(visitor, { type: 'close-day' }, 'not-signed-in'))
  test('[WHO-2] a clerk acts only at the counter where he or she sits', () => {
    const story = openHall().take(1)
    story
      .refused(ana, { type: 'call-next', counter: two }, 'not-your-counter')
      .refused(greeter, { type: 'call-next', counter: one }, 'not-allowed')
    story.refused(ana, { type: 'assign-lines', counter: one, lines: [land] }, 'not-allowed')
  })
  test('[WHO-3] a manager may act at every counter', () =>
    expect(openHall().take(1).do(manager, { type: 'call-next', counter: one }).numberAt1).toBe('A001'))
  test('[WHO-4] the clock opens and closes, and nothing else', () =>
    openHall().refused(clock, { type: 'call-next', counter: one }, 'not-allowed'))
})
