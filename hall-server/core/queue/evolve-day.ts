import type { CounterLayout, HallLayout, LineLayout } from '../../../shared/layout.ts'
import type { Instant } from '../../../shared/ids.ts'
import type { EventOf } from './events.ts'
import { emptyHall, isOver, type Counter, type Hall, type Line } from './hall.ts'
import { replace } from './places.ts'

/** Another day forgets the one before and numbers restart; the same day opened again goes on with its numbers. */
export function openDay(hall: Hall, { day, layout, at }: EventOf<'DayOpened'>) {
  if (hall.open) throw new Error(`Day ${day} opened while another was open`)
  if (hall.day !== day) Object.assign(hall, { ...emptyHall(hall.id), position: hall.position, day })
  hall.open = true
  changeLayout(hall, layout, at)
}

/** Whoever is not done expires; the counters close. */
export function closeDay(hall: Hall, { at }: EventOf<'DayClosed'>) {
  if (!hall.open) throw new Error('A day closed that was not open')
  for (const ticket of hall.tickets.values()) {
    if (!isOver(ticket)) replace(hall, ticket, { ...ticket, state: 'expired' })
  }
  for (const counter of hall.counters.values()) shut(counter, at)
  hall.help = []
  hall.announced = []
  hall.open = false
}

export function shut(counter: Counter, at: Instant) {
  Object.assign(counter, { open: false, clerk: null, paused: null, since: at, undo: null })
}

/** Lines and counters that stay keep what they hold; `decide` sees to it that none in use goes. */
export function changeLayout(hall: Hall, layout: HallLayout, at: Instant) {
  hall.layout = layout
  hall.lines = new Map(layout.lines.map((line) => [line.id, relaid(hall.lines.get(line.id), line)]))
  hall.counters = new Map(layout.counters.map((counter) => [counter.id, recounted(hall, counter, at)]))
}

function relaid(line: Line | undefined, layout: LineLayout): Line {
  if (line !== undefined) return Object.assign(line, { layout })
  return {
    layout,
    issued: 0,
    waiting: { normal: [], appointment: [], priority: [] },
    returning: [],
    called: [],
    tickets: 0,
    given: [],
    intake: null,
    services: [],
    finished: 0,
    missed: 0,
  }
}

function recounted(hall: Hall, layout: CounterLayout, at: Instant): Counter {
  const counter = hall.counters.get(layout.id)
  if (counter !== undefined) {
    const kept = counter.lines.filter((line) => hall.lines.has(line))
    return Object.assign(counter, { layout, lines: counter.open && kept.length > 0 ? kept : layout.lines })
  }
  return {
    layout,
    open: false,
    clerk: null,
    lines: layout.lines,
    paused: null,
    ticket: null,
    direct: [],
    since: at,
    undo: null,
    finished: 0,
    servedMs: 0,
    missed: 0,
  }
}
