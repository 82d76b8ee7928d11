import type { CallView, PublicView } from '../../shared/wire/views.ts'

/** How long a call keeps its solid ground (`--t-call-hold`). Milliseconds. */
export const CALL_HOLD = 12_000
const LISTED = 6

export interface ShownCall {
  readonly call: CallView
  /** Solid seal ground: somebody has just been called. */
  readonly isFresh: boolean
}
export interface Shown {
  /** The call the block shows; null before the first of the day. */
  readonly newest: ShownCall | null
  /** The six before it. One may still be fresh when calls come fast. */
  readonly last: readonly ShownCall[]
}

/** The calls this board is for; `zone` null: those of the whole hall. */
export const callsFor = (view: PublicView, zone: string | null): readonly CallView[] =>
  zone === null ? view.calling : view.calling.filter((call) => call.zone === zone)

/** What the board shows of a view at a server time. */
export function shownCalls(view: PublicView, zone: string | null, now: number): Shown {
  const calls = callsFor(view, zone).map((call) => ({ call, isFresh: now - call.at < CALL_HOLD }))
  return { newest: calls[0] ?? null, last: calls.slice(1, 1 + LISTED) }
}
