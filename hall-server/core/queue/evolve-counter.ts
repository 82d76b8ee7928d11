import { unreachable } from '../../../shared/result.ts'
import type { CounterId, Instant } from '../../../shared/ids.ts'
import { shut } from './evolve-day.ts'
import type { EventOf } from './events.ts'
import { fulfil } from './evolve-plan.ts'
import type { Hall } from './hall.ts'
import { counterOf, replace, ticketOf } from './places.ts'

type CounterEvent = EventOf<
  'CounterOpened' | 'CounterTakenOver' | 'CounterPaused' | 'CounterResumed' | 'CounterClosed' | 'CounterLinesAssigned'
>

export function applyCounterEvent(hall: Hall, event: CounterEvent): void {
  const counter = counterOf(hall, event.counter)
  const needsOpen = event.type !== 'CounterOpened' && event.type !== 'CounterLinesAssigned'
  if (needsOpen && !counter.open) throw new Error(`${event.type} at counter ${event.counter}, which is closed`)
  if (event.type !== 'CounterTakenOver' && event.type !== 'CounterLinesAssigned') fulfil(hall, event)
  switch (event.type) {
    case 'CounterOpened':
      if (counter.open) throw new Error(`Counter ${event.counter} opened twice`)
      Object.assign(counter, { open: true, clerk: event.clerk, lines: event.lines, paused: null, since: event.at, undo: null })
      return
    case 'CounterTakenOver':
      counter.clerk = event.clerk
      return
    case 'CounterPaused':
      counter.paused = event.reason
      if (counter.ticket === null) counter.since = event.at
      return
    case 'CounterResumed':
      counter.paused = null
      if (counter.ticket === null) counter.since = event.at
      return
    case 'CounterClosed':
      return closeCounter(hall, event.counter, event.at)
    case 'CounterLinesAssigned':
      counter.lines = event.lines
      return
    default:
      return unreachable(event)
  }
}

/** Whoever was sent to this counter waits for any counter of the line again. */
function closeCounter(hall: Hall, id: CounterId, at: Instant) {
  const counter = counterOf(hall, id)
  if (counter.ticket !== null) throw new Error(`Counter ${id} closed with a ticket there`)
  const sent = counter.direct.map(({ token }) => ticketOf(hall, token))
  for (const ticket of sent) {
    if (ticket.state === 'waiting') replace(hall, ticket, { ...ticket, to: null })
  }
  shut(counter, at)
}
