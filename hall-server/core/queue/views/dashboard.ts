import { instant, type Instant } from '../../../../shared/ids.ts'
import type { DashboardView } from '../../../../shared/wire/views.ts'
import { usualMinutes } from '../forecast.ts'
import type { Counter, Hall, Line, Ticket } from '../hall.ts'
import { takesNumbers } from '../take.ts'
import { layoutOf, longestWaiting } from '../turn.ts'
import { counterView, hallFacts, lineView } from './parts.ts'

const HOUR = 3_600_000 // ms
const FEWEST = 5 // calls in the last hour before eight of ten says anything

/** What the manager sees: lines, counters, the longest wait, the day so far. */
export function dashboardView(hall: Readonly<Hall>, at: Instant): DashboardView {
  const longest = oldest([...hall.lines.values()].map((line) => longestWaiting(hall, line)))
  const { issued, called, finished, missed, cancelled, waitedMs } = hall.totals
  return {
    hall: hallFacts(layoutOf(hall)),
    day: hall.day,
    open: takesNumbers(hall, at),
    lines: [...hall.lines.values()].map((line) => dashboardLine(hall, line)),
    counters: [...hall.counters.values()].map((counter) => dashboardCounter(hall, counter)),
    waiting: hall.waiting,
    longestSince: longest?.issuedAt ?? null,
    longest: longest?.number ?? null,
    eightOfTen: eightOfTen(hall, at),
    today: { issued, finished, missed, cancelled, waitedMeanSeconds: called === 0 ? 0 : Math.round(waitedMs / called / 1_000) },
    halfHours: [...hall.halfHours].map(([start, half]) => ({ at: instant.parse(start), ...half })).sort((a, b) => a.at - b.at),
  }
}

function dashboardLine(hall: Readonly<Hall>, line: Line): DashboardView['lines'][number] {
  const longest = longestWaiting(hall, line)
  return {
    ...lineView(hall, line),
    longestSince: longest?.issuedAt ?? null,
    longest: longest?.number ?? null,
    issued: line.issued,
    finished: line.finished,
    missed: line.missed,
    usualMinutes: usualMinutes(line),
  }
}

const dashboardCounter = (hall: Readonly<Hall>, counter: Counter): DashboardView['counters'][number] => ({
  ...counterView(hall, counter),
  clerk: counter.clerk?.staffNo ?? null,
  pauseReason: counter.paused,
  since: counter.since,
  finished: counter.finished,
})

const oldest = (tickets: readonly (Ticket | null)[]): Ticket | null =>
  tickets.reduce<Ticket | null>(
    (first, ticket) => (ticket !== null && (first === null || ticket.issuedAt < first.issuedAt) ? ticket : first),
    null,
  )

/** Of those called in the last hour, 80 % waited at most so long. Minutes, rounded up. */
function eightOfTen(hall: Readonly<Hall>, at: Instant): number | null {
  const waits = hall.waits.filter((wait) => wait.at > at - HOUR).map((wait) => wait.ms)
  if (waits.length < FEWEST) return null
  const sorted = waits.sort((a, b) => a - b)
  return Math.ceil((sorted[Math.ceil(sorted.length * 0.8) - 1] ?? 0) / 60_000)
}
