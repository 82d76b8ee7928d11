import type { HallId, Instant } from '../../shared/ids.ts'
import type { Access } from '../access/access.ts'
import type { OpenHall } from './asking.ts'

/** What every door leads to. */
export interface Doors {
  readonly halls: ReadonlyMap<string, OpenHall>
  /** The hall of those who name none. */
  readonly defaultHall: HallId
  readonly access: Access
  readonly now: () => Instant
  readonly publicUrl: string | undefined
  /** Reverse proxies of our own in front of the server. */
  readonly proxies: number
  readonly log: (error: unknown, where: string) => void
}
