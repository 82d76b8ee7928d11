import { describe, expect, test } from 'vitest'
import { consoleView } from '../../../../hall-server/core/queue/views/console.ts'
import { dashboardView } from '../../../../hall-server/core/queue/views/dashboard.ts'
import { greeterView } from '../../../../hall-server/core/queue/views/greeter.ts'
import { publicView } from '../../../../hall-server/core/queue/views/public.ts'
import { signView } from '../../../../hall-server/core/queue/views/sign.ts'
import { ticketView } from '../../../../hall-server/core/queue/views/ticket.ts'
import { counterId, itemCode } from '../../../../shared/ids.ts'
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
  token,
  two,
  visitor,
} from './hall-spec.ts'
import { everyViewParses, nameOf } from './views-spec.ts'

const next = { type: 'call-next', counter: one } as const

/** One of everything: waiting, called, serving, held, missed, finished, cancelled, sent to a counter. */
function busy() {
  const story = openHall().do(ben, { type: 'open', counter: two })
  for (let n = 1; n <= 8; n++) story.at(n).take(n)
  story.take(9, land, 'priority')
  story.do(ana, next).do(ana, { type: 'finish', counter: one, outcome: 'done' })
  story.do(ana, next).do(ana, { type: 'hold', counter: one, reason: '复印' })
  story.do(ana, next).do(ana, { type: 'no-show', counter: one })
  story.do(ana, next).do(ana, { type: 'transfer', counter: one, to: two, keepPlace: true })
  story.do(visitor, { type: 'cancel', token: token(8) }).do(visitor, { type: 'ask-help', place: 'K1' })
  return story.do(ana, next).do(ana, { type: 'start', counter: one }).do(ben, { type: 'call-next', counter: two })
}

test('[VIEW-4] every view of a busy hall, and of a closed one, parses with its schema', () => {
  const story = busy()
  everyViewParses(story.hall, at(12))
  story.do(manager, { type: 'close-day' })
  everyViewParses(story.hall, at(13))
})

describe('what anybody may see', () => {
  test('[VIEW-1] no token, clerk, item or reason is in it', () => {
    const shown = JSON.stringify(publicView(busy().hall, at(12)))
    for (const secret of [token(5), 'ana', 'ben', '复印', 'K1']) expect(shown).not.toContain(secret)
  })
  test('[VIEW-9] it says when the hall is closed, and when no counter is open', () => {
    const story = new Story().do(clock, { type: 'open-day', day, layout })
    expect(publicView(story.hall, at(0))).toMatchObject({ open: true, notices: ['no-counter-open'] })
    story.do(manager, { type: 'open', counter: one })
    expect(publicView(story.hall, at(0)).notices).toEqual([])
    story.do(manager, { type: 'close-day' })
    expect(publicView(story.hall, at(0))).toMatchObject({ open: false, notices: ['hall-closed'] })
  })
  test('[VIEW-3] a paused counter with somebody there shows the ticket first', () => {
    const story = openHall().take(1).do(ana, next).do(ana, { type: 'pause', counter: one, reason: 'tea' })
    const shown = () => publicView(story.hall, at(0)).counters[0]
    expect(shown()).toMatchObject({ state: 'calling', number: 'A001' })
    story.do(ana, { type: 'start', counter: one })
    expect(shown()?.state).toBe('serving')
    story.do(ana, { type: 'finish', counter: one })
    expect(shown()).toEqual({ id: '1', label: '1', zone: 'east', state: 'paused', lines: ['tax'] })
  })
  test('[VIEW-5] a line has a range while a counter serves it, and none otherwise', () => {
    const story = openHall().take(1).take(2).take(3, land)
    expect(publicView(story.hall, at(0)).lines).toMatchObject([
      { id: 'tax', waiting: 2, counters: ['1'], wait: { low: 5, high: 15 } },
      { id: 'land', waiting: 1, counters: [], wait: null },
      { id: 'nobody', waiting: 0, counters: [], wait: null },
    ])
    for (let n = 4; n < 40; n++) story.take(n)
    expect(publicView(story.hall, at(0)).lines[0]?.wait).toEqual({ low: 60, high: null })
  })
  test('[RECALL-3] an undone call leaves the boards, the call before it stays', () => {
    const story = openHall().take(1).take(2).do(ana, next).do(ana, { type: 'finish', counter: one }).do(ana, next)
    story.do(ana, { type: 'undo', counter: one })
    expect(publicView(story.hall, at(0)).calling.map((call) => [call.id, call.number])).toEqual([[1, 'A001']])
  })
})

describe('the sign and the phone', () => {
  test('[VIEW-10] the sign shows its call, and the other counters while it serves nobody', () => {
    const story = openHall().do(ben, { type: 'open', counter: two }).take(1).do(ana, next)
    expect(signView(story.hall, one, at(0))).toMatchObject({ call: { number: 'A001', times: 1 }, instead: [] })
    story.do(ana, { type: 'finish', counter: one }).do(ana, { type: 'pause', counter: one, reason: 'tea' })
    expect(signView(story.hall, one, at(0))).toMatchObject({ call: null, instead: ['2'] })
    expect(signView(story.hall, counterId.parse('99'), at(0))).toBeNull()
  })
  test('[VIEW-2] the holder sees place, range and where to go; nobody else sees the page', () => {
    const story = openHall().do(visitor, {
      type: 'take',
      token: token(1),
      line: tax,
      items: [itemCode.parse('x1')],
      class: 'normal',
      language: 'ug',
    })
    story.take(2)
    const page = (n: number) => ticketView(story.hall, token(n), at(1), nameOf)
    expect(page(2)).toMatchObject({
      ahead: 1,
      wait: { low: 0, high: 10 },
      counters: ['1'],
      zones: ['east'],
      lastCalled: null,
      canCancel: true,
    })
    story.do(ana, next)
    expect(page(1)).toMatchObject({
      state: 'called',
      ahead: 0,
      wait: null,
      counters: ['1'],
      canCancel: false,
      items: [{ names: { zh: '事项x1' } }],
    })
    expect(page(2)?.lastCalled).toBe('A001')
    expect(page(1)?.lastCalled).toBeNull()
    expect(page(3)).toBeNull()
  })
})

describe('what staff see', () => {
  test('[VIEW-11] the console shows the ticket, the next in order, those aside, and what can be taken back', () => {
    const story = busy()
    const shown = consoleView(story.hall, one, at(12), nameOf)
    expect(shown).toMatchObject({
      clerk: { username: 'ana' },
      current: { number: 'A005', state: 'serving', startedAt: at(8) },
      aside: [
        { number: 'A002', state: 'held', reason: '复印' },
        { number: 'A003', state: 'missed' },
      ],
      waiting: 2,
      longestSince: at(6),
      today: { finished: 1, missed: 1 },
      undo: null, // at 12, four minutes after
    })
    expect(shown?.next.map((ticket) => ticket.number)).toEqual(['A006', 'A007'])
    expect(consoleView(story.hall, one, at(8.1), nameOf)?.undo).toEqual({ action: 'ServiceStarted', until: at(8.25) })
    expect(consoleView(story.hall, two, at(12), nameOf)?.recall).toEqual({ left: 3, at: at(8 + 20 / 60) })
  })
  test('[VIEW-12] the greeter sees everybody waiting in the order of issue, and who asked for help', () => {
    const story = busy().do(greeter, { type: 'set-class', number: no('A007'), class: 'priority', reason: 'elder' })
    const shown = greeterView(story.hall, at(12), nameOf)
    expect(shown.waiting.map((ticket) => ticket.number)).toEqual(['A006', 'A007', 'B001'])
    expect(shown.aside.map((ticket) => ticket.number).sort()).toEqual(['A002', 'A003'])
    expect(shown.help).toEqual([{ place: 'K1', at: at(8) }])
  })
  test('[VIEW-7] the dashboard counts the day, and says how long eight of ten waited', () => {
    const story = openHall()
    for (let n = 1; n <= 5; n++) story.take(n)
    for (let n = 1; n <= 4; n++)
      story
        .at(n * 10)
        .do(ana, next)
        .do(ana, { type: 'finish', counter: one })
    expect(dashboardView(story.hall, at(40)).eightOfTen).toBeNull() // four calls say nothing
    story.at(50).do(ana, next)
    const shown = dashboardView(story.hall, at(50))
    expect(shown).toMatchObject({
      eightOfTen: 40,
      today: { issued: 5, finished: 4, missed: 0, cancelled: 0, waitedMeanSeconds: 1800 },
      waiting: 0,
      longest: null,
    })
    expect(shown.halfHours.map(({ issued, called }) => [issued, called])).toEqual([
      [5, 2],
      [0, 3],
    ])
  })
})

test('outside its hours an open hall gives no numbers, but the manager sees that its day is not over', () => {
  const story = new Story().do(clock, { type: 'open-day', day, layout: { ...layout, keepsHours: true } })
  expect(dashboardView(story.hall, at(-120))).toMatchObject({ open: false, dayOpen: true })
  story.do(clock, { type: 'close-day' })
  expect(dashboardView(story.hall, at(0))).toMatchObject({ open: false, dayOpen: false })
})
