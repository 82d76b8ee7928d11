import type { Instant } from '../../shared/ids.ts'
import type { ViewOf } from '../../shared/wire/socket.ts'
import type { Push } from '../../shared/wire/views.ts'
import type { Hall } from '../core/queue/hall.ts'
import type { OpenHall } from './asking.ts'
import { rank, roomName, viewer, type Watching } from './watching.ts'

type AnyView = ViewOf[keyof ViewOf]
/** `push` null: what the room looks at is no longer there. */
type Send = (room: string, watching: Watching, push: Push<AnyView> | null) => void

interface Room {
  readonly name: string
  readonly watching: Watching
  screens: number
  /** The view last sent, as JSON: the same is not sent again. */
  sent: string | null
  sentAt: number
  due: NodeJS.Timeout | null
}

export interface Rooms {
  /** Joins the room of what is looked at, and gives its view now; null when there is no such thing. Rejects while the hall cannot be read. */
  enter(watching: Watching): Promise<Push<AnyView> | null>
  leave(watching: Watching): void
  /** Sends whoever has it a view that changed by time alone (waits, opening hours). */
  refresh(): void
  close(): void
}

// ms between two pushes to a room: at most 10 a second where people act on them, 2 where they only glance
const pace = ({ screen }: Watching) => (screen === 'kiosk' || screen === 'dashboard' ? 500 : 100)
const ticketsPace = 500 // ms between two rounds of the phones: at most 2 a second
/** Phones told in one turn of the event loop, so that thousands of them keep nobody else waiting. */
const ticketsAtOnce = 200

/**
 * Pushes whole views to the rooms that somebody is in: at once after a quiet time, in the same turn as the hall's change,
 * and then at most as often as the pace allows. A calm room costs nothing.
 */
export function openRooms(open: OpenHall, now: () => Instant, send: Send, log: (error: unknown, where: string) => void): Rooms {
  const rooms = new Map<string, Room>()
  /** Without the phones, those first that must be quickest. */
  let screens: readonly Room[] = []

  function push(room: Room, view: AnyView | null, at: Instant) {
    const json = JSON.stringify(view)
    if (json === room.sent) return
    room.sent = json
    room.sentAt = performance.now()
    send(room.name, room.watching, view === null ? null : { position: open.running.position(), at, view })
  }

  function changed(hall: Readonly<Hall>) {
    const at = now()
    const view = viewer(hall, at, open)
    for (const room of screens) {
      const wait = room.sentAt + pace(room.watching) - performance.now()
      if (wait <= 0) push(room, view(room.watching), at)
      else room.due ??= setTimeout(() => void later([room]), wait)
    }
    phones.again()
  }

  /** The hall may have begun its next batch: `look` waits for what is durable. */
  async function later(late: readonly Room[]): Promise<void> {
    for (const room of late) room.due = null
    const pushAll = (hall: Readonly<Hall>) => {
      const at = now()
      const view = viewer(hall, at, open)
      for (const room of late) if (room.screens > 0) push(room, view(room.watching), at)
    }
    await open.running.look(pushAll).catch((error: unknown) => log(error, 'showing a view'))
  }

  const phones = paced(ticketsPace, async () => {
    const tickets = [...rooms.values()].filter(isTicket)
    for (let from = 0; from < tickets.length; from += ticketsAtOnce) {
      await later(tickets.slice(from, from + ticketsAtOnce))
      await new Promise(setImmediate)
    }
  })

  function join(watching: Watching): Room {
    const name = roomName(open.running.id, watching)
    const known = rooms.get(name)
    const room = known ?? { name, watching, screens: 0, sent: null, sentAt: -Infinity, due: null }
    room.screens += 1
    if (known === undefined) rooms.set(name, room)
    if (known === undefined && !isTicket(room)) sortScreens()
    return room
  }

  function sortScreens() {
    screens = [...rooms.values()].filter((room) => !isTicket(room)).sort((a, b) => rank(a.watching) - rank(b.watching))
  }

  const stopWatching = open.running.watch(({ hall }) => changed(hall))
  const stopWatchingOffice = open.content.watchOffice(() => {
    for (const room of screens.filter(({ watching }) => watching.screen === 'office'))
      room.due ??= setTimeout(() => void later([room]), Math.max(0, room.sentAt + pace(room.watching) - performance.now()))
  })
  return {
    enter(watching) {
      const room = join(watching)
      return open.running.look((hall) => {
        const at = now()
        const view = viewer(hall, at, open)(watching)
        const json = JSON.stringify(view)
        // The others may have an older view: then the room's next push must reach them, whatever it is.
        if (json !== room.sent) room.sent = room.screens === 1 ? json : null
        return view === null ? null : { position: open.running.position(), at, view }
      })
    },
    leave(watching) {
      const room = rooms.get(roomName(open.running.id, watching))
      if (room === undefined) return
      room.screens -= 1
      if (room.screens > 0) return
      if (room.due !== null) clearTimeout(room.due)
      rooms.delete(room.name)
      if (!isTicket(room)) sortScreens()
    },
    refresh() {
      if (screens.length > 0) void later(screens)
      phones.again()
    },
    close() {
      stopWatching()
      stopWatchingOffice()
      phones.stop()
      for (const { due } of rooms.values()) if (due !== null) clearTimeout(due)
    },
  }
}

const isTicket = ({ watching }: Room) => watching.screen === 'ticket'

/** Runs `work` when asked, with at least `gap` ms after the end of its last run; what is asked during a run comes in another. */
function paced(gap: number, work: () => Promise<void>): { again(): void; stop(): void } {
  let timer: NodeJS.Timeout | null = null
  let busy = false
  let asked = false
  let restedAt = -gap
  async function run() {
    timer = null
    asked = false
    busy = true
    await work()
    busy = false
    restedAt = performance.now()
    if (asked) again()
  }
  function again() {
    asked = true
    if (busy || timer !== null) return
    timer = setTimeout(() => void run(), Math.max(0, restedAt + gap - performance.now()))
  }
  return {
    again,
    stop() {
      if (timer !== null) clearTimeout(timer)
    },
  }
}
