import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { z } from 'zod'
import type { Result } from '../../shared/result.ts'
import { refuse, type Refusal } from '../../shared/wire/refusals.ts'
import { handshake, type Handshake } from '../../shared/wire/requests.ts'
import type { ServerToScreen } from '../../shared/wire/socket.ts'
import { WIRE_VERSION } from '../../shared/wire/version.ts'
import { watchersOf } from '../access/permissions.ts'
import { interval } from '../jobs/interval.ts'
import { answerRequests } from './answering.ts'
import type { OpenHall } from './asking.ts'
import { contentNews } from './content-news.ts'
import type { Doors } from './doors.ts'
import { faultyField } from './faulty-field.ts'
import type { Io, Screen } from './io.ts'
import { openRooms, type Rooms } from './rooms.ts'
import { isSameOrigin, sessionOf } from './visitor.ts'
import { missing, roomName, watchingOf, type Watching } from './watching.ts'

interface Place {
  readonly hall: OpenHall
  readonly rooms: Rooms
  readonly watching: Watching
}
const mostBytes = 64 * 1024
const refreshEvery = 15_000 // ms

/** The screens' way in: parsed requests, one answer each, and whole views pushed to rooms. Returns its own stop, which tells the screens. */
export function serveScreens(http: HttpServer, doors: Doors): () => void {
  const io: Io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: mostBytes,
    allowRequest: (incoming, allow) => allow(null, isSameOrigin(incoming, doors)),
  })
  const rooms = new Map<OpenHall, Rooms>()
  for (const hall of doors.halls.values()) rooms.set(hall, openRooms(hall, doors.now, sendTo(io), doors.log))
  const answer = answerRequests(doors)
  const news = contentNews(io, doors)
  io.on('connection', (socket) => {
    if (speaksAnotherVersion(socket)) {
      socket.emit('reload')
      socket.disconnect()
      return
    }
    const asked = handshake.safeParse(socket.handshake.auth)
    const hall = asked.success ? doors.halls.get(asked.data.hall ?? doors.defaultHall) : undefined
    answer(socket, hall)
    const admitted = asked.success ? admit(socket, asked.data, doors) : refuse('bad-message', { subject: faultyField(asked.error) })
    const hallRooms = hall && rooms.get(hall)
    if (admitted.ok && hall && hallRooms) {
      news.join(socket, hall, admitted.value)
      void show(socket, { hall, rooms: hallRooms, watching: admitted.value }, doors)
    } else if (admitted.ok) socket.emit('refused', refuse('unknown-hall').error)
    else socket.emit('refused', admitted.error)
  })
  const stopRefreshing = interval(() => {
    for (const each of rooms.values()) each.refresh()
    for (const socket of io.sockets.sockets.values()) endStaleWatch(socket, doors)
  }, refreshEvery)
  return () => {
    stopRefreshing()
    news.close()
    for (const each of rooms.values()) each.close()
    io.disconnectSockets(true)
    io.engine.close()
  }
}

const sendTo = (io: Io) => (room: string, watching: Watching, push: Parameters<ServerToScreen['view']>[0] | null) => {
  if (push === null) io.to(room).emit('refused', missing(watching))
  else io.to(room).emit('view', push)
}

const spoken = z.looseObject({ version: z.int() })
function speaksAnotherVersion(socket: Screen): boolean {
  const auth = spoken.safeParse(socket.handshake.auth)
  return auth.success && auth.data.version !== WIRE_VERSION
}

/** What the screen looks at, if this person may. */
function admit(socket: Screen, asked: Handshake, doors: Doors): Result<Watching, Refusal> {
  const watching = watchingOf(asked)
  if (!watching.ok) return watching
  const refusal = notForYou(socket, watching.value, doors)
  return refusal === null ? watching : { ok: false, error: refusal }
}

function notForYou(socket: Screen, { screen }: Watching, { access }: Doors): Refusal | null {
  const roles = watchersOf(screen)
  if (roles === undefined) return null
  const staff = access.who(sessionOf(socket.handshake))
  if (staff === null) return refuse('not-signed-in').error
  return roles.includes(staff.role) ? null : refuse('not-allowed').error
}

/** Puts the screen into its room and gives it the view it starts with. */
async function show(socket: Screen, { hall, rooms, watching }: Place, { log }: Doors) {
  const room = roomName(hall.running.id, watching)
  const leave = () => {
    if (socket.data.connected === undefined) return
    socket.data.connected = undefined
    rooms.leave(watching)
    void socket.leave(room)
  }
  socket.data.connected = { watching, leave }
  socket.once('disconnect', leave)
  void socket.join(room)
  try {
    const push = await rooms.enter(watching)
    if (push !== null) return socket.emit('view', push)
    leave()
    return socket.emit('refused', missing(watching))
  } catch (error) {
    log(error, 'showing the first view') // it stays in the room: the hall's next good view reaches it
    return socket.emit('refused', refuse('hall-unavailable').error)
  }
}

/** A session that ended takes the staff's views with it. */
function endStaleWatch(socket: Screen, doors: Doors) {
  const { connected } = socket.data
  const refusal = connected && notForYou(socket, connected.watching, doors)
  if (!connected || !refusal) return
  connected.leave()
  socket.emit('refused', refusal)
}
