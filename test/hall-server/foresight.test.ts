import { describe, expect, test } from 'vitest'
import { openForesight } from '../../hall-server/foresight.ts'
import { ana, at, one, openHall, tax, token, type Story } from './core/queue/hall-spec.ts'

const take = (n: number) => ({ token: token(n), line: tax, class: 'normal' as const })
const ticket = (story: Story, n: number) => {
  const found = story.hall.tickets.get(token(n))
  if (found === undefined) throw new Error(`no ticket ${n}`)
  return found
}

describe('what a hall remembers of its forecasts', () => {
  test('what is told with a number is what everybody sees, and is kept with the ticket', () => {
    const foresight = openForesight()
    const story = openHall().take(1).take(2)
    const told = foresight.tell(story.hall, take(3), at(0))
    expect(told).toEqual({ low: 360, middle: 600, high: 840 })
    story.do({ kind: 'public' }, { type: 'take', ...take(3), items: [], language: 'zh', told })
    expect(ticket(story, 3).told).toEqual(told)
    expect(foresight.waits(story.hall, at(0)).ticket(ticket(story, 3))).toEqual({ wait: { low: 5, high: 15 }, later: null })
  })
  test('nothing is told while no counter serves the line, from the very moment it closes', () => {
    const foresight = openForesight()
    const story = openHall().take(1)
    expect(foresight.waits(story.hall, at(0)).line(tax)).not.toBeNull()
    story.do(ana, { type: 'close', counter: one })
    expect(foresight.waits(story.hall, at(0.001)).line(tax)).toBeNull()
    expect(foresight.waits(story.hall, at(0.001)).ticket(ticket(story, 1))).toEqual({ wait: null, later: null })
    expect(foresight.tell(story.hall, take(2), at(0.001))).toBeNull()
  })
  test('somebody waits for an hour behind one who stays: the wait moves, and says why', () => {
    const foresight = openForesight()
    const story = openHall().take(1).do(ana, { type: 'call-next', counter: one }).do(ana, { type: 'start', counter: one })
    const told = foresight.tell(story.hall, take(2), at(0))
    story.do({ kind: 'public' }, { type: 'take', ...take(2), items: [], language: 'zh', told })
    for (let n = 3; n < 9; n += 1) story.take(n)
    expect(told?.high).toBe(420)
    expect(foresight.waits(story.hall, at(2)).ticket(ticket(story, 2))).toEqual({ wait: { low: 0, high: 5 }, later: null })
    // The last of the seven is promised 49 minutes; then nothing moves.
    expect(foresight.waits(story.hall, at(2)).ticket(ticket(story, 8))).toMatchObject({ later: null })
    expect(foresight.waits(story.hall, at(45)).ticket(ticket(story, 8))).toMatchObject({ later: 'slower' })
  })
  test('each wait that ends is learned', () => {
    const foresight = openForesight()
    const story = openHall()
    // Everybody waits three times as long as the list says.
    for (let n = 1; n <= 260; n += 1) {
      const minute = n * 40
      story.at(minute).take(1_000 + n)
      const told = foresight.tell(story.hall, take(n), at(minute))
      story.do({ kind: 'public' }, { type: 'take', ...take(n), items: [], language: 'zh', told })
      const before = story.events.length
      story
        .at(minute + 1)
        .do(ana, { type: 'call-next', counter: one })
        .at(minute + 15)
        .do(ana, { type: 'finish', counter: one, callNext: true })
      story.at(minute + 20).do(ana, { type: 'finish', counter: one })
      foresight.hear({ hall: story.hall, events: story.events.slice(before), at: at(minute + 20) })
    }
    const told = openHall().take(1)
    expect(foresight.tell(told.hall, take(2), at(0))?.middle).toBeGreaterThan(450)
    expect(openForesight().tell(told.hall, take(2), at(0))?.middle).toBe(300)
  })
})
