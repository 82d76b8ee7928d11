import { instant, type Instant, type ServiceDay } from '../ids.ts'
import { localTime } from './hours.ts'

const MINUTE = 60_000 // ms

/**
 * The instant a hall's clock shows `clock` (`12:30`) on a day; of a time that the day's clock skips, one within the hour. The runtime's own
 * calendar is asked what it shows at a guess, and the guess moved by what it is off: loading the date library would make each start longer.
 */
export function instantOf(day: ServiceDay, clock: string, timeZone: string): Instant {
  const wanted = Date.parse(`${day}T${clock}:00Z`)
  const moved = (guess: number) => guess + wanted - shownAs(instant.parse(guess), timeZone)
  return instant.parse(moved(moved(wanted)))
}

/** What the hall's clock shows, as if it were UTC. */
function shownAs(at: Instant, timeZone: string): number {
  const { day, minute } = localTime(at, timeZone)
  return Date.parse(`${day}T00:00:00Z`) + minute * MINUTE
}
