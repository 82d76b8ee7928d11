import { z } from 'zod'
import type { Instant } from '../../../shared/ids.ts'
import type { Stop } from '../../../shared/visit/stops.ts'
import { issued, ticketAtCounter } from '../../../shared/wire/views.ts'
import type { Ask, Command } from './commands.ts'
import type { HallEvent } from './events.ts'
import { waitOf } from './forecast.ts'
import type { Hall, Ticket } from './hall.ts'
import { ticketOf } from './places.ts'
import { planOf } from './stops.ts'
import { aheadOf, layoutOf } from './turn.ts'

const issuedHere = issued.omit({ url: true })
/** What a command is answered with. The address of a ticket's page is the door's to add. */
export const coreAnswer = z.union([issuedHere, ticketAtCounter, z.null()])
export type CoreAnswer = z.infer<typeof coreAnswer>

const aboutNoTicket: ReadonlySet<Ask['type']> = new Set(['assign-lines', 'plan-counter', 'forget-plan'])

/** The answer to a command, after its events were applied. */
export function answerTo(hall: Readonly<Hall>, { ask }: Command, events: readonly HallEvent[], at: Instant): CoreAnswer {
  if (ask.type === 'take') return takenAnswer(hall, ticketOf(hall, ask.token), at)
  if ('counter' in ask && !aboutNoTicket.has(ask.type)) return counterAnswer(hall, ask, events)
  return null
}

function takenAnswer(hall: Readonly<Hall>, ticket: Ticket, at: Instant): CoreAnswer {
  const ahead = ticket.state === 'waiting' ? aheadOf(hall, ticket, at) : 0
  const { token, number, line, told, stops } = ticket
  return { token, number, line, ahead, wait: waitOf(told), ...(stops.length === 0 ? {} : { stops: stops.map(withoutItems) }) }
}

const withoutItems = ({ kind, line }: Stop) => ({ kind, line })

/** The ticket now at the counter, else the one that just left it; null when the action was about no ticket. */
function counterAnswer(hall: Readonly<Hall>, ask: Extract<Ask, { counter: unknown }>, events: readonly HallEvent[]): CoreAnswer {
  const touched = events.flatMap((event) => ('token' in event ? [event.token] : []))
  const token = hall.counters.get(ask.counter)?.ticket ?? touched.at(-1)
  if (token === undefined) return null
  const ticket = ticketOf(hall, token)
  const done = events.find((event) => event.type === 'ServiceFinished')
  const finished =
    done === undefined
      ? undefined
      : { number: ticketOf(hall, done.token).number, ...(done.outcome === null ? {} : { outcome: done.outcome }) }
  const on = events.find((event) => event.type === 'TicketWentOn')
  const wentOn = on === undefined ? undefined : wentOnTo(hall, ticketOf(hall, on.token))
  const { number, line, class: klass, state } = ticket
  return {
    number,
    counter: ask.counter,
    line,
    class: klass,
    state,
    ...(finished === undefined ? {} : { finished }),
    ...(wentOn === undefined ? {} : { wentOn }),
  }
}

function wentOnTo(hall: Readonly<Hall>, ticket: Ticket) {
  const { number, line, stop } = ticket
  return { number, kind: planOf(layoutOf(hall), ticket)[stop]?.kind ?? 'intake', line } as const
}
