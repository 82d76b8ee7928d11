import { hash } from 'node:crypto'
import Database from 'better-sqlite3'
import { firstHash, hashOf, verifyChain } from './chain.ts'
import {
  folderOf,
  JournalShrunk,
  type Answered,
  type Batch,
  type Decide,
  type Head,
  type Journal,
  type NewRow,
  type Projection,
} from './journal.ts'
import { prepareSchema } from './schema.ts'
import { prepareStatements, type Statements } from './statements.ts'

/** Opens, or makes, the journal in one SQLite file. A write returns after fsync. Throws when the file cannot be used. */
export function sqliteJournal(file: string): Journal {
  const db = openFile(file)
  const statements = prepareStatements(db)
  const beside: Projection[] = []
  const write = db.transaction((stream: string, seen: number, keys: readonly string[], decide: Decide) => {
    const head = statements.head.get(stream) ?? { position: 0, hash: firstHash }
    if (head.position < seen) throw new JournalShrunk(`${stream} ends at ${head.position}, read to ${seen}`)
    const newer = head.position > seen ? statements.facts.all(stream, seen, head.position - seen) : []
    const short = new Map<string, string>()
    for (const key of keys) short.set(key, shortened(key))
    const batch = decide(newer, answersTo(statements, short))
    const last = append(statements, stream, head, batch, short)
    if (beside.length > 0) project(beside, stream, head.position + 1, batch)
    return last
  })
  return {
    rows: async (stream, after, most) => statements.rows.all(stream, after, most).map((row) => ({ stream, ...row })),
    facts: async (stream, after, most) => statements.facts.all(stream, after, most),
    head: async (stream) => statements.head.get(stream) ?? null,
    latest: async (folder) => statements.latest.get(folder) ?? null,
    answered: async (key) => statements.answered.get(shortened(key)) ?? null,
    write: async (stream, seen, keys, decide) => write.immediate(stream, seen, keys, decide),
    attach(make) {
      beside.push(make(db))
    },
    verify: (stream) => verifyChain(async (after, most) => statements.links.all(stream, after, most).map((link) => ({ stream, ...link }))),
    async close() {
      db.close()
    },
  }
}

/** Another process may hold the file for a moment (backup, export): wait for it so long. Milliseconds. */
const patience = 5000

function openFile(file: string): Database.Database {
  const db = new Database(file, { timeout: patience })
  db.pragma('journal_mode = WAL')
  // NORMAL would be safe against corruption but may lose the last commits in a power cut.
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  // Kilobytes, and pages of 4 KiB: a day's index of requests stays in memory, and a checkpoint is rare enough not to be felt.
  db.pragma('cache_size = -16000')
  db.pragma('wal_autocheckpoint = 4000')
  prepareSchema(db)
  return db
}

/** 128 bits of SHA-256: nobody can make two keys that share them. */
const shortened = (key: string) => hash('sha256', key, 'hex').slice(0, 32)

function answersTo(statements: Statements, keys: ReadonlyMap<string, string>): ReadonlyMap<string, Answered> {
  const found = new Map<string, Answered>()
  for (const [key, short] of keys) {
    const answered = statements.answered.get(short)
    if (answered) found.set(key, answered)
  }
  return found
}

function append(statements: Statements, stream: string, before: Head, { rows, answers }: Batch, keys: ReadonlyMap<string, string>): number {
  let head = before
  if (rows.length > 0) {
    const id = lastWritten(statements, stream)
    let previous: Sealed = { position: before.position, hash: before.hash, bytes: Buffer.from(before.hash, 'hex') }
    for (const row of rows) previous = appendRow(statements, stream, id, previous, row)
    head = previous
  }
  for (const { key, fingerprint, answer } of answers) statements.addAnswer.run(keys.get(key) ?? shortened(key), fingerprint, answer)
  return head.position
}

function project(beside: readonly Projection[], stream: string, position: number, { rows }: Batch) {
  if (rows.length === 0) return
  const folder = folderOf(stream)
  for (const each of beside)
    if (each.folder === folder)
      each.wrote(
        stream,
        position,
        rows.map(({ fact }) => fact),
      )
}

/** The stream's id, from now on the one written last in its folder. */
function lastWritten(statements: Statements, stream: string): number {
  const folder = folderOf(stream)
  const id = statements.streamId.get(stream)
  if (id === undefined) return Number(statements.addStream.run({ name: stream, folder }).lastInsertRowid)
  if (statements.latest.get(folder) !== stream) statements.takeTurn.run({ id })
  return id
}

/** A head whose hash is not turned from text into bytes again for each row. */
interface Sealed extends Head {
  readonly bytes: Buffer
}

function appendRow(statements: Statements, stream: string, id: number, before: Sealed, { actor, requestId, fact }: NewRow): Sealed {
  const data = JSON.stringify(fact)
  const position = before.position + 1
  const hash = hashOf(before.hash, { stream, position, actor, requestId, data })
  const bytes = Buffer.from(hash, 'hex')
  statements.addRow.run(id, position, data, actor, requestId, before.bytes, bytes)
  return { position, hash, bytes }
}
