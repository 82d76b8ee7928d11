import type { Language } from '../language/languages.ts'
import { announcementPlan, clipsOf, type ClipId } from '../speech/announcement.ts'
import { emptySpeakerQueue, enqueue, finished, next } from '../speech/speaker-queue.ts'
import type { CallView } from '../wire/views.ts'
import { loadClip, webSound, type Sound } from './sound.ts'

/** `blocked`: the browser wants a touch first, see `unlock`. `failed`: the last call could not be spoken and was left out. */
export type SpeakerState = 'ready' | 'blocked' | 'speaking' | 'failed'

export interface SpeakerOptions {
  /** What the hall speaks, the first one twice (calling.md §4.1). */
  readonly languages: readonly Language[]
  /** Server time, milliseconds. */
  readonly now: () => number
  /** Told of every change, and with `failed` of the reason. */
  readonly onState: (state: SpeakerState, reason?: unknown) => void
  /** The bytes of a clip; by default from the hall server's /audio. */
  readonly load?: (id: ClipId) => Promise<ArrayBuffer>
  readonly sound?: Sound
}

export interface Speaker {
  /** Takes the calls of a view as they come, newest first and as often as they come; each is spoken once. */
  say(calls: readonly CallView[], now: number): void
  /** To be called from a touch or a key. */
  unlock(): Promise<void>
  close(): void
}

// Milliseconds. A call that does not start, or does not end, must not silence those after it.
const START_WITHIN = 1_000
const END_WITHIN = 2_000 // after its own length
const SETTLED_AFTER = 500 // a sound that may start is not running at once

/** Speaks calls through this machine's loudspeaker, one at a time. */
export function createSpeaker({ languages, now, onState, load = loadClip, sound = webSound(load) }: SpeakerOptions): Speaker {
  let queue = emptySpeakerQueue
  let state: SpeakerState | null = null
  let stop: AbortController | null = null
  let closed = false

  const show = (shown: SpeakerState, reason?: unknown) => {
    if (closed || (shown === state && shown !== 'failed')) return
    state = shown
    onState(shown, reason)
  }
  const pump = () => {
    if (closed || stop !== null) return
    if (sound.isBlocked()) return show('blocked')
    queue = next(queue, now())
    if (queue.speaking !== null) void speak(queue.speaking)
    else if (state !== 'failed') show('ready')
  }
  async function speak(call: Parameters<typeof announcementPlan>[0]) {
    const own = (stop = new AbortController())
    show('speaking')
    try {
      const playing = await within(START_WITHIN, sound.play(announcementPlan(call, languages), own.signal))
      await within(playing.seconds * 1_000 + END_WITHIN, playing.ended)
      if (state === 'speaking') state = null
    } catch (reason) {
      own.abort()
      show('failed', reason)
    }
    stop = null
    queue = finished(queue)
    pump()
  }

  sound.prepare(clipsOf(languages))
  sound.onChange(pump)
  const settled = setTimeout(pump, SETTLED_AFTER)
  if (!sound.isBlocked()) pump()

  return {
    say(calls, at) {
      queue = enqueue(queue, calls, at)
      if (!sound.isBlocked()) pump()
    },
    async unlock() {
      await sound.unlock()
      pump()
    },
    close() {
      closed = true
      clearTimeout(settled)
      stop?.abort()
      sound.close()
    },
  }
}

/** Rejects if `promise` takes longer than `ms`. */
function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no sound within ${ms} ms`)), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
