import { afterEach, expect, test } from 'vitest'
import { dashboardModel } from '../../../counter-display/dashboard/model.ts'
import { changeOf, countersFor, type Draft } from '../../../counter-display/dashboard/what-if/choices.ts'
import { whatIfView, type WhatIfView } from '../../../shared/wire/what-if.ts'
import { NOW, views } from '../../preview/dashboard.fixtures.ts'
import { fakeDesk } from '../desk/fake-desk.ts'

const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((end) => end()))

function desk() {
  const fake = fakeDesk(views.busy, NOW)
  const model = dashboardModel({
    ...fake.means,
    askCaseWork: async () => ({ supervised: 0, noticesDue: 0, contactsLate: 0 }),
    me: { username: 'manager', staffNo: '0601', role: 'manager', department: null, mustChange: false },
  })
  open.push(model.close)
  return { ...fake, model }
}
const draft = (more: Partial<Draft>): Draft => ({ kind: 'open', counter: '', line: '', at: '', minutes: 45, reason: '用餐', ...more })
const answer: WhatIfView = whatIfView.parse({ at: NOW, change: { type: 'open', counter: '8' }, lines: [], turnedAway: null })
const openEight = { type: 'open', counter: '8' } as const

test('each choice is the request that does it, and none until all of it is chosen', () => {
  const { busy } = views
  expect(changeOf(busy, draft({}))).toBeNull()
  expect(changeOf(busy, draft({ counter: '8' }))).toEqual(openEight)
  expect(changeOf(busy, draft({ counter: '9' }))).toEqual({ type: 'resume', counter: '9' })
  const leave = { type: 'plan-counter', counter: '5', change: 'closes', minutes: 45, reason: '用餐' }
  expect(changeOf(busy, draft({ kind: 'leave', counter: '5' }))).toEqual(leave)
  expect(changeOf(busy, draft({ kind: 'leave', counter: '5', at: '12:30' }))).toEqual({ ...leave, at: '12:30' })
  expect(changeOf(busy, draft({ kind: 'lines', counter: '5', line: 'social' }))).toMatchObject({
    type: 'assign-lines',
    lines: ['property', 'social'],
  })
  expect(changeOf(busy, draft({ kind: 'lines', counter: '5', line: 'property' }))).toBeNull()
  expect(changeOf(busy, draft({ kind: 'intake', line: 'social', at: '17:30' }))).toMatchObject({ type: 'close-intake', at: '17:30' })
})

test('only counters that are closed or paused can open, and only those at work can leave', () => {
  const labels = (kind: Draft['kind']) => countersFor(views.busy, kind).map(({ label }) => label)
  expect(labels('open')).toEqual(['3', '4', '6', '8', '9', '10'])
  expect(labels('leave')).toEqual(['1', '2', '5', '7', '11', '12'])
})

test('choosing asks what would be, and nothing is done before the key is pressed', async () => {
  const { model, asked, answer: reply } = desk()
  model.whatIf.change.value = openEight
  expect(asked).toEqual([{ type: 'what-if', change: openEight }])
  await reply({ ok: true, value: answer })
  expect(model.whatIf.answer.value).toEqual(answer)
  void model.whatIf.perform()
  expect(asked[1]).toEqual(openEight)
  await reply()
  expect(model.whatIf.done.value).toBe(true)
  expect(model.whatIf.change.value).toBeNull()
})

test('an answer to an older question is not shown, and a refusal is', async () => {
  const { model, answer: reply } = desk()
  model.whatIf.change.value = openEight
  model.whatIf.change.value = { type: 'open', counter: '6' }
  await reply({ ok: true, value: answer })
  expect(model.whatIf.answer.value).toBeNull()
  await reply({ ok: false, error: { code: 'counter-not-closed', subject: '6' } })
  expect(model.whatIf.refusal.value?.code).toBe('counter-not-closed')
})
