import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** What a bare server must move to do the same work: the bytes of one journal row and its request, one answer, one view. */
export function writePayload(folder: string, answer: unknown, view: unknown): string {
  const file = join(folder, 'payload.json')
  writeFileSync(file, JSON.stringify({ row: 'x'.repeat(bytesPerRow(join(folder, 'hall.db'))), answer, view }))
  return file
}

/** Mean bytes a ticket's row and request take in the product's own file, all columns together. */
function bytesPerRow(file: string): number {
  const db = new Database(file, { readonly: true })
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('journal', 'requests')")
    .pluck()
    .all() as string[]
  const bytes = tables.map((table) => {
    const columns = db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[]
    const length = columns.map((column) => `COALESCE(LENGTH(CAST("${column}" AS BLOB)), 0)`).join(' + ')
    return db.prepare(`SELECT AVG(${length}) FROM "${table}"`).pluck().get() as number | null
  })
  db.close()
  return Math.round(bytes.reduce<number>((sum, mean) => sum + (mean ?? 0), 0))
}
