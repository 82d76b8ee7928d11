import type { Instant, LineId } from '../../../../shared/ids.ts'
import { ticketClasses, type TicketClass } from '../../../../shared/layout.ts'
import { ticketAt, type Counter, type Hall, type Line } from '../hall.ts'
import type { Played } from '../play-forward.ts'
import type { ServiceTimes } from '../service-times.ts'
import { timesOf } from '../world.ts'

/** What one moment is compared with others by. Seconds, counts, and the numbers of the line and the class. */
export type Moment = Float32Array

/** What a moment holds, in order. */
const features = [
  'list',
  'longestAhead',
  'longest',
  'lastWait',
  'aheadTimesMean',
  'free1',
  'free5',
  'class',
  'line',
  'ahead',
  'aheadOfLine',
  'longestOfLine',
  'waiting',
  'busy',
  'capable',
  'calls5',
  'calls10',
  'meanOfLast5',
  'lastOfClass',
  'elapsed',
  'sinceLast',
  'minute',
  'meanService',
  'aheadFaster',
  'waited',
  'behind',
] as const
export const FEATURES = features.length
export const read = (moment: Moment, feature: (typeof features)[number]): number => moment[features.indexOf(feature)] ?? 0

const SECOND = 1_000 // ms
const MINUTE = 60_000
const DAY_MINUTES = 1_440
/** "A long time ago", seconds. */
const LONG = 3_600

/** What is the same for everybody who waits for one line at one instant. */
export interface LineFacts {
  readonly meanService: number
  /** Open counters that serve it, those with somebody, those free for less than one and five minutes. */
  readonly capable: number
  readonly busy: number
  readonly free1: number
  readonly free5: number
  /** How long those being served have been so, in the mean. */
  readonly elapsed: number
  /** Of the calls made lately by counters that serve it. Seconds waited. */
  readonly lastWait: number
  readonly sinceLast: number
  readonly meanOfLast5: number
  readonly lastOfClass: Readonly<Record<TicketClass, number>>
  readonly calls5: number
  readonly calls10: number
  /** Waiting for it or for another line of the same counters, and the longest of them. */
  readonly waiting: number
  readonly longest: number
}

/** Looks at counters, heads of lists and the last calls only: the cost does not grow with those who wait. */
export function factsOf(
  hall: Readonly<Hall>,
  line: Line,
  at: Instant,
  times: ReadonlyMap<LineId, ServiceTimes>,
  late: readonly LateCall[],
): LineFacts {
  const counters = [...hall.counters.values()].filter(
    (counter) => counter.open && counter.paused === null && counter.lines.includes(line.layout.id),
  )
  const served = counters.flatMap((counter) => ticketAt(hall, counter) ?? [])
  const idle = counters.filter(({ ticket }) => ticket === null).map(({ since }) => at - since)
  const elapsed = served.map((ticket) => (at - (ticket.state === 'serving' ? ticket.startedAt : ticket.calledAt)) / SECOND)
  return {
    meanService: timesOf(times, line.layout.id).mean / SECOND,
    capable: counters.length,
    busy: served.length,
    free1: idle.filter((ms) => ms <= MINUTE).length,
    free5: idle.filter((ms) => ms <= 5 * MINUTE).length,
    elapsed: mean(elapsed),
    ...ofLine(late, line.layout.id),
    ...competing(hall, line, counters, at),
  }
}

const mean = (values: readonly number[]) => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length)

/** One of the last calls of somebody who waited. */
export interface LateCall {
  /** Ms. */
  readonly ago: number
  readonly waited: number
  readonly class: TicketClass
  readonly lines: readonly LineId[]
}

/** Looked at for what is usual now: no more, however many there were. */
const MOST_LOOKED_BACK = 150

/** The last calls, newest first. */
export const lateCallsOf = (hall: Readonly<Hall>, at: Instant): LateCall[] =>
  hall.waits
    .slice(-MOST_LOOKED_BACK)
    .flatMap(({ token, at: called, ms }) => {
      const ticket = hall.tickets.get(token)
      const lines = ticket?.calledTo === undefined || ticket.calledTo === null ? undefined : hall.counters.get(ticket.calledTo)?.lines
      return ticket === undefined || lines === undefined ? [] : [{ ago: at - called, waited: ms, class: ticket.class, lines }]
    })
    .reverse()

function ofLine(late: readonly LateCall[], line: LineId) {
  const last: number[] = []
  const ofClass: Partial<Record<TicketClass, number>> = {}
  let [sinceLast, calls5, calls10] = [LONG, 0, 0]
  for (const { ago, waited, class: klass, lines } of late) {
    if (ago > 10 * MINUTE && last.length >= 5) break
    if (!lines.includes(line)) continue
    if (last.length === 0) sinceLast = ago / SECOND
    if (last.length < 5) last.push(waited / SECOND)
    ofClass[klass] ??= waited / SECOND
    if (ago <= 5 * MINUTE) calls5 += 1
    if (ago <= 10 * MINUTE) calls10 += 1
  }
  const lastOfClass = { normal: 0, appointment: 0, priority: 0, ...ofClass }
  return { lastWait: last[0] ?? 0, sinceLast, meanOfLast5: mean(last), lastOfClass, calls5, calls10 }
}

function competing(hall: Readonly<Hall>, line: Line, counters: readonly Counter[], at: Instant) {
  const lines = new Set([line.layout.id, ...counters.flatMap((counter) => counter.lines)])
  let [waiting, since] = [0, at as number]
  for (const id of lines) {
    const other = hall.lines.get(id)
    if (other === undefined) continue
    for (const list of [...ticketClasses.map((klass) => other.waiting[klass]), other.returning]) {
      waiting += list.length
      since = Math.min(since, list[0]?.since ?? at)
    }
  }
  return { waiting, longest: (at - since) / SECOND }
}

/** One ticket's moment, or that of somebody who takes a number now. `waited`: so far, seconds. */
export function momentOf(facts: LineFacts, played: Played, line: number, klass: TicketClass, waited: number, minute: number): Moment {
  // In the order of `features`.
  return Float32Array.of(
    played.ms / SECOND,
    played.longestAhead / SECOND,
    facts.longest,
    facts.lastWait,
    (played.ahead * facts.meanService) / Math.max(1, facts.busy + facts.free1),
    facts.free1,
    facts.free5,
    ticketClasses.indexOf(klass),
    line,
    played.ahead,
    played.aheadOfLine,
    played.longestOfLine / SECOND,
    facts.waiting,
    facts.busy,
    facts.capable,
    facts.calls5,
    facts.calls10,
    facts.meanOfLast5,
    facts.lastOfClass[klass],
    facts.elapsed,
    facts.sinceLast,
    minute % DAY_MINUTES,
    facts.meanService,
    played.aheadFaster,
    waited,
    facts.waiting - played.ahead,
  )
}
