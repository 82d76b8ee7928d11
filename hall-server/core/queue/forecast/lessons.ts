import type { Instant, LineId, TicketToken } from '../../../../shared/ids.ts'
import type { Told } from '../../../../shared/wire/views.ts'
import type { EventOf, HallEvent } from '../events.ts'
import type { Hall, Ticket } from '../hall.ts'
import { itemsAt } from '../stops.ts'
import { layoutOf } from '../turn.ts'
import { outlookOf, type Foretold } from '../outlook.ts'
import type { PastService } from '../service-times.ts'
import type { Openings } from '../world.ts'
import type { Outcome } from './forest.ts'
import { learn, type Learned } from './learned.ts'

/** Somebody who was called from waiting: what was foretold when the number was taken, what was told, and what came. */
export interface Lesson {
  readonly at: Instant
  readonly line: LineId
  /** Null: no counter was to call. */
  readonly foretold: Foretold | null
  /** As the journal has it; null: nothing was told. */
  readonly told: Told | null
  readonly seconds: number
}

/** What one day teaches, event by event. */
export interface DayLessons {
  /** After each event was applied. Answers with the lesson when somebody is called for the first time. */
  hear(hall: Readonly<Hall>, event: HallEvent, openings?: Openings): Lesson | null
  /** Moments of those who took a number and of some who had waited, with the waits that followed. */
  readonly outcomes: Outcome[]
  readonly services: PastService[]
}

interface Asked {
  readonly at: Instant
  readonly foretold: Foretold | null
}

/** At each call one of those who wait is looked at again: a phone asks at every moment, not only at the first. */
export function followDay(learned: Learned): DayLessons {
  const first = new Map<TicketToken, Asked>()
  const again = new Map<TicketToken, Asked[]>()
  const outcomes: Outcome[] = []
  const services: PastService[] = []
  let calls = 0

  function called({ token, at }: EventOf<'TicketCalled'>, ticket: Ticket): Lesson | null {
    const asked = first.get(token)
    if (asked === undefined) return null
    first.delete(token)
    for (const one of [asked, ...(again.get(token) ?? [])])
      if (one.foretold !== null) outcomes.push({ moment: one.foretold.moment, seconds: (at - one.at) / 1_000 })
    again.delete(token)
    const seconds = (at - asked.at) / 1_000
    if (asked.foretold !== null) learn(learned, { moment: asked.foretold.moment, seconds }, asked.foretold, asked.foretold.list)
    return { at: asked.at, line: ticket.line, foretold: asked.foretold, told: ticket.told, seconds }
  }

  function lookAgain(hall: Readonly<Hall>, at: Instant, openings: Openings | undefined) {
    const waiting = [...first.keys()]
    calls += 1
    const token = waiting[(calls * 7_919) % Math.max(1, waiting.length)]
    const ticket = token === undefined ? undefined : hall.tickets.get(token)
    if (ticket?.state !== 'waiting') return
    const asked = { at, foretold: outlookOf(hall, at, learned, openings).ticket(ticket) }
    again.set(ticket.token, [...(again.get(ticket.token) ?? []), asked])
  }

  return {
    outcomes,
    services,
    hear(hall, event, openings) {
      if (event.type === 'TicketIssued') {
        const ticket = hall.tickets.get(event.token)
        if (ticket !== undefined)
          first.set(event.token, { at: event.at, foretold: outlookOf(hall, event.at, learned, openings).ticket(ticket) })
      }
      if (event.type === 'ServiceFinished' || event.type === 'TicketWentOn') services.push(...finished(hall, event.token))
      if (event.type === 'TicketCancelled') first.delete(event.token)
      const ticket = event.type === 'TicketCalled' ? hall.tickets.get(event.token) : undefined
      if (event.type !== 'TicketCalled' || ticket === undefined) return null
      const lesson = called(event, ticket)
      lookAgain(hall, event.at, openings)
      return lesson
    },
  }
}

/** The service that just ended, at the last stop of a visit or before going on. */
function finished(hall: Readonly<Hall>, token: TicketToken): PastService[] {
  const ticket = hall.tickets.get(token)
  const done = ticket?.state === 'finished' ? ticket : ticket?.served.at(-1)
  if (ticket === undefined || done === undefined) return []
  return [{ line: done.line, items: itemsAt(layoutOf(hall), ticket, done.line), ms: done.finishedAt - done.startedAt }]
}
