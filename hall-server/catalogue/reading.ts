import type { z } from 'zod'

/** Where a document is not in order, as a path: `materials.2.name`. */
export function placeOf(error: z.ZodError): string {
  const issue = error.issues[0]
  const extra = issue?.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : []
  return [...(issue?.path ?? []), ...extra].join('.')
}

/** Texts are never edited in place, so that what was made of one stays true as long as it is there. */
export function remembered<T>(make: (document: unknown) => T): (document: unknown) => T {
  const known = new WeakMap<object, T>()
  return (document) => {
    if (typeof document !== 'object' || document === null) return make(document)
    const before = known.get(document)
    if (before !== undefined) return before
    const made = make(document)
    known.set(document, made)
    return made
  }
}
