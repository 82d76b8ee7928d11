import type { Surroundings } from './running-hall-batch.ts'
import type { Memory } from './running-hall-memory.ts'

const fewest = 1024 // facts: about 6 ms of replay
const most = 16_384
/** In a quiet moment; in a rush only after half the day anew, so that keeping them costs each ticket the same however long the day is. */
export const isDue = (position: number, kept: number, isQuiet: boolean) =>
  position - kept >= (isQuiet ? fewest : Math.max(most, position >> 1))

const quietAfter = 300 // ms without a command

export interface Keeping {
  /** After each batch, while nothing else changes the memory. */
  afterBatch(memory: Memory): Promise<void>
  /** Before the program ends: whatever is not kept yet. */
  last(memory: Memory | null): Promise<void>
}

/** Keeps checkpoints of one hall's memory. `whenFree` runs the work when no batch is being written, unless one is waiting. */
export function keepCheckpoints(
  from: { position: number },
  { journal, checkpoints, log }: Pick<Surroundings, 'journal' | 'checkpoints' | 'log'>,
  whenFree: (work: (memory: Memory) => Promise<void>) => void,
): Keeping {
  let kept = from.position
  if (checkpoints === undefined) return { afterBatch: async () => {}, last: async () => {} }
  const keep = async ({ hall, stream, position }: Memory) => {
    if (stream === null) return
    kept = position
    const head = await journal.head(stream).catch((error: unknown) => {
      log(error, 'keeping a checkpoint') // the hall goes on without: the next restart takes longer
      return null
    })
    if (head?.position === position) checkpoints.keep({ stream, position, hash: head.hash, hall })
  }
  const quiet = setTimeout(() => whenFree(async (memory) => (isDue(memory.position, kept, true) ? keep(memory) : undefined)), quietAfter)
  quiet.unref()
  return {
    async afterBatch(memory) {
      kept = Math.min(kept, memory.position) // another day begins from its own first fact
      quiet.refresh()
      if (isDue(memory.position, kept, false)) await keep(memory)
    },
    async last(memory) {
      clearTimeout(quiet)
      if (memory !== null && memory.position > kept) await keep(memory)
      await checkpoints.settled()
    },
  }
}
