import type { Instant } from '../../shared/ids.ts'
import type { Reach } from '../../shared/wire/content.ts'

/** Measures how soon the connected screens show the last public change. */
export interface ReachMeter {
  joined(screen: string): void
  left(screen: string): void
  published(version: number, at: Instant): void
  shown(screen: string, version: number, at: Instant): void
  /** Null: nothing was published since the server started. */
  reach(): Reach | null
}

/** `changed` is told of everything that changes the figure. */
export function reachMeter(changed: () => void): ReachMeter {
  const screens = new Map<string, number>()
  /** Connected at the approval and not yet showing it: a screen switched on an hour later makes nothing slower. */
  let waiting = new Set<string>()
  let last: { version: number; at: Instant; slowest: number } | null = null
  return {
    joined(screen) {
      screens.set(screen, 0)
      changed()
    },
    left(screen) {
      screens.delete(screen)
      waiting.delete(screen)
      changed()
    },
    published(version, at) {
      last = { version, at, slowest: 0 }
      waiting = new Set(screens.keys())
      changed()
    },
    shown(screen, version, at) {
      if (!screens.has(screen)) return
      screens.set(screen, version)
      if (last !== null && version >= last.version && waiting.delete(screen)) last.slowest = Math.max(last.slowest, at - last.at)
      changed()
    },
    reach() {
      if (last === null) return null
      const { version, at, slowest } = last
      const shown = [...screens.values()].filter((each) => each >= version).length
      return { version, approvedAt: at, shown, connected: screens.size, slowest: waiting.size === 0 && shown > 0 ? slowest : null }
    },
  }
}
