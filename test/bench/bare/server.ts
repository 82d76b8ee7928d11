// The smallest server that does only the unavoidable part: one Socket.IO message in, the same rows to the same tables of SQLite
// in one transaction per tick, one reply out (issue); or one commit and one emit of the same payload (call-to-board).
// Nothing is parsed, checked, decided, hashed or looked up.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import Database from 'better-sqlite3'
import { Server } from 'socket.io'
import { prepareSchema } from '../../../hall-server/journal/schema.ts'
import { prepareStatements } from '../../../hall-server/journal/statements.ts'

const [port, mode, file, payloadFile] = process.argv.slice(2)
if (port === undefined || file === undefined || payloadFile === undefined) throw new Error('usage: PORT MODE FILE PAYLOAD')
const { fact, answer, view }: { fact: string; answer: unknown; view: unknown } = JSON.parse(readFileSync(payloadFile, 'utf8'))

const db = new Database(file)
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
prepareSchema(db)
const statements = prepareStatements(db)
const stream = Number(statements.addStream.run({ name: 'bare/today', folder: 'bare' }).lastInsertRowid)
const answerText = JSON.stringify(answer)
const hash = Buffer.alloc(32)
const fingerprint = 'x'.repeat(43)
let position = 0
const commit = db.transaction((requestIds: readonly string[]) => {
  for (const id of requestIds) {
    statements.addRow.run(stream, ++position, fact, 'public', id, hash, hash)
    statements.addAnswer.run(id, fingerprint, answerText)
  }
})

const http = createServer((_, response) => response.end('ok'))
const io = new Server(http)
let waiting: { id: string; reply: (answer: unknown) => void }[] = []

io.on('connection', (socket) => {
  socket.on('request', (message: { requestId: string }, reply: (answer: unknown) => void) => {
    if (mode === 'call') {
      commit([message.requestId])
      reply({ ok: true, value: answer })
      io.emit('view', view)
      return
    }
    waiting.push({ id: message.requestId, reply })
    if (waiting.length === 1) setImmediate(flush)
  })
})

function flush() {
  const batch = waiting
  waiting = []
  commit(batch.map(({ id }) => id))
  for (const { reply } of batch) reply({ ok: true, value: answer })
}

http.listen(Number(port), '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
