import { localTime } from '../../../shared/calendar/hours.ts'
import type { Instant, LineId, TicketToken } from '../../../shared/ids.ts'
import type { TicketClass } from '../../../shared/layout.ts'
import { forecastAt, type Forecast, type Learned } from './forecast/learned.ts'
import { factsOf, lateCallsOf, momentOf, type LineFacts, type Moment } from './forecast/moment.ts'
import type { Hall, Ticket } from './hall.ts'
import { plannedChanges } from './plan.ts'
import { playForward, type Played } from './play-forward.ts'
import { serviceTimes, type ServiceTimes } from './service-times.ts'
import { layoutOf } from './turn.ts'
import { openingsOf, worldOf, type Openings } from './world.ts'

/** One forecast, with what it was made from, so that the wait that follows can be learned. */
export interface Foretold extends Forecast {
  readonly moment: Moment
  /** Seconds, by the list played forward. */
  readonly list: number
}

/** How long everybody will wait, at one instant. Null: by what is known no counter will call them. */
export interface Outlook {
  readonly at: Instant
  readonly times: ReadonlyMap<LineId, ServiceTimes>
  ticket(ticket: Ticket): Foretold | null
  /** Somebody who takes a number now. */
  newcomer(line: LineId, klass: TicketClass): Foretold | null
}

/** Plays the list forward once; each forecast asked for then costs the same however many wait. */
export function outlookOf(
  hall: Readonly<Hall>,
  at: Instant,
  learned: Learned,
  openings: Openings = openingsOf(hall, at, plannedChanges(hall, at)),
): Outlook {
  const times = new Map([...hall.lines].map(([id, line]) => [id, serviceTimes(hall, line, learned.services)]))
  const list = playForward(worldOf(hall, at, times, openings))
  // By its letter, which stays when lines come and go.
  const numbers = new Map([...hall.lines].map(([id, { layout }]) => [id, layout.prefix.charCodeAt(0)]))
  const { minute } = localTime(at, layoutOf(hall).timeZone)
  const late = lateCallsOf(hall, at)
  // Made now: the hall goes on, the outlook is of this instant.
  const facts = new Map<LineId, LineFacts>([...hall.lines].map(([id, line]) => [id, factsOf(hall, line, at, times, late)]))
  const foretell = (played: Played | null | undefined, line: LineId, klass: TicketClass, waited: number): Foretold | null => {
    const known = facts.get(line)
    if (played === null || played === undefined || known === undefined) return null
    const moment = momentOf(known, played, numbers.get(line) ?? 0, klass, waited / 1_000, minute)
    return { ...forecastAt(learned, moment, played.ms / 1_000), moment, list: played.ms / 1_000 }
  }
  const newcomers = new Map<string, Foretold | null>()
  const newcomer = (line: LineId, klass: TicketClass) => {
    const key = `${klass} ${line}`
    const known = newcomers.get(key)
    if (known !== undefined) return known
    const made = foretell(list.newcomer(line, klass), line, klass, 0)
    newcomers.set(key, made)
    return made
  }
  return {
    at,
    times,
    ticket: ({ token, line, class: klass, since }: Ticket & { token: TicketToken }) =>
      foretell(list.tickets.get(token), line, klass, Math.max(0, at - since)),
    newcomer,
  }
}
