import { signal } from '@preact/signals'
import type { DeskLanguage } from '../../../shared/screen/desk-language.ts'
import type { Asking, Link } from '../../../shared/screen/link.ts'
import type { Result } from '../../../shared/result.ts'
import type { Refusal } from '../../../shared/wire/refusals.ts'
import type { Answer } from '../../../shared/wire/socket.ts'
import type { Push } from '../../../shared/wire/views.ts'

/** A desk without a wire: the test shows views and answers requests when it likes. */
export function fakeDesk<V>(first: V, now: number) {
  const push = signal<Push<V> | null>({ position: 1, at: now, view: first })
  const online = signal(true)
  const refusal = signal<Refusal | null>(null)
  const asked: Asking[] = []
  const went: string[] = []
  const waiting: ((reply: Result<Answer, Refusal>) => void)[] = []
  const link: Link<V> = {
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
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve()
  }
  return {
    means: {
      link,
      language: signal<DeskLanguage>('zh'),
      choose: () => undefined,
      toLogin: () => went.push('login'),
      signOut: async () => {
        went.push('signed out')
      },
    },
    online,
    refusal,
    asked,
    went,
    settle,
    show: (view: V) => {
      push.value = { position: (push.value?.position ?? 0) + 1, at: now, view }
    },
    async answer(reply: Result<Answer, Refusal> = { ok: true, value: null }) {
      waiting.shift()?.(reply)
      await settle()
    },
  }
}
