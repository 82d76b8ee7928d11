import { expect, test } from 'vitest'
import { memoryJournal } from '../../hall-server/journal/memory.ts'
import { openPastDays } from '../../hall-server/past-days.ts'
import { hallId, instant, serviceDay } from '../../shared/ids.ts'
import { layout, openHall, type Story } from './core/queue/hall-spec.ts'

const id = hallId.parse(layout.id)
const today = serviceDay.parse('2026-06-17')
const day = (name: string) => serviceDay.parse(name)

/** Writes the day's facts as if they had happened on another day. */
async function written(days: readonly string[], story: Story) {
  const journal = memoryJournal()
  for (const name of days) {
    const shift = Date.parse(name) - Date.parse('2026-06-17')
    const rows = story.events.map((event) => ({
      actor: 'clock',
      requestId: null,
      fact: { ...event, at: instant.parse(event.at + shift), ...(event.type === 'DayOpened' ? { day: day(name) } : {}) },
    }))
    await journal.write(`hall/${id}/${name}`, 0, [], () => ({ rows, answers: [] }))
  }
  return journal
}
const busy = () => Array.from({ length: 300 }).reduce<Story>((story, _, n) => story.at(n).take(n + 1), openHall())

test('[STAFF-5] the same weekdays of eight weeks are read, newest first, without holidays, other days, or today', async () => {
  const journal = await written(['2026-04-15', '2026-04-22', '2026-06-03', '2026-06-10', '2026-06-16', '2026-06-17'], busy())
  const past = await openPastDays(journal, id).sameWeekdays(today)
  expect(past.map((one) => one.day)).toEqual(['2026-06-10', '2026-06-03', '2026-04-22'])
  expect([...(past[0]?.lines.values() ?? [])][0]?.arrivals.reduce((sum, n) => sum + n)).toBe(300)
  const closed = await written(['2026-06-10'], openHall())
  expect(await openPastDays(closed, id).sameWeekdays(today)).toEqual([])
})

test('[STAFF-5] a day is read once', async () => {
  const journal = await written(['2026-06-10'], busy())
  let reads = 0
  const counting = { ...journal, facts: (...asked: Parameters<typeof journal.facts>) => ((reads += 1), journal.facts(...asked)) }
  const days = openPastDays(counting, id)
  await Promise.all([days.sameWeekdays(today), days.sameWeekdays(today)])
  const first = reads
  await days.sameWeekdays(today)
  expect(reads).toBe(first)
})
