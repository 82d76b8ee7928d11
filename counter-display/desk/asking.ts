import { z } from 'zod'
import type { Result } from '../../shared/result.ts'
import { askServer } from '../../shared/screen/http.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import { publicView, type PublicView } from '../../shared/wire/views.ts'

/** Reads an answer by its schema; what is not as agreed counts as no answer. With a body it is posted. */
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

const health = z.object({ halls: z.array(z.object({ id: z.string() })) })

/** The hall this server runs, as everybody may see it. */
export async function askHall(): Promise<Result<PublicView, Refusal>> {
  const found = await askFor('/api/health', health)
  return found.ok ? askFor(`/api/halls/${found.value.halls[0]?.id ?? ''}`, publicView) : found
}
