import type { HallId, Instant } from '../shared/ids.ts'
import { refuse } from '../shared/wire/refusals.ts'
import type { HallEvent } from './core/queue/events.ts'
import type { Hall } from './core/queue/hall.ts'
import { keepCheckpoints } from './running-hall-checkpoints.ts'
import { opensAnotherDay, writeBatch, type Asked, type Reply, type Surroundings, type Written } from './running-hall-batch.ts'
import { replay, type Memory } from './running-hall-memory.ts'

/** What screens are told after a durable batch. No events: memory was replayed, and may differ from what was shown. */
export interface Change {
  readonly hall: Readonly<Hall>
  readonly events: readonly HallEvent[]
  readonly at: Instant
}

export interface RunningHall {
  readonly id: HallId
  /** Never rejects. Refusals are not kept: a retry decides again. `hall-unavailable`: not known to be done, ask again with the same key. */
  handle(asked: Asked): Promise<Reply>
  /** Waits for the batch in flight, so it never shows what a power cut could take back. Rejects with HallUnavailable while the journal cannot be read. */
  look<T>(read: (hall: Readonly<Hall>) => T): Promise<T>
  /** Told in the same turn of the event loop, after the replies of a batch were given. Returns its own stop. */
  watch(tell: (change: Change) => void): () => void
  /** Of the last durable fact in the stream. */
  position(): number
  /** The stream of the hall's current day; null before the first. */
  stream(): string | null
  /** Takes no more commands, finishes those it has. The journal is its owner's to close. */
  close(): Promise<void>
}

export class HallUnavailable extends Error {
  override name = 'HallUnavailable'
}

interface Waiting {
  readonly asked: Asked
  readonly reply: (reply: Reply) => void
}

/** A longer batch would keep the first of it waiting for its reply. */
const mostAtOnce = 512

/** The one place that holds a hall's state. Commands run one at a time, in batches: decide, write, then show. Rejects when the journal cannot be replayed. */
export async function openRunningHall(around: Surroundings): Promise<RunningHall> {
  const { id, journal, now, log, checkpoints } = around
  let memory: Memory | null = await replay(id, journal, checkpoints)
  let durable = { position: memory.position, stream: memory.stream }
  let busy: Promise<void> | null = null
  let scheduled = false
  let closing = false
  const waiting: Waiting[] = []
  const watchers = new Set<(change: Change) => void>()

  const keeping = keepCheckpoints(memory, around, (work) => {
    const now = memory
    if (busy === null && waiting.length === 0 && now !== null) occupy(() => work(now))
  })

  // A batch starts in the event loop's next turn: what many sockets ask in one turn is written together.
  function schedule() {
    if (scheduled || busy || waiting.length === 0) return
    scheduled = true
    setImmediate(() => {
      scheduled = false
      if (!busy) occupy(runNext)
    })
  }

  function occupy(work: () => Promise<void>) {
    busy = work().finally(() => {
      busy = null
      schedule()
    })
  }

  async function idle() {
    while (busy) await busy
  }

  async function runNext() {
    if (!memory) await recover()
    const stream = memory ? memory.stream : null
    const batch = takeBatch(waiting, (asked) => opensAnotherDay(id, asked.command, stream))
    const written = memory && (await write(memory, batch))
    if (written) {
      show(batch, written)
      return keeping.afterBatch(written.memory)
    }
    for (const { reply } of batch) reply(refuse('hall-unavailable'))
  }

  async function write(from: Memory, batch: readonly Waiting[]): Promise<Written | null> {
    const asked = batch.map((each) => each.asked)
    return writeBatch(around, from, asked).catch(async (error: unknown) => {
      log(error, 'writing to the journal')
      await recover()
      return null
    })
  }

  function show(batch: readonly Waiting[], written: Written) {
    remember(written.memory)
    batch.forEach(({ reply }, at) => reply(written.replies[at] ?? refuse('hall-unavailable')))
    if (written.events.length > 0) tell(written.memory, written.events)
  }

  // Memory is a cache of the journal: what it says now is what happened, whatever was being written.
  async function recover() {
    memory = null
    const replayed = await replay(id, journal).catch((error: unknown) => {
      log(error, 'replaying the journal')
      return null
    })
    if (!replayed) return
    remember(replayed)
    tell(replayed, [])
  }

  function remember(written: Memory) {
    memory = written
    durable = { position: written.position, stream: written.stream }
  }

  function tell({ hall }: Memory, events: readonly HallEvent[]) {
    const change = { hall, events, at: now() }
    for (const watcher of watchers) {
      try {
        watcher(change)
      } catch (error) {
        log(error, 'telling a screen')
      }
    }
  }

  return {
    id,
    handle(asked) {
      if (closing) return Promise.resolve(refuse('hall-unavailable'))
      return new Promise((reply) => {
        waiting.push({ asked, reply })
        schedule()
      })
    },
    async look(read) {
      await idle()
      if (!memory) {
        occupy(recover)
        await idle()
      }
      if (!memory) throw new HallUnavailable(`Hall ${id} cannot be read now`)
      return read(memory.hall)
    },
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    position: () => durable.position,
    stream: () => durable.stream,
    async close() {
      closing = true
      while (busy || waiting.length > 0) await (busy ?? new Promise(setImmediate))
      await keeping.last(memory)
    },
  }
}

/** What waits, up to the first command that must be alone, or that one. */
function takeBatch(waiting: Waiting[], alone: (asked: Asked) => boolean): Waiting[] {
  const first = waiting.slice(0, mostAtOnce)
  const single = first.findIndex(({ asked }) => alone(asked))
  return waiting.splice(0, single === -1 ? first.length : Math.max(1, single))
}
