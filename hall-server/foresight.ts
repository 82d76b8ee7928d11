import { instant, type Instant, type LineId, type TicketToken } from '../shared/ids.ts'
import type { TicketClass } from '../shared/layout.ts'
import type { Told } from '../shared/wire/views.ts'
import { servingCounters, waitOf } from './core/queue/forecast.ts'
import { learn, nothingLearned, type Learned } from './core/queue/forecast/learned.ts'
import type { DayAccuracy } from './core/queue/forecast/study.ts'
import { keptTo, promised, type Promised } from './core/queue/forecast/promise.ts'
import type { HallEvent } from './core/queue/events.ts'
import type { Hall, Ticket } from './core/queue/hall.ts'
import { outlookOf, type Foretold, type Outlook } from './core/queue/outlook.ts'
import type { ShownWait, Waits } from './core/queue/waits.ts'
import type { Change } from './running-hall.ts'

/** The one place that remembers what was forecast and learned beyond the journal. All of it can be lost and is made again. */
export interface Foresight {
  /** What to tell with a number; null: no counter serves the line. Remembered by token, so that the wait that follows is learned. */
  tell(hall: Readonly<Hall>, ask: { token: TicketToken; line: LineId; class: TicketClass }, at: Instant): Told | null
  /** How long people wait, by an outlook at most a second old. */
  waits(hall: Readonly<Hall>, at: Instant): Waits
  outlook(hall: Readonly<Hall>, at: Instant): Outlook
  /** Takes in what happened. */
  hear(change: Change): void
  /** Goes on with what was learned of past days. */
  replace(past: Past): void
  /** How true the last days' forecasts were, newest first. */
  accuracy(): readonly DayAccuracy[]
}

/** What was learned of past days. */
export type Past = Pick<Learned, 'services' | 'forest'> & { readonly accuracy: readonly DayAccuracy[] }

/** Everybody's wait is worked out at most so often, ms: a burst of touches is told by the same outlook. */
const FRESH = 1_000

/** Those told first and not called yet are forgotten beyond so many: there is nothing to learn from them. */
const MOST_PENDING = 5_000

interface Pending {
  readonly at: Instant
  readonly foretold: Foretold
}

export function openForesight(): Foresight {
  let learned = nothingLearned()
  let accuracy: readonly DayAccuracy[] = []
  let last: { readonly hall: Readonly<Hall>; readonly outlook: Outlook } | null = null
  const pending = new Map<TicketToken, Pending>()
  const promises = new Map<TicketToken, Promised>()

  const outlook = (hall: Readonly<Hall>, at: Instant): Outlook => {
    const age = last === null || last.hall !== hall ? Infinity : at - last.outlook.at
    if (last !== null && age >= 0 && age < FRESH) return last.outlook
    last = { hall, outlook: outlookOf(hall, at, learned) }
    return last.outlook
  }

  function show(hall: Readonly<Hall>, ticket: Ticket, at: Instant): ShownWait {
    const foretold = outlook(hall, at).ticket(ticket) ?? newly(ticket, at)
    const counters = servingCounters(hall, ticket.line).length
    if (foretold === null || counters === 0) return { wait: null, later: null }
    const standing = { forecast: foretold, counters, overtakes: hall.overtakes.get(ticket.token) ?? 0 }
    const first = firstPromise(ticket, standing, at)
    const promise = promised(promises.get(ticket.token) ?? first, standing, first.until, at)
    promises.set(ticket.token, promise)
    return { wait: waitOf(keptTo(promise, foretold, at)), later: promise.later }
  }

  function remember(token: TicketToken, told: Pending) {
    pending.set(token, told)
    const [oldest] = pending.keys()
    if (pending.size > MOST_PENDING && oldest !== undefined) forget(oldest)
  }

  function forget(token: TicketToken) {
    pending.delete(token)
    promises.delete(token)
  }

  function hearEvent(event: HallEvent) {
    if (event.type === 'DayOpened' || event.type === 'LayoutChanged') last = null
    if (event.type === 'DayOpened') {
      pending.clear()
      promises.clear()
    }
    if (event.type === 'TicketCalled') {
      const told = pending.get(event.token)
      if (told !== undefined)
        learn(learned, { moment: told.foretold.moment, seconds: (event.at - told.at) / 1_000 }, told.foretold, told.foretold.list)
      forget(event.token)
    }
    if (event.type === 'TicketCancelled') forget(event.token)
  }

  return {
    tell(hall, { token, line, class: klass }, at) {
      if (servingCounters(hall, line).length === 0) return null
      const foretold = outlook(hall, at).newcomer(line, klass)
      if (foretold === null) return null
      remember(token, { at, foretold })
      const until = instant.parse(Math.round(at + foretold.high * 1_000))
      promises.set(token, { until, counters: servingCounters(hall, line).length, overtakes: 0, later: null })
      return { low: Math.floor(foretold.low), middle: Math.round(foretold.middle), high: Math.ceil(foretold.high) }
    },
    waits(hall, at) {
      return {
        line: (id) => (servingCounters(hall, id).length === 0 ? null : waitOf(outlook(hall, at).newcomer(id, 'normal'))),
        ticket: (ticket) => show(hall, ticket, at),
      }
    },
    outlook,
    hear({ events }) {
      for (const event of events) hearEvent(event)
    },
    accuracy: () => accuracy,
    replace({ services, forest, accuracy: days }) {
      learned = { ...learned, services, forest }
      accuracy = days
      last = null
    },
  }
}

/** Somebody who came after the last outlook: by what was told with the number. */
const newly = ({ told, issuedAt }: Ticket, at: Instant) =>
  told === null ? null : { low: rest(told.low, issuedAt, at), middle: rest(told.middle, issuedAt, at), high: rest(told.high, issuedAt, at) }
const rest = (seconds: number, since: Instant, at: Instant) => Math.max(0, seconds - (at - since) / 1_000)

/** What was told with the number is the first promise; without it, what is foretold now. */
function firstPromise(
  { told, issuedAt }: Ticket,
  { forecast, counters, overtakes }: Parameters<typeof promised>[1],
  at: Instant,
): Promised {
  const until = told === null ? at + forecast.high * 1_000 : issuedAt + told.high * 1_000
  return { until: instant.parse(Math.round(until)), counters, overtakes, later: null }
}
