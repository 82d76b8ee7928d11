import type { Instant } from '../shared/ids.ts'
import type { TideView } from '../shared/wire/what-if.ts'
import { overSince, tidesOf, type OverSince } from './core/queue/tide.ts'
import type { Foresight } from './foresight.ts'
import { interval } from './jobs/interval.ts'
import type { RunningHall } from './running-hall.ts'

/** Which lines have been too long for too long. Forgotten at a restart: ten minutes later it is known again. */
export interface Tides {
  shown(): readonly TideView[]
  close(): void
}

const EVERY = 30_000 // ms

/** Looks at the forecast every half minute, whether or not a manager watches. */
export function watchTides(
  { running, foresight }: { readonly running: RunningHall; readonly foresight: Foresight },
  now: () => Instant,
  log: (error: unknown, where: string) => void,
): Tides {
  let over: OverSince = new Map()
  let shown: readonly TideView[] = []
  const look = () =>
    running.look((hall) => {
      if (hall.layout === null) return
      const at = now()
      const outlook = foresight.outlook(hall, at)
      over = overSince(over, hall, at, outlook)
      shown = tidesOf(over, hall, at, outlook)
    })
  const stop = interval(() => void look().catch((error: unknown) => log(error, 'watching the tides')), EVERY)
  return { shown: () => shown, close: stop }
}
