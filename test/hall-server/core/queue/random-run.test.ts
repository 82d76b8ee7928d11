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
  .integer({ min: 1, max: 7 })
  .chain((n) => fc.constantFrom('A', 'B').map((letter) => ticketNumber.parse(letter + String(n).padStart(3, '0'))))
const klass = fc.constantFrom(...ticketClasses)
const reason = fc.constant('because')

const at1 = (type: 'call-next' | 'recall' | 'start' | 'no-show' | 'undo' | 'close' | 'resume') =>
  fc.record({ type: fc.constant(type), counter })
const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })
const take = fc.record({ line: anyLine, class: klass }).map((more) => (n: number): Ask => ({
  type: 'take',
  token: token(n),
  items: [],
  language: 'zh',
  ...more,
}))
const other: fc.Arbitrary<Ask> = fc.oneof(
  often(8, at1('call-next')),
  often(5, at1('recall')),
  often(4, at1('start')),
  often(3, at1('no-show')),
  often(6, at1('undo')),
  often(1, at1('close')),
  often(2, at1('resume')),
  often(5, fc.record({ type: fc.constant('finish'), counter, callNext: fc.boolean() })),
  often(3, fc.record({ type: fc.constant('open'), counter, takeOver: fc.boolean() })),
  often(1, fc.record({ type: fc.constant('pause'), counter, reason })),
  often(3, fc.record({ type: fc.constant('hold'), counter, reason })),
  often(3, fc.record({ type: fc.constant('call'), counter, number, reason })),
  often(3, fc.record({ type: fc.constant('return'), counter, number })),
  often(3, fc.record({ type: fc.constant('transfer'), counter, line: anyLine, keepPlace: fc.boolean() })),
  often(2, fc.record({ type: fc.constant('transfer'), counter, to: counter, keepPlace: fc.boolean() })),
  often(2, fc.record({ type: fc.constant('set-class'), number, class: klass, reason })),
  often(6, fc.record({ type: fc.constant('return-to-line'), number })),
  often(1, fc.record({ type: fc.constant('cancel-number'), number, reason })),
  often(1, fc.record({ type: fc.constant('cancel'), token: fc.integer({ min: 1, max: 60 }).map(token) })),
  often(1, fc.record({ type: fc.constant('assign-lines'), counter, lines: fc.subarray([tax, land], { minLength: 1 }) })),
  often(
    1,
    fc.constantFrom<Ask>(
      { type: 'close-day' },
      { type: 'open-day', day: serviceDay.parse('2026-06-17'), layout },
      { type: 'open-day', day: serviceDay.parse('2026-06-18'), layout },
    ),
  ),
)
const ask = fc.oneof(
  often(1, take),
  often(
    4,
    other.map((asked) => () => asked),
  ),
)
// Mostly those who may, so that the run gets somewhere; the others are refused and must change nothing.
const by = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Actor>(manager) },
  { weight: 4, arbitrary: fc.constantFrom<Actor>(ana, ben, greeter, visitor, clock) },
)
const step = fc.record({ by, ask, seconds: fc.oneof(often(4, fc.integer({ min: 0, max: 6 })), often(1, fc.integer({ min: 20, max: 60 }))) })

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
  for (const counter of [one, two]) obey({ by: manager, ask: { type: 'open', counter } })
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

const mustHappen = [
  'TicketCalled',
  'TicketRecalled',
  'ServiceStarted',
  'ServiceFinished',
  'TicketMissed',
  'TicketHeld',
  'TicketTransferred',
  'LastActionUndone',
  'TicketReturnedToLine',
]
/** A run that gets nowhere proves nothing. */
const seen = new Map<string, number>()

test('[RANDOM-1] any commands by anybody in any order keep the hall sound, and the journal replays to the same hall', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 200, size: 'max' }), (steps) => {
      const { hall, events } = run(steps)
      for (const event of events) seen.set(event.type, (seen.get(event.type) ?? 0) + 1)
      calledOnce(events)
      numbersOnce(events)
      for (const event of events) expect(hallEvent.safeParse(event).success, event.type).toBe(true)
      const again = events
        .map((event) => hallEvent.parse(JSON.parse(JSON.stringify(event))))
        .reduce(evolve, emptyHall(hallId.parse('test')))
      expect(again).toEqual(hall)
    }),
    { numRuns: 200 },
  )
  for (const type of mustHappen) expect(seen.get(type) ?? 0, type).toBeGreaterThan(2)
})
