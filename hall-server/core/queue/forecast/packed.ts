import type { Outcome } from './forest.ts'
import { FEATURES } from './moment.ts'

/** Many outcomes as two arrays, to be handed from one thread to another. */
export interface PackedOutcomes {
  readonly moments: Float32Array
  readonly seconds: Float32Array
}

export function packed(outcomes: readonly Outcome[]): PackedOutcomes {
  const moments = new Float32Array(outcomes.length * FEATURES)
  outcomes.forEach(({ moment }, at) => moments.set(moment, at * FEATURES))
  return { moments, seconds: Float32Array.from(outcomes, ({ seconds }) => seconds) }
}

export const unpacked = ({ moments, seconds }: PackedOutcomes): Outcome[] =>
  Array.from(seconds, (value, at) => ({ moment: moments.subarray(at * FEATURES, (at + 1) * FEATURES), seconds: value }))
