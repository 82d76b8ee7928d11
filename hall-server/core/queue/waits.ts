import type { Instant, LineId } from '../../../shared/ids.ts'
import type { Later, Wait } from '../../../shared/wire/views.ts'
import { waitOf, servingCounters } from './forecast.ts'
import { nothingLearned } from './forecast/learned.ts'
import type { Hall, Ticket } from './hall.ts'
import { outlookOf } from './outlook.ts'

/** How long people wait, as it is shown. Null: no counter serves the line now [FORE-6]. */
export interface Waits {
  /** Somebody who takes a number of this line now. */
  line(id: LineId): Wait | null
  ticket(ticket: Ticket): ShownWait
}
export interface ShownWait {
  readonly wait: Wait | null
  /** Why the end is later than was told; null: it is not. */
  readonly later: Later | null
}

/** By the list alone, for a hall that has learned nothing and promised nothing. */
export function plainWaits(hall: Readonly<Hall>, at: Instant): Waits {
  const outlook = outlookOf(hall, at, nothingLearned())
  return {
    line: (id) => (servingCounters(hall, id).length === 0 ? null : waitOf(outlook.newcomer(id, 'normal'))),
    ticket: (ticket) => ({ wait: waitOf(outlook.ticket(ticket)), later: null }),
  }
}
