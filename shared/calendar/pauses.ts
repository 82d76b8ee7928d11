import type { ServiceDay } from '../ids.ts'

/** A special procedure (行政许可法 第45条): its first and its last day; null while it lasts. */
export interface Pause {
  readonly from: ServiceDay
  readonly to: ServiceDay | null
}

/** The same days, each once: earliest first, what overlaps joined. Throws when a pause ends before it begins. */
export function inOrder(pauses: readonly Pause[]): readonly Pause[] {
  const joined: Pause[] = []
  for (const pause of pauses.toSorted((a, b) => compare(a.from, b.from))) {
    if (pause.to !== null && pause.to < pause.from) throw new Error(`A pause from ${pause.from} to ${pause.to}`)
    const last = joined.at(-1)
    if (last === undefined || (last.to !== null && last.to < pause.from)) joined.push(pause)
    else joined[joined.length - 1] = { from: last.from, to: laterEnd(last.to, pause.to) }
  }
  return joined
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const laterEnd = (a: ServiceDay | null, b: ServiceDay | null) => (a === null || b === null ? null : a > b ? a : b)
