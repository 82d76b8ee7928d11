import { z } from 'zod'
import type { HallId } from '../shared/ids.ts'
import { hallEvent } from './core/queue/events.ts'
import { evolve } from './core/queue/evolve.ts'
import { emptyHall, type Hall } from './core/queue/hall.ts'
import type { Journal } from './journal/journal.ts'

/** A hall as the journal has it: what was read of which stream. `stream` null: no day was ever opened. */
export interface Memory {
  hall: Hall
  position: number
  stream: string | null
}

export const hallFolder = (id: HallId) => `hall/${id}`

/** Pages keep the garbage young: 50,000 facts read, parsed and applied at once take a third longer. */
const factsAtOnce = 1000
const hallEvents = z.array(hallEvent)

/** Replays the hall's current day. Throws when the journal cannot be read or holds what this program does not know. */
export async function replay(id: HallId, journal: Journal): Promise<Memory> {
  const memory: Memory = { hall: emptyHall(id), position: 0, stream: await journal.latest(hallFolder(id)) }
  if (memory.stream === null) return memory
  for (;;) {
    const facts = await journal.facts(memory.stream, memory.position, factsAtOnce)
    catchUp(memory, facts)
    if (facts.length < factsAtOnce) return memory
  }
}

/** Applies the facts that follow what memory has. */
export function catchUp(memory: Memory, facts: readonly string[]) {
  for (const event of hallEvents.parse(facts.map((fact): unknown => JSON.parse(fact)))) memory.hall = evolve(memory.hall, event)
  memory.position += facts.length
}
