import type { CounterId, Instant, LineId } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Actor, Ask, CounterAsk } from './commands.ts'
import type { Decision } from './decision.ts'
import type { Clerk, Counter, Hall } from './hall.ts'
import { counterFor, seatOf, type Refused } from './who.ts'

type Opening = Extract<CounterAsk, { type: 'open' }>
type At = { counter: CounterId }

/** [COUNTER-1] … [COUNTER-4] */
export function openCounter(hall: Readonly<Hall>, ask: Opening, by: Actor, at: Instant): Decision {
  if (!hall.open) return refuse('hall-closed')
  const counter = hall.counters.get(ask.counter)
  if (counter === undefined) return refuse('unknown-counter', { subject: ask.counter })
  const wrong = unknownLine(hall, ask.lines)
  if (wrong !== null) return wrong
  const clerk = sitsDown(by)
  const other = clerk === null ? null : seatOf(hall, clerk.username)
  if (other !== null && other !== counter) return refuse('clerk-at-another-counter', { subject: other.layout.label })
  if (counter.open) return takeSeat(counter, ask, clerk, at)
  return ok([{ type: 'CounterOpened', counter: ask.counter, clerk, lines: unique(ask.lines ?? counter.lines), at }])
}

/** A manager opens a counter for others; only clerks take seats. */
const sitsDown = (by: Actor): Clerk | null =>
  by.kind === 'staff' && by.role === 'clerk' ? { username: by.username, staffNo: by.staffNo } : null

function takeSeat(counter: Counter, ask: Opening, clerk: Clerk | null, at: Instant): Decision {
  if (clerk === null || counter.clerk?.username === clerk.username) return refuse('counter-not-closed', { subject: counter.layout.label })
  if (counter.clerk !== null && ask.takeOver !== true) return refuse('counter-taken', { subject: counter.clerk.staffNo })
  const taken = { type: 'CounterTakenOver', counter: ask.counter, clerk, at } as const
  return ok(
    ask.lines === undefined ? [taken] : [taken, { type: 'CounterLinesAssigned', counter: ask.counter, lines: unique(ask.lines), at }],
  )
}

/** [COUNTER-5] Somebody called or served is looked after first: the pause stops the next call. */
export function pause(hall: Readonly<Hall>, ask: At & { reason: string }, at: Instant): Decision {
  const counter = counterFor(hall, ask)
  if (typeof counter === 'string') return refuse(counter)
  if (counter.paused !== null) return refuse('counter-paused')
  return ok([{ type: 'CounterPaused', counter: ask.counter, reason: ask.reason, at }])
}

/** [COUNTER-5] */
export function resume(hall: Readonly<Hall>, ask: At, at: Instant): Decision {
  const counter = counterFor(hall, ask)
  if (typeof counter === 'string') return refuse(counter)
  if (counter.paused === null) return refuse('counter-not-paused')
  return ok([{ type: 'CounterResumed', counter: ask.counter, at }])
}

/** [COUNTER-6] */
export function closeCounter(hall: Readonly<Hall>, ask: At, at: Instant): Decision {
  const counter = counterFor(hall, ask)
  if (typeof counter === 'string') return refuse(counter)
  if (counter.ticket !== null) return refuse('counter-busy', { subject: counter.layout.label })
  return ok([{ type: 'CounterClosed', counter: ask.counter, at }])
}

/** [COUNTER-7] */
export function assignLines(hall: Readonly<Hall>, ask: Extract<Ask, { type: 'assign-lines' }>, at: Instant): Decision {
  if (!hall.open) return refuse('hall-closed')
  if (!hall.counters.has(ask.counter)) return refuse('unknown-counter', { subject: ask.counter })
  return unknownLine(hall, ask.lines) ?? ok([{ type: 'CounterLinesAssigned', counter: ask.counter, lines: unique(ask.lines), at }])
}

const unique = (lines: readonly LineId[]): LineId[] => [...new Set(lines)]

function unknownLine(hall: Readonly<Hall>, lines: readonly LineId[] | undefined): Refused | null {
  const unknown = lines?.find((line) => !hall.lines.has(line))
  return unknown === undefined ? null : refuse('unknown-line', { subject: unknown })
}
