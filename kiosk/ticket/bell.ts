import type { Alarm } from './alarms.ts'

/** What makes a phone heard and felt. Tests pass a plain object. */
export interface Bell {
  /** A browser sounds only after a touch: called by the switch. */
  unlock(): void
  ring(alarm: Alarm): void
}

const times: Readonly<Record<Alarm, number>> = { called: 3, near: 1 }
const TONE = 0.22 // seconds
const EVERY = 0.7 // seconds from one stroke to the next

/** Two tones a stroke and a vibration; iPhones have no vibration and only ring. */
export function phoneBell(): Bell {
  let context: AudioContext | null = null
  return {
    unlock() {
      context ??= new AudioContext()
      void context.resume()
    },
    ring(alarm) {
      const strokes = times[alarm]
      if ('vibrate' in navigator) navigator.vibrate(Array.from({ length: strokes }, () => [400, 300]).flat())
      if (context === null) return
      for (let stroke = 0; stroke < strokes; stroke += 1) {
        tone(context, 880, context.currentTime + stroke * EVERY)
        tone(context, 660, context.currentTime + stroke * EVERY + TONE)
      }
    },
  }
}

function tone(context: AudioContext, frequency: number, at: number) {
  const gain = new GainNode(context, { gain: 0 })
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(0.4, at + 0.02)
  gain.gain.linearRampToValueAtTime(0, at + TONE)
  const oscillator = new OscillatorNode(context, { frequency, type: 'triangle' })
  oscillator.connect(gain).connect(context.destination)
  oscillator.start(at)
  oscillator.stop(at + TONE)
}
