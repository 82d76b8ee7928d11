import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import layout from '../../hall-server/catalogue/sample/urumqi.layout.json' with { type: 'json' }

export const HALL = 'urumqi'
const PASSWORD = 'bench-only-password'

export interface Program {
  url: string
  pid: number
  stop(): Promise<void>
}

/** A data folder with the sample hall, whose limit on numbers per minute is out of the way. */
export function dataFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'one-hall-bench-'))
  mkdirSync(join(path, 'halls', HALL), { recursive: true })
  writeFileSync(join(path, 'halls', HALL, 'layout.json'), JSON.stringify({ ...layout, ticketsPerMinute: 1_000_000 }))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/**
 * What `npm start` gives Node: a young generation of 3 × 8 MB at most, which loses no speed and keeps the server small; and no collection of
 * old objects below 64 MB, where a start ends up anyway: they are what it has just read.
 */
export const asStarted = ['--max-semi-space-size=8', '--initial-heap-size=64']

/** The built hall server, as `npm start` runs it. Resolves when it answers. */
export async function hallServer(data: string): Promise<Program> {
  const port = await freePort()
  const child = spawn(process.execPath, [...asStarted, 'dist/server/main.js', '--demo-accounts'], {
    env: {
      ...process.env,
      PORT: String(port),
      HALL_DATA: data,
      HALL_ADMIN_PASSWORD: PASSWORD,
      HALL_DEMO_PASSWORD: PASSWORD,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return running(child, port, '/api/health')
}

/** One of the bare programs of `bare/`. */
export async function bareServer(args: readonly string[]): Promise<Program> {
  const port = await freePort()
  const child = spawn(process.execPath, ['dist/bench/bare-server.js', String(port), ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  return running(child, port, '/')
}

export const freePort = () =>
  new Promise<number>((done, fail) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))))
    })
  })

async function running(child: ChildProcess, port: number, path: string): Promise<Program> {
  const url = `http://127.0.0.1:${port}`
  await answers(url + path, child)
  return {
    url,
    pid: child.pid ?? 0,
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => done())
        child.kill('SIGTERM')
      }),
  }
}

export async function answers(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${url}: the program stopped with code ${child.exitCode}`)
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false, // not listening yet
    )
    if (answered) return
    await new Promise((done) => setTimeout(done, 2))
  }
}

/** Signs in and gives back the cookie for HTTP and sockets. */
export async function signIn(url: string, username: string): Promise<string> {
  const response = await fetch(`${url}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!response.ok || cookie === undefined) throw new Error(`Sign-in as ${username}: ${response.status} ${await response.text()}`)
  return cookie
}
