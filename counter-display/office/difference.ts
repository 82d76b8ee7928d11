import type { Path } from './editor/paths.ts'

/** One place where two versions of a text differ. */
export interface Change {
  readonly path: Path
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before: unknown
  readonly after: unknown
}

type Group = Readonly<Record<string, unknown>>
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)
const isThere = (value: unknown) => value !== undefined && value !== null && value !== ''

/** [DIFF-1] Field by field, to the smallest part that differs. Entries with an id are the same entry wherever they stand. */
export function difference(before: unknown, after: unknown, path: Path = []): Change[] {
  if (Array.isArray(before) && Array.isArray(after)) return inLists(before, after, path)
  if (isGroup(before) && isGroup(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return names.flatMap((name) => difference(before[name], after[name], [...path, name]))
  }
  if (isSame(before, after)) return []
  const kind = !isThere(before) ? 'added' : !isThere(after) ? 'removed' : 'changed'
  return [{ path, kind, before, after }]
}

function inLists(before: readonly unknown[], after: readonly unknown[], path: Path): Change[] {
  const known = new Map(before.map((one, at) => [idOf(one, at), one]))
  const seen = new Set<string>()
  const changes = after.flatMap((one, at) => {
    const id = idOf(one, at)
    seen.add(id)
    return difference(known.get(id), one, [...path, at])
  })
  const removed = before.flatMap((one, at) =>
    seen.has(idOf(one, at)) ? [] : [{ path: [...path, at], kind: 'removed' as const, before: one, after: undefined }],
  )
  return [...changes, ...removed, ...moved(before, after, path)]
}

/** The same entries in another order, which is a change of its own. */
function moved(before: readonly unknown[], after: readonly unknown[], path: Path): Change[] {
  const ids = (list: readonly unknown[]) => list.map((one) => (isGroup(one) && typeof one['id'] === 'string' ? one['id'] : null))
  const [was, is] = [ids(before), ids(after)]
  if (was.includes(null) || is.includes(null)) return []
  const common = (list: readonly (string | null)[], other: readonly (string | null)[]) => list.filter((id) => other.includes(id))
  const [wasOrder, isOrder] = [common(was, is), common(is, was)]
  return wasOrder.join('\n') === isOrder.join('\n')
    ? []
    : [{ path, kind: 'changed', before: wasOrder.join(' · '), after: isOrder.join(' · ') }]
}

const idOf = (value: unknown, at: number) => (isGroup(value) && typeof value['id'] === 'string' ? `id ${value['id']}` : `at ${at}`)

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (!isThere(a) && !isThere(b))) return true
  return JSON.stringify(a) === JSON.stringify(b)
}
