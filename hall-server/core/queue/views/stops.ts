import type { StopView } from '../../../../shared/wire/views.ts'
import { servingCounters } from '../forecast.ts'
import { isOver, type Counter, type Hall, type Ticket } from '../hall.ts'
import { lineOf } from '../places.ts'
import { planOf } from '../stops.ts'
import { layoutOf } from '../turn.ts'

/** [VISIT-8] The visit's stops, those done with the counter where it was; nothing for a visit with one stop. */
export function stopsView(hall: Readonly<Hall>, ticket: Ticket): { stops?: StopView[] } {
  if (ticket.stops.length < 2) return {}
  const isFinished = ticket.state === 'finished'
  return {
    stops: planOf(layoutOf(hall), ticket).map(({ kind, line: id, items }, at) => {
      const state =
        at < ticket.stop || (isFinished && at === ticket.stop) ? 'done' : at === ticket.stop && !isOver(ticket) ? 'now' : 'later'
      const { prefix, name } = lineOf(hall, id).layout
      const counters = state === 'done' ? doneAt(hall, ticket, at) : servingCounters(hall, id)
      return {
        kind,
        line: { id, prefix, names: name },
        state,
        counters: counters.map(({ layout }) => layout.label),
        zones: [...new Set(counters.map(({ layout }) => layout.zone))],
        items: [...items],
      }
    }),
  }
}

function doneAt(hall: Readonly<Hall>, ticket: Ticket, at: number): Counter[] {
  const id = at < ticket.stop ? ticket.served[at]?.counter : ticket.calledTo
  const counter = id === undefined || id === null ? undefined : hall.counters.get(id)
  return counter === undefined ? [] : [counter]
}
