import { getISO } from 'temporal-polyfill/fns/Calendar'
import { fromString } from 'temporal-polyfill/fns/ZonedDateTime'
import { instant, type Instant, type ServiceDay } from '../ids.ts'

/** The instant a hall's clock shows `clock` (`12:30`) on a day. Of a time that the day's clock skips, the one as long after midnight. */
export const instantOf = (day: ServiceDay, clock: string, timeZone: string): Instant =>
  instant.parse(fromString(`${day}T${clock}[${timeZone}]`, getISO).epochMilliseconds)
