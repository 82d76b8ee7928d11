import { sessionsOf, type Session } from '../../../shared/calendar/hours.ts'
import type { CounterLayout, HallLayout } from '../../../shared/layout.ts'
import type { weekdays } from '../../../shared/week.ts'
import { entryFor } from '../queue/plan.ts'

/** How many minutes of a time a counter is planned to be open, lunch taken off: by the layout's plan, else as long as the hall is. */
export function openMinutes(layout: HallLayout, counter: CounterLayout, weekday: (typeof weekdays)[number], time: Session): number {
  const entry = entryFor(layout, counter, weekday)
  const hours = entry?.open === undefined ? sessionsOf(layout.hours, weekday) : sessions(entry.open)
  const open = hours.map((session) => common(session, time))
  const lunch = open.flatMap((part) => sessions(entry?.lunch ?? []).map((session) => common(session, part)))
  return total(open) - total(lunch)
}

const sessions = (times: readonly (readonly [string, string])[]): Session[] =>
  times.map(([from, to]) => ({ from: minutesOf(from), to: minutesOf(to) }))
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
const common = (a: Session, b: Session): Session => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) })
const total = (parts: readonly Session[]) => parts.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0)
