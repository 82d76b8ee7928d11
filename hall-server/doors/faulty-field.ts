import type { z } from 'zod'

/** Where a message is wrong, `items.0`; the name of a field that should not be there. Never the value. */
export function faultyField(error: z.ZodError): string {
  const issue = error.issues[0]
  const path = issue?.path.join('.') ?? ''
  const extra = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : ''
  return [path, extra].filter(Boolean).join('.').slice(0, 100)
}
