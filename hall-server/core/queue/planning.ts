import { instantOf } from '../../../shared/calendar/clock-instant.ts'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { instant, type CounterId, type Instant } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { PlanAsk } from './commands.ts'
import type { Decision } from './decision.ts'
import type { HallEvent } from './events.ts'
import type { Hall } from './hall.ts'
import { layoutOf } from './turn.ts'

const MINUTE = 60_000 // ms

/** [PLAN-4] A leave that begins now pauses the counter in the same act. Refused with `time-past` for a time that is over. */
export function planCounter(hall: Readonly<Hall>, ask: PlanAsk, at: Instant): Decision {
  if (!hall.open) return refuse('hall-closed')
  const counter = hall.counters.get(ask.counter)
  if (counter === undefined) return refuse('unknown-counter', { subject: ask.counter })
  const { change, reason = null } = ask
  if (change === 'closes' && reason === null) return refuse('bad-message', { subject: 'reason' })
  if (change === 'opens' && ask.at === undefined) return refuse('bad-message', { subject: 'at' })
  const from = ask.at === undefined ? at : todayAt(hall, ask.at, at)
  if (from <= at - MINUTE) return refuse('time-past', { subject: ask.at ?? '' })
  const until = ask.minutes === undefined ? null : instant.parse(from + ask.minutes * MINUTE)
  const said: HallEvent = { type: 'CounterPlanned', counter: ask.counter, change, from, until, reason, at }
  if (change === 'opens' || from > at) return ok([said])
  if (!counter.open) return refuse('counter-not-open')
  return ok(counter.paused === null ? [{ type: 'CounterPaused', counter: ask.counter, reason: reason ?? '', at }, said] : [said])
}

/** What the counter announced for today no longer holds; its plan in the layout does. */
export function forgetPlan(hall: Readonly<Hall>, { counter }: { counter: CounterId }, at: Instant): Decision {
  if (!hall.open) return refuse('hall-closed')
  if (!hall.counters.has(counter)) return refuse('unknown-counter', { subject: counter })
  return ok(hall.announced.some((said) => said.counter === counter) ? [{ type: 'CounterPlanForgotten', counter, at }] : [])
}

function todayAt(hall: Readonly<Hall>, clock: string, at: Instant): Instant {
  const { timeZone } = layoutOf(hall)
  return instantOf(serviceDayOf(at, timeZone), clock, timeZone)
}
