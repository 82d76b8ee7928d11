import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { ScreenToServer, ServerToScreen } from '../../shared/wire/socket.ts'
import type { Watching } from './watching.ts'

/** What a screen is shown. */
export interface Connected {
  readonly watching: Watching
  /** Leaves the room; the screen stays connected and may ask. */
  leave(): void
}
interface Data {
  connected?: Connected | undefined
}
export type Io = Server<ScreenToServer, ServerToScreen, DefaultEventsMap, Data>
export type Screen = Socket<ScreenToServer, ServerToScreen, DefaultEventsMap, Data>
