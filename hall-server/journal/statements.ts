import type Database from 'better-sqlite3'
import type { Link } from './chain.ts'
import type { Answered, Head, Row } from './journal.ts'

export type Statements = ReturnType<typeof prepareStatements>

/** The journal's few hot statements, prepared once. */
export function prepareStatements(db: Database.Database) {
  const streamId = '(SELECT id FROM streams WHERE name = ?)'
  return {
    streamId: db.prepare<[stream: string], number>('SELECT id FROM streams WHERE name = ?').pluck(),
    addStream: db.prepare<{ name: string; folder: string }>(
      `INSERT INTO streams (name, folder, turn)
       VALUES (@name, @folder, (SELECT coalesce(max(turn), 0) + 1 FROM streams WHERE folder = @folder))`,
    ),
    takeTurn: db.prepare<{ id: number }>(
      `UPDATE streams SET turn = (SELECT max(turn) + 1 FROM streams AS other WHERE other.folder = streams.folder) WHERE id = @id`,
    ),
    latest: db.prepare<[folder: string], string>('SELECT name FROM streams WHERE folder = ? ORDER BY turn DESC LIMIT 1').pluck(),
    head: db.prepare<[stream: string], Head>(
      `SELECT position, lower(hex(hash)) AS hash FROM journal WHERE stream = ${streamId} ORDER BY position DESC LIMIT 1`,
    ),
    facts: db
      .prepare<[stream: string, after: number, most: number], string>(
        `SELECT data FROM journal WHERE stream = ${streamId} AND position > ? ORDER BY position LIMIT ?`,
      )
      .pluck(),
    rows: db.prepare<[stream: string, after: number, most: number], Omit<Row, 'stream'>>(
      `SELECT position, at, actor, request_id AS requestId, type, data, lower(hex(prev_hash)) AS prevHash, lower(hex(hash)) AS hash
       FROM journal WHERE stream = ${streamId} AND position > ? ORDER BY position LIMIT ?`,
    ),
    // Without `at` and `type`, which are read out of the fact: an edited one may be no JSON any more.
    links: db.prepare<[stream: string, after: number, most: number], Omit<Link, 'stream'>>(
      `SELECT position, actor, request_id AS requestId, data, lower(hex(prev_hash)) AS prevHash, lower(hex(hash)) AS hash
       FROM journal WHERE stream = ${streamId} AND position > ? ORDER BY position LIMIT ?`,
    ),
    addRow: db.prepare<
      [stream: number, position: number, data: string, actor: string, requestId: string | null, prevHash: Buffer, hash: Buffer]
    >('INSERT INTO journal (stream, position, data, actor, request_id, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?)'),
    // Keys come as hexadecimal text: a Buffer for each would cost more than SQLite's turning it into bytes.
    answered: db.prepare<[key: string], Answered>('SELECT fingerprint, answer FROM requests WHERE key = unhex(?)'),
    addAnswer: db.prepare<[key: string, fingerprint: string, answer: string]>(
      'INSERT INTO requests (key, fingerprint, answer) VALUES (unhex(?), ?, ?)',
    ),
  }
}
