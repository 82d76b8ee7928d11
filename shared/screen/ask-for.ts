import type { z } from 'zod'
import type { Result } from '../result.ts'
import type { Refusal } from '../wire/refusals.ts'
import { askServer } from './http.ts'

/** Reads an answer by its schema; what is not as agreed counts as no answer. With a body it is posted. `key`: the same for a retry. */
export async function askFor<S extends z.ZodType>(
  path: string,
  schema: S,
  body?: unknown,
  key?: string,
): Promise<Result<z.output<S>, Refusal>> {
  const answer = await askServer(path, (json) => schema.safeParse(json), body, key)
  if (!answer.ok) return answer
  return answer.value.success ? { ok: true, value: answer.value.data } : { ok: false, error: { code: 'hall-unavailable' } }
}
