import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { playForward } from '../../../../hall-server/core/queue/play-forward.ts'
import { serviceTimes } from '../../../../hall-server/core/queue/service-times.ts'
import { openingsOf, worldOf, type Openings } from '../../../../hall-server/core/queue/world.ts'
import { noPastServices } from '../../../../hall-server/core/queue/service-times.ts'
import type { LineId, TicketToken } from '../../../../shared/ids.ts'
import { ticketClasses } from '../../../../shared/layout.ts'
import { ana, at, ben, clock, day, land, layout, manager, one, openHall, Story, tax, three, token, two } from './hall-spec.ts'

const minutes = (ms: number | undefined) => (ms === undefined ? undefined : ms / 60_000)
const play = (story: Story, minute: number, openings: Openings = new Map()) => {
  const times = new Map([...story.hall.lines].map(([id, line]) => [id, serviceTimes(story.hall, line, noPastServices)]))
  return playForward(worldOf(story.hall, at(minute), times, openings))
}
const waits = (story: Story, minute: number, openings?: Openings) => {
  const { tickets } = play(story, minute, openings)
  return (n: number) => minutes(tickets.get(token(n))?.ms)
}

describe('[FORE-1] everybody who waits is given to the counter free first, in the order of the hall', () => {
  test('one counter, five minutes each', () => {
    const story = openHall().take(1).take(2).take(3)
    expect([1, 2, 3].map(waits(story, 0))).toEqual([0, 5, 10])
  })
  test('a faster class goes before those who have waited less than three times as long', () => {
    const story = new Story().do(clock, { type: 'open-day', day, layout }).take(1).at(1).take(2).at(2).take(3, tax, 'priority')
    story.at(4).do(ana, { type: 'open', counter: one })
    // The first has waited 4 minutes, the third 2 × 3; five minutes later the first 9 and the second 8.
    expect([1, 2, 3].map(waits(story, 4))).toEqual([5, 10, 0])
  })
  test('a counter that has called nobody for long though people wait is taken to stay away as long again', () => {
    const story = openHall().take(1).take(2)
    expect([1, 2].map(waits(story, 1))).toEqual([0, 5])
    expect([1, 2].map(waits(story, 12))).toEqual([12, 17])
  })
  test('counters of other skills take nothing away', () => {
    const story = openHall().do(ben, { type: 'open', counter: three }).take(1).take(2).take(3, land).take(4, land)
    expect([1, 2, 3, 4].map(waits(story, 0))).toEqual([0, 5, 0, 5])
  })
  test('who is being served still takes what is left of the usual time', () => {
    const story = openHall().take(1).do(manager, { type: 'call-next', counter: one }).do(manager, { type: 'start', counter: one }).take(2)
    expect(waits(story.at(2), 2)(2)).toBeCloseTo(5 - 0.6 * 2)
  })
  test('somebody sent to one counter waits for that counter', () => {
    const story = openHall().do(ben, { type: 'open', counter: two }).take(1).take(2)
    story.do(manager, { type: 'call-next', counter: one }).do(manager, { type: 'transfer', counter: one, to: two, keepPlace: true })
    expect([1, 2].map(waits(story, 0))).toEqual([0, 0])
  })
  test('who takes a number now stands behind those who wait, a faster class before some of them', () => {
    const story = openHall().take(1).take(2).take(3).at(1)
    const { newcomer } = play(story, 1)
    expect(minutes(newcomer(tax, 'normal')?.ms)).toBe(15)
    expect(newcomer(tax, 'normal')).toMatchObject({ ahead: 3, aheadOfLine: 3 })
    // At minute 11 after 1 and 2: the third has waited 11, the newcomer 10 × 3.
    expect(minutes(newcomer(tax, 'priority')?.ms)).toBe(5)
  })

  test('with services as long as expected, the hall calls everybody exactly when it was played', () => {
    const arrival = fc.record({
      line: fc.constantFrom(tax, land),
      klass: fc.constantFrom(...ticketClasses),
      gap: fc.integer({ min: 0, max: 3 }),
    })
    fc.assert(
      fc.property(
        fc.array(arrival, { minLength: 1, maxLength: 25 }),
        fc.subarray([one, two, three], { minLength: 1 }),
        (arrivals, open) => {
          const story = new Story().do(clock, { type: 'open-day', day, layout })
          let minute = 0
          arrivals.forEach(({ line, klass, gap }, n) => story.at((minute += gap)).take(n + 1, line, klass))
          for (const counter of open) story.do(manager, { type: 'open', counter })
          const told = play(story, minute).tickets
          const called = callAll(story, open, minute)
          expect(new Map([...told].map(([who, { ms }]) => [who, minute + ms / 60_000]))).toEqual(called)
        },
      ),
      { numRuns: 150 },
    )
  })
})

/** Every counter calls whenever it is free, every service lasts five minutes; when each was called, in minutes. */
function callAll(story: Story, counters: readonly (typeof one)[], from: number): Map<TicketToken, number> {
  const free = new Map(counters.map((counter) => [counter, from]))
  const called = new Map<TicketToken, number>()
  for (;;) {
    const [soonest] = [...free].sort((a, b) => a[1] - b[1])
    if (soonest === undefined) return called
    const [counter, minute] = soonest
    story.at(minute)
    if (story.hall.counters.get(counter)?.ticket !== null) story.do(manager, { type: 'finish', counter })
    if (story.try(manager, { type: 'call-next', counter }).ok) {
      story.do(manager, { type: 'call-next', counter })
      const there = story.hall.counters.get(counter)?.ticket
      if (there) called.set(there, minute)
      free.set(counter, minute + 5)
    } else free.delete(counter)
  }
}

describe('[FORE-2] counters open and close as planned', () => {
  const lunch: Openings = new Map([
    [
      one,
      [
        [at(0), at(7)],
        [at(60), at(120)],
      ],
    ],
  ])
  test('nobody is called during lunch; a service begun before it is finished', () => {
    const story = openHall().take(1).take(2).take(3)
    expect([1, 2, 3].map(waits(story, 0, lunch))).toEqual([0, 5, 60])
  })
  test('the plan of the day says when counters come and go; its end closes nobody', () => {
    const story = openHall()
    const change = (minute: number, what: 'opens' | 'closes', counter = one) => ({ counter, at: at(minute), change: what })
    const planned = [
      change(120, 'closes'),
      change(180, 'opens'),
      change(300, 'closes'),
      change(30, 'opens', two),
      change(305, 'closes', two),
    ]
    expect(openingsOf(story.hall, at(0), planned)).toEqual(
      new Map([
        [
          one,
          [
            [at(0), at(120)],
            [at(180), Infinity],
          ],
        ],
        [two, [[at(30), Infinity]]],
      ]),
    )
  })
  test('no counter serves somebody who comes too late: no number is said', () => {
    const story = openHall().take(1)
    const { tickets, newcomer } = play(story, 0, new Map([[one, [[at(0), at(4)]]]]))
    expect(tickets.get(token(1))?.ms).toBe(0)
    expect(newcomer(tax, 'normal')).toBeNull()
    expect(newcomer('nobody' as LineId, 'normal')).toBeNull()
  })
})

describe('[FORE-3] what a service takes', () => {
  const served = (story: Story, n: number, from: number, length: number) =>
    story
      .at(from)
      .take(n)
      .do(manager, { type: 'call-next', counter: one })
      .do(manager, { type: 'start', counter: one })
      .at(from + length)
      .do(manager, { type: 'finish', counter: one })
  const mean = (story: Story) => {
    const line = story.hall.lines.get(tax)
    return line === undefined ? NaN : serviceTimes(story.hall, line, noPastServices).mean / 60_000
  }
  test('the layout’s figure counts as twenty services', () => {
    const story = openHall()
    expect(mean(story)).toBe(5)
    expect(mean(served(story, 1, 0, 26))).toBeCloseTo((20 * 5 + 26) / 21)
  })
  test('one visitor who takes an hour among forty counts as the longest but one', () => {
    const story = openHall()
    for (let n = 1; n <= 39; n += 1) served(story, n, n * 10, 5)
    expect(mean(served(story, 40, 400, 60))).toBeCloseTo(5)
  })
  test('past days count before the layout does', () => {
    const story = openHall()
    const line = story.hall.lines.get(tax)
    const past = { lines: new Map([[tax, 8 * 60_000]]), items: new Map() }
    expect(line && serviceTimes(story.hall, line, past).mean).toBe(8 * 60_000)
  })
})
