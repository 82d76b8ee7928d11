import { contentNews as schema } from '../../shared/wire/content.ts'
import type { OpenHall } from './asking.ts'
import type { Doors } from './doors.ts'
import type { Io, Screen } from './io.ts'
import { roomName, type Watching } from './watching.ts'

export interface ContentNews {
  /** From now on the screen is told of each change, and may say what it shows. Screens that show no content are left alone. */
  join(socket: Screen, hall: OpenHall, watching: Watching): void
  close(): void
}

const readers: readonly Watching['screen'][] = ['kiosk', 'site']

/** Tells kiosks and sites at once that there is another version of the public content, and measures when they show it. */
export function contentNews(io: Io, { halls, now }: Doors): ContentNews {
  const stops = [...halls.values()].map(({ running, content }) =>
    content.public.watch((version, at) => {
      content.reach.published(version, at)
      io.to([roomName(running.id, { screen: 'kiosk' }), roomName(running.id, { screen: 'site' })]).emit('content', { version })
    }),
  )
  return {
    join(socket, { content }, { screen }) {
      if (!readers.includes(screen)) return
      content.reach.joined(socket.id)
      socket.on('content-shown', (message: unknown) => {
        const said = schema.safeParse(message)
        if (said.success && said.data.version <= content.public.version()) content.reach.shown(socket.id, said.data.version, now())
      })
      socket.once('disconnect', () => content.reach.left(socket.id))
      socket.emit('content', { version: content.public.version() })
    },
    close: () => stops.forEach((stop) => stop()),
  }
}
