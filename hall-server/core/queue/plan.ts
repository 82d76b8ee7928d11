import { instantOf } from '../../../shared/calendar/clock-instant.ts'
import { localTime, serviceDayOf } from '../../../shared/calendar/hours.ts'
import { instant, type CounterId, type Instant, type ServiceDay } from '../../../shared/ids.ts'
import type { CounterLayout, HallLayout } from '../../../shared/layout.ts'
import type { weekdays } from '../../../shared/week.ts'
import type { Announced, Counter, Hall } from './hall.ts'
import { layoutOf } from './turn.ts'

/** One thing a counter is expected to do later today. `opens` at an open counter and `closes` at a closed one change nothing. */
export interface PlannedChange {
  readonly counter: CounterId
  readonly at: Instant
  readonly change: 'opens' | 'closes'
}

type Weekday = (typeof weekdays)[number]
/** A time in which a counter is to be open, ms. */
export interface OpenTime {
  readonly from: number
  readonly to: number
}
/** `back`: it comes back from lunch or a leave, if it was there before. */
interface Span extends OpenTime {
  readonly back: boolean
}

/**
 * [PLAN-1] … [PLAN-3] What every counter is to do from now to midnight in the hall, earliest first: from the layout's plan, the hall's
 * hours, and what was announced today. Pure; the plan of a day is worked out once for each layout.
 */
export function plannedChanges(hall: Readonly<Hall>, at: Instant): PlannedChange[] {
  const own = ownSpans(layoutOf(hall), at)
  const changes: PlannedChange[] = []
  for (const counter of hall.counters.values()) {
    const said = hall.announced.filter((one) => one.counter === counter.layout.id)
    changes.push(...changesOf(counter, own.get(counter.layout.id) ?? [], said, at))
  }
  return changes.sort((a, b) => a.at - b.at)
}

function changesOf(counter: Counter, own: readonly Span[], said: readonly Announced[], at: Instant): PlannedChange[] {
  const spans = said.reduce(withAnnounced, own)
  const isMissing = !counter.open && spans.some(({ from, to }) => from <= at && at < to)
  const id = counter.layout.id
  const changes = spans.flatMap(({ from, to, back }) => [...later(id, from, 'opens', at, back), ...later(id, to, 'closes', at, false)])
  // [PLAN-3] Closed in its own time: nobody knows why, so it is not counted on to come back from lunch either.
  const first = isMissing ? changes.findIndex(({ change, back }) => change === 'opens' && !back) : 0
  const counted = first < 0 ? [] : changes.slice(first).map(({ counter, at, change }) => ({ counter, at, change }))
  const opens = said.filter((one) => one.change === 'opens' && one.from > at && counted.every((change) => change.at !== one.from))
  return [...opens.map(({ from }) => ({ counter: id, at: from, change: 'opens' as const })), ...counted]
}

const later = (counter: CounterId, when: number, change: PlannedChange['change'], now: Instant, back: boolean) =>
  when > now && Number.isFinite(when) ? [{ counter, at: instant.parse(when), change, back }] : []

/** [PLAN-2] A leave is cut out of the counter's time; an opening outside it lasts as long as was said, else until its own time begins. */
function withAnnounced(spans: readonly Span[], { change, from, until }: Announced): readonly Span[] {
  if (change === 'closes') return cutOut(spans, from, until ?? Infinity)
  if (spans.some((span) => span.from <= from && from < span.to)) return spans
  const next = spans.find((span) => span.from > from)?.from ?? Infinity
  return [...spans, { from, to: Math.min(until ?? Infinity, next), back: false }].sort((a, b) => a.from - b.from)
}

const cutOut = (spans: readonly Span[], from: number, to: number): readonly Span[] =>
  spans.flatMap((span) => {
    if (span.to <= from || to <= span.from) return [span]
    const before = span.from < from ? [{ ...span, to: from }] : []
    return span.to > to ? [...before, { from: to, to: span.to, back: span.from < to }] : before
  })

/** When each counter is to be open on a day, by its plan and, of today, by what was announced. An end may be infinite. */
export function openTimes(hall: Readonly<Hall>, day: ServiceDay): ReadonlyMap<CounterId, readonly OpenTime[]> {
  const layout = layoutOf(hall)
  const noon = instantOf(day, '12:00', layout.timeZone)
  const ofDay = hall.announced.filter(({ from }) => serviceDayOf(from, layout.timeZone) === day)
  return new Map(
    [...ownSpans(layout, noon)].map(([id, own]) => [id, ofDay.filter(({ counter }) => counter === id).reduce(withAnnounced, own)]),
  )
}

interface DayPlan {
  readonly day: ServiceDay
  readonly spans: ReadonlyMap<CounterId, readonly Span[]>
}
// A memory of a pure function: the forecast asks at every change of the hall.
const plans = new WeakMap<HallLayout, DayPlan>()

function ownSpans(layout: HallLayout, at: Instant): DayPlan['spans'] {
  const { day, weekday } = localTime(at, layout.timeZone)
  const known = plans.get(layout)
  if (known?.day === day) return known.spans
  const made = { day, spans: new Map(layout.counters.map((counter) => [counter.id, spansOf(layout, counter, day, weekday)])) }
  plans.set(layout, made)
  return made.spans
}

function spansOf(layout: HallLayout, counter: CounterLayout, day: ServiceDay, weekday: Weekday): readonly Span[] {
  const entry = entryFor(layout, counter, weekday)
  const hours = entry?.open ?? (layout.keepsHours ? layout.hours[weekday] : null)
  const ms = (clock: string) => instantOf(day, clock, layout.timeZone)
  const open = hours?.map(([from, to]): Span => ({ from: ms(from), to: ms(to), back: false })) ?? [
    { from: -Infinity, to: Infinity, back: false },
  ]
  const lunch = (entry?.lunch ?? []).map(([from, to]) => [ms(from), ms(to)] as const)
  return lunch.reduce((spans, [from, to]) => cutOut(spans, from, to), [...open].sort((a, b) => a.from - b.from) as readonly Span[])
}

/** [PLAN-1] What the plan says of a counter on a weekday; undefined: nothing, then it is open as the hall is. */
export function entryFor({ plan }: HallLayout, { id, lines }: CounterLayout, weekday: Weekday): HallLayout['plan'][number] | undefined {
  const today = plan.filter(({ days }) => days.includes(weekday))
  return today.find(({ counters }) => counters?.includes(id)) ?? today.find((entry) => entry.lines?.some((line) => lines.includes(line)))
}
