import type { CounterId, Instant } from '../../../../shared/ids.ts'
import type { SignView } from '../../../../shared/wire/views.ts'
import { servingCounters } from '../forecast.ts'
import type { Counter, Hall } from '../hall.ts'
import { lineOf } from '../places.ts'
import { planOf } from '../stops.ts'
import { layoutOf } from '../turn.ts'
import { callView, counterView, hallFacts } from './parts.ts'

/** What the sign over one counter shows; null for a counter the hall has not. */
export function signView(hall: Readonly<Hall>, id: CounterId, _at: Instant): SignView | null {
  const counter = hall.counters.get(id)
  if (counter === undefined) return null
  const call = counter.ticket === null ? undefined : hall.calls.find((one) => one.token === counter.ticket && one.counter === id)
  return {
    hall: hallFacts(layoutOf(hall)),
    counter: counterView(hall, counter),
    lines: counter.lines.map((line) => {
      const { id: lineId, prefix, name } = lineOf(hall, line).layout
      return { id: lineId, prefix, names: name }
    }),
    call: call === undefined ? null : callView(hall, call),
    instead: insteadOf(hall, counter),
    ...sentOnFrom(hall, counter),
  }
}

/** Where its visitors are served while this counter serves nobody. */
function insteadOf(hall: Readonly<Hall>, counter: Counter): string[] {
  if (counter.open && counter.paused === null) return []
  const others = counter.lines.flatMap((line) => servingCounters(hall, line)).filter((other) => other !== counter)
  return [...new Set(others.map((other) => other.layout.label))].sort((a, b) => Number(a) - Number(b))
}

/** [VISIT-8] As long as the counter's last act was sending somebody on, and that visitor has not been called since. */
function sentOnFrom(hall: Readonly<Hall>, counter: Counter): Pick<SignView, 'sentOn'> {
  const last = counter.undo?.steps.at(-1)
  if (counter.ticket !== null || last?.event !== 'TicketWentOn') return {}
  const ticket = hall.tickets.get(last.after.token)
  if (ticket?.state !== 'waiting' || ticket.stop !== last.after.stop) return {}
  const { number, line, stop } = ticket
  const kind = planOf(layoutOf(hall), ticket)[stop]?.kind ?? 'intake'
  const counters = servingCounters(hall, line).map(({ layout }) => layout.label)
  return { sentOn: { number, kind, names: lineOf(hall, line).layout.name, counters } }
}
