import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { interval } from './interval.ts'

const look = 2_000 // ms
/** So much must have come together since the last time to be worth a pause of some 40 ms. Bytes. */
const worthIt = 8 * 1024 * 1024

/** What the job needs to know and do; the real ones come from V8. */
export interface Memory {
  /** Bytes in use, with what is garbage already. */
  used(): number
  collect(): void
}

/**
 * After a rush V8 keeps its garbage until it needs the room: 40 MB that a small box lacks for something else. Collected while nothing
 * happens in the hall, between two looks without a new fact. Returns its own stop.
 */
export function collectWhenQuiet(position: () => number, memory: Memory = v8Memory(), every = look): () => void {
  let seen = position()
  let floor = 0
  return interval(() => {
    const now = position()
    const isQuiet = now === seen
    seen = now
    if (!isQuiet || memory.used() < floor + worthIt) return
    memory.collect()
    floor = memory.used()
  }, every)
}

/** V8's own collector, which `--expose-gc` names; a context made while the flag is set has it. */
function v8Memory(): Memory {
  let collect: (() => void) | null = null
  return {
    used: () => getHeapStatistics().used_heap_size,
    collect() {
      collect ??= exposed()
      collect()
    },
  }
}

/** The flag is taken back at once: the code kept for the next start (quick-start.mjs) is good for the same flags only. */
function exposed(): () => void {
  setFlagsFromString('--expose-gc')
  const collect = collectorOf(runInNewContext('gc'))
  setFlagsFromString('--no-expose-gc')
  return collect
}

function collectorOf(value: unknown): () => void {
  if (typeof value === 'function') return () => void Reflect.apply(value, undefined, [])
  throw new Error('V8 has no collector to call')
}
