import { refuse, type RefusalCode } from '../../../shared/wire/refusals.ts'
import type { Actor, Ask, Command, CounterAsk } from './commands.ts'
import type { Counter, Hall } from './hall.ts'

export type Refused = ReturnType<typeof refuse>

const anybody: readonly Ask['type'][] = ['take', 'cancel', 'ask-help']
const greeters: readonly Ask['type'][] = ['set-class', 'return-to-line', 'cancel-number', 'help-given']
const managers: readonly Ask['type'][] = ['assign-lines', 'close-intake', 'open-intake', 'open-day', 'close-day', 'change-layout']
const clocks: readonly Ask['type'][] = ['open-day', 'close-day', 'change-layout']

/** [WHO-1] … [WHO-5]: why this person may not ask this; null when he or she may. */
export function forbidden(hall: Readonly<Hall>, { by, ask }: Command): Refused | null {
  const code = forbiddenCode(hall, by, ask)
  return code === null ? null : refuse(code)
}

function forbiddenCode(hall: Readonly<Hall>, by: Actor, ask: Ask): RefusalCode | null {
  if (ask.type === 'take' && ask.override !== undefined) return setsLimitsAside(by)
  if (anybody.includes(ask.type)) return null
  if (by.kind === 'public') return 'not-signed-in'
  if (by.kind === 'clock') return clocks.includes(ask.type) ? null : 'not-allowed'
  if (by.role === 'manager' || by.role === 'administrator') return null
  if (greeters.includes(ask.type)) return by.role === 'greeter' ? null : 'not-allowed'
  if (managers.includes(ask.type)) return 'not-allowed'
  return by.role === 'clerk' && 'counter' in ask ? notTheirCounter(hall, by.username, ask) : 'not-allowed'
}

/** [LIMIT-4] */
function setsLimitsAside(by: Actor): RefusalCode | null {
  if (by.kind === 'public') return 'not-signed-in'
  return by.kind === 'staff' && (by.role === 'greeter' || by.role === 'manager' || by.role === 'administrator') ? null : 'not-allowed'
}

/** A clerk acts only at the counter whose seat he or she has; opening one is how the seat is taken. */
function notTheirCounter(
  hall: Readonly<Hall>,
  username: string,
  ask: { type: Ask['type']; counter: Counter['layout']['id'] },
): RefusalCode | null {
  const counter = hall.counters.get(ask.counter)
  if (counter === undefined || ask.type === 'open' || counter.clerk?.username === username) return null
  const isSeated = seatOf(hall, username) !== null
  return counter.open || isSeated ? 'not-your-counter' : 'counter-not-open'
}

/** The counter where this clerk sits. */
export function seatOf(hall: Readonly<Hall>, username: string): Counter | null {
  for (const counter of hall.counters.values()) if (counter.clerk?.username === username) return counter
  return null
}

/** The counter an ask is about, open unless `opening`. */
export function counterFor(hall: Readonly<Hall>, ask: Pick<CounterAsk, 'counter'>): Counter | RefusalCode {
  const counter = hall.counters.get(ask.counter)
  if (counter === undefined) return 'unknown-counter'
  return counter.open ? counter : 'counter-not-open'
}
