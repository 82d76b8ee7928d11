import fc from 'fast-check'
import type { Actor, Ask, Command } from '../../../../hall-server/core/queue/commands.ts'
import { decide } from '../../../../hall-server/core/queue/decide.ts'
import type { HallEvent } from '../../../../hall-server/core/queue/events.ts'
import { evolve } from '../../../../hall-server/core/queue/evolve.ts'
import { emptyHall, type Hall } from '../../../../hall-server/core/queue/hall.ts'
import { ticketClasses } from '../../../../shared/layout.ts'
import type { Stop } from '../../../../shared/visit/stops.ts'
import { hallId, serviceDay, ticketNumber, type Instant, type TicketNumber } from '../../../../shared/ids.ts'
import { ana, at, ben, clock, greeter, land, layout, manager, one, tax, three, token, two, visitor } from './hall-spec.ts'

const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })
const counter = fc.constantFrom(one, two, three)
const anyLine = fc.constantFrom(tax, land)
/** A number of today, mostly of somebody held or missed, sometimes of nobody; chosen when the time has come. */
const which = fc.record({ k: fc.nat({ max: 30 }), isAside: fc.oneof(often(2, fc.constant(true)), often(1, fc.constant(false))) })
type Which = { k: number; isAside: boolean }
function numberOf(hall: Hall, { k, isAside }: Which): TicketNumber {
  const aside = [...hall.aside].flatMap((held) => hall.tickets.get(held)?.number ?? [])
  const numbers = isAside && aside.length > 0 ? aside : [...hall.byNumber.keys(), nobodys]
  return numbers[k % numbers.length] ?? nobodys
}
const nobodys = ticketNumber.parse('B999')
const klass = fc.constantFrom(...ticketClasses)
const reason = fc.constant('because')

const at1 = (type: 'call-next' | 'recall' | 'start' | 'no-show' | 'undo' | 'close' | 'resume') =>
  fc.record({ type: fc.constant(type), counter })
/** Some go to several stops, one of them twice. */
const laterStops = fc.constantFrom<Stop[]>(
  [],
  [],
  [{ kind: 'payment', line: land, items: [] }],
  [
    { kind: 'payment', line: land, items: [] },
    { kind: 'collection', line: tax, items: [] },
  ],
)
const take = fc.record({ line: anyLine, class: klass, later: laterStops }).map(({ later, ...more }) => (n: number): Ask => ({
  type: 'take',
  token: token(n),
  items: [],
  language: 'zh',
  ...more,
  ...(later.length === 0 ? {} : { stops: [{ kind: 'intake', line: more.line, items: [] }, ...later] }),
}))
const plain: fc.Arbitrary<Ask> = fc.oneof(
  often(16, at1('call-next')),
  often(5, at1('recall')),
  often(4, at1('start')),
  often(3, at1('no-show')),
  often(8, at1('undo')),
  often(1, at1('close')),
  often(2, at1('resume')),
  often(5, fc.record({ type: fc.constant('finish'), counter, callNext: fc.boolean(), goOn: fc.boolean() })),
  often(2, fc.record({ type: fc.constant('skip-stop'), counter, kind: fc.constantFrom('payment', 'collection'), reason })),
  often(2, fc.record({ type: fc.constant('add-stop'), counter, kind: fc.constant('intake'), line: anyLine })),
  often(6, fc.record({ type: fc.constant('open'), counter, takeOver: fc.boolean() })),
  often(1, fc.record({ type: fc.constant('pause'), counter, reason })),
  often(4, fc.record({ type: fc.constant('hold'), counter, reason })),
  often(4, fc.record({ type: fc.constant('transfer'), counter, line: anyLine, keepPlace: fc.boolean() })),
  often(3, fc.record({ type: fc.constant('transfer'), counter, to: counter, keepPlace: fc.boolean() })),
  often(1, fc.record({ type: fc.constant('cancel'), token: fc.integer({ min: 1, max: 60 }).map(token) })),
  often(1, fc.record({ type: fc.constant('assign-lines'), counter, lines: fc.subarray([tax, land], { minLength: 1 }) })),
  often(1, fc.constant<Ask>({ type: 'close-day' })),
  // Often enough that a closed hall is soon open again: most of a run must be at work.
  often(
    10,
    fc.constantFrom<Ask>(
      { type: 'open-day', day: serviceDay.parse('2026-06-17'), layout },
      { type: 'open-day', day: serviceDay.parse('2026-06-18'), layout },
    ),
  ),
)
const byNumber = fc.oneof(
  often(4, fc.record({ type: fc.constant('call'), counter, reason })),
  often(6, fc.record({ type: fc.constant('return'), counter })),
  often(4, fc.record({ type: fc.constant('return-to-line') })),
  often(2, fc.record({ type: fc.constant('set-class'), class: klass, reason })),
  often(1, fc.record({ type: fc.constant('cancel-number'), reason })),
)
type Asks = (n: number, hall: Hall) => Ask
const ask: fc.Arbitrary<Asks> = fc.oneof(
  often(4, take),
  often(
    13,
    plain.map((asked) => () => asked),
  ),
  often(
    3,
    fc.tuple(byNumber, which).map(([asked, of]): Asks => (_, hall) => ({ ...asked, number: numberOf(hall, of) })),
  ),
)
// Mostly those who may, so that the run gets somewhere; the others are refused and must change nothing.
const by = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Actor>(manager) },
  { weight: 4, arbitrary: fc.constantFrom<Actor>(ana, ben, greeter, visitor, clock) },
)
export const step = fc.record({
  by,
  ask,
  seconds: fc.oneof(often(4, fc.integer({ min: 0, max: 6 })), often(1, fc.integer({ min: 20, max: 60 }))),
})

export interface Step {
  by: Actor
  ask: Asks
  seconds: number
}
export interface Watch {
  /** Before each command, and the facts it makes. */
  command?: (hall: Hall, command: Command, events: readonly HallEvent[], now: Instant) => void
  /** Before and after each single fact. */
  before?: (hall: Hall, event: HallEvent) => void
  after?: (hall: Hall) => void
}

/** Obeys the steps in a hall with two open counters; gives the hall, its journal and the last instant. */
export function run(steps: readonly Step[], watch: Watch = {}) {
  const hall = emptyHall(hallId.parse('test'))
  const events: HallEvent[] = []
  let minute = 0
  let tickets = 0
  const obey = (command: Command) => {
    const decision = decide(hall, command, at(minute))
    if (!decision.ok) return
    watch.command?.(hall, command, decision.value, at(minute))
    for (const event of decision.value) {
      watch.before?.(hall, event)
      evolve(hall, event)
      events.push(event)
      watch.after?.(hall)
    }
  }
  obey({ by: clock, ask: { type: 'open-day', day: serviceDay.parse('2026-06-17'), layout } })
  for (const id of [one, two]) obey({ by: manager, ask: { type: 'open', counter: id } })
  for (const { by: actor, ask: asks, seconds } of steps) {
    minute += seconds / 60
    obey({ by: actor, ask: asks(++tickets, hall) })
  }
  return { hall, events, now: at(minute) }
}
