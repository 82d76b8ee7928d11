import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import { scryptPasswords } from '../../../hall-server/access/passwords.ts'
import { readConfig } from '../../../hall-server/config.ts'
import type { Folders } from '../../../hall-server/doors/http/pages.ts'
import { memoryJournal, memoryStore, type MemoryStore } from '../../../hall-server/journal/memory.ts'
import { sqliteJournal } from '../../../hall-server/journal/sqlite.ts'
import { startServer } from '../../../hall-server/server.ts'
import { instant } from '../../../shared/ids.ts'
import type { Result } from '../../../shared/result.ts'
import type { Refusal } from '../../../shared/wire/refusals.ts'
import { WIRE_VERSION } from '../../../shared/wire/version.ts'

export const adminPassword = 'the administrator'
export const demoPassword = 'a demo person'

export interface Sent {
  cookie?: string
  key?: string
  headers?: Record<string, string>
}

interface HallGiven {
  env?: Record<string, string>
  folder?: string
  folders?: Folders
  store?: MemoryStore
  /** The journal is a real file, with what is kept beside it: cases. */
  onDisk?: boolean
}

export type HallAtWork = Awaited<ReturnType<typeof hallAtWork>>

/** A whole hall server on a free port, with a clock that can be put forward and cheap passwords. */
export async function hallAtWork(given: HallGiven = {}) {
  const folder = given.folder ?? (await mkdtemp(join(tmpdir(), 'hall-doors-')))
  const store = given.store ?? memoryStore()
  const clock = { ahead: 0 } // ms
  const env = { PORT: '0', HALL_DATA: folder, HALL_ADMIN_PASSWORD: adminPassword, HALL_DEMO_PASSWORD: demoPassword, LOG_LEVEL: 'silent' }
  const started = await startServer(readConfig({ ...env, ...given.env }, ['--demo-accounts']), {
    now: () => instant.parse(Date.now() + clock.ahead),
    passwords: scryptPasswords({ N: 2 ** 4, r: 8, p: 1 }),
    folders: given.folders ?? { web: null, clips: null },
    openJournal: (file) => (given.onDisk === true ? sqliteJournal(file) : memoryJournal(store)),
  })
  const sockets: Socket[] = []
  let stopped: Promise<void> | undefined
  const stop = () => {
    for (const socket of sockets) socket.close()
    return (stopped ??= started.stop())
  }

  const send = (method: string, path: string, body: unknown, { cookie, key, headers }: Sent = {}) =>
    fetch(started.url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie === undefined ? {} : { cookie }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      redirect: 'manual',
    })
  const get = (path: string, sent?: Sent) => send('GET', path, undefined, sent)
  const post = (path: string, body: unknown, sent?: Sent) => send('POST', path, body, sent)

  return {
    ...started,
    layout: started.hall.layout,
    folder,
    store,
    clock,
    stop,
    get,
    post,
    send,
    counters: `/api/halls/urumqi/counters`,
    position: () => started.hall.running.position(),
    async signIn(username: string, password = username === 'admin' ? adminPassword : demoPassword): Promise<string> {
      const answer = await post('/api/login', { username, password })
      return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    },
    take: (body: object = {}, sent?: Sent) =>
      post(
        '/api/halls/urumqi/tickets',
        { line: started.hall.layout.lines[0]?.id, class: 'normal', language: 'zh', ...body },
        { key: someId(), ...sent },
      ),
    screen(auth: object, cookie?: string): Screen {
      const screen = screenTo(started.url, { version: WIRE_VERSION, ...auth }, cookie)
      sockets.push(screen.socket)
      return screen
    },
  }
}

export async function hallForTest(given?: Parameters<typeof hallAtWork>[0]): Promise<HallAtWork> {
  const hall = await hallAtWork(given)
  onTestFinished(hall.stop)
  return hall
}

export const someId = () => Math.random().toString(36).slice(2)

export interface Push {
  position: number
  at: number
  view: Record<string, unknown>
}
export interface Screen {
  socket: Socket
  /** Every push so far. */
  pushes: Push[]
  refusals: Refusal[]
  reloads: number
  ask(message: unknown): Promise<Result<unknown, Refusal>>
}

function screenTo(url: string, auth: object, cookie: string | undefined): Screen {
  const socket = io(url, {
    auth,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...(cookie === undefined ? {} : { extraHeaders: { cookie } }),
  })
  const screen: Screen = {
    socket,
    pushes: [],
    refusals: [],
    reloads: 0,
    ask: (message) => socket.timeout(3_000).emitWithAck('request', message),
  }
  socket.on('view', (push: Push) => screen.pushes.push(push))
  socket.on('refused', (refusal: Refusal) => screen.refusals.push(refusal))
  socket.on('reload', () => (screen.reloads += 1))
  return screen
}
