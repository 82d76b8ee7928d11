import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'

/** What a bare server must move to do the same work: the last fact the hall wrote, one answer, one view. */
export function writePayload(folder: string, answer: unknown, view: unknown): string {
  const db = new Database(join(folder, 'hall.db'), { readonly: true })
  const fact = z.string().parse(db.prepare('SELECT data FROM journal ORDER BY stream DESC, position DESC LIMIT 1').pluck().get())
  db.close()
  const file = join(folder, 'payload.json')
  writeFileSync(file, JSON.stringify({ fact, answer, view }))
  return file
}
