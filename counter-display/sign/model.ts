import { computed } from '@preact/signals'
import type { Link } from '../../shared/screen/link.ts'
import type { SignView } from '../../shared/wire/views.ts'

/** What the sign says. Offline comes before everything: a stale number sends people to the wrong counter. */
export type Saying = 'offline' | 'called' | 'serving' | 'free' | 'paused' | 'closed'

function sayingOf(view: SignView, isOnline: boolean): Saying {
  if (!isOnline) return 'offline'
  const { state } = view.counter
  return state === 'calling' ? 'called' : state
}

export function signModel(link: Link<SignView>) {
  const view = computed(() => link.push.value?.view ?? null)
  return {
    view,
    online: link.online,
    refusal: link.refusal,
    /** Server time of the last view. */
    since: computed(() => link.push.value?.at ?? null),
    saying: computed(() => (view.value === null ? null : sayingOf(view.value, link.online.value))),
    close: () => link.close(),
  }
}
export type SignModel = ReturnType<typeof signModel>
