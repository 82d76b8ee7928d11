import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consoleView } from '../../../../hall-server/core/queue/views/console.ts'
import type { Counter } from '../../../../hall-server/core/queue/hall.ts'
import { hallLayout, ticketClasses } from '../../../../shared/layout.ts'
import type { LineId } from '../../../../shared/ids.ts'
import { at, clock, day, land, layout, manager, no, one, Story, tax, three, two } from './hall-spec.ts'

const nameOf = () => ({ zh: '事项' })
const lines = [tax, land]
/** Counters 1 and 3 serve one line each, counter 2 both. */
const open = (more: object) => {
  const story = new Story().do(clock, { type: 'open-day', day, layout: hallLayout.parse({ ...layout, ...more }) })
  for (const counter of [one, two, three]) story.do(manager, { type: 'open', counter })
  return story
}
const counterOf = (story: Story, id: Counter['layout']['id']) => {
  const counter = story.hall.counters.get(id)
  if (counter === undefined) throw new Error('fixture')
  return counter
}

const visitor = fc.record({
  of: fc.constantFrom<LineId>(...lines),
  klass: fc.constantFrom(...ticketClasses),
  gap: fc.integer({ min: 0, max: 4 }),
})
const deed = fc.oneof(
  { weight: 3, arbitrary: visitor.map((who) => ({ take: who })) },
  { weight: 2, arbitrary: fc.record({ call: fc.constantFrom(one, two, three), gap: fc.integer({ min: 0, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ miss: fc.constantFrom(one, two, three), gap: fc.integer({ min: 0, max: 2 }) }) },
)
const slope = fc.integer({ min: 1, max: 50 }).map((tenths) => tenths / 10)
const slopes = fc.record({ normal: slope, appointment: slope, priority: slope })
const deeds = fc.array(deed, { minLength: 20, maxLength: 60, size: 'max' })

/** Does them where they may be done; `calling` hears of each call before it is made. */
function act(
  story: Story,
  asked: readonly (typeof deed extends fc.Arbitrary<infer D> ? D : never)[],
  calling?: (counter: Counter, minute: number) => void,
) {
  let minute = 0
  let tickets = 0
  for (const one of asked) {
    minute += 'take' in one ? one.take.gap : one.gap
    story.at(minute)
    if ('take' in one) story.take(++tickets, one.take.of, one.take.klass)
    else if ('call' in one) callAt(story, one.call, minute, calling)
    else missAt(story, one.miss)
  }
  return minute
}

function callAt(story: Story, id: Counter['layout']['id'], minute: number, calling?: (counter: Counter, minute: number) => void): boolean {
  if (counterOf(story, id).ticket !== null) story.do(manager, { type: 'finish', counter: id })
  if (!story.try(manager, { type: 'call-next', counter: id }).ok) return false
  calling?.(counterOf(story, id), minute)
  story.do(manager, { type: 'call-next', counter: id })
  return true
}

/** Whoever is called there did not come, and is back in the line. */
function missAt(story: Story, id: Counter['layout']['id']) {
  const number = story.numberAt(id)
  if (number === null || !story.try(manager, { type: 'no-show', counter: id }).ok) return
  story.do(manager, { type: 'no-show', counter: id })
  if (story.try(manager, { type: 'return-to-line', number: no(number) }).ok)
    story.do(manager, { type: 'return-to-line', number: no(number) })
}

describe('the order', () => {
  test('[ORDER-4] whoever is called goes before everybody the counter could call instead, by slope × time waited', () => {
    let compared = 0
    fc.assert(
      fc.property(slopes, deeds, (given, asked) => {
        const story = open({ slopes: given })
        act(story, asked, (counter, minute) => {
          const decision = story.try(manager, { type: 'call-next', counter: counter.layout.id })
          const called =
            decision.ok && decision.value[0]?.type === 'TicketCalled' ? story.hall.tickets.get(decision.value[0].token) : undefined
          if (called === undefined || called.returned) return
          const score = (since: number, by: number) => by * (at(minute) - since)
          const own = score(called.since, given[called.class])
          for (const ticket of story.hall.tickets.values()) {
            if (ticket.state !== 'waiting' || ticket.returned || !counter.lines.includes(ticket.line)) continue
            compared += 1
            expect(score(ticket.since, given[ticket.class])).toBeLessThanOrEqual(own)
          }
        })
      }),
      { numRuns: 150 },
    )
    expect(compared).toBeGreaterThan(500)
  })

  test('[ORDER-4] whoever waits is called, once, whatever the slopes and whoever leaves to whom', () => {
    fc.assert(
      fc.property(
        slopes,
        deeds,
        fc.boolean(),
        fc.subarray([one, two, three], { minLength: 1 }),
        (given, asked, leavesToSpecialists, working) => {
          const story = open({ slopes: given, leavesToSpecialists })
          let minute = act(story, asked)
          const served = new Set(working.flatMap((id) => counterOf(story, id).lines))
          const waiting = () => [...story.hall.tickets.values()].filter(({ state, line }) => state === 'waiting' && served.has(line))
          const before = waiting().map((ticket) => ticket.token)
          const since = story.events.length
          // One call each for all those who wait is enough: a counter never turns idle while somebody waits for it.
          for (let n = 0; n < before.length; n++) for (const id of working) callAt(story.at(++minute), id, minute)
          expect(waiting()).toEqual([])
          const calls = story.events.slice(since).flatMap((event) => (event.type === 'TicketCalled' ? [event.token] : []))
          expect([...calls].sort()).toEqual([...before].sort())
        },
      ),
      { numRuns: 150 },
    )
  })

  test('[ORDER-5] the console lists those who are next as they are then called', () => {
    let listed = 0
    fc.assert(
      fc.property(slopes, deeds, fc.boolean(), (given, asked, leavesToSpecialists) => {
        const story = open({ slopes: given, leavesToSpecialists })
        const minute = act(story, asked)
        for (const id of [one, two, three]) if (counterOf(story, id).ticket !== null) story.do(manager, { type: 'finish', counter: id })
        // Nothing else happens: the others neither come free nor call, and no time passes.
        const next = consoleView(story.hall, two, at(minute), nameOf)?.next ?? []
        for (const { number } of next) {
          story.do(manager, { type: 'call-next', counter: two })
          expect(story.numberAt(two)).toBe(number)
          // Put aside, not finished: what a service takes as a rule stays the same.
          story.do(manager, { type: 'hold', counter: two, reason: 'copy' })
        }
        listed += next.length
      }),
      { numRuns: 150 },
    )
    expect(listed).toBeGreaterThan(300)
  })
})

describe('generalists and specialists', () => {
  const wanted = { leavesToSpecialists: true }
  /** Counter 3 is closed: only tax has a counter of its own. */
  const atTwo = (more: object = wanted) => open(more).do(manager, { type: 'close', counter: three })
  /** Two wait for tax, since minutes 0 and 1, one for land, since 2. */
  const waiting = (more: object = wanted) => atTwo(more).take(1).at(1).take(2).at(2).take(3, land).at(3)

  test('[CHOICE-1] leaves the last of a line to its own counters that are soon free, and takes them when nobody else waits', () => {
    const story = waiting()
    expect(consoleView(story.hall, two, at(3), nameOf)?.next.map(({ number }) => number)).toEqual(['A001', 'B001', 'A002'])
    for (const number of ['A001', 'B001', 'A002']) {
      story.do(manager, { type: 'call-next', counter: two })
      expect(story.numberAt(two)).toBe(number)
      story.do(manager, { type: 'finish', counter: two })
    }
  })
  test('[CHOICE-1] not unless the hall wants it, and never a counter of one line', () => {
    const story = waiting({})
    expect(consoleView(story.hall, two, at(3), nameOf)?.next.map(({ number }) => number)).toEqual(['A001', 'A002', 'B001'])
    expect(waiting().do(manager, { type: 'call-next', counter: one }).numberAt1).toBe('A001')
  })
  test('[CHOICE-1] within a line nobody goes before who is behind', () => {
    const story = atTwo().take(1).at(1).take(2, tax, 'priority').at(6)
    expect(story.do(manager, { type: 'call-next', counter: two }).numberAt(two)).toBe('A002')
  })
  test('[CHOICE-2] a counter that is paused, closed, long idle or long with somebody is not soon free', () => {
    const next = (story: Story, minute: number) => consoleView(story.hall, two, at(minute), nameOf)?.next.map(({ number }) => number)
    const alone = ['A001', 'A002', 'B001']
    expect(next(waiting().do(manager, { type: 'pause', counter: one, reason: 'rest' }), 3)).toEqual(alone)
    expect(next(waiting().do(manager, { type: 'close', counter: one }), 3)).toEqual(alone)
    expect(next(waiting(), 6)).toEqual(alone) // free since 0, a service takes 5 minutes
    const busy = atTwo().take(9).do(manager, { type: 'call-next', counter: one }).take(1).at(1).take(2).at(2).take(3, land)
    expect(next(busy, 9)).toEqual(['A002', 'B001', 'A003'])
    expect(next(busy, 10)).toEqual(['A002', 'A003', 'B001'])
  })
  test('[CHOICE-2] somebody left to a counter that never calls does not wait for ever', () => {
    const story = atTwo().take(1)
    // Counter 2 is busy with a line that never ends; counter 1 sits there and does nothing.
    let n = 1
    for (let minute = 0; minute < 12 && story.state(1) === 'waiting'; minute++) {
      story.at(minute).take(++n, land)
      callAt(story, two, minute)
    }
    expect(story.state(1)).not.toBe('waiting')
  })
})
