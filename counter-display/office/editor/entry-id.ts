import type { Path } from './paths.ts'
import { wordAt } from './paths.ts'

/** What entries are called that need an id to be pointed to by: `material-3` among the materials. */
export function freshId(list: readonly unknown[], path: Path): string {
  const names = path.filter((part) => typeof part === 'string')
  const name = (names.at(-1) ?? 'entry').toLowerCase().replace(/s$/, '')
  const taken = new Set(list.map((one) => wordAt(one, ['id'])))
  const isFree = (at: number) => !taken.has(`${name}-${at}`)
  return `${name}-${Array.from({ length: list.length + 1 }, (_, at) => at + 1).find(isFree) ?? list.length + 1}`
}

/** A new or copied entry that gets an id of its own, if it has one at all. */
export const withFreshId = (entry: unknown, list: readonly unknown[], path: Path): unknown =>
  typeof entry === 'object' && entry !== null && 'id' in entry ? { ...entry, id: freshId(list, path) } : entry
