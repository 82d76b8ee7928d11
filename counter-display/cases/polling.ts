import { signal } from '@preact/signals'
import type { Result } from '../../shared/result.ts'
import type { Link } from '../../shared/screen/link.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { Push } from '../../shared/wire/views.ts'

export interface Polling<V> {
  /** As a screen's link: the desk's frame, notices and dialogs stand on it. */
  readonly link: Link<V>
  /** Asks now, and again after the usual time. */
  again(): Promise<void>
}

/** Asks for a view every so often instead of being told: lists of cases change by the minute, not by the second. `every` in ms. */
export function polling<V>(ask: () => Promise<Result<V, Refusal>>, every: number, now: () => number): Polling<V> {
  const push = signal<Push<V> | null>(null)
  const online = signal(true)
  const refusal = signal<Refusal | null>(null)
  let timer: ReturnType<typeof setTimeout> | null = null
  let isClosed = false
  let asked = 0

  async function again() {
    if (timer !== null) clearTimeout(timer)
    const mine = (asked += 1)
    const answer = await ask()
    if (isClosed || mine !== asked) return // a later question has been asked meanwhile: its answer counts
    timer = setTimeout(() => void again(), every)
    online.value = answer.ok || answer.error.code !== 'hall-unavailable'
    if (answer.ok) {
      refusal.value = null
      push.value = { position: mine, at: now(), view: answer.value }
    } else if (online.value) refusal.value = answer.error
  }
  void again()

  const link: Link<V> = {
    push,
    online,
    refusal,
    now,
    ask: async () => ({ ok: false, error: { code: 'hall-unavailable' } }),
    close() {
      isClosed = true
      if (timer !== null) clearTimeout(timer)
    },
  }
  return { link, again }
}
