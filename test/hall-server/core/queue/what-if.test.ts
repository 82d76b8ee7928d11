import { expect, test } from 'vitest'
import { outlookOf } from '../../../../hall-server/core/queue/outlook.ts'
import { nothingLearned } from '../../../../hall-server/core/queue/forecast/learned.ts'
import type { PastDay } from '../../../../hall-server/core/queue/past-day.ts'
import { whatIf } from '../../../../hall-server/core/queue/what-if.ts'
import { whatIfView, type WhatIfChange } from '../../../../shared/wire/what-if.ts'
import { ana, at, ben, day, land, manager, one, openHall, tax, three, two, type Story } from './hall-spec.ts'

/** Twelve wait for tax at one counter, which has just called somebody; none for land. */
function queue() {
  const story = openHall()
  for (let n = 1; n <= 13; n += 1) story.at(0).take(n)
  return story.at(10).do(ana, { type: 'call-next', counter: one })
}
/** At minute 10. `past`: how many come in each half hour. */
function tried(story: Story, change: WhatIfChange, past: readonly PastDay[] = []) {
  const { times } = outlookOf(story.hall, at(10), nothingLearned())
  return whatIf(story.hall, change, manager, at(10), { times, past })
}
function made(story: Story, change: WhatIfChange, past: readonly PastDay[] = []) {
  const answer = tried(story, change, past)
  if (!answer.ok) throw new Error(answer.error.code)
  const view = whatIfView.parse(answer.value)
  const line = view.lines.find((of) => of.line === tax)
  if (line === undefined) throw new Error('The line is there')
  return { view, tax: line, land: view.lines.find((of) => of.line === land) }
}
const evenly = (each: number): PastDay => ({
  day,
  lines: new Map([[tax, { arrivals: Array.from({ length: 48 }, (_, slot) => (slot >= 20 && slot < 28 ? each : 0)), services: [] }]]),
})

test('[WHATIF-1] one more counter for a line nearly halves its wait, and the hall is not touched', () => {
  const story = queue()
  const before = structuredClone(story.hall)
  const { tax: line } = made(story, { type: 'open', counter: two })
  expect(story.hall).toEqual(before)
  expect(line).toMatchObject({ waiting: 12, sooner: 12, later: 0, lastCall: null })
  const { now, after } = line
  expect(after.last).toBeLessThan((now.last ?? 0) * 0.6)
  expect(after.newcomer).toBeLessThan((now.newcomer ?? 0) * 0.6)
})

test('[WHATIF-1] what was tried is what comes: the change itself leaves the waits foreseen', () => {
  const story = queue()
  const { tax: foreseen } = made(story, { type: 'open', counter: two })
  const { tax: really } = made(story.do(manager, { type: 'open', counter: two }), { type: 'assign-lines', counter: three, lines: [land] })
  expect(really.now).toEqual(foreseen.after)
})

test('[WHATIF-1] lunch now costs the line its length, less the visitor who is finished first; a line that nobody serves any more has no wait', () => {
  const leave = { type: 'plan-counter', counter: one, change: 'closes', reason: '午餐' } as const
  const { now, after, later } = made(queue(), { ...leave, minutes: 45 }).tax
  expect((after.newcomer ?? 0) - (now.newcomer ?? 0)).toBeCloseTo(40, 0)
  expect(later).toBe(12)
  expect(made(queue(), leave).tax.after).toEqual({ newcomer: null, last: null })
})

test('[WHATIF-1] a line gains what a counter given to it loses elsewhere', () => {
  const story = queue().do(ben, { type: 'open', counter: three })
  for (let n = 20; n < 26; n += 1) story.take(n, land)
  const answer = made(story, { type: 'assign-lines', counter: three, lines: [tax, land] })
  expect(answer.tax.after.last).toBeLessThan(answer.tax.now.last ?? 0)
  expect(answer.land?.after.last).toBeGreaterThan(answer.land?.now.last ?? 0)
})

test('[WHATIF-1] is refused as the change itself is', () => {
  expect(tried(queue(), { type: 'open', counter: one })).toMatchObject({ ok: false, error: { code: 'counter-not-closed' } })
  expect(tried(queue(), { type: 'resume', counter: one })).toMatchObject({ ok: false, error: { code: 'counter-not-paused' } })
})

test('[WHATIF-3] closing the intake says who would come after it and when the last is called', () => {
  const close = { type: 'close-intake', line: tax, at: '12:00', reason: '下班前办完' } as const
  const { view, tax: line } = made(queue(), close, [evenly(4), evenly(8)])
  expect(view.turnedAway).toBe(24) // 6 each half hour from 12:00 to 14:00
  expect(line.lastCall?.after).toBeLessThan(line.lastCall?.now ?? 0)
  // 12 who wait and 22 who come by 12:00, 5 minutes each at one counter: the last is called about 165 minutes from now.
  const minutes = ((line.lastCall?.after ?? 0) - at(10)) / 60_000
  expect(minutes).toBeGreaterThan(150)
  expect(minutes).toBeLessThan(190)
  expect(line.now).toEqual(line.after)
})

test('[WHATIF-3] without past days it does not know who would have come', () => {
  const { view, tax: line } = made(queue(), { type: 'close-intake', line: tax, reason: '提前' })
  expect(view.turnedAway).toBeNull()
  expect(line.lastCall).toBeNull()
})

test('[WHATIF-3] a counter that idles waits for those still to come', () => {
  const { tax: line } = made(openHall().at(10), { type: 'close-intake', line: tax, at: '13:00', reason: '下班' }, [evenly(1)])
  expect(line.lastCall?.now).toBeGreaterThan(at(200))
  expect(line.lastCall?.after).toBeLessThan(at(180))
})
