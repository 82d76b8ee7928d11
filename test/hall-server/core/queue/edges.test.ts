import { describe, expect, test } from 'vitest'
import { instant } from '../../../../shared/ids.ts'
import { hallLayout } from '../../../../shared/layout.ts'
import { evolve } from '../../../../hall-server/core/queue/evolve.ts'
import type { HallEvent } from '../../../../hall-server/core/queue/events.ts'
import { dashboardView } from '../../../../hall-server/core/queue/views/dashboard.ts'
import { publicView } from '../../../../hall-server/core/queue/views/public.ts'
import { ticketView } from '../../../../hall-server/core/queue/views/ticket.ts'
import { aheadOf } from '../../../../hall-server/core/queue/turn.ts'
import {
  ana,
  at,
  ben,
  clock,
  day,
  greeter,
  land,
  layout,
  manager,
  no,
  one,
  openHall,
  Story,
  tax,
  three,
  token,
  two,
  visitor,
  withoutTraces,
} from './hall-spec.ts'

const next = { type: 'call-next', counter: one } as const
const finish = { type: 'finish', counter: one } as const
const lastCalled = (story: Story, n: number, minute = 0) => ticketView(story.hall, token(n), at(minute), () => ({ zh: '事项' }))?.lastCalled

describe('undo between two counters', () => {
  test('[UNDO-1] the last number called in the line stays what the other counter called meanwhile', () => {
    const story = openHall()
      .do(ben, { type: 'open', counter: two, lines: [tax] })
      .take(1)
      .take(2)
      .take(3)
    story.do(ana, next).do(ben, { type: 'call-next', counter: two }).do(ana, { type: 'undo', counter: one })
    expect(lastCalled(story, 3)).toBe('A002')
    story.do(ben, { type: 'undo', counter: two })
    expect(lastCalled(story, 3)).toBeNull()
  })
  test('[UNDO-1] an undo past the half hour leaves no trace in either', () => {
    const story = openHall().at(28).take(1).take(2).at(29.9)
    const before = withoutTraces(story.hall)
    story.do(ana, next).at(30.1).do(ana, { type: 'undo', counter: one })
    expect(withoutTraces(story.hall)).toEqual(before)
  })
  test('[UNDO-3] not when the line it would go back to has left the layout', () => {
    const bare = hallLayout.parse({ ...layout, counters: layout.counters.map((c) => ({ ...c, lines: [...c.lines, 'nobody'] })) })
    const nobody = bare.lines[2]?.id ?? land
    const story = new Story()
      .do(clock, { type: 'open-day', day, layout: bare })
      .do(ana, { type: 'open', counter: one })
      .take(1)
      .do(ana, next)
    story.do(ana, { type: 'transfer', counter: one, line: nobody, keepPlace: true }).do(ana, next)
    story.do(ana, { type: 'transfer', counter: one, line: tax, keepPlace: true })
    story.do(manager, { type: 'change-layout', layout: { ...layout, lines: layout.lines.slice(0, 2) } })
    story.refused(ana, { type: 'undo', counter: one }, 'too-late-to-undo')
  })
})

describe('layout during the day', () => {
  const wide = hallLayout.parse({ ...layout, counters: layout.counters.map((c) => ({ ...c, lines: ['tax', 'land', 'nobody'] })) })
  const without = (id: string) => ({
    ...wide,
    lines: wide.lines.filter((line) => line.id !== id),
    counters: wide.counters.map((c) => ({ ...c, lines: c.lines.filter((line) => line !== id) })),
  })
  const start = () => new Story().do(clock, { type: 'open-day', day, layout: wide }).do(ana, { type: 'open', counter: one })
  test('[DAY-5] a line stays while a ticket that was sent to it is there', () => {
    const story = start().take(1).do(ana, next).do(ana, { type: 'transfer', counter: one, line: land, keepPlace: true })
    story.refused(manager, { type: 'change-layout', layout: without('land') }, 'counter-busy')
    story.do(manager, { type: 'change-layout', layout: without('nobody') })
  })
  test('[DAY-6] the same day opened again keeps its layout when the new one would lose a line with numbers', () => {
    const story = start()
      .take(1, land)
      .do(manager, { type: 'close-day' })
      .do(manager, { type: 'open-day', day, layout: without('land') })
    expect(story.hall.lines.has(land)).toBe(true)
    expect(ticketView(story.hall, token(1), at(0), () => ({ zh: '事项' }))?.state).toBe('expired')
  })
})

describe('calls shown', () => {
  const many = hallLayout.parse({
    ...layout,
    counters: Array.from({ length: 90 }, (_, n) => ({ id: String(n + 1), label: String(n + 1), zone: 'east', lines: ['tax'] })),
  })
  test('[RECALL-1] a call that is still on is never forgotten, however many came after', () => {
    const story = new Story().do(clock, { type: 'open-day', day, layout: many })
    for (const counter of many.counters) story.do(manager, { type: 'open', counter: counter.id })
    many.counters.forEach((counter, n) => story.take(n + 1).do(manager, { type: 'call-next', counter: counter.id }))
    for (const minute of [1, 2, 3]) story.at(minute).do(manager, { type: 'recall', counter: one })
    story.at(4).refused(manager, { type: 'recall', counter: one }, 'recall-limit-reached')
    expect(publicView(story.hall, at(4)).calling.map((call) => call.number)[0]).toBe('A001')
  })
  test('[VIEW-6] those called or served now come first, then the last few, newest first, seven at most', () => {
    const story = openHall().do(ben, { type: 'open', counter: two, lines: [tax] })
    for (let n = 1; n <= 9; n++) story.take(n)
    story.do(ben, { type: 'call-next', counter: two })
    for (let n = 2; n <= 8; n++) story.do(ana, next).do(ana, finish)
    story.do(ana, next)
    expect(publicView(story.hall, at(1)).calling.map((call) => call.number)).toEqual([
      'A009',
      'A001',
      'A008',
      'A007',
      'A006',
      'A005',
      'A004',
    ])
  })
})

describe('figures of the day', () => {
  const dashboard = (story: Story, minute: number) => dashboardView(story.hall, at(minute))
  test('[VIEW-7] each half hour ends with those waiting then, quiet ones too', () => {
    const story = openHall()
      .take(1)
      .take(2)
      .at(35)
      .do(visitor, { type: 'cancel', token: token(1) })
    expect(dashboard(story, 95).halfHours.map(({ issued, called, waiting }) => [issued, called, waiting])).toEqual([
      [2, 0, 2],
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
    ])
  })
  test('[VIEW-7] time spent held is no time waited in the line', () => {
    const story = openHall().take(1).at(2).do(ana, next).do(ana, { type: 'hold', counter: one, reason: 'copy' })
    story.at(62).do(ana, { type: 'return', counter: one, number: no('A001') })
    expect(dashboard(story, 63).today.waitedMeanSeconds).toBe(120)
  })
})

describe('people ahead', () => {
  const ahead = (story: Story, n: number, minute: number) => {
    const ticket = story.hall.tickets.get(token(n))
    return ticket?.state === 'waiting' ? aheadOf(story.hall, ticket, at(minute)) : null
  }
  test('[VIEW-8] somebody sent to a counter is ahead by his or her own class', () => {
    const story = openHall()
      .do(ben, { type: 'open', counter: two, lines: [land] })
      .take(1)
      .at(4)
      .take(2, tax, 'priority')
      .at(5)
      .do(ana, next)
    story.do(ana, { type: 'transfer', counter: one, to: two, keepPlace: true })
    // at 10: A001 has 10 × 1, A002 has 6 × 3
    expect([ahead(story, 1, 10), ahead(story, 2, 10)]).toEqual([1, 0])
  })
  test('[VIEW-8] a returned number that must let three go first is not ahead of the next', () => {
    const story = openHall().take(1).do(ana, next).do(ana, { type: 'no-show', counter: one }).at(1)
    for (const n of [2, 3, 4, 5]) story.take(n)
    story.do(greeter, { type: 'return-to-line', number: no('A001') })
    expect([1, 2, 3, 4, 5].map((n) => ahead(story, n, 2))).toEqual([3, 0, 1, 2, 4])
  })
})

describe('small things', () => {
  test('[TAKE-1] after number 999999 of a line there is none', () => {
    const story = openHall().take(1)
    const line = story.hall.lines.get(tax)
    if (line !== undefined) line.issued = 999_998
    expect(story.take(2).hall.tickets.get(token(2))?.number).toBe('A999999')
    const third = { type: 'take', token: token(3), line: tax, items: [], class: 'normal', language: 'zh' } as const
    story.refused(visitor, third, 'number-limit-reached')
  })
  test('[COUNTER-7] a line named twice is one line', () => {
    const story = openHall().do(manager, { type: 'assign-lines', counter: one, lines: [tax, tax] })
    expect(story.hall.counters.get(one)?.lines).toEqual([tax])
    expect(story.do(ben, { type: 'open', counter: two, lines: [land, land] }).hall.counters.get(two)?.lines).toEqual([land])
  })
  test('[HELP-1] asking again writes nothing, and [HELP-2] not more than a hundred places ask at once', () => {
    const story = openHall().do(visitor, { type: 'ask-help', place: 'K1' })
    expect(story.try(visitor, { type: 'ask-help', place: 'K1' })).toEqual({ ok: true, value: [] })
    for (let n = 2; n <= 100; n++) story.do(visitor, { type: 'ask-help', place: `K${n}` })
    story.refused(visitor, { type: 'ask-help', place: 'K101' }, 'rate-limited')
  })
  test.each<[string, (story: Story) => HallEvent]>([
    [
      'a call of a finished ticket',
      () => ({ type: 'TicketCalled', token: token(1), counter: one, why: 'turn', reason: null, step: 0, at: at(3) }),
    ],
    ['a second opening', () => ({ type: 'CounterOpened', counter: one, clerk: null, lines: [tax], at: at(3) })],
    ['a pause of a closed counter', () => ({ type: 'CounterPaused', counter: three, reason: 'x', at: at(3) })],
    ['a second day while one is open', () => ({ type: 'DayOpened', day, layout, at: at(3) })],
    ['a finish at another counter', () => ({ type: 'ServiceFinished', token: token(2), counter: two, outcome: null, step: 0, at: at(3) })],
    ['a cancelled ticket that is called', () => ({ type: 'TicketCancelled', token: token(2), reason: null, at: at(3) })],
    ['a return of a ticket not missed', () => ({ type: 'TicketReturnedToLine', token: token(2), afterCalls: 0, at: at(3) })],
    ['an undo of nothing', () => ({ type: 'LastActionUndone', counter: two, at: at(3) })],
    ['an unknown ticket', () => ({ type: 'TicketCancelled', token: token(9), reason: null, at: instant.parse(0) })],
  ])('[RANDOM-2] a journal with %s is broken, and says so', (_, event) => {
    const story = openHall()
      .do(ben, { type: 'open', counter: two })
      .take(1)
      .take(2)
      .do(ana, next)
      .do(ana, { ...finish, callNext: true })
    expect(() => evolve(story.hall, event(story))).toThrow()
  })
})
