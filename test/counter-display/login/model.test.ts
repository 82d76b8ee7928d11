import { expect, test } from 'vitest'
import { loginModel, type LoginServer } from '../../../counter-display/login/model.ts'
import type { Me } from '../../../shared/screen/session.ts'

const clerk: Me = { username: 'clerk6', staffNo: '0617', role: 'clerk', department: null, mustChange: false }

function page(server: Partial<LoginServer>) {
  const gone: Me[] = []
  const asked: unknown[] = []
  const model = loginModel(
    {
      signIn: async (...with_) => {
        asked.push(with_)
        return (await server.signIn?.(...with_)) ?? { ok: true, value: clerk }
      },
      changePassword: async (...with_) => {
        asked.push(with_)
        return (await server.changePassword?.(...with_)) ?? { ok: true, value: null }
      },
    },
    (me) => gone.push(me),
  )
  return { model, gone, asked }
}

test('signs in and goes on, without the spaces around the name', async () => {
  const { model, gone, asked } = page({})
  model.username.value = ' clerk6 '
  model.password.value = ' spaces count '
  await model.signIn()
  expect(asked).toEqual([['clerk6', ' spaces count ']])
  expect(gone).toEqual([clerk])
})

test('a refusal is shown, and forgotten with the next try', async () => {
  let isWrong = true
  const { model, gone } = page({
    signIn: async () => (isWrong ? { ok: false, error: { code: 'wrong-credentials', triesLeft: 4 } } : { ok: true, value: clerk }),
  })
  await model.signIn()
  expect(model.refusal.value).toEqual({ code: 'wrong-credentials', triesLeft: 4 })
  expect(gone).toEqual([])
  isWrong = false
  await model.signIn()
  expect(model.refusal.value).toBeNull()
  expect(gone).toEqual([clerk])
})

test('an answer that is not the hall server is no sign-in', async () => {
  const { model, gone } = page({ signIn: async () => ({ ok: true, value: null }) })
  await model.signIn()
  expect(model.refusal.value?.code).toBe('hall-unavailable')
  expect(gone).toEqual([])
})

test('Enter pressed twice asks once', async () => {
  const { model, asked } = page({})
  await Promise.all([model.signIn(), model.signIn()])
  expect(asked).toHaveLength(1)
})

test('a password given by somebody else is changed before going on', async () => {
  const { model, gone, asked } = page({ signIn: async () => ({ ok: true, value: { ...clerk, mustChange: true } }) })
  model.username.value = 'clerk6'
  model.password.value = 'given-once'
  await model.signIn()
  expect(gone).toEqual([])
  model.next.value = 'short'
  expect(model.problem.value).toBe('new-short')
  model.next.value = 'long enough'
  expect(model.problem.value).toBe('new-differ')
  model.again.value = 'long enough'
  expect(model.problem.value).toBeNull()
  await model.change()
  expect(asked.at(-1)).toEqual(['given-once', 'long enough'])
  expect(gone).toHaveLength(1)
})
