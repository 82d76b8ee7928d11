// The smallest program that has today's rows in memory: read them with better-sqlite3, JSON.parse each, say so.
import Database from 'better-sqlite3'

const [file, sql] = process.argv.slice(2)
if (file === undefined || sql === undefined) throw new Error('usage: FILE SQL')
const db = new Database(file, { readonly: true })
const rows = db.prepare(sql).raw().all() as unknown[][]
const parsed = rows.map((row) =>
  row.map((value) => (typeof value === 'string' && value.startsWith('{') ? (JSON.parse(value) as unknown) : value)),
)
process.stdout.write(`${parsed.length}\n`)
