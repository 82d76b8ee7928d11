import { effect, signal } from '@preact/signals'
import type { Asking, Link } from '../../../shared/screen/link.ts'
import type { Refusal } from '../../../shared/wire/refusals.ts'
import type { WhatIfView } from '../../../shared/wire/what-if.ts'
import type { DashboardView } from '../../../shared/wire/views.ts'
import type { DeskModel } from '../../desk/model.ts'

export type Change = Extract<Asking, { type: 'what-if' }>['change']

interface Means {
  link: Link<DashboardView>
  desk: Pick<DeskModel<DashboardView>, 'ask' | 'online'>
}

/** A change is tried first; what it would do stands until another is chosen, or it is done. */
export function whatIfModel({ link, desk }: Means) {
  const change = signal<Change | null>(null)
  const answer = signal<WhatIfView | null>(null)
  const refusal = signal<Refusal | null>(null)
  const done = signal(false)
  let asked = 0
  const stop = effect(() => {
    const chosen = change.value
    answer.value = null
    refusal.value = null
    if (chosen !== null) done.value = false
    if (chosen !== null && desk.online.value) void ask(chosen)
  })

  async function ask(chosen: Change) {
    asked += 1
    const mine = asked
    const reply = await link.ask({ type: 'what-if', change: chosen })
    if (mine !== asked || change.peek() !== chosen) return // another was chosen meanwhile
    refusal.value = reply.ok ? null : reply.error
    if (reply.ok && reply.value !== null && 'change' in reply.value) answer.value = reply.value
  }

  return {
    change,
    answer,
    refusal,
    /** The last change tried was done. */
    done,
    async perform() {
      const chosen = change.peek()
      if (chosen === null) return
      const reply = await desk.ask(chosen)
      if (reply?.ok !== true) return
      change.value = null
      done.value = true
    },
    close: stop,
  }
}
export type WhatIfModel = ReturnType<typeof whatIfModel>
