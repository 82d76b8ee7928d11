import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventOf, HallEvent } from '../../../../../hall-server/core/queue/events.ts'
import type { Hall, Ticket } from '../../../../../hall-server/core/queue/hall.ts'
import { emptyLog, follow } from '../../../../../hall-server/core/queue/order/log.ts'
import { orderDay, orderStory } from '../../../../../hall-server/core/queue/order/story.ts'
import { dashboardView } from '../../../../../hall-server/core/queue/views/dashboard.ts'
import { greeterView } from '../../../../../hall-server/core/queue/views/greeter.ts'
import { hallId } from '../../../../../shared/ids.ts'
import { orderDay as daySchema, orderStory as storySchema } from '../../../../../shared/wire/order.ts'
import {
  ana,
  at,
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
} from '../hall-spec.ts'
import { run, step } from '../random-hall.ts'

const logOf = (events: readonly HallEvent[], actor: string) =>
  events.reduce((log, event) => follow(log, { actor, event }), emptyLog(hallId.parse('test')))
function storyOf(story: Story, number: string, actor = 'ana') {
  const told = orderStory(logOf(story.events, actor), number)
  if (told === null) throw new Error(`There is no ${number}`)
  return storySchema.parse(told)
}
/** `!` marks an overtake. */
const brief = ({ before }: ReturnType<typeof storyOf>) =>
  before.map(({ number, why, isOvertake }) => `${number} ${why}${isOvertake ? '!' : ''}`)
const next = { type: 'call-next', counter: one } as const
const finish = { type: 'finish', counter: one } as const
const call = (number: string) => ({ type: 'call', counter: one, number: no(number), reason: '赶火车' }) as const

describe('[OPEN-1] an overtake of a ticket', () => {
  test('is a call of one that came later, at a counter that could have called either', () => {
    const story = openHall().at(0).take(1).take(2).at(20).take(3, tax, 'priority').at(31).do(ana, next)
    expect(story.numberAt1).toBe('A003')
    expect([...story.hall.overtakes.keys()]).toEqual([token(1), token(2)])
    expect(greeterView(story.hall, at(31), () => ({ zh: '' })).waiting.map(({ number, overtakes }) => [number, overtakes])).toEqual([
      ['A001', 1],
      ['A002', 1],
    ])
    expect(dashboardView(story.hall, at(31)).mostOvertaken).toEqual({ number: 'A001', times: 1 })
  })
  test('is none at a counter that could not have called the ticket, nor for one that came earlier', () => {
    const story = openHall().do(manager, { type: 'open', counter: three }).take(1).take(2).do(ana, next)
    story
      .do(ana, finish)
      .take(3)
      .do(manager, { type: 'call', counter: three, number: no('A003'), reason: '急' })
    expect(story.hall.overtakes.size).toBe(0)
  })
  test('is taken back with the call', () => {
    const story = openHall().take(1).take(2).do(ana, call('A002'))
    expect(story.hall.overtakes.get(token(1))).toBe(1)
    expect(story.do(ana, { type: 'undo', counter: one }).hall.overtakes.size).toBe(0)
    expect(brief(storyOf(story, 'A001'))).toEqual([])
  })
  test('is none while the ticket itself must let others go first', () => {
    const story = openHall().take(1).do(ana, next).do(ana, { type: 'no-show', counter: one }).take(2)
    story.do(greeter, { type: 'return-to-line', number: no('A001') }).do(ana, next)
    expect(brief(storyOf(story, 'A001'))).toEqual(['A002 you-returned'])
    expect(story.hall.overtakes.size).toBe(0)
  })
  test('is counted alike by the definition, the hall and the story, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 150 }), (steps) => {
        const passed = new Map<EventOf<'TicketCalled'>, string[]>()
        const ran = run(oneDay(steps), {
          before: (hall, event) => event.type === 'TicketCalled' && passed.set(event, byDefinition(hall, event)),
        })
        const log = logOf(ran.events, 'manager')
        const expected = new Map<string, number>()
        const calls = ran.events.filter((event) => event.type === 'TicketCalled')
        for (const [at, event] of calls.entries())
          if (log.calls[at]?.isUndone === false)
            for (const overtaken of passed.get(event) ?? []) expected.set(overtaken, (expected.get(overtaken) ?? 0) + 1)
        expect(new Map(ran.hall.overtakes)).toEqual(expected)
        for (const { number, token: of } of ran.hall.tickets.values()) {
          const told = storySchema.parse(orderStory(log, number))
          expect(told.before.filter(({ isOvertake }) => isOvertake).length, number).toBe(expected.get(of) ?? 0)
        }
        expect(daySchema.safeParse(orderDay(log)).error).toBeUndefined()
      }),
      { numRuns: 80 },
    )
  })
})

const anyHall = openHall().hall
/** The facts of one stream: one day. */
const oneDay = (steps: Parameters<typeof run>[0]) =>
  steps.filter(({ ask }) => {
    const asked = ask(1, anyHall)
    return asked.type !== 'open-day' || asked.day === '2026-06-17'
  })

function byDefinition(hall: Hall, event: EventOf<'TicketCalled'>): string[] {
  const counter = hall.counters.get(event.counter)
  const called = hall.tickets.get(event.token)
  if (counter === undefined || called?.state !== 'waiting') return []
  const could = (ticket: Ticket) =>
    ticket.state === 'waiting' &&
    (ticket.to === null ? counter.lines.includes(ticket.line) : ticket.to === counter.layout.id) &&
    (ticket.afterCalls ?? 0) <= (hall.lines.get(ticket.line)?.called.length ?? 0)
  const stoodBefore = (ticket: Ticket) => ticket.since < called.since || (ticket.since === called.since && ticket.seq < called.seq)
  return [...hall.tickets.values()]
    .filter((ticket) => ticket !== called && ticket.seq < called.seq && could(ticket) && stoodBefore(ticket))
    .map((ticket) => ticket.token)
}

describe('[OPEN-2] the story of a ticket says who was called before it and why', () => {
  test('earlier, and by a steeper slope with the figures of both', () => {
    const story = openHall().at(0).take(1).take(2).at(20).take(3, tax, 'priority')
    story.at(31).do(ana, next).do(ana, finish).do(ana, next).do(ana, finish)
    const told = storyOf(story, 'A002')
    expect(brief(told)).toEqual(['A001 earlier', 'A003 class!'])
    expect(told.before[1]).toMatchObject({
      theirs: { waitedMs: 11 * 60_000, slope: 3 },
      mine: { waitedMs: 31 * 60_000, slope: 1 },
      label: '1',
      by: null,
    })
    expect(told).toMatchObject({ overtakes: 1, total: 2, rule: { slopes: { priority: 3 }, returnAfterCalls: 3 } })
  })
  test('out of order, by which role and with what reason, never by whom', () => {
    const story = openHall().take(1).take(2).do(ana, call('A002'))
    const told = storyOf(story, 'A001')
    expect(told.before).toMatchObject([{ why: 'chosen', by: 'clerk', reason: '赶火车', isOvertake: true }])
    expect(JSON.stringify(told)).not.toContain('ana')
    expect(storyOf(story, 'A001', 'boss').before).toMatchObject([{ by: 'manager' }])
  })
  test('a class that staff gave, with their role and reason', () => {
    const story = openHall().at(0).take(1).take(2).at(30)
    story.do(greeter, { type: 'set-class', number: no('A002'), class: 'priority', reason: '腿脚不便' }).do(ana, next)
    expect(storyOf(story, 'A001').before).toMatchObject([{ number: 'A002', why: 'class', by: 'greeter', reason: '腿脚不便' }])
    expect(storyOf(story, 'A002').changes).toMatchObject([{ kind: 'class', class: 'priority', by: 'greeter' }])
  })
  test('back at the counter, back in the line, sent to a counter', () => {
    const story = openHall().do(manager, { type: 'open', counter: two }).at(0).take(1).take(2).at(1).take(3)
    story
      .do(ana, next)
      .do(ana, { type: 'hold', counter: one, reason: '复印' })
      .do(ana, { type: 'return', counter: one, number: no('A001') })
    story.do(ana, { type: 'transfer', counter: one, to: two, keepPlace: true }).at(3)
    story.do(manager, { type: 'call-next', counter: two }).do(manager, { type: 'finish', counter: two })
    expect(brief(storyOf(story, 'A003'))).toEqual(['A001 earlier', 'A001 brought-back', 'A001 earlier'])
    story
      .do(ana, next)
      .do(ana, { type: 'no-show', counter: one })
      .do(greeter, { type: 'return-to-line', number: no('A002') })
    story.take(4).do(ana, { type: 'call-next', counter: one }) // A003 first: A002 lets three go
    expect(brief(storyOf(story, 'A002'))).toEqual(['A003 you-returned', 'A001 earlier', 'A001 brought-back', 'A001 earlier'])
  })
  test('[VISIT-4] on from an earlier stop of a visit, with the time of taking the number', () => {
    const story = openHall().do(manager, { type: 'open', counter: two }).at(0)
    const stops = [tax, land].map((line) => ({ kind: 'intake' as const, line, items: [] }))
    story.do(visitor, { type: 'take', token: token(1), line: tax, items: [], stops, class: 'normal', language: 'zh' })
    story.at(1).take(2, land).do(ana, next).at(5).do(ana, { type: 'finish', counter: one, goOn: true })
    story.at(6).do(manager, { type: 'call-next', counter: two })
    expect(storyOf(story, 'B001').before).toMatchObject([
      { number: 'A001', why: 'visit', isOvertake: false, theirs: { waitedMs: 360_000 } },
    ])
  })
  test('sent to a counter that could not have called the ticket', () => {
    const story = openHall().do(manager, { type: 'open', counter: three }).take(1).take(2).do(ana, next)
    story.do(ana, { type: 'transfer', counter: one, to: three, keepPlace: true }).do(manager, { type: 'call-next', counter: three })
    const [sent] = storyOf(story, 'A002').before
    expect(sent).toMatchObject({ number: 'A001', why: 'sent', mine: null, isOvertake: false })
  })
  test('left to the line’s own counter, as the hall shares its lines', () => {
    const shared = { ...layout, leavesToSpecialists: true }
    const story = new Story().do(clock, { type: 'open-day', day, layout: shared }).do(ana, { type: 'open', counter: one })
    story.do(manager, { type: 'open', counter: two }).take(1).do(ana, next).take(2).at(1).take(3, land)
    story.do(manager, { type: 'call-next', counter: two })
    expect(brief(storyOf(story, 'A002'))).toEqual(['B001 plan!'])
  })
  test('nothing after its own call, and nothing of a number there is not', () => {
    const story = openHall().take(1).take(2).do(ana, next).do(ana, finish).do(ana, next)
    expect(brief(storyOf(story, 'A001'))).toEqual([])
    expect(orderStory(logOf(story.events, 'ana'), 'A009')).toBeNull()
    expect(orderStory(logOf(story.events, 'ana'), '../x')).toBeNull()
  })
})

test('[OPEN-3] what staff changed in the day’s order is listed with time, number, counter, role and reason, undone calls marked', () => {
  const story = openHall().take(1).take(2).take(3).do(ana, call('A003')).do(ana, { type: 'undo', counter: one })
  story.at(1).do(greeter, { type: 'set-class', number: no('A001'), class: 'priority', reason: '抱小孩' })
  story.at(2).do(ana, call('A002'))
  const told = daySchema.parse(orderDay(logOf(story.events, 'ana')))
  expect(told).toMatchObject({ calls: 1, outOfOrder: 1 })
  expect(told.changes).toMatchObject([
    { kind: 'call', number: 'A002', label: '1', by: 'clerk', reason: '赶火车', passed: 1, isUndone: false },
    { kind: 'class', number: 'A001', by: 'greeter', class: 'priority' },
    { kind: 'call', number: 'A003', passed: 2, isUndone: true },
  ])
})

test('[OPEN-4] of an illness or a disability the public reads only that priority is due', () => {
  const story = openHall().at(0).take(1).take(2).at(30)
  story.do(greeter, { type: 'set-class', number: no('A002'), class: 'priority', reason: 'disabled' }).do(ana, next)
  const told = [storyOf(story, 'A001'), storyOf(story, 'A002'), orderDay(logOf(story.events, 'ana'))]
  expect(JSON.stringify(told)).not.toContain('disabled')
  expect(told[0]).toMatchObject({ before: [{ why: 'class', by: 'greeter', reason: 'entitled' }] })
})

test('[OPEN-3] so is a number that staff gave in spite of a limit', () => {
  const story = openHall()
  const override = { of: 'rate-limited' as const, reason: '昨天没有办成' }
  const number = { number: no('A001'), line: tax, class: 'normal' as const, items: [], language: 'zh' as const, override }
  story.events.push({ type: 'TicketIssued', token: token(1), at: at(0), ...number })
  expect(daySchema.parse(orderDay(logOf(story.events, 'greeter'))).changes).toMatchObject([
    { kind: 'number', number: 'A001', by: 'staff', reason: '昨天没有办成' },
  ])
})
