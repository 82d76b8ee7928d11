import { getISO } from 'temporal-polyfill/fns/Calendar'
import { addMonths, addWeeks, diffDays, fromString, toString } from 'temporal-polyfill/fns/PlainDate'
import { instant, serviceDay, type Instant, type ServiceDay } from '../ids.ts'
import { serviceDayOf } from '../calendar/hours.ts'
import type { Cadence, Period } from './cadence.ts'
import type { Posting } from './posting.ts'

/** What has to be published, or looked at, by a day. */
export interface Due {
  readonly clock: 'periodic' | 'stage' | 'ad-hoc' | 'prompt' | 'minutes' | 'review'
  /** The stage's id; null where there is none. */
  readonly stage: string | null
  readonly on: ServiceDay
  /** Of a prompt posting, to the hour; null: the end of the day. */
  readonly at: Instant | null
  /** Whole days it is late; 0: not yet. */
  readonly daysLate: number
}

/** How a posting stands at a moment. */
export interface Standing {
  /** As the office has it: the draft, or else what is in force. */
  readonly posting: Posting
  /** What is in force; null: nothing. */
  readonly live: Posting | null
  /** When each version came into force, oldest first. */
  readonly published: readonly Instant[]
}

interface Now {
  readonly at: Instant
  readonly timeZone: string
}

const HOUR = 3_600_000 // ms
const periods: Readonly<Record<Period, { weeks: number } | { months: number }>> = {
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  'half-year': { months: 6 },
  year: { months: 12 },
}

/** [POST-1] – [POST-6] Everything of a posting that is still owed, the most urgent first: what is late and what comes next. */
export function duesOf(standing: Standing, now: Now): Due[] {
  const today = serviceDayOf(now.at, now.timeZone)
  const dues = [...ofCadence(standing, now), ...ofMinutes(standing), ...ofReview(standing)]
  return dues.map((due) => ({ ...due, daysLate: lateBy(due, today, now.at) })).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

type Owed = Omit<Due, 'daysLate'>

function ofCadence({ posting, live, published }: Standing, { timeZone }: Now): Owed[] {
  const { cadence } = posting
  const owed = (on: string, more: Partial<Owed> = {}): Owed[] => [
    { clock: clockOf(cadence), stage: null, on: serviceDay.parse(on), at: null, ...more },
  ]
  const last = published.at(-1)
  switch (cadence.kind) {
    case 'periodic':
      return owed(nextPeriod(cadence.from, cadence.every, last === undefined ? null : serviceDayOf(last, timeZone)))
    case 'staged':
      return cadence.stages.filter(({ id }) => !isShown(live, id)).flatMap(({ id, due }) => owed(due, { stage: id }))
    case 'ad-hoc':
      return isTold(cadence.happenedOn, live, last) ? [] : owed(cadence.happenedOn)
    case 'prompt': {
      const by = instant.parse(cadence.happenedAt + cadence.maxHours * HOUR)
      return published.some((at) => at >= cadence.happenedAt) ? [] : owed(serviceDayOf(by, timeZone), { at: by })
    }
  }
}

const clockOf = ({ kind }: Cadence) => (kind === 'staged' ? 'stage' : kind)

/** A stage counts as shown when what is in force says that it is closed and what came of it. */
const isShown = (live: Posting | null, id: string) =>
  live?.cadence.kind === 'staged' &&
  live.cadence.stages.some((stage) => stage.id === id && stage.closedOn !== undefined && stage.report !== undefined)

/** [POST-4] A text that is used again for the next event owes that one too. */
const isTold = (happenedOn: string, live: Posting | null, last: Instant | undefined) =>
  live === null ? last !== undefined : live.cadence.kind === 'ad-hoc' && live.cadence.happenedOn === happenedOn

/**
 * [POST-2] The first due day that the last publication was not for. A publication is for the due day it is nearest to: one that is late
 * does not serve the next period too, and neither does a correction some days after.
 * Counted from the first day each time, so that the 31st of a month comes back after February.
 */
export function nextPeriod(from: string, every: Period, lastPublished: string | null): ServiceDay {
  if (lastPublished === null) return serviceDay.parse(from)
  const step = periods[every]
  const first = dateOf(from)
  const last = dateOf(lastPublished)
  const due = (count: number) => ('weeks' in step ? addWeeks(first, step.weeks * count) : addMonths(first, step.months * count))
  const isServed = (count: number) => diffDays(last, due(count)) * 2 < diffDays(due(count - 1), due(count))
  // No period is longer than this, so that a first day long ago is not counted up from.
  const longest = 'weeks' in step ? step.weeks * 7 : step.months * 31
  let count = Math.max(0, Math.floor(diffDays(first, last) / longest))
  while (isServed(count)) count++
  return serviceDay.parse(toString(due(count)))
}

function ofMinutes({ posting, live }: Standing): Owed[] {
  if (posting.details.type !== 'hearing') return []
  const hasMinutes = live?.details.type === 'hearing' && live.details.minutes.length > 0
  return hasMinutes ? [] : [{ clock: 'minutes', stage: null, on: serviceDay.parse(posting.details.minutesDue), at: null }]
}

/** Only what is in force has to stay true. */
const ofReview = ({ live }: Standing): Owed[] =>
  live?.reviewDue === undefined ? [] : [{ clock: 'review', stage: null, on: serviceDay.parse(live.reviewDue), at: null }]

function lateBy({ on, at }: Owed, today: ServiceDay, now: Instant): number {
  if (at !== null && now > at) return Math.max(1, daysBetween(on, today))
  return at === null && today > on ? daysBetween(on, today) : 0
}

/** Whole days from one calendar day to a later one. */
export const daysBetween = (from: string, to: string): number => diffDays(dateOf(from), dateOf(to))

const dateOf = (day: string) => fromString(day, getISO)
