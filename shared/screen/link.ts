import { signal, type ReadonlySignal } from '@preact/signals'
import { io, type Socket } from 'socket.io-client'
import type { Result } from '../result.ts'
import { WIRE_VERSION } from '../wire/version.ts'
import type { ContentNews } from '../wire/content.ts'
import type { Refusal } from '../wire/refusals.ts'
import type { Handshake, Request } from '../wire/requests.ts'
import type { Answer, ScreenToServer, ServerToScreen, ViewOf } from '../wire/socket.ts'
import type { Push } from '../wire/views.ts'

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
/** A request as a screen makes it: plain strings, the link adds the request id, the server parses. */
export type Asking = Loosened<Without<Request, 'requestId'>>
type Loosened<T> = T extends string
  ? string extends T
    ? string
    : {} extends Record<T, 1> // a branded string is no single key
      ? string
      : T
  : T extends number
    ? number
    : T extends readonly (infer E)[]
      ? readonly Loosened<E>[]
      : T extends object
        ? { [K in keyof T]: Loosened<T[K]> }
        : T

/** What a screen's model needs of the connection; tests pass a plain object. */
export interface Link<V> {
  /** The whole view as last pushed; null until the first. */
  readonly push: ReadonlySignal<Push<V> | null>
  readonly online: ReadonlySignal<boolean>
  /** Why the server shows this screen nothing. */
  readonly refusal: ReadonlySignal<Refusal | null>
  /** Kiosk and site: which version of the public content there is; null until the server said so. */
  readonly content?: ReadonlySignal<ContentNews | null>
  /** Tells that a version is now on the screen, so that the office sees how quickly it got there. */
  contentShown?(news: ContentNews): void
  /** The server's time, from the last push and this machine's running clock. Milliseconds. */
  now(): number
  /**
   * Asks until there is an answer or `patience` ms are over (then `hall-unavailable`), always with the same request id.
   * Who asks the same once more after that passes the id of the first time, so that nothing is done twice.
   */
  ask(request: Asking, patience?: number, requestId?: string): Promise<Result<Answer, Refusal>>
  close(): void
}

const ANSWER_WITHIN = 4_000 // ms before the same request is sent again
const PATIENCE = 12_000

/** 128 random bits. Not crypto.randomUUID: that is missing on plain-HTTP addresses of a hall's own network. */
export const newRequestId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

export function openLink<S extends keyof ViewOf>(screen: S, more: Loosened<Omit<Handshake, 'screen' | 'version'>> = {}): Link<ViewOf[S]> {
  const push = signal<Push<ViewOf[S]> | null>(null)
  const online = signal(false)
  const refusal = signal<Refusal | null>(null)
  const content = signal<ContentNews | null>(null)
  let shown: ContentNews | null = null
  let offset = 0
  const socket: Socket<ServerToScreen<ViewOf[S]>, ScreenToServer> = io({
    auth: { version: WIRE_VERSION, screen, ...more },
    transports: ['websocket', 'polling'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 3_000,
    timeout: 5_000,
  })
  socket.on('connect', () => {
    online.value = true
    refusal.value = null
    if (shown !== null) socket.emit('content-shown', shown)
  })
  socket.on('disconnect', (why) => {
    online.value = false
    // The server said goodbye (it is stopping): keep knocking until it is back.
    if (why === 'io server disconnect') setTimeout(() => socket.connect(), 1_000)
  })
  socket.on('refused', (why) => {
    refusal.value = why
  })
  socket.on('content', (news) => {
    content.value = news
  })
  socket.on('reload', () => setTimeout(() => location.reload(), 2_000))
  socket.on('view', (next) => {
    offset = next.at - Date.now()
    push.value = next
    refusal.value = null
  })

  async function ask(request: Asking, patience = PATIENCE, requestId = newRequestId()): Promise<Result<Answer, Refusal>> {
    const message = { ...request, requestId }
    const until = Date.now() + patience
    while (Date.now() < until) {
      if (!socket.connected) {
        await pause(150)
        continue
      }
      const reply = await send(message, Math.min(ANSWER_WITHIN, until - Date.now()))
      if (reply !== null) return reply
    }
    return { ok: false, error: { code: 'hall-unavailable' } }
  }
  /** Null: no answer in time, or the connection broke before it came. */
  const send = (message: unknown, within: number) =>
    new Promise<Result<Answer, Refusal> | null>((done) => {
      socket.timeout(within).emit('request', message, (late: Error | null, reply: Result<Answer, Refusal>) => done(late ? null : reply))
    })

  /** Told again after each reconnection: the server forgets who is gone. */
  function contentShown(news: ContentNews) {
    shown = news
    if (socket.connected) socket.emit('content-shown', news)
  }

  return { push, online, refusal, content, contentShown, now: () => Date.now() + offset, ask, close: () => socket.close() }
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
