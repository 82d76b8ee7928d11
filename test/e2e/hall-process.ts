import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import layout from '../../hall-server/catalogue/sample/urumqi.layout.json' with { type: 'json' }

export const PASSWORD = 'e2e-only-password'
export const HALL = 'urumqi'

/** The built hall server as its own process on its own data folder: it can be killed and started again in the middle. */
export interface HallProcess {
  url: string
  /** Its data folder. */
  data: string
  start(): Promise<void>
  /** Power cut: no goodbye. */
  kill(): Promise<void>
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>
  remove(): Promise<void>
}

export async function hallProcess(
  env: Readonly<Record<string, string>> = {},
  more: Partial<Record<keyof typeof layout, unknown>> = {},
): Promise<HallProcess> {
  const data = mkdtempSync(join(tmpdir(), 'one-hall-e2e-'))
  const documents = join(data, 'hall', 'halls', HALL)
  mkdirSync(documents, { recursive: true })
  // All test clients share one address, so the limit on numbers per address must be out of their way.
  writeFileSync(join(documents, 'layout.json'), JSON.stringify({ ...layout, ticketsPerMinute: 100_000, ...more }))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null

  async function start() {
    const started = spawn(process.execPath, ['dist/server/main.js', '--demo-accounts'], {
      env: {
        ...process.env,
        PORT: String(port),
        HALL_DATA: join(data, 'hall'),
        HALL_ADMIN_PASSWORD: PASSWORD,
        HALL_DEMO_PASSWORD: PASSWORD,
        LOG_LEVEL: 'error',
        ...env,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child = started
    while (!(await isHealthy(url))) {
      if (started.exitCode !== null) throw new Error(`The hall server stopped with code ${started.exitCode}`)
      await new Promise((done) => setTimeout(done, 20))
    }
  }
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
    return child.exitCode
  }
  return {
    url,
    data: join(data, 'hall'),
    start,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    remove: async () => {
      await end('SIGKILL')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

const isHealthy = (url: string) =>
  fetch(`${url}/api/health`).then(
    (response) => response.ok,
    () => false, // not listening yet
  )

export const freePort = () =>
  new Promise<number>((done, fail) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))))
    })
  })
