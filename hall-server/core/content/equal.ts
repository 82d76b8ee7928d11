/** Whether two plain JSON values say the same. Order counts in lists, not among fields; a field that is undefined is not there. */
export function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return fields.every((field) => isDeepEqual(a[field], b[field]))
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
