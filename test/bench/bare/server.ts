// The smallest server that does only the unavoidable part: one Socket.IO message in, the same bytes to SQLite in one
// transaction per tick, one reply out (issue); or one commit and one emit of the same payload (call-to-board).
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import Database from 'better-sqlite3'
import { Server } from 'socket.io'

const [port, mode, file, payloadFile] = process.argv.slice(2)
if (port === undefined || file === undefined || payloadFile === undefined) throw new Error('usage: PORT MODE FILE PAYLOAD')
const { row, answer, view }: { row: string; answer: unknown; view: unknown } = JSON.parse(readFileSync(payloadFile, 'utf8'))

const db = new Database(file)
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec('CREATE TABLE rows (position INTEGER PRIMARY KEY, bytes TEXT NOT NULL)')
const insert = db.prepare('INSERT INTO rows (bytes) VALUES (?)')
const commit = db.transaction((n: number) => {
  for (let i = 0; i < n; i++) insert.run(row)
})

const http = createServer((_, response) => response.end('ok'))
const io = new Server(http)
let waiting: ((answer: unknown) => void)[] = []

io.on('connection', (socket) => {
  socket.on('request', (_message: unknown, reply: (answer: unknown) => void) => {
    if (mode === 'call') {
      commit(1)
      reply({ ok: true, value: answer })
      io.emit('view', view)
      return
    }
    waiting.push(reply)
    if (waiting.length === 1) setImmediate(flush)
  })
})

function flush() {
  const batch = waiting
  waiting = []
  commit(batch.length)
  for (const reply of batch) reply({ ok: true, value: answer })
}

http.listen(Number(port), '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
