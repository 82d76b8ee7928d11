import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import type { Journal } from '../../../hall-server/journal/journal.ts'
import { sqliteJournal } from '../../../hall-server/journal/sqlite.ts'
import { journalContract, type Place } from './journal-contract.ts'

function sqlitePlace(): Place & { file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'))
  const file = join(folder, 'hall.db')
  const opened: Journal[] = []
  return {
    file,
    open() {
      const journal = sqliteJournal(file)
      opened.push(journal)
      return journal
    },
    edit(stream, position, from, to) {
      const db = new Database(file)
      db.exec('DROP TRIGGER journal_is_never_edited')
      db.prepare(
        'UPDATE journal SET data = replace(data, ?, ?) WHERE position = ? AND stream = (SELECT id FROM streams WHERE name = ?)',
      ).run(from, to, position, stream)
      db.close()
    },
    remove() {
      opened.forEach((journal) => void journal.close())
      rmSync(folder, { recursive: true })
    },
  }
}

journalContract('SQLite', sqlitePlace)

describe('the SQLite file', () => {
  const stream = 'hall/urumqi/2026-06-17'
  const places: Place[] = []
  afterEach(() => places.splice(0).forEach((place) => place.remove()))
  const written = async () => {
    const place = sqlitePlace()
    places.push(place)
    const fact = { type: 'Counted', at: 1 }
    await place.open().write(stream, 0, [], () => ({
      rows: [1, 2].map(() => ({ actor: 'clock', requestId: null, fact })),
      answers: [{ key: 'k', fingerprint: 'f', answer: '1' }],
    }))
    return { place, db: new Database(place.file) }
  }

  test.each([
    ["UPDATE journal SET actor = 'someone'", 'append-only'],
    ['DELETE FROM journal', 'append-only'],
    ["UPDATE requests SET answer = '2'", 'never changed'],
  ])('[JRN-12] refuses %s', async (sql, reason) => {
    const { db } = await written()
    expect(() => db.exec(sql)).toThrow(reason)
    db.close()
  })

  test('[JRN-13] a row taken out of the middle or the beginning is missed', async () => {
    const { db, place } = await written()
    db.exec('DROP TRIGGER journal_is_never_deleted')
    db.exec('DELETE FROM journal WHERE position = 1')
    db.close()
    expect(await place.open().verify(stream)).toEqual({ sound: false, position: 1 })
  })

  test('[JRN-14] a file of a newer program is left alone', async () => {
    const { db, place } = await written()
    db.pragma('user_version = 99')
    db.close()
    expect(() => place.open()).toThrow('format 99')
  })

  test('[JRN-15] is in WAL mode, so that readers (backup, export) never hold up a write', async () => {
    const { db } = await written()
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    db.close()
  })
})
