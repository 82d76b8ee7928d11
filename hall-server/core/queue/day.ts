import type { Instant } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Ask } from './commands.ts'
import type { Decision } from './decision.ts'
import type { Hall } from './hall.ts'

type AskOf<T extends Ask['type']> = Extract<Ask, { type: T }>

/** [DAY-1] [DAY-2] */
export function openDay(hall: Readonly<Hall>, { day, layout }: AskOf<'open-day'>, at: Instant): Decision {
  if (hall.open) return refuse('hall-already-open')
  return ok([{ type: 'DayOpened', day, layout, at }])
}

/** [DAY-3] */
export function closeDay(hall: Readonly<Hall>, at: Instant): Decision {
  if (!hall.open) return refuse('hall-closed')
  return ok([{ type: 'DayClosed', at }])
}

/** [DAY-5] A line that gave numbers today keeps its letter, an open counter stays, until the day is over. */
export function changeLayout(hall: Readonly<Hall>, { layout }: AskOf<'change-layout'>, at: Instant): Decision {
  if (!hall.open) return refuse('hall-closed')
  const counters = new Set(layout.counters.map((counter) => counter.id))
  for (const counter of hall.counters.values()) {
    if (counter.open && !counters.has(counter.layout.id)) return refuse('counter-busy', { subject: counter.layout.label })
  }
  const lines = new Map(layout.lines.map((line) => [line.id, line.prefix]))
  for (const line of hall.lines.values()) {
    // Its numbers of today must stay unique and readable: a used line keeps its letter.
    if (line.issued > 0 && lines.get(line.layout.id) !== line.layout.prefix) return refuse('counter-busy', { subject: line.layout.prefix })
  }
  return ok([{ type: 'LayoutChanged', layout, at }])
}
