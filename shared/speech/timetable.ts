import type { ClipId } from './announcement.ts'

/** Seconds. Words follow one another as in speech; the first sentence begins while the chime dies away. */
export const gaps = { word: 0.03, sentence: 0.2, chime: -0.2 }

export interface Timetable {
  readonly clips: readonly { readonly id: ClipId; readonly at: number }[]
  /** Length of the whole announcement, seconds. */
  readonly seconds: number
}

/** When each clip of an announcement starts, in seconds from its beginning. `lengthOf` in seconds. */
export function timetable(plan: readonly (readonly ClipId[])[], lengthOf: (id: ClipId) => number): Timetable {
  const clips: { id: ClipId; at: number }[] = []
  let end = 0
  for (const sentence of plan) {
    let gap = clips.length === 0 ? 0 : clips.at(-1)?.id === 'chime' ? gaps.chime : gaps.sentence
    for (const id of sentence) {
      clips.push({ id, at: end + gap })
      end += gap + lengthOf(id)
      gap = gaps.word
    }
  }
  return { clips, seconds: end }
}
