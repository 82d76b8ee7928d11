import type { CallView, PublicView } from '../../shared/wire/views.ts'

/** How long a call keeps its solid ground (`--t-call-hold`). Milliseconds. */
export const CALL_HOLD = 12_000
const LISTED = 6

export interface Shown {
  /** The call the block shows; null before the first of the day. */
  readonly newest: CallView | null
  /** Whether it is fresh: solid seal ground. */
  readonly isFresh: boolean
  /** The six before it. */
  readonly last: readonly CallView[]
}

/** What the board shows of a view at a server time; `zone` null: calls of the whole hall. */
export function shownCalls(view: PublicView, zone: string | null, now: number): Shown {
  const calls = view.calling.filter((call) => zone === null || call.zone === zone)
  const newest = calls[0] ?? null
  return { newest, isFresh: newest !== null && now - newest.at < CALL_HOLD, last: calls.slice(1, 1 + LISTED) }
}

/** When the picture next changes by time alone: the fresh call turns calm. Null: it will not. */
export function changesAt(shown: Shown): number | null {
  return shown.newest !== null && shown.isFresh ? shown.newest.at + CALL_HOLD : null
}
