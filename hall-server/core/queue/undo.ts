import type { CounterId, Instant } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type { Decision } from './decision.ts'
import type { Counter, Hall, Ticket } from './hall.ts'
import { layoutOf } from './turn.ts'
import { counterFor } from './who.ts'

/** [UNDO-1] … [UNDO-4] */
export function undo(hall: Readonly<Hall>, ask: { counter: CounterId }, at: Instant): Decision {
  const counter = counterFor(hall, ask)
  if (typeof counter === 'string') return refuse(counter)
  if (counter.undo === null) return refuse('nothing-to-undo')
  if (!canUndo(hall, counter, at)) return refuse('too-late-to-undo')
  return ok([{ type: 'LastActionUndone', counter: ask.counter, at }])
}

/** Within the time, nothing it touched has changed since, and the places it would give back still exist. */
export function canUndo(hall: Readonly<Hall>, counter: Counter, at: Instant): boolean {
  const { undo: memory } = counter
  if (memory === null || at > undoUntil(hall, memory.at)) return false
  const isUntouched = memory.steps.every((step) => hall.tickets.get(step.after.token) === step.after)
  return isUntouched && memory.steps.every(({ before }) => isThereStill(hall, before))
}

function isThereStill(hall: Readonly<Hall>, before: Ticket): boolean {
  if (!hall.lines.has(before.line)) return false
  return before.state !== 'waiting' || before.to === null || hall.counters.get(before.to)?.open === true
}

export const undoUntil = (hall: Readonly<Hall>, at: Instant): number => at + layoutOf(hall).undoSeconds * 1_000
