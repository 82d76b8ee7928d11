import { randomBytes } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { WIRE_VERSION } from '../../shared/wire/version.ts'

export type Reply = { ok: boolean; value?: unknown; error?: unknown }

/** A screen connected by WebSocket, with one TCP connection of its own. */
export function screen(url: string, auth: Record<string, unknown>, cookie?: string): Promise<Socket> {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { version: WIRE_VERSION, ...auth },
    ...(cookie === undefined ? {} : { extraHeaders: { cookie } }),
  })
  return new Promise((done, fail) => {
    socket.once('connect', () => done(socket))
    socket.once('connect_error', fail)
  })
}

/** Random like a kiosk's own, so that the index of requests is touched where it really would be. */
const newId = () => randomBytes(16).toString('hex')

export const ask = (socket: Socket, message: Record<string, unknown>) =>
  new Promise<Reply>((done) => socket.emit('request', { requestId: newId(), ...message }, done))

export async function mustAsk(socket: Socket, message: Record<string, unknown>): Promise<unknown> {
  const reply = await ask(socket, message)
  if (!reply.ok) throw new Error(`${JSON.stringify(message)}: ${JSON.stringify(reply.error)}`)
  return reply.value
}

export const take = (line: string) => ({ type: 'take', line, class: 'normal', language: 'zh' })
