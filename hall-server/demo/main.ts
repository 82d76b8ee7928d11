import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { clerk } from './clerks.ts'
import { pace } from './chance.ts'
import { visitors } from './visitors.ts'

/** Where the clerks of the demonstration sit: the intake counters, payment, collection and photographs. */
const SEATS = ['1', '2', '3', '4', '5', '6', '7', '8', '13', '14', '15']
const DEFAULT_SPEED = 12

const speed = speedFrom(process.argv.slice(2))
const port = process.env['PORT'] ?? '8080'
const url = `http://${process.env['HOST'] ?? '127.0.0.1'}:${port}`
const ownFolder = process.env['HALL_DATA'] === undefined ? mkdtempSync(join(tmpdir(), 'one-hall-demo-')) : null
const password = process.env['HALL_DEMO_PASSWORD'] ?? randomBytes(9).toString('base64url')

// The hall itself is the ordinary server in a process of its own; the people are ordinary clients of its doors.
const server = spawn(process.execPath, [fileURLToPath(new URL('./main.js', import.meta.url)), '--demo-accounts'], {
  env: { ...process.env, PORT: port, HALL_DATA: ownFolder ?? process.env['HALL_DATA'], HALL_DEMO_PASSWORD: password },
  stdio: 'inherit',
})
let stopped = false
server.once('exit', (code) => {
  stopped = true
  if (ownFolder !== null) rmSync(ownFolder, { recursive: true, force: true })
  process.exit(code ?? 1)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill('SIGTERM'))

void play()

async function play() {
  const hall = await whenReady()
  console.log(`\nDemonstration at ${speed} times real time. Sign in as manager, greeter or clerk8 with the password ${password}\n`)
  const time = pace(speed)
  const isStopped = () => stopped
  const people = [
    visitors(url, hall, time, isStopped),
    ...SEATS.map((counter, n) => clerk(url, { username: `clerk${n + 1}`, password }, counter, time, isStopped)),
  ]
  await Promise.all(people)
}

function speedFrom(args: readonly string[]): number {
  const at = args.indexOf('--speed')
  if (at < 0) return DEFAULT_SPEED
  const speed = z.coerce
    .number()
    .min(0.1)
    .max(600)
    .safeParse(args[at + 1])
  if (speed.success) return speed.data
  console.error(`--speed takes a number from 0.1 to 600, not "${args[at + 1] ?? ''}"`)
  process.exit(1)
}

async function whenReady(): Promise<string> {
  const health = z.object({ halls: z.array(z.object({ id: z.string() })).min(1) })
  for (;;) {
    const answer = await fetch(`${url}/api/health`).then(
      (response) => (response.ok ? response.json() : null),
      () => null, // not listening yet
    )
    const parsed = health.safeParse(answer)
    const id = parsed.success ? parsed.data.halls[0]?.id : undefined
    if (id !== undefined) return id
    await new Promise((done) => setTimeout(done, 100))
  }
}
