import { describe, expect, test } from 'vitest'
import { workAside } from '../../../hall-server/aside/aside.ts'
import type { HallEvent } from '../../../hall-server/core/queue/events.ts'
import { learnFrom } from '../../../hall-server/jobs/learning.ts'
import { memoryJournal } from '../../../hall-server/journal/memory.ts'
import { hallId, serviceDay } from '../../../shared/ids.ts'
import { simulateDay } from '../../replay/simulated-hall.ts'

const id = hallId.parse('simulated')
const today = serviceDay.parse('2026-01-05')

/** The days before 5 January as the journal has them; what was told is what the list said. */
async function journalOf(days: readonly number[]) {
  const journal = memoryJournal()
  for (const day of days) {
    const events: HallEvent[] = []
    simulateDay({ day, load: 0.75, seed: 5 }, (_hall, event) => {
      const told = { low: 60, middle: 600, high: 1_800 }
      events.push(event.type === 'TicketIssued' ? { ...event, told } : event)
    })
    const [first] = events
    const stream = `hall/simulated/${first?.type === 'DayOpened' ? first.day : ''}`
    const rows = events.map((fact) => ({ actor: 'clock', requestId: null, fact }))
    await journal.write(stream, 0, [], () => ({ rows, answers: [] }))
  }
  return journal
}

describe('[FORE-9] learning from past days', () => {
  test('reads the days it finds backwards, and says of each how true its forecasts were', async () => {
    const journal = await journalOf([1, 3])
    const past = await learnFrom(id, journal, workAside(), today, () => false)
    expect(past?.accuracy.map(({ day }) => day)).toEqual(['2026-01-04', '2026-01-02'])
    expect(past?.accuracy[0]?.n).toBeGreaterThan(100)
    expect(past?.accuracy[0]?.mae).toBeGreaterThan(past?.accuracy[0]?.simple.mae ?? Infinity)
    expect(past?.forest).not.toBeNull()
    const minutes = [...(past?.services.lines ?? [])].map(([line, ms]) => [line, ms / 60_000] as const)
    for (const [line, mean] of minutes) expect(mean, line).toBeGreaterThan(4)
  })
  test('nothing recorded, nothing learned; stopped, nothing either', async () => {
    expect(await learnFrom(id, memoryJournal(), workAside(), today, () => false)).toBeNull()
    expect(await learnFrom(id, await journalOf([1]), workAside(), today, () => true)).toBeNull()
  })
})
