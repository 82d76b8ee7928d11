import { minutesSince } from '../../shared/screen/clock.ts'
import type { Asking } from '../../shared/screen/link.ts'
import type { DashboardView } from '../../shared/wire/views.ts'
import type { CaseWork } from './case-work.ts'

export type Line = DashboardView['lines'][number]
export type Counter = DashboardView['counters'][number]

/** When waiting, a pause or an unanswered call becomes the manager's matter. Minutes. */
export const LONG_WAIT = 30
const LONG_PAUSE = 15
const UNANSWERED = 3

/** One press, and what it asks for. */
export interface Remedy {
  kind: 'open-counter' | 'resume-counter' | 'recall'
  label: string
  ask: Asking
}

export type Matter =
  | { kind: 'tide'; line: Line; minutes: number; foreseen: number; saved: number | null; remedy: Remedy | null }
  | { kind: 'unserved'; line: Line; minutes: number; remedy: Remedy | null }
  | { kind: 'long'; line: Line; minutes: number; remedy: Remedy | null }
  | { kind: 'paused'; counter: Counter; minutes: number; remedy: Remedy }
  | { kind: 'unanswered'; counter: Counter; minutes: number; remedy: Remedy }
  | { kind: 'supervised' | 'notices-due' | 'contacts-late'; count: number; remedy: null }
  | { kind: 'cases-unknown'; remedy: null }
  | { kind: 'calendar'; knownUntil: string; daysLeft: number; remedy: null }

/** What needs a decision now, the gravest first, each with what one press can do about it. `now` in server time, ms. */
export function decisions(view: DashboardView, now: number): Matter[] {
  const unserved = view.lines.flatMap((line) => unservedLine(view, line, now))
  const tides = view.tides.flatMap((tide) => tideOf(view, tide, now))
  const rising = new Set<string>(tides.map(({ line }) => line.id))
  const long = view.lines.flatMap((line) => (rising.has(line.id) ? [] : longWait(view, line, now)))
  const counters = view.counters.flatMap((counter) => [...unanswered(counter, now), ...longPause(counter, now)])
  return [...unserved.sort(byMinutes), ...tides, ...long.sort(byMinutes), ...counters.sort(byMinutes), ...calendarEnds(view)]
}

const minutesOf = (matter: Matter) => ('minutes' in matter ? matter.minutes : 0)
const byMinutes = (a: Matter, b: Matter) => minutesOf(b) - minutesOf(a)

/** What waits behind the counters; it is done on the page of the cases. `work` null: not asked yet. A figure that is not known is said to be so: silence would mean none. */
export function caseMatters(work: CaseWork | null): Matter[] {
  if (work === null) return []
  const counts = [
    { kind: 'notices-due', count: work.noticesDue },
    { kind: 'contacts-late', count: work.contactsLate },
    { kind: 'supervised', count: work.supervised },
  ] as const
  const matters = counts.flatMap(({ kind, count }): Matter[] => (count === null || count === 0 ? [] : [{ kind, count, remedy: null }]))
  return counts.some(({ count }) => count === null) ? [...matters, { kind: 'cases-unknown', remedy: null }] : matters
}

/** [CLOCK-11] Last of all: it has weeks, but nothing on this page mends it. */
const calendarEnds = ({ calendar }: DashboardView): Matter[] => (calendar === null ? [] : [{ kind: 'calendar', ...calendar, remedy: null }])

/** [WHATIF-4] The server has tried which counter saves most. */
function tideOf(
  view: DashboardView,
  { line: id, since, minutes, remedy }: DashboardView['tides'][number],
  now: number,
): Extract<Matter, { kind: 'tide' }>[] {
  const line = view.lines.find((one) => one.id === id)
  if (line === undefined) return []
  const saved = remedy?.saved ?? null
  return [{ kind: 'tide', line, minutes: minutesSince(since, now), foreseen: minutes, saved, remedy: remedy && tideRemedy(remedy) }]
}

const tideRemedy = ({ counter, label, isPaused }: NonNullable<DashboardView['tides'][number]['remedy']>): Remedy =>
  isPaused
    ? { kind: 'resume-counter', label, ask: { type: 'resume', counter } }
    : { kind: 'open-counter', label, ask: { type: 'open', counter } }

/** Open and not paused: it calls people of its lines. */
const isServing = ({ state, pauseReason }: Counter) => state !== 'closed' && pauseReason === null
export const servedBy = ({ counters }: DashboardView, line: string) =>
  counters.filter((counter) => isServing(counter) && serves(counter, line))

const serves = ({ lines }: Counter, line: string) => lines.some((one) => one === line)
const longestMinutes = ({ longestSince }: Line, now: number) => (longestSince === null ? 0 : minutesSince(longestSince, now))

function unservedLine(view: DashboardView, line: Line, now: number): Matter[] {
  if (line.waiting === 0 || servedBy(view, line.id).length > 0) return []
  return [{ kind: 'unserved', line, minutes: longestMinutes(line, now), remedy: openFor(view, line) ?? resumeFor(view, line) }]
}

function longWait(view: DashboardView, line: Line, now: number): Matter[] {
  const minutes = longestMinutes(line, now)
  if (line.waiting === 0 || minutes <= LONG_WAIT || servedBy(view, line.id).length === 0) return []
  return [{ kind: 'long', line, minutes, remedy: openFor(view, line) ?? resumeFor(view, line) }]
}

function longPause(counter: Counter, now: number): Matter[] {
  if (counter.state !== 'paused' || counter.since === null) return []
  const minutes = minutesSince(counter.since, now)
  const { id, label } = counter
  return minutes <= LONG_PAUSE
    ? []
    : [{ kind: 'paused', counter, minutes, remedy: { kind: 'resume-counter', label, ask: { type: 'resume', counter: id } } }]
}

function unanswered(counter: Counter, now: number): Matter[] {
  if (counter.state !== 'calling' || counter.since === null) return []
  const minutes = minutesSince(counter.since, now)
  const { id, label } = counter
  return minutes <= UNANSWERED
    ? []
    : [{ kind: 'unanswered', counter, minutes, remedy: { kind: 'recall', label, ask: { type: 'recall', counter: id } } }]
}

/** The closed counter with the fewest other lines: one that serves only this line empties it soonest. */
function openFor(view: DashboardView, line: Line): Remedy | null {
  const able = view.counters.filter((counter) => counter.state === 'closed' && serves(counter, line.id))
  const best = [...able].sort((a, b) => a.lines.length - b.lines.length)[0]
  return best === undefined ? null : { kind: 'open-counter', label: best.label, ask: { type: 'open', counter: best.id } }
}

function resumeFor(view: DashboardView, line: Line): Remedy | null {
  const paused = view.counters.find((counter) => counter.state !== 'closed' && counter.pauseReason !== null && serves(counter, line.id))
  return paused === undefined ? null : { kind: 'resume-counter', label: paused.label, ask: { type: 'resume', counter: paused.id } }
}

/** Lines where people wait that no counter would serve without this one. */
export const stranded = (view: DashboardView, counter: Counter): Line[] =>
  view.lines.filter(({ id, waiting }) => {
    const serving = servedBy(view, id)
    return waiting > 0 && serving.length === 1 && serving[0]?.id === counter.id
  })
