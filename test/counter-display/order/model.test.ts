import { signal } from '@preact/signals'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { orderBoardModel } from '../../../counter-display/order/model.ts'
import type { Answered } from '../../../shared/screen/order/read.ts'
import { orderDay, type OrderDay } from '../../../shared/wire/order.ts'
import type { Push, PublicView } from '../../../shared/wire/views.ts'
import { NOW, views } from '../../preview/board.fixtures.ts'

beforeEach(() => void vi.useFakeTimers({ now: NOW }))
afterEach(() => void vi.useRealTimers())

const dayWith = (changes: number) =>
  orderDay.parse({
    hall: 'urumqi',
    day: '2026-06-17',
    rule: { slopes: { normal: 1, appointment: 2, priority: 3 }, returnAfterCalls: 3 },
    calls: 20,
    outOfOrder: changes,
    changes: Array.from({ length: changes }, (_, n) => ({
      kind: 'call',
      at: NOW - n,
      number: `A${100 + n}`,
      by: 'clerk',
      reason: '急',
      label: '1',
      class: null,
      passed: 1,
      isUndone: false,
    })),
  })

async function wall(answers: Answered<OrderDay>[]) {
  const push = signal<Push<PublicView> | null>({ position: 1, at: NOW, view: views.busy })
  const link = {
    push,
    online: signal(true),
    refusal: signal(null),
    now: () => NOW,
    ask: () => Promise.reject(new Error()),
    close: () => undefined,
  }
  const model = orderBoardModel(link, { load: async () => answers.shift() ?? { state: 'failed' }, stand: 15_000 })
  await vi.advanceTimersByTimeAsync(0)
  return model
}
const numbers = (model: Awaited<ReturnType<typeof wall>>) => model.rows.value.slice(0, model.fits.value).map(({ number }) => number)

test('every row is shown, also where few have room, in one language and then all again in the other', async () => {
  const model = await wall([{ state: 'known', value: dayWith(5) }])
  model.fits.value = 2
  const seen: string[] = []
  for (let turn = 0; turn < 6; turn++) {
    seen.push(`${model.language.value} ${numbers(model).join(' ')}`)
    model.turn()
    model.fits.value = 2
  }
  expect(seen).toEqual(['zh A100 A101', 'zh A102 A103', 'zh A104', 'ug A100 A101', 'ug A102 A103', 'ug A104'])
  model.close()
})
test('with nothing to show it still speaks both languages; what was known stays while the server is silent', async () => {
  const model = await wall([{ state: 'known', value: dayWith(0) }])
  model.turn()
  expect(model.language.value).toBe('ug')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(model.day.value?.calls).toBe(20)
  model.close()
})
