import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command } from '../../../../hall-server/core/queue/commands.ts'
import { decide } from '../../../../hall-server/core/queue/decide.ts'
import { hallEvent, type HallEvent } from '../../../../hall-server/core/queue/events.ts'
import { evolve } from '../../../../hall-server/core/queue/evolve.ts'
import { emptyHall, type Hall } from '../../../../hall-server/core/queue/hall.ts'
import { ticketClasses } from '../../../../shared/layout.ts'
import { hallId, instant, type Instant } from '../../../../shared/ids.ts'
import { withoutTraces } from './hall-spec.ts'
import { run, step } from './random-hall.ts'
import { everyViewParses } from './views-spec.ts'

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
  // One expectation for all tickets: thousands of them would take most of the run's time.
  const wrong = [...hall.tickets.values()].filter((ticket) => {
    const isThere = ticket.state === 'called' || ticket.state === 'serving'
    const isAside = ticket.state === 'held' || ticket.state === 'missed'
    return (
      waiting.has(ticket.token) !== (ticket.state === 'waiting') ||
      there.get(ticket.token) !== (isThere ? ticket.counter : undefined) ||
      hall.aside.has(ticket.token) !== isAside
    )
  })
  expect(wrong, 'lists agree with the states of tickets').toEqual([])
  expect(hall.waiting).toBe(waiting.size)
  const clerks = [...hall.counters.values()].flatMap((counter) => counter.clerk?.username ?? [])
  expect(new Set(clerks).size, 'a clerk is at one counter').toBe(clerks.length)
}

/** Nobody is called who is called or served already, here or elsewhere. */
function notThere(hall: Hall, event: HallEvent) {
  if (event.type === 'TicketCalled') expect(['waiting', 'held', 'missed']).toContain(hall.tickets.get(event.token)?.state)
}

/** Between two calls of a number there is something that took it from the counter: nobody is called twice without a recall. */
function calledOnce(events: readonly HallEvent[]) {
  const called = new Set<string>()
  for (const event of events) {
    if (event.type === 'TicketCalled') {
      expect(called.has(event.token)).toBe(false)
      called.add(event.token)
    } else if (event.type === 'LastActionUndone' || event.type === 'DayOpened') called.clear()
    else if ('token' in event && event.type !== 'TicketRecalled' && event.type !== 'ServiceStarted' && !isHere(event))
      called.delete(event.token)
  }
}

/** Nothing that takes a number from the counter. */
const isHere = (event: HallEvent) =>
  event.type === 'StopSkipped' || event.type === 'StopAdded' || (event.type === 'TicketWentOn' && event.stays)

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
  'TicketWentOn',
  'StopSkipped',
  'StopAdded',
  'LastActionUndone',
  'TicketReturnedToLine',
]
const steps = (minLength: number, maxLength: number) => fc.array(step, { minLength, maxLength, size: 'max' })

test('[RANDOM-1] any commands by anybody in any order keep the hall sound, and the journal replays to the same hall', () => {
  // A run that gets nowhere proves nothing: what must happen is counted.
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(steps(40, 200), (asked) => {
      const { hall, events, now } = run(asked, { before: notThere, after: sound })
      for (const event of events) seen.set(event.type, (seen.get(event.type) ?? 0) + 1)
      calledOnce(events)
      numbersOnce(events)
      for (const event of events) expect(hallEvent.safeParse(event).success, event.type).toBe(true)
      const again = events
        .map((event) => hallEvent.parse(JSON.parse(JSON.stringify(event))))
        .reduce(evolve, emptyHall(hallId.parse('test')))
      expect(again).toEqual(hall)
      everyViewParses(hall, now)
    }),
    { numRuns: 200 },
  )
  for (const type of mustHappen) expect(seen.get(type) ?? 0, type).toBeGreaterThan(2)
})

const takenBack = ['call-next', 'call', 'start', 'finish', 'no-show', 'hold', 'return', 'transfer', 'skip-stop', 'add-stop']

/** Does the command and its undo to a copy, a few seconds later, and expects the hall as it was. */
function undoLeavesNoTrace(hall: Hall, { by, ask }: Command, events: readonly HallEvent[], now: Instant) {
  if (!('counter' in ask) || !takenBack.includes(ask.type)) return null
  const copy = structuredClone(hall)
  const before = withoutTraces(hall)
  for (const event of events) evolve(copy, event)
  const later = instant.parse(now + 9_000)
  const undo = decide(copy, { by, ask: { type: 'undo', counter: ask.counter } }, later)
  if (!undo.ok) throw new Error(`${ask.type} cannot be undone: ${undo.error.code}`)
  for (const event of undo.value) evolve(copy, event)
  expect(withoutTraces(copy), ask.type).toEqual(before)
  return ask.type
}

test('[UNDO-1] whatever went before, an action taken back leaves the hall as it was', () => {
  const undone = new Map<string, number>()
  fc.assert(
    fc.property(steps(40, 120), (asked) => {
      run(asked, {
        command: (...happening) => {
          const type = undoLeavesNoTrace(...happening)
          if (type !== null) undone.set(type, (undone.get(type) ?? 0) + 1)
        },
      })
    }),
    { numRuns: 200 },
  )
  for (const type of takenBack) expect(undone.get(type) ?? 0, type).toBeGreaterThan(2)
})
