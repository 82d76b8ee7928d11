import type { CallView } from '../wire/views.ts'

/** A call that could not be spoken for so long is not spoken any more: the visitor has seen it or gone (calling.md §4.1). Milliseconds. */
export const STALE_AFTER = 45_000

type Call = Pick<CallView, 'id' | 'number' | 'label' | 'language' | 'at'>
type Position = { readonly id: number; readonly at: number }

/** What one loudspeaker still has to say. */
export interface SpeakerQueue {
  /** In the order they will be spoken. */
  readonly waiting: readonly Call[]
  readonly speaking: Call | null
  /** The newest call ever put in, so that a view pushed again speaks nothing twice. */
  readonly newest: Position
}

export const emptySpeakerQueue: SpeakerQueue = { waiting: [], speaking: null, newest: { id: -1, at: -1 } }

// By time first: the ids start again each service day.
const isNewer = (a: Position, b: Position) => a.at > b.at || (a.at === b.at && a.id > b.id)
const isFresh = (now: number) => (call: Call) => now - call.at <= STALE_AFTER
const byTime = (a: Position, b: Position) => a.at - b.at || a.id - b.id

/**
 * Takes in the calls of a view, newest first as they come. New ones go to the end; a recall takes the place of a call of the same
 * ticket that was not spoken yet; one that was undone since is dropped. `now` in server time, milliseconds.
 */
export function enqueue(queue: SpeakerQueue, calls: readonly Call[], now: number): SpeakerQueue {
  const inOrder = [...calls].sort(byTime)
  const oldest = inOrder[0]
  // Older than the whole list means pushed out of it by newer calls, not undone.
  const stillCalled = (call: Call) => calls.some((other) => isSame(other, call)) || (oldest !== undefined && isNewer(oldest, call))
  const added = inOrder.filter((call) => isNewer(call, queue.newest) && isFresh(now)(call))
  const replaced = queue.waiting.flatMap((call) => added.find((other) => other.number === call.number) ?? (stillCalled(call) ? [call] : []))
  return {
    ...queue,
    waiting: [...replaced, ...added.filter((call) => !replaced.includes(call))],
    newest: inOrder.reduce((newest: Position, call) => (isNewer(call, newest) ? call : newest), queue.newest),
  }
}

/** The call to speak now, if nothing is being spoken; stale ones are dropped on the way. */
export function next(queue: SpeakerQueue, now: number): SpeakerQueue {
  if (queue.speaking !== null) return queue
  const [speaking = null, ...waiting] = queue.waiting.filter(isFresh(now))
  return { ...queue, speaking, waiting }
}

/** The call was spoken, or could not be. */
export const finished = (queue: SpeakerQueue): SpeakerQueue => ({ ...queue, speaking: null })

const isSame = (a: Position, b: Position) => a.id === b.id && a.at === b.at
