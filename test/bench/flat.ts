import { join } from 'node:path'
import type { Journal } from '../../hall-server/journal/journal.ts'
import { memoryJournal } from '../../hall-server/journal/memory.ts'
import { sqliteJournal } from '../../hall-server/journal/sqlite.ts'
import { lives, type Lives } from './lives.ts'
import { median, type Measured } from './measured.ts'
import { dataFolder } from './processes.ts'

const FEW = 1_000
const MANY = 100_000
const CHUNK = 1_000
const ROUNDS = 9

/**
 * Cost of one ticket's life at 100,000 tickets today ÷ at 1,000, in turns. `flat` is the running hall itself: deciding, evolving,
 * answering, remembering requests. `flat on disk` is the same on SQLite, whose index of request ids is larger by then.
 */
export async function flat(): Promise<Measured[]> {
  const data = dataFolder()
  let files = 0
  const lines = [
    await measured('flat', memoryJournal),
    await measured('flat on disk', () => sqliteJournal(join(data.path, `flat-${++files}.db`))),
  ]
  data.remove()
  return lines
}

async function measured(name: string, journal: () => Journal): Promise<Measured> {
  const hallWith = async (tickets: number): Promise<Lives> => {
    const hall = await lives(journal(), '2026-06-17')
    await hall.run(tickets)
    return hall
  }
  const many = await hallWith(MANY)
  const value: number[] = []
  const baseline: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const few = await hallWith(FEW)
    baseline.push(await timed(few))
    value.push(await timed(many))
    await few.hall.close()
  }
  await many.hall.close()
  return {
    name,
    unit: 'us/ticket',
    value: median(value),
    baseline: median(baseline),
    ratio: median(value) / median(baseline),
    n: CHUNK * ROUNDS,
  }
}

/** Microseconds for one life. */
async function timed(hall: Lives): Promise<number> {
  const start = performance.now()
  await hall.run(CHUNK)
  return ((performance.now() - start) / CHUNK) * 1_000
}
