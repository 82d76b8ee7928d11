import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Result } from '../../shared/result.ts'
import { tickingClock } from '../../shared/screen/clock.ts'
import type { DeskLanguage } from '../../shared/screen/desk-language.ts'
import type { Asking, Link } from '../../shared/screen/link.ts'
import type { Me } from '../../shared/screen/session.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { Answer } from '../../shared/wire/socket.ts'

export interface DeskMeans<V> {
  link: Link<V>
  me: Me
  language: ReadonlySignal<DeskLanguage>
  choose: (language: DeskLanguage) => void
  /** Goes to the sign-in page and comes back here after it. */
  toLogin: () => void
  /** Ends the session; then the sign-in page. */
  signOut: () => Promise<void>
}

/** Why something was not done. */
export type Notice = { refusal: Refusal } | 'offline'

/** What every staff screen over one link has: its view, its clock, one request at a time, and why the last one was refused. */
export function deskModel<V>({ link, me, language, choose, toLogin, signOut }: DeskMeans<V>) {
  const clock = tickingClock(() => link.now())
  const busy = signal(false)
  const notice = signal<Notice | null>(null)

  const stop = [
    effect(() => {
      if (link.refusal.value?.code === 'not-signed-in') toLogin()
    }),
    effect(() => {
      if (link.online.value && notice.peek() === 'offline') notice.value = null
    }),
  ]

  /** Null: not asked, because we are offline or an answer is still on its way. */
  async function ask(request: Asking): Promise<Result<Answer, Refusal> | null> {
    if (busy.value) return null
    if (!link.online.value) {
      notice.value = 'offline'
      return null
    }
    busy.value = true
    notice.value = null
    const reply = await link.ask(request)
    busy.value = false
    if (!reply.ok && reply.error.code === 'not-signed-in') toLogin()
    else if (!reply.ok) notice.value = { refusal: reply.error }
    return reply
  }

  return {
    me,
    language,
    choose,
    signOut,
    busy,
    notice,
    ask,
    time: clock.time,
    online: link.online,
    /** Why there is no view at all. */
    refusal: link.refusal,
    view: computed(() => link.push.value?.view ?? null),
    /** Server time of the last view, ms. */
    since: computed(() => link.push.value?.at ?? null),
    /** Nothing can be asked now. */
    off: computed(() => busy.value || !link.online.value),
    close() {
      stop.forEach((end) => end())
      clock.stop()
      link.close()
    },
  }
}
export type DeskModel<V> = ReturnType<typeof deskModel<V>>
/** What the frame and the dialogs read; they do not care whose view it is. */
export type AnyDesk = Omit<DeskModel<unknown>, 'view' | 'ask'>
