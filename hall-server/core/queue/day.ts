import type { Instant } from '../../../shared/ids.ts'
import type { HallLayout } from '../../../shared/layout.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Ask } from './commands.ts'
import type { Decision } from './decision.ts'
import type { Hall } from './hall.ts'

type AskOf<T extends Ask['type']> = Extract<Ask, { type: T }>

/** [DAY-1] [DAY-2] [DAY-6] */
export function openDay(hall: Readonly<Hall>, { day, layout }: AskOf<'open-day'>, at: Instant): Decision {
  if (hall.open) return refuse('hall-already-open')
  // Reopening must not be refused because the document was edited meanwhile: the day then goes on as it was.
  const keeps = hall.day === day && hall.layout !== null && lineInUseLost(hall, layout) !== null
  return ok([{ type: 'DayOpened', day, layout: keeps ? hall.layout : layout, at }])
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
  const lost = lineInUseLost(hall, layout)
  return lost === null ? ok([{ type: 'LayoutChanged', layout, at }]) : refuse('counter-busy', { subject: lost })
}

/** The letter of a line that has tickets of today and would go, or change its letter: its numbers must stay unique and readable. */
function lineInUseLost(hall: Readonly<Hall>, layout: HallLayout): string | null {
  const letters = new Map(layout.lines.map((line) => [line.id, line.prefix]))
  for (const { issued, tickets, layout: now } of hall.lines.values()) {
    if ((issued > 0 || tickets > 0) && letters.get(now.id) !== now.prefix) return now.prefix
  }
  return null
}
