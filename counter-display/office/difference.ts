import type { Path } from './editor/paths.ts'

/** One place where two versions of a text differ. `moved`: the same entries of a list in another order, as they stood and as they stand. */
export interface Change {
  readonly path: Path
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  readonly before: unknown
  readonly after: unknown
}

type Group = Readonly<Record<string, unknown>>
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)
const isThere = (value: unknown) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/** [DIFF-1] Field by field, to the smallest part that differs. */
export function difference(before: unknown, after: unknown, path: Path = []): Change[] {
  if (Array.isArray(before) && Array.isArray(after)) return inLists(before, after, path)
  if (isGroup(before) && isGroup(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return names.flatMap((name) => difference(own(before, name), own(after, name), [...path, name]))
  }
  if (Object.is(before, after) || (!isThere(before) && !isThere(after))) return []
  const kind = !isThere(before) ? 'added' : !isThere(after) ? 'removed' : 'changed'
  return [{ path, kind, before, after }]
}

/** Not what every object has anyway, as `constructor`. */
const own = (group: Group, name: string) => (Object.hasOwn(group, name) ? group[name] : undefined)

/** [DIFF-2] Entries are compared with what they were, wherever they stand; a new order is a change of its own. */
function inLists(before: readonly unknown[], after: readonly unknown[], path: Path): Change[] {
  const partner = partners(before, after)
  const changes = after.flatMap((one, at): Change[] => {
    const was = partner[at]
    return was === undefined
      ? [{ path: [...path, at], kind: 'added', before: undefined, after: one }]
      : difference(before[was], one, [...path, at])
  })
  const kept = partner.filter((was) => was !== undefined)
  const removed = before.flatMap((one, at): Change[] =>
    kept.includes(at) ? [] : [{ path: [...path, at], kind: 'removed', before: one, after: undefined }],
  )
  const isMoved = kept.some((was, at) => was < (kept[at - 1] ?? -1))
  return [...changes, ...removed, ...(isMoved ? [{ path, kind: 'moved' as const, before, after }] : [])]
}

/** For each entry now the place of the one it was: by id; without ids first those that are the same, then the others as they follow. */
function partners(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const [was, is] = [idsOf(before), idsOf(after)]
  if (was !== null && is !== null) return is.map((id) => (was.includes(id) ? was.indexOf(id) : undefined))
  const free = new Set(before.keys())
  const take = (at: number | undefined) => (at !== undefined && free.delete(at) ? at : undefined)
  const same = after.map((one) => take([...free].find((at) => difference(before[at], one).length === 0)))
  return same.map((at) => at ?? take([...free][0]))
}

/** Null: not each entry has an id of its own. */
function idsOf(list: readonly unknown[]): string[] | null {
  const ids = list.flatMap((one) => (isGroup(one) && typeof one['id'] === 'string' ? [one['id']] : []))
  return ids.length === list.length && new Set(ids).size === list.length ? ids : null
}
