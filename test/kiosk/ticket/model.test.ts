import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { ticketModel } from '../../../kiosk/ticket/model.ts'
import type { Result } from '../../../shared/result.ts'
import type { Asking, Link } from '../../../shared/screen/link.ts'
import type { Refusal } from '../../../shared/wire/refusals.ts'
import type { Answer } from '../../../shared/wire/socket.ts'
import type { Push, TicketView } from '../../../shared/wire/views.ts'
import { NOW, viewOf, views } from '../../preview/ticket.fixtures.ts'

const token = 'sJ2xk9QmVb7LrT4wYz8NcA'

function phone(kept: Record<string, string> = {}, languages: string[] = ['zh-CN']) {
  const push = signal<Push<TicketView> | null>(null)
  const asked: Asking[] = []
  const answers: ((reply: Result<Answer, Refusal>) => void)[] = []
  const link: Link<TicketView> = {
    push,
    online: signal(true),
    refusal: signal(null),
    now: () => NOW,
    ask: (request) => {
      asked.push(request)
      return new Promise((done) => answers.push(done))
    },
    close: () => undefined,
  }
  const heard: string[] = []
  const memory = new Map(Object.entries(kept))
  const model = ticketModel(link, {
    token,
    bell: { unlock: () => heard.push('unlock'), ring: (alarm) => heard.push(alarm) },
    memory: { getItem: (key) => memory.get(key) ?? null, setItem: (key, value) => void memory.set(key, value) },
    languages,
  })
  const show = (view: TicketView) => {
    push.value = { position: (push.value?.position ?? 0) + 1, at: NOW, view }
  }
  return { model, show, asked, answers, heard, memory }
}

test('rings for a call only when its holder switched it on, and once to prove it', () => {
  const { model, show, heard } = phone()
  show(views.waiting)
  show(views.called)
  expect(heard).toEqual([])
  show(views.waiting)
  model.switchAlarm()
  expect(heard).toEqual(['unlock', 'near'])
  show(views.called)
  show(viewOf({ ...views.called, calls: 2 }))
  expect(heard).toEqual(['unlock', 'near', 'called', 'called'])
  model.switchAlarm()
  show(viewOf({ ...views.called, calls: 3 }))
  expect(heard).toHaveLength(4)
})

test('a switch thrown after the call does not ring for it once more', () => {
  const { model, show, heard } = phone()
  show(views.waiting)
  show(views.called)
  model.switchAlarm()
  expect(heard).toEqual(['unlock', 'near'])
})

test('gives the number back only after the second question, and once', async () => {
  const { model, asked, answers } = phone()
  model.askCancel()
  expect(asked).toEqual([])
  model.keep()
  expect(model.cancelling.value).toEqual({ step: 'no' })
  model.askCancel()
  const sent = model.cancel()
  void model.cancel()
  expect(asked).toEqual([{ type: 'cancel', token }])
  answers[0]?.({ ok: true, value: null })
  await sent
  expect(model.cancelling.value).toEqual({ step: 'no' })
})

test('a refused cancel says why and can be tried again', async () => {
  const { model, asked, answers } = phone()
  model.askCancel()
  const sent = model.cancel()
  answers[0]?.({ ok: false, error: { code: 'ticket-not-waiting' } })
  await sent
  expect(model.cancelling.value).toEqual({ step: 'refused', why: { code: 'ticket-not-waiting' } })
  void model.cancel()
  expect(asked).toHaveLength(2)
})

test('keeps language and size on this phone', () => {
  const { model, memory } = phone()
  expect([model.language.value, model.large.value]).toEqual(['zh', false])
  model.choose('ug')
  model.enlarge()
  const again = phone(Object.fromEntries(memory))
  expect([again.model.language.value, again.model.large.value]).toEqual(['ug', true])
})
