import type { Instant, ItemCode, ZoneId } from '../../../../shared/ids.ts'
import type { Text } from '../../../../shared/language/text.ts'
import type { HallLayout } from '../../../../shared/layout.ts'
import type { CallView, CounterState, CounterView, HallFacts, LineView, StaffTicket } from '../../../../shared/wire/views.ts'
import { isOn } from '../calls-shown.ts'
import { servingCounters } from '../forecast.ts'
import { ticketAt, type Call, type Counter, type Hall, type Line, type Ticket } from '../hall.ts'
import { counterOf } from '../places.ts'
import { waitingIn } from '../turn.ts'
import { stopsView } from './stops.ts'
import type { Waits } from '../waits.ts'

/** An item's name from the catalogue: the core knows codes only. */
export type NameOf = (item: ItemCode) => Text

export const hallFacts = ({ id, name, timeZone, timeName, phones, hours, zones, appointments, stops }: HallLayout): HallFacts => ({
  id,
  name,
  timeZone,
  timeName,
  phones,
  hours,
  zones,
  ...(appointments.items.length === 0 ? {} : { takesAppointments: true }),
  ...(Object.keys(stops).length === 0 ? {} : { stops }),
})

export function lineView(hall: Readonly<Hall>, line: Line, waits: Waits): LineView {
  const waiting = waitingIn(hall, line)
  const counters = servingCounters(hall, line.layout.id)
  return {
    id: line.layout.id,
    prefix: line.layout.prefix,
    name: line.layout.name.zh,
    names: line.layout.name,
    waiting,
    wait: waits.line(line.layout.id),
    counters: counters.map((counter) => counter.layout.label),
    zones: zonesOf(counters),
  }
}

export const zonesOf = (counters: readonly Counter[]): ZoneId[] => [...new Set(counters.map((counter) => counter.layout.zone))]

/** [VIEW-3] Calling and serving come before paused: the visitor must know that first. */
export function stateOf(hall: Readonly<Hall>, counter: Counter): CounterState {
  if (!counter.open) return 'closed'
  const ticket = ticketAt(hall, counter)
  if (ticket !== null) return ticket.state === 'called' ? 'calling' : 'serving'
  return counter.paused === null ? 'free' : 'paused'
}

export function counterView(hall: Readonly<Hall>, counter: Counter): CounterView {
  const ticket = ticketAt(hall, counter)
  const { id, label, zone } = counter.layout
  const view = { id, label, zone, state: stateOf(hall, counter), lines: [...counter.lines] }
  return ticket === null ? view : { ...view, number: ticket.number }
}

export function callView(hall: Readonly<Hall>, call: Call): CallView {
  const { label, zone } = counterOf(hall, call.counter).layout
  const { id, number, counter, at, times, language } = call
  return { id, number, counter, label, zone, at, times, language }
}

/** [VIEW-6] Those called or served now, then the last of the others; newest first. None of a counter that has left the layout. */
export function callsOf(hall: Readonly<Hall>, most: number, zone: ZoneId | null = null): CallView[] {
  const isHere = ({ counter }: Call) => {
    const there = hall.counters.get(counter)?.layout.zone
    return there !== undefined && (zone === null || there === zone)
  }
  const newestFirst = hall.calls.filter(isHere).reverse()
  const on = newestFirst.filter((call) => isOn(hall, call))
  const over = newestFirst.filter((call) => !isOn(hall, call))
  return [...on, ...over].slice(0, most).map((call) => callView(hall, call))
}

export function staffTicket(hall: Readonly<Hall>, ticket: Ticket, nameOf: NameOf): StaffTicket {
  const { number, state, class: klass, line, language, issuedAt, calls, calledAt, returned } = ticket
  return {
    number,
    state,
    class: klass,
    line,
    items: ticket.items.map((code) => ({ code, names: nameOf(code) })),
    language,
    issuedAt,
    calls,
    calledAt,
    startedAt: ticket.state === 'serving' ? ticket.startedAt : null,
    asideAt: asideAt(ticket),
    reason: ticket.state === 'held' ? ticket.reason : null,
    counter: ticket.calledTo,
    returned,
    overtakes: hall.overtakes.get(ticket.token) ?? 0,
    ...stopsView(hall, ticket),
    ...(ticket.collects === null ? {} : { collects: ticket.collects }),
  }
}

const asideAt = (ticket: Ticket): Instant | null => (ticket.state === 'held' || ticket.state === 'missed' ? ticket.asideAt : null)

/** Held and missed tickets, those put aside last first. */
export function asideTickets(hall: Readonly<Hall>, wanted: (ticket: Ticket) => boolean): Ticket[] {
  const tickets = [...hall.aside].flatMap((token) => hall.tickets.get(token) ?? []).filter(wanted)
  return tickets.sort((a, b) => (asideAt(b) ?? 0) - (asideAt(a) ?? 0))
}
