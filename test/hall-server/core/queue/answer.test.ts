import { expect, test } from 'vitest'
import { answerTo, coreAnswer } from '../../../../hall-server/core/queue/answer.ts'
import type { Actor, Ask } from '../../../../hall-server/core/queue/commands.ts'
import type { Told } from '../../../../shared/wire/views.ts'
import { ana, at, one, openHall, tax, token, visitor, type Story } from './hall-spec.ts'

/** Does it and gives its answer, as the doors do. */
function ask(story: Story, minute: number, by: Actor, asked: Ask) {
  const before = story.events.length
  story.at(minute).do(by, asked)
  return coreAnswer.parse(answerTo(story.hall, { by, ask: asked }, story.events.slice(before), at(minute)))
}
const take = (n: number, told?: Told): Ask => ({
  type: 'take',
  token: token(n),
  line: tax,
  items: [],
  class: 'normal',
  language: 'zh',
  ...(told && { told }),
})

test('[TAKE-6] a number is answered with its place and the range of its wait', () => {
  const story = openHall().take(1).take(2)
  expect(ask(story, 1, visitor, take(3, { low: 360, middle: 600, high: 840 }))).toEqual({
    token: token(3),
    number: 'A003',
    line: 'tax',
    ahead: 2,
    wait: { low: 5, high: 15 }, // what was told, rounded outwards to five minutes
  })
})
test('[VIEW-5] no counter open: a number, and no waiting time', () => {
  const story = openHall().do(ana, { type: 'close', counter: one })
  expect(ask(story, 1, visitor, take(1))).toMatchObject({ number: 'A001', ahead: 0, wait: null })
})
test('[CALL-4] a call is answered with the ticket at the counter', () =>
  expect(ask(openHall().take(1), 1, ana, { type: 'call-next', counter: one })).toEqual({
    number: 'A001',
    counter: '1',
    line: 'tax',
    class: 'normal',
    state: 'called',
  }))
test('[CALL-4] finishing with the next answers both', () => {
  const story = openHall().take(1).take(2).do(ana, { type: 'call-next', counter: one })
  expect(ask(story, 2, ana, { type: 'finish', counter: one, outcome: 'accepted', callNext: true })).toMatchObject({
    number: 'A002',
    state: 'called',
    finished: { number: 'A001', outcome: 'accepted' },
  })
  expect(ask(story, 3, ana, { type: 'finish', counter: one })).toMatchObject({
    number: 'A002',
    state: 'finished',
    finished: { number: 'A002' },
  })
})
test('[CALL-4] an undo answers with who is there again, or with nobody', () => {
  const story = openHall().take(1).do(ana, { type: 'call-next', counter: one }).do(ana, { type: 'start', counter: one })
  expect(ask(story, 0.1, ana, { type: 'undo', counter: one })).toMatchObject({ number: 'A001', state: 'called' })
  story.do(ana, { type: 'finish', counter: one })
  expect(ask(story, 0.2, ana, { type: 'undo', counter: one })).toMatchObject({ number: 'A001', state: 'called' })
  expect(ask(openHall(), 0, ana, { type: 'pause', counter: one, reason: 'tea' })).toBeNull()
  expect(ask(story, 0.3, visitor, { type: 'ask-help', place: 'K1' })).toBeNull()
})
