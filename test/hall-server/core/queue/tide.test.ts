import { expect, test } from 'vitest'
import { nothingLearned } from '../../../../hall-server/core/queue/forecast/learned.ts'
import { outlookOf } from '../../../../hall-server/core/queue/outlook.ts'
import { overSince, tidesOf, type OverSince } from '../../../../hall-server/core/queue/tide.ts'
import { tideView } from '../../../../shared/wire/what-if.ts'
import { ana, at, ben, land, manager, one, openHall, tax, three, two, type Story } from './hall-spec.ts'

function queue(people: number) {
  const story = openHall()
  for (let n = 1; n <= people; n += 1) story.at(0).take(n)
  return story.do(ana, { type: 'call-next', counter: one })
}
/** Looks once a minute from the first to the last. */
function looked(story: Story, from: number, to: number, before: OverSince = new Map()) {
  let over = before
  for (let minute = from; minute <= to; minute += 1)
    over = overSince(over, story.hall, at(minute), outlookOf(story.hall, at(minute), nothingLearned()))
  return { over, tides: tidesOf(over, story.hall, at(to), outlookOf(story.hall, at(to), nothingLearned())) }
}

test('[WHATIF-4] after ten minutes over the limit, and not before, the counter that saves most is suggested', () => {
  const story = queue(12)
  expect(looked(story, 0, 9).tides).toEqual([])
  const [tide, ...others] = looked(story, 0, 10).tides
  expect(others).toEqual([])
  expect(tideView.parse(tide)).toMatchObject({ line: tax, since: at(0), remedy: { counter: two, isPaused: false } })
  expect(tide?.remedy?.saved).toBeGreaterThan(15)
})

test('[WHATIF-4] a line under its limit for a moment begins anew', () => {
  const { over } = looked(queue(12), 0, 8)
  const short = looked(queue(2), 9, 9, over)
  expect(short.over.size).toBe(0)
  expect(looked(queue(12), 10, 19, short.over).tides).toEqual([])
})

test('[WHATIF-4] a paused counter is asked to resume; where none can help it says so', () => {
  const paused = queue(12).do(ben, { type: 'open', counter: two }).do(ben, { type: 'pause', counter: two, reason: '短时休息' })
  expect(looked(paused, 0, 10).tides[0]?.remedy).toMatchObject({ counter: two, isPaused: true })
  const none = queue(12).do(manager, { type: 'assign-lines', counter: two, lines: [land] })
  expect(looked(none, 0, 10).tides[0]).toMatchObject({ line: tax, remedy: null })
})

test('[WHATIF-4] looking changes nothing, and a closed hall has no tides', () => {
  const story = queue(12).do(ben, { type: 'open', counter: three })
  const before = structuredClone(story.hall)
  const { over } = looked(story, 0, 10)
  expect(story.hall).toEqual(before)
  expect(looked(story.do(manager, { type: 'undo', counter: one }).do(manager, { type: 'close-day' }), 11, 11, over).over.size).toBe(0)
})
