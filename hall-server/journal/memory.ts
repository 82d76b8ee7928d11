import Database from 'better-sqlite3'
import { z } from 'zod'
import { firstHash, hashOf, verifyChain } from './chain.ts'
import {
  folderOf,
  JournalShrunk,
  type Answered,
  type Batch,
  type Fact,
  type Head,
  type Journal,
  type NewRow,
  type Projection,
  type Row,
} from './journal.ts'
import { prepareSchema } from './schema.ts'

/** What memory journals keep; several opened over one store see each other's rows, like handles on one file. */
export interface MemoryStore {
  readonly streams: Map<string, Row[]>
  readonly answers: Map<string, Answered>
  /** Folder to the stream written last in it. */
  readonly latest: Map<string, string>
}

export const memoryStore = (): MemoryStore => ({ streams: new Map(), answers: new Map(), latest: new Map() })

/** A journal for tests and drills: everything but durable. */
export function memoryJournal(kept: MemoryStore = memoryStore()): Journal {
  let open = true
  const beside: Projection[] = []
  const store = () => {
    if (!open) throw new Error('The journal is closed')
    return kept
  }
  const rows = async (stream: string, after: number, most: number) => (store().streams.get(stream) ?? []).slice(after, after + most)
  return {
    rows,
    facts: async (stream, after, most) => (await rows(stream, after, most)).map((row) => row.data),
    head: async (stream) => headOf(store().streams.get(stream) ?? []),
    latest: async (folder) => store().latest.get(folder) ?? null,
    answered: async (key) => store().answers.get(key) ?? null,
    async write(stream, seen, keys, decide) {
      const before = store().streams.get(stream) ?? []
      if (before.length < seen) throw new JournalShrunk(`${stream} ends at ${before.length}, read to ${seen}`)
      const newer = before.slice(seen).map((row) => row.data)
      const batch = decide(newer, answersTo(kept, keys))
      tell(
        beside,
        stream,
        before.length + 1,
        batch.rows.map(({ fact }) => fact),
      )
      return append(kept, stream, before, batch)
    },
    attach(make) {
      const db = new Database(':memory:')
      prepareSchema(db)
      const made = make(db)
      // The rows are not in that database: a projection is told of those there are already.
      for (const [stream, rows] of store().streams)
        tell(
          [made],
          stream,
          1,
          rows.map(({ data }) => factOf(data)),
        )
      beside.push(made)
    },
    verify: (stream) => verifyChain((after, most) => rows(stream, after, most)),
    async close() {
      open = false
    },
  }
}

const factOf = (data: string) => z.looseObject({ type: z.string(), at: z.number() }).parse(JSON.parse(data))

function tell(beside: readonly Projection[], stream: string, position: number, facts: readonly Fact[]) {
  if (facts.length === 0) return
  for (const each of beside) if (each.folder === folderOf(stream)) each.wrote(stream, position, facts)
}

function headOf(rows: readonly Row[]): Head | null {
  const last = rows.at(-1)
  return last ? { position: last.position, hash: last.hash } : null
}

function answersTo(store: MemoryStore, keys: readonly string[]): ReadonlyMap<string, Answered> {
  const found = new Map<string, Answered>()
  for (const key of keys) {
    const answered = store.answers.get(key)
    if (answered) found.set(key, answered)
  }
  return found
}

function append(store: MemoryStore, stream: string, rows: Row[], batch: Batch): number {
  const fresh = sealed(stream, headOf(rows), batch.rows)
  const answers = new Map(batch.answers.map(({ key, fingerprint, answer }) => [key, { fingerprint, answer }]))
  if (answers.size < batch.answers.length) throw new Error('A request is answered twice')
  for (const key of answers.keys()) if (store.answers.has(key)) throw new Error(`Request ${key} is answered already`)
  rows.push(...fresh)
  if (fresh.length > 0) {
    store.streams.set(stream, rows)
    store.latest.set(folderOf(stream), stream)
  }
  for (const [key, answered] of answers) store.answers.set(key, answered)
  return rows.length
}

function sealed(stream: string, before: Head | null, fresh: readonly NewRow[]): Row[] {
  let head = before
  return fresh.map(({ actor, requestId, fact }) => {
    const prevHash = head?.hash ?? firstHash
    const link = { stream, position: (head?.position ?? 0) + 1, actor, requestId, data: JSON.stringify(fact) }
    const row = { ...link, at: fact.at, type: fact.type, prevHash, hash: hashOf(prevHash, link) }
    head = { position: row.position, hash: row.hash }
    return row
  })
}
