import { afterEach, expect, test } from 'vitest'
import { dashboardModel } from '../../../counter-display/dashboard/model.ts'
import { NOW, view, views } from '../../preview/dashboard.fixtures.ts'
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

test('a question closes with yes and stays with the reason after no', async () => {
  const { model, answer } = desk()
  model.ask({ kind: 'counter', counter: '5' })
  void model.act({ type: 'close', counter: '5' })
  await answer({ ok: false, error: { code: 'counter-busy', subject: '5' } })
  expect(model.question.value).toEqual({ kind: 'counter', counter: '5' })
  expect(model.notice.value).toEqual({ refusal: { code: 'counter-busy', subject: '5' } })
  void model.act({ type: 'pause', counter: '5', reason: '用餐' })
  await answer()
  expect(model.question.value).toBeNull()
  expect(model.notice.value).toBeNull()
})

test('a second press while the first is under way asks nothing', () => {
  const { model, asked } = desk()
  void model.act({ type: 'close-day' })
  void model.act({ type: 'close-day' })
  expect(asked).toHaveLength(1)
})

test('offline nothing is asked, and the reason goes away with it', () => {
  const { model, asked, online } = desk()
  online.value = false
  void model.act({ type: 'open', counter: '6' })
  expect(asked).toEqual([])
  expect(model.notice.value).toBe('offline')
  expect(model.off.value).toBe(true)
  online.value = true
  expect(model.notice.value).toBeNull()
})

test('the dialog follows its counter, and goes when the counter does', () => {
  const { model, show } = desk()
  model.ask({ kind: 'counter', counter: '4' })
  expect(model.counter.value?.state).toBe('paused')
  show(
    view({
      counters: views.busy.counters.map((counter) => (counter.id === '4' ? { ...counter, state: 'free', pauseReason: null } : counter)),
    }),
  )
  expect(model.counter.value?.state).toBe('free')
  show(view({ counters: views.busy.counters.filter(({ id }) => id !== '4') }))
  expect(model.question.value).toBeNull()
})

test('a sign-in that has ended leads to the sign-in page, whoever tells it', async () => {
  const asking = desk()
  void asking.model.act({ type: 'open-day' })
  await asking.answer({ ok: false, error: { code: 'not-signed-in' } })
  expect(asking.went).toEqual(['login'])
  const watching = desk()
  watching.refusal.value = { code: 'not-signed-in' }
  expect(watching.went).toEqual(['login'])
})
