import type { DashboardView } from '../../../shared/wire/views.ts'
import type { Change } from './model.ts'

/** What may be tried, in the order a manager thinks of it. */
export const kinds = ['open', 'leave', 'lines', 'intake'] as const
export type Kind = (typeof kinds)[number]

/** What the manager has set so far; empty: not yet. */
export interface Draft {
  readonly kind: Kind
  readonly counter: string
  readonly line: string
  /** Clock time; empty: now. */
  readonly at: string
  readonly minutes: number
  readonly reason: string
}

type Counter = DashboardView['counters'][number]

/** Counters the kind of change can be tried with. */
export function countersFor({ counters }: DashboardView, kind: Kind): readonly Counter[] {
  if (kind === 'open') return counters.filter(({ state, pauseReason }) => state === 'closed' || pauseReason !== null)
  if (kind === 'leave') return counters.filter(({ state, pauseReason }) => state !== 'closed' && pauseReason === null)
  return counters
}

/** The request that would do it; null: something is not chosen yet. */
export function changeOf(view: DashboardView, draft: Draft): Change | null {
  const { kind, line, at, minutes, reason } = draft
  const when = at === '' ? {} : { at }
  if (kind === 'intake') return line === '' ? null : { type: 'close-intake', line, ...when, reason }
  const counter = countersFor(view, kind).find(({ id }) => id === draft.counter)
  if (counter === undefined) return null
  const { id, lines } = counter
  if (kind === 'leave') return { type: 'plan-counter', counter: id, change: 'closes', ...when, minutes, reason }
  if (kind === 'lines')
    return line === '' || lines.some((one) => one === line) ? null : { type: 'assign-lines', counter: id, lines: [...lines, line] }
  if (counter.state !== 'closed') return { type: 'resume', counter: id }
  return { type: 'open', counter: id }
}
