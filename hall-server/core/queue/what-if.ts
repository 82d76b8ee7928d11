import { instant, type Instant, type LineId, type TicketToken } from '../../../shared/ids.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Refusal } from '../../../shared/wire/refusals.ts'
import type { WhatIfChange, WhatIfLine, WhatIfView } from '../../../shared/wire/what-if.ts'
import type { Actor } from './commands.ts'
import { decide } from './decide.ts'
import type { HallEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Hall, Line } from './hall.ts'
import type { PastDay } from './past-day.ts'
import { plannedChanges } from './plan.ts'
import { playForward, type PlayedList } from './play-forward.ts'
import type { ServiceTimes } from './service-times.ts'
import { stillToCome, type Coming } from './still-to-come.ts'
import { waitingIn } from './turn.ts'
import { openingsOf, worldOf } from './world.ts'

/** What is known beside the hall: service times, and the same weekdays before. */
export interface WhatIfMeans {
  readonly times: ReadonlyMap<LineId, ServiceTimes>
  readonly past: readonly PastDay[]
}

const MINUTE = 60_000 // ms

/**
 * [WHATIF-1] The list played forward twice: with the hall as it is, and as the change would leave it. The hall itself is not touched.
 * Refused as the change itself would be.
 */
export function whatIf(
  hall: Readonly<Hall>,
  change: WhatIfChange,
  by: Actor,
  at: Instant,
  means: WhatIfMeans,
): Result<WhatIfView, Refusal> {
  const decision = decide(hall, { by, ask: change }, at)
  if (!decision.ok) return decision
  const changed = decision.value.reduce((after, event) => evolve(after, event), copied(hall))
  const closing = decision.value.find((event) => event.type === 'IntakeClosed')
  const coming = closing === undefined ? [] : stillToCome(hall, at, means)
  const staying = coming.filter(({ line, since }) => line !== closing?.line || since < closing.from)
  const [now, after] = [played(hall, at, means, coming), played(changed, at, means, staying)]
  const tellsLast = closing !== undefined && means.past.length > 0
  const lines = [...hall.lines.values()].map((line) => ({
    ...lineOf(hall, line, now, after),
    lastCall: !tellsLast ? null : { now: lastCall(line, at, now, coming), after: lastCall(line, at, after, staying) },
  }))
  const turnedAway = tellsLast ? coming.length - staying.length : null
  return ok({ at, change, lines, turnedAway })
}

/** The same of each of several facts that might come next; the hall as it is is played once. */
export function afterEach(
  hall: Readonly<Hall>,
  events: readonly HallEvent[],
  at: Instant,
  means: WhatIfMeans,
): Omit<WhatIfLine, 'lastCall'>[][] {
  const now = played(hall, at, means, [])
  return events.map((event) => {
    const after = played(evolve(copied(hall), event), at, means, [])
    return [...hall.lines.values()].map((line) => lineOf(hall, line, now, after))
  })
}

/** Deep enough for what a change touches: counters, lines, announcements. Tickets are the hall's own and stay so. */
const copied = (hall: Readonly<Hall>): Hall => ({
  ...hall,
  counters: new Map([...hall.counters].map(([id, counter]) => [id, { ...counter }])),
  lines: new Map([...hall.lines].map(([id, line]) => [id, { ...line }])),
})

function played(hall: Readonly<Hall>, at: Instant, { times }: WhatIfMeans, coming: readonly Coming[]): PlayedList {
  const world = worldOf(hall, at, times, openingsOf(hall, at, plannedChanges(hall, at)))
  const lines = [...new Set(coming.map(({ line }) => line))]
  return playForward({ ...world, lists: [...world.lists, ...lines.map((line) => coming.filter((one) => one.line === line))] })
}

function lineOf(hall: Readonly<Hall>, line: Line, now: PlayedList, after: PlayedList): Omit<WhatIfLine, 'lastCall'> {
  const id = line.layout.id
  const waiting = waitingOf(hall, line)
  const moved = waiting.map((token) => (msOf(after, token) ?? Infinity) - (msOf(now, token) ?? Infinity))
  const waits = (list: PlayedList) => ({
    newcomer: inMinutes(list.newcomer(id, 'normal')?.ms ?? null),
    last: waiting.length === 0 ? null : inMinutes(latest(waiting.map((token) => msOf(list, token)))),
  })
  return {
    line: id,
    waiting: waitingIn(hall, line),
    now: waits(now),
    after: waits(after),
    sooner: moved.filter((ms) => ms <= -MINUTE).length,
    later: moved.filter((ms) => ms >= MINUTE).length,
  }
}

const msOf = (list: PlayedList, token: TicketToken): number | null => list.tickets.get(token)?.ms ?? null
/** Null when somebody of them is never called. */
const latest = (all: readonly (number | null)[]): number | null =>
  all.reduce((last, ms) => (last === null || ms === null ? null : Math.max(last, ms)), 0)
const inMinutes = (ms: number | null) => (ms === null ? null : Math.round(ms / 6_000) / 10)

function waitingOf(hall: Readonly<Hall>, line: Line): TicketToken[] {
  const own = [...Object.values(line.waiting).flat(), ...line.returning].map(({ token }) => token)
  const sent = [...hall.counters.values()].flatMap(({ direct }) => direct.map(({ token }) => token))
  return [...own, ...sent.filter((token) => hall.tickets.get(token)?.line === line.layout.id)]
}

function lastCall({ layout }: Line, at: Instant, list: PlayedList, coming: readonly Coming[]): Instant | null {
  const tokens = coming.flatMap(({ line, token }) => (line === layout.id ? [token] : []))
  const ms = tokens.flatMap((token) => msOf(list, token) ?? [])
  const newcomer = list.newcomer(layout.id, 'normal')?.ms
  const last = Math.max(...ms, ...(newcomer === undefined ? [] : [newcomer]))
  return Number.isFinite(last) ? instant.parse(Math.round(at + last)) : null
}
