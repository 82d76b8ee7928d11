/** Where something stands in a document: `['materials', 2, 'name']`. */
export type Path = readonly (string | number)[]

export const pathOf = (field: string): Path =>
  field === '' ? [] : field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
export const fieldOf = (path: Path): string => path.join('.')

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at `path`; undefined: nothing does. */
export function valueAt(document: unknown, path: Path): unknown {
  let value = document
  for (const part of path) {
    if (Array.isArray(value)) value = typeof part === 'number' ? value[part] : undefined
    else if (isObject(value) && Object.hasOwn(value, String(part))) value = value[String(part)]
    else return undefined
  }
  return value
}

/** A word, figure or yes-no there, as text; '' for anything else. */
export function wordAt(document: unknown, path: Path): string {
  const value = valueAt(document, path)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** A copy with `value` at `path`; undefined takes the field away. Whatever the path goes through is kept; what is missing is made. */
export function withValue(document: unknown, path: Path, value: unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined) return value
  if (typeof first === 'number') {
    const list: unknown[] = Array.isArray(document) ? [...document] : []
    list[first] = withValue(list[first], rest, value)
    return list
  }
  const { [first]: before, ...others } = isObject(document) ? document : {}
  const inner = withValue(before, rest, value)
  if (inner === undefined) return others
  // A field that was there keeps its place.
  return isObject(document) && Object.hasOwn(document, first) ? { ...document, [first]: inner } : { ...others, [first]: inner }
}

const listAt = (document: unknown, path: Path): readonly unknown[] => {
  const list = valueAt(document, path)
  return Array.isArray(list) ? list : []
}

/** A copy with one more in the list at `path`, before the one at `at`. */
export const withAdded = (document: unknown, path: Path, at: number, value: unknown) => {
  const list = listAt(document, path)
  return withValue(document, path, [...list.slice(0, at), value, ...list.slice(at)])
}

export const withoutOne = (document: unknown, path: Path, at: number) =>
  withValue(
    document,
    path,
    listAt(document, path).filter((_, place) => place !== at),
  )

/** A copy with the one at `from` moved to `to`; out of the list's ends it stays. */
export function withMoved(document: unknown, path: Path, from: number, to: number) {
  const list = listAt(document, path)
  if (from < 0 || to < 0 || from >= list.length || to >= list.length) return document
  const others = list.filter((_, place) => place !== from)
  return withValue(document, path, [...others.slice(0, to), list[from], ...others.slice(to)])
}
