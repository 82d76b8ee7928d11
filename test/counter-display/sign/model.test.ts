import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { signModel } from '../../../counter-display/sign/model.ts'
import type { Link } from '../../../shared/screen/link.ts'
import type { Push, SignView } from '../../../shared/wire/views.ts'
import { NOW } from '../../preview/board.fixtures.ts'
import { views } from '../../preview/sign.fixtures.ts'

function sign(view: SignView | null) {
  const push = signal<Push<SignView> | null>(view === null ? null : { position: 1, at: NOW, view })
  const online = signal(true)
  const link: Link<SignView> = {
    push,
    online,
    refusal: signal(null),
    now: () => NOW,
    ask: async () => ({ ok: true, value: null }),
    close: () => undefined,
  }
  return { model: signModel(link), online }
}

test.each([
  ['called', 'called'],
  ['serving', 'serving'],
  ['free', 'free'],
  ['paused', 'paused'],
  ['closed', 'closed'],
] as const)('a counter in the state %s is shown as %s', (name, saying) => {
  expect(sign(views[name]).model.saying.value).toBe(saying)
})

test('offline comes before everything else, and goes again', () => {
  const { model, online } = sign(views.called)
  online.value = false
  expect(model.saying.value).toBe('offline')
  expect(model.since.value).toBe(NOW)
  online.value = true
  expect(model.saying.value).toBe('called')
})

test('says nothing of a counter before the first view', () => {
  expect(sign(null).model.saying.value).toBeNull()
})
