import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor, Ask, Command } from '../../../../hall-server/core/queue/commands.ts'
import { decide } from '../../../../hall-server/core/queue/decide.ts'
import { hallEvent, type HallEvent } from '../../../../hall-server/core/queue/events.ts'
import { evolve } from '../../../../hall-server/core/queue/evolve.ts'
import { emptyHall, type Hall } from '../../../../hall-server/core/queue/hall.ts'
import { ticketClasses } from '../../../../shared/layout.ts'
import { hallId, serviceDay, ticketNumber } from '../../../../shared/ids.ts'
import { ana, at, ben, clock, greeter, land, layout, manager, one, tax, three, token, two, visitor } from './hall-spec.ts'

const counter = fc.constantFrom(one, two, three)
const anyLine = fc.constantFrom(tax, land)
const number = fc
  .integer({ min: 1, max: 12 })
  .chain((n) => fc.constantFrom('A', 'B').map((letter) => ticketNumber.parse(letter + String(n).padStart(3, '0'))))
const klass = fc.constantFrom(...ticketClasses)
const reason = fc.constant('because')
const type = <T extends string>(...types: T[]) => fc.constantFrom(...types)

const ask: fc.Arbitrary<(n: number) => Ask> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({ line: anyLine, class: klass })
      .map((more) => (n: number) => ({ type: 'take', token: token(n), items: [], language: 'zh', ...more }) as const),
  },
  {
    weight: 8,
    arbitrary: fc
      .oneof(
        fc.record({ type: type('call-next', 'recall', 'start', 'no-show', 'undo', 'close', 'resume'), counter }),
        fc.record({ type: fc.constant('finish' as const), counter, callNext: fc.boolean() }),
        fc.record({ type: fc.constant('open' as const), counter, takeOver: fc.boolean() }),
        fc.record({ type: fc.constant('pause' as const), counter, reason }),
        fc.record({ type: fc.constant('hold' as const), counter, reason }),
        fc.record({ type: fc.constant('call' as const), counter, number, reason }),
        fc.record({ type: fc.constant('return' as const), counter, number }),
        fc.record({ type: fc.constant('transfer' as const), counter, line: anyLine, keepPlace: fc.boolean() }),
        fc.record({ type: fc.constant('transfer' as const), counter, to: counter, keepPlace: fc.boolean() }),
      )
      .map((asked) => () => asked),
  },
  {
    weight: 2,
    arbitrary: fc
      .oneof(
        fc.record({ type: fc.constant('set-class' as const), number, class: klass, reason }),
        fc.record({ type: fc.constant('return-to-line' as const), number }),
        fc.record({ type: fc.constant('cancel-number' as const), number, reason }),
        fc.integer({ min: 1, max: 60 }).map((n) => ({ type: 'cancel' as const, token: token(n) })),
        fc.record({ type: fc.constant('assign-lines' as const), counter, lines: fc.subarray([tax, land], { minLength: 1 }) }),
      )
      .map((asked) => () => asked),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Ask>(
        { type: 'close-day' },
        { type: 'open-day', day: serviceDay.parse('2026-06-17'), layout },
        { type: 'open-day', day: serviceDay.parse('2026-06-18'), layout },
      )
      .map((asked) => () => asked),
  },
)
const by = fc.constantFrom<Actor>(ana, ben, manager, manager, greeter, visitor, clock)
const step = fc.record({ by, ask, seconds: fc.integer({ min: 0, max: 40 }) })

/** A hall, its journal, and what the journal says about calls. */
function run(steps: readonly { by: Actor; ask: (n: number) => Ask; seconds: number }[]) {
  const hall = emptyHall(hallId.parse('test'))
  const events: HallEvent[] = []
  let minute = 0
  let tickets = 0
  const obey = (command: Command) => {
    const decision = decide(hall, command, at(minute))
    if (!decision.ok) return
    for (const event of decision.value) {
      evolve(hall, event)
      events.push(event)
      sound(hall)
    }
  }
  obey({ by: clock, ask: { type: 'open-day', day: serviceDay.parse('2026-06-17'), layout } })
  for (const { by, ask, seconds } of steps) {
    minute += seconds / 60
    obey({ by, ask: ask(++tickets) })
  }
  return { hall, events }
}

/** What must hold after every single fact. */
function sound(hall: Hall) {
  const waiting = new Set(
    [...hall.lines.values()]
      .flatMap((line) => [...ticketClasses.flatMap((klass) => line.waiting[klass]), ...line.returning])
      .concat([...hall.counters.values()].flatMap((counter) => counter.direct))
      .map((place) => place.token),
  )
  const there = new Map<string, string>()
  for (const counter of hall.counters.values()) {
    if (counter.ticket === null) continue
    expect(there.has(counter.ticket), 'one counter a ticket').toBe(false)
    there.set(counter.ticket, counter.layout.id)
  }
  for (const ticket of hall.tickets.values()) {
    expect(waiting.has(ticket.token), `${ticket.number} is ${ticket.state}`).toBe(ticket.state === 'waiting')
    const isThere = ticket.state === 'called' || ticket.state === 'serving'
    expect(there.get(ticket.token), `${ticket.number} is ${ticket.state}`).toBe(isThere ? ticket.counter : undefined)
    expect(hall.aside.has(ticket.token)).toBe(ticket.state === 'held' || ticket.state === 'missed')
  }
  expect(hall.waiting).toBe(waiting.size)
  const clerks = [...hall.counters.values()].flatMap((counter) => counter.clerk?.username ?? [])
  expect(new Set(clerks).size, 'a clerk is at one counter').toBe(clerks.length)
}

/** Between two calls of a number there is something that took it from the counter: nobody is called twice without a recall. */
function calledOnce(events: readonly HallEvent[]) {
  const called = new Set<string>()
  for (const event of events) {
    if (event.type === 'TicketCalled') {
      expect(called.has(event.token)).toBe(false)
      called.add(event.token)
    } else if (event.type === 'LastActionUndone' || event.type === 'DayOpened') called.clear()
    else if ('token' in event && event.type !== 'TicketRecalled' && event.type !== 'ServiceStarted') called.delete(event.token)
  }
}

function numbersOnce(events: readonly HallEvent[]) {
  let numbers = new Set<string>()
  let day: string | null = null
  for (const event of events) {
    if (event.type === 'DayOpened' && event.day !== day) {
      day = event.day
      numbers = new Set()
    }
    if (event.type !== 'TicketIssued') continue
    expect(numbers.has(event.number), `${event.number} twice`).toBe(false)
    numbers.add(event.number)
  }
}

test('[RANDOM-1] any commands by anybody in any order keep the hall sound, and the journal replays to the same hall', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 120 }), (steps) => {
      const { hall, events } = run(steps)
      calledOnce(events)
      numbersOnce(events)
      for (const event of events) expect(hallEvent.safeParse(event).success, event.type).toBe(true)
      const again = events
        .map((event) => hallEvent.parse(JSON.parse(JSON.stringify(event))))
        .reduce(evolve, emptyHall(hallId.parse('test')))
      expect(again).toEqual(hall)
    }),
    { numRuns: 150 },
  )
})
