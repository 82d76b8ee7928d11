import { instant, type Instant } from '../../../../shared/ids.ts'
import type { DashboardView } from '../../../../shared/wire/views.ts'
import type { TideView } from '../../../../shared/wire/what-if.ts'
import { usualMinutes } from '../forecast.ts'
import type { DayAccuracy } from '../forecast/study.ts'
import type { Counter, Hall, Line, Ticket, TicketIn } from '../hall.ts'
import { HALF_HOUR } from '../statistics.ts'
import { takesNumbers } from '../take.ts'
import { layoutOf, longestWaiting } from '../turn.ts'
import { comingOf } from './coming.ts'
import { intakeOf } from './intake.ts'
import { plainWaits, type Waits } from '../waits.ts'
import { counterView, hallFacts, lineView } from './parts.ts'

const HOUR = 3_600_000 // ms
const DAY = 24 * HOUR
const FEWEST = 5 // calls in the last hour before eight of ten says anything

/** What the manager sees: lines, counters, the longest wait, the day so far. */
export function dashboardView(
  hall: Readonly<Hall>,
  at: Instant,
  waits = plainWaits(hall, at),
  accuracy: readonly DayAccuracy[] = [],
  tides: readonly TideView[] = [],
  calendar: DashboardView['calendar'] = null,
): DashboardView {
  const longest = oldest([...hall.lines.values()].map((line) => longestWaiting(hall, line)))
  const { issued, waited, finished, missed, cancelled, waitedMs } = hall.totals
  const coming = comingOf(hall, at)
  const intake = intakeOf(hall, at)
  return {
    hall: hallFacts(layoutOf(hall)),
    day: hall.day,
    open: takesNumbers(hall, at),
    dayOpen: hall.open,
    lines: [...hall.lines.values()].map((line) => ({ ...dashboardLine(hall, line, waits), ...intake(line) })),
    counters: [...hall.counters.values()].map((counter) => dashboardCounter(hall, counter, coming(counter))),
    waiting: hall.waiting,
    longestSince: longest?.issuedAt ?? null,
    longest: longest?.number ?? null,
    eightOfTen: eightOfTen(hall, at),
    mostOvertaken: mostOvertaken(hall),
    today: { issued, finished, missed, cancelled, waitedMeanSeconds: waited === 0 ? 0 : Math.round(waitedMs / waited / 1_000) },
    halfHours: halfHours(hall, at),
    tides: [...tides],
    calendar,
    forecastDays: accuracy.map(({ day, n, mae, late, coverage, simple }) => ({
      day,
      n,
      missSeconds: Math.round(mae),
      late,
      coverage,
      simpleMissSeconds: Math.round(simple.mae),
    })),
  }
}

/** [OPEN-1] Of those who still wait; of equal counts the one issued earlier. */
function mostOvertaken(hall: Readonly<Hall>): DashboardView['mostOvertaken'] {
  let most: (TicketIn<'waiting'> & { times: number }) | null = null
  for (const [token, times] of hall.overtakes) {
    const ticket = hall.tickets.get(token)
    if (ticket?.state !== 'waiting') continue
    if (most === null || times > most.times || (times === most.times && ticket.seq < most.seq)) most = { ...ticket, times }
  }
  return most === null ? null : { number: most.number, times: most.times }
}

function dashboardLine(hall: Readonly<Hall>, line: Line, waits: Waits): DashboardView['lines'][number] {
  const longest = longestWaiting(hall, line)
  return {
    ...lineView(hall, line, waits),
    longestSince: longest?.issuedAt ?? null,
    longest: longest?.number ?? null,
    issued: line.issued,
    finished: line.finished,
    missed: line.missed,
    usualMinutes: usualMinutes(hall, line),
  }
}

const dashboardCounter = (
  hall: Readonly<Hall>,
  counter: Counter,
  coming: Pick<DashboardView['counters'][number], 'coming' | 'announced'>,
): DashboardView['counters'][number] => ({
  ...counterView(hall, counter),
  clerk: counter.clerk?.staffNo ?? null,
  pauseReason: counter.paused,
  since: counter.since,
  finished: counter.finished,
  ...coming,
})

const oldest = (tickets: readonly (Ticket | null)[]): Ticket | null =>
  tickets.reduce<Ticket | null>(
    (first, ticket) => (ticket !== null && (first === null || ticket.issuedAt < first.issuedAt) ? ticket : first),
    null,
  )

/** [VIEW-7] From the first half hour in which something happened to the present one, the quiet ones too. */
function halfHours(hall: Readonly<Hall>, at: Instant): DashboardView['halfHours'] {
  const starts = [...hall.halfHours.keys()]
  if (starts.length === 0) return []
  const last = Math.min(Math.max(at, ...starts), Math.max(...starts) + DAY)
  const shown: DashboardView['halfHours'] = []
  for (let start = Math.min(...starts); start <= last; start += HALF_HOUR) {
    const quiet = { issued: 0, called: 0, waiting: shown.at(-1)?.waiting ?? 0 }
    shown.push({ at: instant.parse(start), ...(hall.halfHours.get(start) ?? quiet) })
  }
  return shown
}

/** Of those called in the last hour, 80 % waited at most so long. Minutes, rounded up. */
function eightOfTen(hall: Readonly<Hall>, at: Instant): number | null {
  const waits = hall.waits.filter((wait) => wait.at > at - HOUR).map((wait) => wait.ms)
  if (waits.length < FEWEST) return null
  const sorted = waits.sort((a, b) => a - b)
  return Math.ceil((sorted[Math.ceil(sorted.length * 0.8) - 1] ?? 0) / 60_000)
}
