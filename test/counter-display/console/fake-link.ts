import { signal } from '@preact/signals'
import type { Asking, Link } from '../../../shared/screen/link.ts'
import type { Result } from '../../../shared/result.ts'
import type { Refusal } from '../../../shared/wire/refusals.ts'
import type { Answer } from '../../../shared/wire/socket.ts'
import type { ConsoleView, Push } from '../../../shared/wire/views.ts'
import { NOW } from '../../preview/console.fixtures.ts'

/** A link without a wire: the test shows views, answers requests when it likes and moves the clock. */
export function fakeLink(first: ConsoleView) {
  const push = signal<Push<ConsoleView> | null>({ position: 1, at: NOW, view: first })
  const online = signal(true)
  const refusal = signal<Refusal | null>(null)
  const asked: Asking[] = []
  const waiting: ((reply: Result<Answer, Refusal>) => void)[] = []
  let now = NOW
  const link: Link<ConsoleView> = {
    push,
    online,
    refusal,
    now: () => now,
    ask(request) {
      asked.push(request)
      return new Promise((done) => waiting.push(done))
    },
    close: () => undefined,
  }
  return {
    link,
    online,
    refusal,
    asked,
    show: (view: ConsoleView) => {
      push.value = { position: (push.value?.position ?? 0) + 1, at: now, view }
    },
    pass: (ms: number) => {
      now += ms
    },
    async answer(reply: Result<Answer, Refusal> = { ok: true, value: null }) {
      waiting.shift()?.(reply)
      await Promise.resolve()
      await Promise.resolve()
    },
  }
}
