import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Link } from './chain.ts'

/** A journal's file as somebody who checks it reads it: nothing is written, the hall server may go on meanwhile. */
export interface ReadOnlyJournal {
  /** Rows after a position as they are stored: neither `at` nor `type`, which may be no JSON any more. */
  links(stream: string, after: number, most: number): readonly Link[]
  /** The streams below a path, `hall/`, by name. */
  streams(below: string): readonly string[]
  close(): void
}

/** Throws when the file is not there or no journal. */
export function readOnlyJournal(file: string): ReadOnlyJournal {
  const db = openReadOnly(file)
  const links = db.prepare<[stream: string, after: number, most: number], Omit<Link, 'stream'>>(
    `SELECT position, actor, request_id AS requestId, data, lower(hex(prev_hash)) AS prevHash, lower(hex(hash)) AS hash
     FROM journal WHERE stream = (SELECT id FROM streams WHERE name = ?) AND position > ? ORDER BY position LIMIT ?`,
  )
  const streams = db.prepare<[below: string], string>(`SELECT name FROM streams WHERE name GLOB ? || '*' ORDER BY name`).pluck()
  return {
    links: (stream, after, most) => links.all(stream, after, most).map((link) => ({ stream, ...link })),
    streams: (below) => streams.all(below),
    close: () => db.close(),
  }
}

function openReadOnly(file: string): Database.Database {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    db.prepare('SELECT 1 FROM streams').get()
    return db
  } catch (error) {
    // A copy on a medium that cannot be written: SQLite would have to make a file beside one in WAL mode.
    if (error instanceof Database.SqliteError && (error.code === 'SQLITE_CANTOPEN' || error.code.startsWith('SQLITE_READONLY')))
      return new Database(withoutWal(readFileSync(file)), { readonly: true })
    throw error
  }
}

/** The file's header says by two bytes that it is read with a write-ahead log; a copy in memory has none. */
function withoutWal(bytes: Buffer): Buffer {
  const legacy = 1
  bytes[18] = legacy
  bytes[19] = legacy
  return bytes
}
