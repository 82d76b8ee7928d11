import { computed, effect, signal } from '@preact/signals'
import { tickingClock } from '../../shared/screen/clock.ts'
import type { Link } from '../../shared/screen/link.ts'
import type { Speaker, SpeakerState } from '../../shared/screen/speaker.ts'
import type { BoardView } from '../../shared/wire/views.ts'
import { callsFor, shownCalls } from './calls.ts'

export interface BoardOptions {
  readonly zone: string | null
  /** Null: this board is silent on purpose. */
  readonly speaker: ((onState: (state: SpeakerState) => void) => Speaker) | null
}

/** One board: the view, the clock, and what is spoken. */
export function boardModel(link: Link<BoardView>, { zone, speaker }: BoardOptions) {
  const clock = tickingClock(link.now)
  const sound = signal<SpeakerState | 'silent'>(speaker === null ? 'silent' : 'ready')
  const voice = speaker?.((state) => {
    sound.value = state
  })
  const view = computed(() => link.push.value?.view ?? null)
  const stop = effect(() => {
    // Each call is spoken once, an old one at start is not, and one that is gone again is left out.
    if (view.value !== null) voice?.say(callsFor(view.value, zone), link.now())
  })
  return {
    view,
    online: link.online,
    refusal: link.refusal,
    sound,
    time: clock.time,
    /** Server time of the last view. */
    since: computed(() => link.push.value?.at ?? null),
    isZoneUnknown: computed(() => zone !== null && view.value !== null && view.value.hall.zones.every((one) => one.id !== zone)),
    shown: computed(() =>
      view.value === null ? null : shownCalls(view.value, zone, Math.max(clock.time.value, link.push.value?.at ?? 0)),
    ),
    unlock: () => voice?.unlock(),
    close() {
      stop()
      clock.stop()
      voice?.close()
      link.close()
    },
  }
}
export type BoardModel = ReturnType<typeof boardModel>
