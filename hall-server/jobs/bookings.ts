import type { RunningBookings } from '../running-bookings.ts'
import { interval } from './interval.ts'

const tick = 30_000 // ms

/** [CHECKIN-5] Notes the bookings nobody came for, within half a minute of the end of their time. Returns its own stop. */
export function keepBookings(running: Pick<RunningBookings, 'settle'>, log: (error: unknown, where: string) => void): () => void {
  return interval(() => void running.settle().catch((error: unknown) => log(error, 'noting missed appointments')), tick)
}
