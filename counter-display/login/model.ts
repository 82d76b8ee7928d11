import { computed, signal } from '@preact/signals'
import type { Result } from '../../shared/result.ts'
import type { Me } from '../../shared/screen/session.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'

const SHORTEST = 8

/** What the page needs of the server; tests pass plain functions. */
export interface LoginServer {
  signIn(username: string, password: string): Promise<Result<Me | null, Refusal>>
  changePassword(current: string, next: string): Promise<Result<unknown, Refusal>>
}

export function loginModel(server: LoginServer, go: (me: Me) => void) {
  const username = signal('')
  const password = signal('')
  const next = signal('')
  const again = signal('')
  const busy = signal(false)
  const refusal = signal<Refusal | null>(null)
  /** Signed in with a password that must be changed first. */
  const changing = signal<Me | null>(null)

  async function once(work: () => Promise<void>) {
    if (busy.value) return
    busy.value = true
    refusal.value = null
    await work().finally(() => {
      busy.value = false
    })
  }
  return {
    username,
    password,
    next,
    again,
    busy,
    refusal,
    changing,
    problem: computed(() => (next.value.length < SHORTEST ? 'new-short' : next.value === again.value ? null : 'new-differ')),
    signIn: () =>
      once(async () => {
        const answer = await server.signIn(username.value.trim(), password.value)
        if (!answer.ok) refusal.value = answer.error
        else if (answer.value === null) refusal.value = { code: 'hall-unavailable' }
        else if (answer.value.mustChange) changing.value = answer.value
        else go(answer.value)
      }),
    change: () =>
      once(async () => {
        const me = changing.value
        const answer = await server.changePassword(password.value, next.value)
        if (!answer.ok) refusal.value = answer.error
        else if (me !== null) go(me)
      }),
  }
}
export type LoginModel = ReturnType<typeof loginModel>
