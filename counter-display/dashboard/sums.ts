import type { CounterState, DashboardView } from '../../shared/wire/views.ts'
import type { Counter } from './decisions.ts'

/** Open counters are those not closed; the paused are among them. */
export function counterCounts(counters: readonly Counter[]) {
  const closed = counters.filter(({ state }) => state === 'closed').length
  const paused = counters.filter(({ state, pauseReason }) => state !== 'closed' && pauseReason !== null).length
  return { open: counters.length - closed, paused, closed, all: counters.length }
}

/** What the end of the day takes with it. */
export function closing({ waiting, counters }: DashboardView) {
  const atCounter = counters.flatMap(({ number }) => (number === undefined ? [] : [number]))
  return { waiting, atCounter, counters: counterCounts(counters).open }
}

export const zonesOf = ({ hall, counters }: DashboardView) =>
  hall.zones
    .map((zone) => ({ zone, counters: counters.filter((counter) => counter.zone === zone.id) }))
    .filter((group) => group.counters.length > 0)

/** The window's own shape, not the person's of the same name. */
export const counterShape = (state: CounterState) => `w-${state}` as const
