import { z } from 'zod'
import type { HallId } from '../shared/ids.ts'
import { hallEvent } from './core/queue/events.ts'
import { evolve } from './core/queue/evolve.ts'
import { emptyHall, type Hall } from './core/queue/hall.ts'
import type { Checkpoint, Checkpoints } from './checkpoints.ts'
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

/**
 * Replays the hall's current day, from the last checkpoint if there is one the journal agrees with. Throws when the journal cannot
 * be read or holds what this program does not know.
 */
export async function replay(id: HallId, journal: Journal, checkpoints?: Checkpoints): Promise<Memory> {
  const stream = await journal.latest(hallFolder(id))
  if (stream === null) return { hall: emptyHall(id), position: 0, stream }
  const memory = (await fromCheckpoint(journal, stream, checkpoints)) ?? { hall: emptyHall(id), position: 0, stream }
  for (;;) {
    const facts = await journal.facts(stream, memory.position, factsAtOnce)
    catchUp(memory, facts)
    if (facts.length < factsAtOnce) return memory
  }
}

async function fromCheckpoint(journal: Journal, stream: string, checkpoints: Checkpoints | undefined): Promise<Memory | null> {
  const kept = await checkpoints?.read()
  if (kept === undefined || kept === null || kept.stream !== stream || !(await agrees(journal, kept))) return null
  return { hall: kept.hall, position: kept.position, stream }
}

async function agrees(journal: Journal, { stream, position, hash }: Checkpoint): Promise<boolean> {
  const [row] = await journal.rows(stream, position - 1, 1)
  return row !== undefined && row.position === position && row.hash === hash
}

/** Applies the facts that follow what memory has. */
export function catchUp(memory: Memory, facts: readonly string[]) {
  for (const event of hallEvents.parse(facts.map((fact): unknown => JSON.parse(fact)))) memory.hall = evolve(memory.hall, event)
  memory.position += facts.length
}
