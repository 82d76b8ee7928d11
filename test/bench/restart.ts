import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { serviceDayOf } from '../../shared/calendar/hours.ts'
import { instant } from '../../shared/ids.ts'
import { checkpointFile } from '../../hall-server/checkpoints.ts'
import { programHash } from '../../hall-server/program-hash.ts'
import { sqliteJournal } from '../../hall-server/journal/sqlite.ts'
import { lives } from './lives.ts'
import { median, type Measured } from './measured.ts'
import { asStarted, dataFolder, freePort, HALL, hallServer } from './processes.ts'

const ROWS = 50_000
const SINCE_QUIET = 2_000
const ROUNDS = 7
/** The rows the server must read again after a restart. */
const SQL = 'SELECT data FROM journal ORDER BY stream, position'

/** Milliseconds from the start of the process to its first answer, with 50,000 journal rows today. */
export async function restart(): Promise<Measured[]> {
  const data = dataFolder()
  rmSync('dist/server/main.cjs.cache', { force: true }) // one of another Node, or of other flags, would not be used
  const first = await hallServer(data.path) // makes the folder: accounts, documents; and the program's code cache
  while (!existsSync('dist/server/main.cjs.cache')) await new Promise((done) => setTimeout(done, 50))
  await first.stop()
  const file = join(data.path, 'hall.db')
  const journal = sqliteJournal(file)
  const kept = join(data.path, 'halls', HALL, 'checkpoint')
  const checkpoints = checkpointFile(kept, programHash(process.cwd()), (error) => {
    throw error
  })
  const hall = await lives(journal, serviceDayOf(instant.parse(Date.now()), 'Asia/Shanghai'), checkpoints)
  const until = async (rows: number) => {
    while (hall.hall.position() < rows) await hall.run(Math.min(2_000, Math.ceil((rows - hall.hall.position()) / 4)))
  }
  // A hall of 50,000 facts has a quiet second in every minute; the last of its facts come after it.
  await until(ROWS - SINCE_QUIET)
  await new Promise((done) => setTimeout(done, 1_000))
  await until(ROWS)
  // Closing would keep one more for a good-bye: the checkpoint that counts is the last one before a power cut.
  await checkpoints.settled()
  const asOfThePowerCut = readFileSync(kept)
  await hall.hall.close()
  await journal.close()
  writeFileSync(kept, asOfThePowerCut)

  const value: number[] = []
  const baseline: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    baseline.push(await bareRead(file))
    value.push(await firstAnswer(data.path))
  }
  data.remove()
  return [
    { name: 'restart', unit: 'ms', value: median(value), baseline: median(baseline), ratio: median(value) / median(baseline), n: ROUNDS },
  ]
}

async function bareRead(file: string): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, ['dist/bench/bare-read.js', file, SQL], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  const ms = performance.now() - start
  await once(child, 'exit')
  return ms
}

async function firstAnswer(folder: string): Promise<number> {
  const port = await freePort()
  const start = performance.now()
  const child = spawn(process.execPath, [...asStarted, 'dist/server/main.js'], {
    env: { ...process.env, PORT: String(port), HALL_DATA: folder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await healthy(port))) {
    if (child.exitCode !== null) throw new Error(`The server stopped with code ${child.exitCode}`)
    await new Promise((done) => setTimeout(done, 3))
  }
  const ms = performance.now() - start
  child.kill('SIGKILL')
  await once(child, 'exit')
  return ms
}

const healthy = (port: number) =>
  new Promise<boolean>((done) => {
    get({ host: '127.0.0.1', port, path: '/api/health', agent: false }, (response) => {
      response.resume()
      done(response.statusCode === 200)
    }).on('error', () => done(false)) // not listening yet
  })
