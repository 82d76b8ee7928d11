import { describe, expect, test } from 'vitest'
import { queueFor } from '../../../../hall-server/core/queue/turn.ts'
import {
  ana,
  at,
  ben,
  greeter,
  land,
  manager,
  no,
  one,
  openHall,
  tax,
  three,
  token,
  two,
  visitor,
  withoutTraces,
  type Story,
} from './hall-spec.ts'

const next = { type: 'call-next', counter: one } as const
const finish = { type: 'finish', counter: one } as const

describe('counters', () => {
  test('[COUNTER-1] opening gives the clerk the seat, with the lines of the layout or those named', () => {
    const story = openHall().do(ben, { type: 'open', counter: two, lines: [land] })
    expect(story.hall.counters.get(two)).toMatchObject({ open: true, lines: ['land'], clerk: { username: 'ben' } })
  })
  test('[COUNTER-2] a clerk is at one counter at a time', () =>
    openHall().refused(ana, { type: 'open', counter: two }, 'clerk-at-another-counter'))
  test('[COUNTER-3] taking over a counter is explicit and keeps whoever is being served', () => {
    const story = openHall().take(1).do(ana, next).refused(ben, { type: 'open', counter: one }, 'counter-taken')
    story.do(ben, { type: 'open', counter: one, takeOver: true })
    expect([story.numberAt1, story.hall.counters.get(one)?.clerk?.username]).toEqual(['A001', 'ben'])
    story.refused(ana, finish, 'not-your-counter').do(ben, finish).do(ana, { type: 'open', counter: two })
  })
  test('[COUNTER-4] a manager opens a counter without taking the seat', () => {
    const story = openHall().do(manager, { type: 'open', counter: two })
    expect(story.hall.counters.get(two)).toMatchObject({ open: true, clerk: null })
    story.refused(manager, { type: 'open', counter: two }, 'counter-not-closed').do(ben, { type: 'open', counter: two })
    expect(story.hall.counters.get(two)?.clerk?.username).toBe('ben')
  })
  test('[COUNTER-5] a pause lets the present visitor be finished and stops the next call', () => {
    const story = openHall().take(1).take(2).do(ana, next).do(ana, { type: 'pause', counter: one, reason: 'lunch' })
    story
      .do(ana, { ...finish, callNext: true })
      .refused(ana, next, 'counter-paused')
      .refused(ana, { type: 'pause', counter: one, reason: 'x' }, 'counter-paused')
    expect(story.numberAt1).toBeNull()
    story.do(ana, { type: 'resume', counter: one }).refused(ana, { type: 'resume', counter: one }, 'counter-not-paused').do(ana, next)
  })
  test('[COUNTER-6] a counter with somebody at it does not close', () => {
    const story = openHall().take(1).do(ana, next).refused(ana, { type: 'close', counter: one }, 'counter-busy').do(ana, finish)
    story.do(ana, { type: 'close', counter: one }).refused(ana, next, 'counter-not-open')
  })
  test('[COUNTER-7] a manager assigns lines, known ones', () => {
    const story = openHall()
      .do(manager, { type: 'assign-lines', counter: one, lines: [land] })
      .take(1)
      .take(2, land)
      .do(ana, next)
    expect(story.numberAt1).toBe('B001')
    story.refused(manager, { type: 'assign-lines', counter: one, lines: ['none' as never] }, 'unknown-line')
  })
})

describe('the order', () => {
  test('[ORDER-1] a priority minute counts three, an appointment minute two', () => {
    const story = openHall().take(1).at(10).take(2, tax, 'appointment').at(12).take(3, tax, 'priority')
    // 20 minutes after: 20 × 1, 10 × 2, 8 × 3
    expect(order(story, 20)).toEqual(['A003', 'A001', 'A002'])
    // 13 minutes after: 13, 6, 3
    expect(order(story, 13)).toEqual(['A001', 'A002', 'A003'])
  })
  test('[ORDER-2] of equal scores the earlier issued goes first', () => {
    const story = openHall().take(1).take(2, tax, 'priority').take(3)
    expect(order(story, 0)).toEqual(['A001', 'A002', 'A003'])
  })
  test('[ORDER-3] a counter calls from all lines it serves', () => {
    const story = openHall()
      .do(ben, { type: 'open', counter: two })
      .take(1, land)
      .at(1)
      .take(2)
      .at(2)
      .do(ben, { type: 'call-next', counter: two })
    expect(story.numberAt(two)).toBe('B001')
  })
  const order = (story: Story, minute: number) => {
    const counter = story.hall.counters.get(one)
    return counter === undefined ? [] : queueFor(story.hall, counter, at(minute), 10).map((ticket) => ticket.number)
  }
})

describe('calling', () => {
  test('[CALL-1] the next is called; with nobody waiting it says so', () =>
    expect(openHall().refused(ana, next, 'nobody-waiting').take(1).do(ana, next).numberAt1).toBe('A001'))
  test('[CALL-2] a counter with somebody at it does not call', () =>
    openHall().take(1).take(2).do(ana, next).refused(ana, next, 'counter-busy'))
  test('[CALL-3] a number is called out of turn with a reason, whatever its line', () => {
    const story = openHall()
      .take(1)
      .take(2, land)
      .do(ana, { type: 'call', counter: one, number: no('B001'), reason: 'urgent' })
    expect(story.events.at(-1)).toMatchObject({ type: 'TicketCalled', why: 'chosen', reason: 'urgent' })
    story.do(ana, finish).refused(ana, { type: 'call', counter: one, number: no('B001'), reason: 'x' }, 'ticket-over')
    story.refused(ana, { type: 'call', counter: one, number: no('B077'), reason: 'x' }, 'unknown-ticket')
  })
  test('[RECALL-1] at most three recalls', () => {
    const recall = { type: 'recall', counter: one } as const
    const story = openHall().take(1).do(ana, next)
    for (const minute of [1, 2, 3]) story.at(minute).do(ana, recall)
    story.at(4).refused(ana, recall, 'recall-limit-reached')
  })
  test('[RECALL-2] at least twenty seconds apart, and it says how long to wait', () => {
    const story = openHall()
      .take(1)
      .do(ana, next)
      .at(10 / 60)
    expect(story.try(ana, { type: 'recall', counter: one })).toEqual({ ok: false, error: { code: 'recall-too-soon', retryAfter: 10 } })
    story
      .at(20 / 60)
      .do(ana, { type: 'recall', counter: one })
      .at(25 / 60)
      .refused(ana, { type: 'recall', counter: one }, 'recall-too-soon')
  })
  test('[RECALL-3] each call and recall has a growing id, so that a board speaks each once', () => {
    const story = openHall().take(1).do(ana, next).at(1).do(ana, { type: 'recall', counter: one })
    expect(story.hall.calls).toMatchObject([{ id: 2, times: 2, number: 'A001' }])
  })
})

describe('serving', () => {
  test('[START-1] service begins once', () =>
    openHall()
      .refused(ana, { type: 'start', counter: one }, 'counter-idle')
      .take(1)
      .do(ana, next)
      .do(ana, { type: 'start', counter: one })
      .refused(ana, { type: 'start', counter: one }, 'already-serving'))
  test('[FINISH-1] finishing one keeps the outcome and the time since the start, or since the call when none was pressed', () => {
    const story = openHall()
      .take(1)
      .take(2)
      .do(ana, next)
      .at(2)
      .do(ana, { type: 'start', counter: one })
      .at(5)
      .do(ana, { ...finish, outcome: 'accepted', callNext: true })
    story.at(9).do(ana, finish)
    expect(story.hall.lines.get(tax)?.services.map((service) => service.ms / 60_000)).toEqual([3, 4])
    expect(story.hall.tickets.get(token(1))).toMatchObject({ outcome: 'accepted' })
    story.refused(ana, finish, 'counter-idle')
  })
  test('[FINISH-2] one key finishes and calls the next, or only finishes when nobody waits', () => {
    const story = openHall()
      .take(1)
      .take(2)
      .do(ana, next)
      .do(ana, { ...finish, callNext: true })
    expect(story.numberAt1).toBe('A002')
    expect(story.do(ana, { ...finish, callNext: true }).numberAt1).toBeNull()
  })
  test('[MISS-1] a no-show frees the counter; not while serving', () => {
    const story = openHall().take(1).do(ana, next).do(ana, { type: 'no-show', counter: one })
    expect([story.state(1), story.numberAt1]).toEqual(['missed', null])
    story.take(2).do(ana, next).do(ana, { type: 'start', counter: one }).refused(ana, { type: 'no-show', counter: one }, 'already-serving')
  })
  test('[HOLD-1] a held visitor leaves the counter free and comes back any number of times', () => {
    const story = openHall().take(1).do(ana, next)
    for (let n = 0; n < 3; n++)
      story.do(ana, { type: 'hold', counter: one, reason: 'copy' }).do(ana, { type: 'return', counter: one, number: no('A001') })
    expect([story.state(1), story.numberAt1]).toEqual(['called', 'A001'])
  })
})

describe('coming back', () => {
  const missed = () => openHall().take(1).do(ana, next).do(ana, { type: 'no-show', counter: one })
  test('[RETURN-1] a missed number returns to its line once', () => {
    const story = missed()
      .refused(ana, { type: 'return-to-line', number: no('A001') }, 'not-allowed')
      .do(greeter, { type: 'return-to-line', number: no('A001') })
    story.refused(greeter, { type: 'return-to-line', number: no('A001') }, 'ticket-not-missed')
    story
      .do(ana, next)
      .do(ana, { type: 'no-show', counter: one })
      .refused(greeter, { type: 'return-to-line', number: no('A001') }, 'already-returned')
  })
  test('[RETURN-2] it keeps its time at the normal slope, and waits for three others to be called', () => {
    const story = missed()
    for (const n of [2, 3, 4, 5]) story.take(n)
    story.at(1).do(greeter, { type: 'return-to-line', number: no('A001') })
    const called = [0, 1, 2, 3, 4].map(() => {
      story.do(ana, next)
      const number = story.numberAt1
      story.do(ana, finish)
      return number
    })
    expect(called).toEqual(['A002', 'A003', 'A004', 'A001', 'A005'])
  })
  test('[RETURN-3] with nobody else waiting it is called at once', () =>
    expect(
      missed()
        .do(greeter, { type: 'return-to-line', number: no('A001') })
        .do(ana, next).numberAt1,
    ).toBe('A001'))
  test('[RETURN-4] a clerk brings a held or missed number back to the counter at once', () => {
    const story = missed().do(ana, { type: 'return', counter: one, number: no('A001') })
    expect(story.events.at(-1)).toMatchObject({ type: 'TicketCalled', why: 'returned' })
    story
      .do(ana, finish)
      .take(2)
      .refused(ana, { type: 'return', counter: one, number: no('A002') }, 'ticket-not-held')
  })
  test('[RETURN-5] a second miss needs a new number', () =>
    missed()
      .do(ana, { type: 'return', counter: one, number: no('A001') })
      .do(ana, { type: 'no-show', counter: one })
      .refused(ana, { type: 'return', counter: one, number: no('A001') }, 'already-returned'))
})

describe('transferring', () => {
  const called = () =>
    openHall()
      .do(ben, { type: 'open', counter: two, lines: [land] })
      .take(1)
      .take(2, land)
      .at(5)
      .take(3, land)
      .do(ana, next)
  test('[TRANSFER-1] to a line keeping its place: it stands where its own time puts it', () => {
    const story = called()
      .do(ana, { type: 'transfer', counter: one, line: land, keepPlace: true })
      .do(ben, { type: 'call-next', counter: two })
    expect(story.numberAt(two)).toBe('A001')
  })
  test('[TRANSFER-2] losing its place: it waits from now', () => {
    const story = called().at(6).do(ana, { type: 'transfer', counter: one, line: land, keepPlace: false }).at(7)
    const numbers = [1, 2, 3].map(() => {
      story.do(ben, { type: 'call-next', counter: two })
      const number = story.numberAt(two)
      story.do(ben, { type: 'finish', counter: two })
      return number
    })
    expect(numbers).toEqual(['B001', 'B002', 'A001'])
  })
  test('[TRANSFER-3] to a counter: only that one calls it; when it closes, the line does', () => {
    const story = called().do(ana, { type: 'transfer', counter: one, to: two, keepPlace: true }).refused(ana, next, 'nobody-waiting')
    expect(story.do(ben, { type: 'call-next', counter: two }).numberAt(two)).toBe('A001')
    story
      .do(ben, { type: 'transfer', counter: two, to: one, keepPlace: true })
      .do(ana, { type: 'close', counter: one })
      .do(ana, { type: 'open', counter: one })
      .do(ana, next)
    expect(story.numberAt1).toBe('A001')
  })
  test('[TRANSFER-4] wrong places are refused', () => {
    const story = called()
    const to = (more: object) => ({ type: 'transfer', counter: one, keepPlace: true, ...more }) as const
    story
      .refused(ana, to({}), 'bad-message')
      .refused(ana, to({ line: land, to: two }), 'bad-message')
      .refused(ana, to({ to: one }), 'same-place')
    story
      .refused(ana, to({ to: three }), 'counter-not-open')
      .refused(ana, to({ line: 'nobody' as never }), 'line-not-served')
      .refused(ana, to({ line: 'none' as never }), 'unknown-line')
  })
})

describe('undo', () => {
  const steps: [string, (story: Story) => Story][] = [
    ['call-next', (story) => story.do(ana, next)],
    ['call', (story) => story.do(ana, { type: 'call', counter: one, number: no('A003'), reason: 'x' })],
    ['start', (story) => story.do(ana, { type: 'start', counter: one })],
    ['finish', (story) => story.do(ana, finish)],
    ['finish and call', (story) => story.do(ana, { ...finish, callNext: true })],
    ['no-show', (story) => story.do(ana, { type: 'no-show', counter: one })],
    ['hold', (story) => story.do(ana, { type: 'hold', counter: one, reason: 'x' })],
    ['transfer', (story) => story.do(ana, { type: 'transfer', counter: one, line: land, keepPlace: false })],
    ['return', (story) => story.do(ana, { type: 'return', counter: one, number: no('A002') })],
  ]
  const fromIdle = ['call-next', 'call', 'return']
  test.each(steps)('[UNDO-1] %s is taken back whole: places, counts and clocks as before', (name, step) => {
    const story = openHall()
      .take(1)
      .at(1)
      .take(2)
      .at(2)
      .take(3, tax, 'priority')
      .do(ana, { type: 'call', counter: one, number: no('A002'), reason: 'x' })
    story.do(ana, { type: 'hold', counter: one, reason: 'copy' }).at(3)
    if (!fromIdle.includes(name)) story.do(ana, next).at(3.1)
    const before = withoutTraces(story.hall)
    step(story).at(3.2).do(ana, { type: 'undo', counter: one })
    expect(withoutTraces(story.hall)).toEqual(before)
    story.refused(ana, { type: 'undo', counter: one }, 'nothing-to-undo')
  })
  test('[UNDO-2] within fifteen seconds', () => {
    const story = openHall()
      .take(1)
      .do(ana, next)
      .at(16 / 60)
      .refused(ana, { type: 'undo', counter: one }, 'too-late-to-undo')
    expect(
      story
        .at(15 / 60)
        .do(ana, { type: 'undo', counter: one })
        .state(1),
    ).toBe('waiting')
  })
  test('[UNDO-3] not when somebody else has acted on the number since', () => {
    const story = openHall()
      .do(ben, { type: 'open', counter: two })
      .take(1)
      .do(ana, next)
      .do(ana, { type: 'hold', counter: one, reason: 'x' })
    story.do(ben, { type: 'return', counter: two, number: no('A001') }).refused(ana, { type: 'undo', counter: one }, 'too-late-to-undo')
  })
  test('[UNDO-4] after the undo of finish and call the handling clock runs on from the first start', () => {
    const story = openHall()
      .take(1)
      .take(2)
      .do(ana, next)
      .at(1)
      .do(ana, { type: 'start', counter: one })
      .at(6)
      .do(ana, { ...finish, callNext: true })
    story.at(6.1).do(ana, { type: 'undo', counter: one })
    expect(story.hall.tickets.get(token(1))).toMatchObject({ state: 'serving', startedAt: at(1) })
    expect([story.state(2), story.hall.calls.map((call) => call.number)]).toEqual(['waiting', ['A001']])
  })
  test('[UNDO-5] a recall is no action of its own: undo takes the call back', () => {
    const story = openHall().take(1).do(ana, next).at(0.4).do(ana, { type: 'recall', counter: one })
    story.at(0.41).refused(ana, { type: 'undo', counter: one }, 'too-late-to-undo')
    story.at(0.2).do(ana, { type: 'undo', counter: one })
    expect([story.state(1), story.hall.calls]).toEqual(['waiting', []])
  })
  test('[UNDO-6] a closed counter has nothing to take back', () => {
    const story = openHall().take(1).do(ana, next).do(ana, finish).do(ana, { type: 'close', counter: one })
    story
      .refused(manager, { type: 'undo', counter: one }, 'counter-not-open')
      .do(ana, { type: 'open', counter: one })
      .refused(ana, { type: 'undo', counter: one }, 'nothing-to-undo')
  })
})

test('a visitor cannot be called by two counters', () => {
  const story = openHall()
    .do(ben, { type: 'open', counter: two, lines: [tax] })
    .take(1)
    .do(ana, next)
  story
    .refused(ben, { type: 'call-next', counter: two }, 'nobody-waiting')
    .refused(ben, { type: 'call', counter: two, number: no('A001'), reason: 'x' }, 'ticket-not-waiting')
  story.refused(visitor, { type: 'cancel', token: token(1) }, 'ticket-not-waiting')
})
