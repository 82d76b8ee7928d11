import type { HallId, ServiceDay } from '../shared/ids.ts'
import { emptyHall } from './core/queue/hall.ts'
import { pastDay, type PastDay } from './core/queue/past-day.ts'
import type { Journal } from './journal/journal.ts'
import { catchUp, hallFolder, type Memory } from './running-hall-memory.ts'

/** What the journal tells of the days before. */
export interface PastDays {
  /** The same weekday of the last eight weeks, newest first, without those on which nobody came. Rejects when the journal cannot be read. */
  sameWeekdays(day: ServiceDay): Promise<readonly PastDay[]>
}

const WEEKS = 8
/** So many facts take about 1 ms: between them the hall goes on. */
const factsAtOnce = 200

/** Reads each past day once and keeps what is remembered of it: what is over does not change. */
export function openPastDays(journal: Journal, id: HallId): PastDays {
  const known = new Map<ServiceDay, Promise<PastDay | null>>()
  const dayOf = (day: ServiceDay) => {
    const read = known.get(day) ?? readDay(journal, id, day)
    known.set(day, read)
    read.catch(() => known.delete(day)) // another ask tries again
    return read
  }
  return {
    async sameWeekdays(day) {
      // Date arithmetic is loaded when it is first needed: a start does without.
      const { sameWeekdays } = await import('../shared/calendar/same-weekdays.ts')
      const past: PastDay[] = []
      for (const one of sameWeekdays(day, WEEKS)) {
        const read = await dayOf(one)
        if (read !== null) past.push(read)
      }
      return past
    },
  }
}

async function readDay(journal: Journal, id: HallId, day: ServiceDay): Promise<PastDay | null> {
  const stream = `${hallFolder(id)}/${day}`
  const memory: Memory = { hall: emptyHall(id), position: 0, stream }
  for (;;) {
    const facts = await journal.facts(stream, memory.position, factsAtOnce)
    catchUp(memory, facts)
    if (facts.length < factsAtOnce) return pastDay(memory.hall)
    await new Promise(setImmediate)
  }
}
