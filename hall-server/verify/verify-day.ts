import type { HallId, ServiceDay } from '../../shared/ids.ts'
import { hallEvent, type HallEvent } from '../core/queue/events.ts'
import { evolve } from '../core/queue/evolve.ts'
import { emptyHall, type Hall } from '../core/queue/hall.ts'
import { linkFault, type Link, type LinkFault } from '../journal/chain.ts'
import type { Head } from '../journal/journal.ts'
import { ruleFault, type RuleFault } from './rules.ts'

/** The first row that does not fit, and why. */
export type Fault =
  | LinkFault
  | ({ readonly position: number } & (
      | RuleFault
      /** No fact this program knows. */
      | { readonly kind: 'unreadable' }
      /** A fact that cannot follow those before it. */
      | { readonly kind: 'makes-no-sense'; readonly type: string; readonly why: string }
      /** No row of the day has the printed hash; `position` is the last row's. */
      | { readonly kind: 'wrong-digest'; readonly stored: string; readonly printed: string }
    ))

export interface Verified {
  readonly fault: Fault | null
  /** The last row that was read and fits. */
  readonly head: Head | null
  /** The row that has the printed hash; null: none was given, or none has it. */
  readonly digestAt: number | null
  /** Calls by turn that were computed anew. */
  readonly turns: number
}

export interface Asked {
  readonly hall: HallId
  readonly day: ServiceDay
  /** As printed; null: none. */
  readonly digest: string | null
}

const rowsAtOnce = 1000

/** [VERIFY-1] … [VERIFY-5] Recomputes the chain and the order of one day. Pure but for reading. Rejects when rows cannot be read at all. */
export async function verifyDay(asked: Asked, read: (after: number, most: number) => Promise<readonly Link[]>): Promise<Verified> {
  const checked: Checked = { hall: emptyHall(asked.hall), head: null, digestAt: null, turns: 0 }
  for (;;) {
    const rows = await read(checked.head?.position ?? 0, rowsAtOnce)
    for (const row of rows) {
      const fault = linkFault(row, checked.head) ?? factFault(checked, row, asked.day)
      if (fault !== null) return verified(checked, fault)
      checked.head = { position: row.position, hash: row.hash }
      if (row.hash === asked.digest) checked.digestAt = row.position
    }
    if (rows.length < rowsAtOnce) return verified(checked, digestFault(checked, asked))
  }
}
const verified = ({ head, digestAt, turns }: Checked, fault: Fault | null): Verified => ({ fault, head, digestAt, turns })

interface Checked {
  hall: Hall
  head: Head | null
  digestAt: number | null
  turns: number
}

/** Applies the fact when it is one that can be. */
function factFault(checked: Checked, { position, actor, data }: Link, day: ServiceDay): Fault | null {
  const event = eventOf(data)
  if (event === null) return { kind: 'unreadable', position }
  const { type } = event
  const isOfDay = position === 1 ? type === 'DayOpened' && event.day === day : checked.hall.day === day
  if (!isOfDay) return { kind: 'not-allowed', position, type, why: 'hall-closed' }
  try {
    const fault = ruleFault(checked.hall, { actor, event })
    if (fault !== null) return { ...fault, position }
    checked.hall = evolve(checked.hall, event)
  } catch (error) {
    // Evolve and its helpers throw exactly when a journal is broken, and say how.
    return { kind: 'makes-no-sense', position, type, why: error instanceof Error ? error.message : String(error) }
  }
  if (type === 'TicketCalled' && event.why === 'turn') checked.turns += 1
  return null
}

function eventOf(data: string): HallEvent | null {
  try {
    const parsed = hallEvent.safeParse(JSON.parse(data))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Rows cut off at the end leave a sound chain: only what was written down elsewhere shows it. */
function digestFault({ head, digestAt }: Checked, { digest }: Asked): Fault | null {
  if (digest === null || digestAt !== null) return null
  return { kind: 'wrong-digest', position: head?.position ?? 0, stored: head?.hash ?? '', printed: digest }
}
