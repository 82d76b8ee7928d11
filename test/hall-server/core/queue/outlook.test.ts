import { describe, expect, test } from 'vitest'
import { nothingLearned } from '../../../../hall-server/core/queue/forecast/learned.ts'
import { FEATURES } from '../../../../hall-server/core/queue/forecast/moment.ts'
import { outlookOf } from '../../../../hall-server/core/queue/outlook.ts'
import { at, land, manager, no, one, openHall, tax, token, visitor, type Story } from './hall-spec.ts'

const outlook = (story: Story, minute: number) => outlookOf(story.hall, at(minute), nothingLearned())
const ticket = (story: Story, n: number) => {
  const found = story.hall.tickets.get(token(n))
  if (found === undefined) throw new Error(`no ticket ${n}`)
  return found
}

describe('the outlook of a hall', () => {
  test('[FORE-1] a ticket and somebody who comes now are told the list played forward', () => {
    const story = openHall().take(1).take(2)
    const told = outlook(story, 0)
    expect(told.ticket(ticket(story, 2))).toMatchObject({ list: 300, low: 180, middle: 300, high: 420 })
    expect(told.newcomer(tax, 'normal')).toMatchObject({ list: 600 })
  })
  test('[FORE-8] what is told with a number is in the journal, and goes with the ticket', () => {
    const told = { low: 60, middle: 120, high: 300 }
    const story = openHall().do(visitor, { type: 'take', token: token(1), line: tax, items: [], class: 'normal', language: 'zh', told })
    expect(story.events.at(-1)).toMatchObject({ type: 'TicketIssued', told })
    expect(ticket(story, 1).told).toEqual(told)
  })
  test('[FORE-6] a line that no open counter serves has no forecast', () => {
    const story = openHall().take(1, land)
    const told = outlook(story, 0)
    expect(told.newcomer(land, 'normal')).toBeNull()
    expect(told.ticket(ticket(story, 1))).toBeNull()
  })
  test('[FORE-4] a moment is what could be seen of the hall then', () => {
    const story = openHall()
      .take(1)
      .at(2)
      .do(manager, { type: 'call', counter: one, number: no('A001'), reason: 'first' })
    story.do(manager, { type: 'start', counter: one }).take(2).at(3).take(3, tax, 'priority').at(4)
    const moment = outlook(story, 4).newcomer(tax, 'normal')?.moment ?? new Float32Array(0)
    expect(moment).toHaveLength(FEATURES)
    expect([...moment]).toMatchObject({
      1: 120, // the longest before it has waited two minutes
      3: 120, // the last call was of somebody who had waited two minutes
      9: 2, // people before it
      12: 2, // people waiting
      13: 1, // counters with somebody
      15: 1, // calls in the last five minutes
      20: 120, // the last call was so long ago
      23: 1, // of a faster class before it
    })
  })
})
