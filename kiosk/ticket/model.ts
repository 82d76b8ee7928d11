import { computed, effect, signal } from '@preact/signals'
import type { ScreenLanguage } from '../../shared/language/languages.ts'
import type { Link } from '../../shared/screen/link.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import type { TicketView } from '../../shared/wire/views.ts'
import { alarmFor } from './alarms.ts'
import type { Bell } from './bell.ts'
import { languageOfReader, type Memory } from './reader.ts'

export type Cancelling =
  | { readonly step: 'no' }
  | { readonly step: 'asked' }
  | { readonly step: 'sent' }
  | { readonly step: 'refused'; readonly why: Refusal }

export interface TicketOptions {
  readonly token: string
  readonly bell: Bell
  readonly memory: Memory
  /** The browser's languages, most wanted first. */
  readonly languages: readonly string[]
}

/** One ticket on its holder's phone. */
export function ticketModel(link: Link<TicketView>, { token, bell, memory, languages }: TicketOptions) {
  const language = signal(languageOfReader(memory.getItem('language'), languages))
  const large = signal(memory.getItem('large') === 'yes')
  const alarm = signal(false)
  const cancelling = signal<Cancelling>({ step: 'no' })
  const view = computed(() => link.push.value?.view ?? null)
  let seen: TicketView | null = null
  const stop = effect(() => {
    if (view.value === null) return
    const what = alarmFor(seen, view.value)
    seen = view.value
    if (what !== null && alarm.peek()) bell.ring(what)
  })
  return {
    token,
    language,
    large,
    alarm,
    cancelling,
    view,
    online: link.online,
    /** Why the server shows no ticket here. */
    refusal: link.refusal,
    /** Server time of the last view. */
    since: computed(() => link.push.value?.at ?? null),
    choose(next: ScreenLanguage) {
      language.value = next
      memory.setItem('language', next)
    },
    enlarge() {
      large.value = !large.value
      memory.setItem('large', large.value ? 'yes' : 'no')
    },
    switchAlarm() {
      alarm.value = !alarm.value
      if (!alarm.value) return
      bell.unlock()
      bell.ring('near') // lets the holder hear that it works
    },
    askCancel() {
      cancelling.value = { step: 'asked' }
    },
    keep() {
      cancelling.value = { step: 'no' }
    },
    async cancel() {
      if (cancelling.value.step === 'sent') return
      cancelling.value = { step: 'sent' }
      const answer = await link.ask({ type: 'cancel', token })
      cancelling.value = answer.ok ? { step: 'no' } : { step: 'refused', why: answer.error }
    },
    close() {
      stop()
      link.close()
    },
  }
}
export type TicketModel = ReturnType<typeof ticketModel>
