import { describe, expect, test } from 'vitest'
import type { HallEvent } from '../../../../../hall-server/core/queue/events.ts'
import { packed, unpacked } from '../../../../../hall-server/core/queue/forecast/packed.ts'
import { bySimpleRule, scoreOf } from '../../../../../hall-server/core/queue/forecast/score.ts'
import { studyDay } from '../../../../../hall-server/core/queue/forecast/study.ts'
import { hallId } from '../../../../../shared/ids.ts'
import { ana, one, openHall, tax, token, visitor } from '../hall-spec.ts'

const take = (n: number, told?: object) => ({
  type: 'take' as const,
  token: token(n),
  line: tax,
  items: [],
  class: 'normal' as const,
  language: 'zh' as const,
  ...told,
})

describe('[FORE-9] what one day teaches', () => {
  const story = openHall()
  story.do(visitor, take(1, { told: { low: 0, middle: 60, high: 120 } }))
  story.at(1).do(ana, { type: 'call-next', counter: one })
  story.do(visitor, take(2, { told: { low: 60, middle: 180, high: 300 } })).do(visitor, take(3, { told: null }))
  story.at(2).do(ana, { type: 'start', counter: one }).at(11).do(ana, { type: 'finish', counter: one, callNext: true })
  story.at(12).do(ana, { type: 'finish', counter: one, callNext: true })
  const study = studyDay(hallId.parse('test'), story.events)

  test('moments with the waits that followed, and services', () => {
    // The third was looked at again when the second was called.
    expect(study.outcomes.map(({ seconds }) => seconds)).toEqual([60, 600, 660, 60])
    expect(study.services.map(({ ms }) => ms / 60_000)).toEqual([9, 1])
  })
  test('those who were told something are scored by what they were told', () => {
    expect(study.accuracy).toMatchObject({ day: '2026-06-17', n: 2, mae: (0 + 420) / 2, late: 0.5, coverage: 0.5 })
  })
  test('a day in which nobody was told anything has no score', () => {
    const old = story.events.map((event): HallEvent => (event.type === 'TicketIssued' ? { ...event, told: undefined } : event))
    expect(studyDay(hallId.parse('test'), old).accuracy).toBeNull()
  })
  test('goes from one thread to another whole', () => {
    expect(unpacked(packed(study.outcomes))).toEqual(study.outcomes)
  })
  test('the simple rules say what they would have told at the same moment', () => {
    const third = study.outcomes[2]?.moment ?? new Float32Array(0)
    expect(bySimpleRule('lastToEnter', third)).toBe(60)
    expect(bySimpleRule('aheadTimesMean', third)).toBe(300) // one before it, five minutes, one counter
    expect(bySimpleRule('queueLength', third)).toBe(600)
    expect(bySimpleRule('headOfLine', third)).toBe(0) // whoever is before it came in the same minute
  })
})

test('the figures of the contract', () => {
  const told = (middle: number, actual: number) => ({ told: middle, range: [middle - 60, middle + 60] as const, actual })
  expect(scoreOf([told(100, 160), told(400, 200), told(100, 500), told(1_000, 1_400)])).toEqual({
    n: 4,
    mae: (60 + 200 + 400 + 400) / 4,
    bias: (-60 + 200 - 400 - 400) / 4,
    late: 0.25, // 400 s late of 100 told; of 1,000 told it is less than half
    coverage: 0.25,
    width: 120,
  })
  expect(scoreOf([])).toMatchObject({ n: 0, mae: 0, coverage: null })
})
