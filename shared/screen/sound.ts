import { clipFile, type ClipId } from '../speech/announcement.ts'
import { timetable } from '../speech/timetable.ts'

/** A loudspeaker of this machine. Tests pass a plain object. */
export interface Sound {
  /** True until somebody touches the screen, where the browser starts no sound by itself. */
  isBlocked(): boolean
  /** Tells when `isBlocked` may have changed. */
  onChange(changed: () => void): void
  unlock(): Promise<void>
  prepare(clips: readonly ClipId[]): void
  /** Plays the sentences one after another; resolves when they have begun to sound. `stop` silences them at any time. */
  play(plan: Plan, stop: AbortSignal): Promise<Playing>
  close(): void
}
export interface Playing {
  readonly seconds: number
  readonly ended: Promise<void>
}
type Plan = readonly (readonly ClipId[])[]

const LEAD = 0.05 // seconds between scheduling and sounding, so that the first clip is not cut

/** The clips from the hall server, as bytes. */
export async function loadClip(id: ClipId): Promise<ArrayBuffer> {
  const response = await fetch(`/audio/${clipFile(id)}`)
  if (!response.ok) throw new Error(`${clipFile(id)}: ${response.status}`)
  return response.arrayBuffer()
}

/** Web Audio, because an <audio> element for each word leaves audible holes between them. */
export function webSound(load: (id: ClipId) => Promise<ArrayBuffer> = loadClip): Sound {
  const context = new AudioContext()
  const decoded = new Map<ClipId, Promise<AudioBuffer>>()
  const clip = (id: ClipId) => {
    const there = decoded.get(id)
    if (there !== undefined) return there
    const coming = load(id).then((bytes) => context.decodeAudioData(bytes))
    coming.catch(() => decoded.delete(id)) // asked for again with the next call
    decoded.set(id, coming)
    return coming
  }
  return {
    isBlocked: () => context.state !== 'running',
    onChange: (changed) => {
      context.onstatechange = changed
    },
    unlock: () => context.resume(),
    prepare: (clips) => clips.forEach((id) => void clip(id).catch(() => undefined)),
    async play(plan, stop) {
      const buffers = new Map(await Promise.all([...new Set(plan.flat())].map(async (id) => [id, await clip(id)] as const)))
      return sounding(context, plan, buffers, stop)
    },
    close: () => void context.close(),
  }
}

async function sounding(context: AudioContext, plan: Plan, buffers: ReadonlyMap<ClipId, AudioBuffer>, stop: AbortSignal): Promise<Playing> {
  stop.throwIfAborted()
  const { clips, seconds } = timetable(plan, (id) => buffers.get(id)?.duration ?? 0)
  const begin = context.currentTime + LEAD
  const sources = clips.map(({ id, at }) => {
    const source = new AudioBufferSourceNode(context, { buffer: buffers.get(id) ?? null })
    source.connect(context.destination)
    source.start(begin + at)
    return source
  })
  stop.addEventListener('abort', () => sources.forEach((source) => source.stop()))
  const ended = new Promise<void>((done) => sources.at(-1)?.addEventListener('ended', () => done()))
  while (context.currentTime < begin) {
    await new Promise((soon) => setTimeout(soon, 20))
    stop.throwIfAborted()
  }
  return { seconds, ended }
}
