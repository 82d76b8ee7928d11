import { z } from 'zod'
import type { Result } from '../../shared/result.ts'
import { askFor } from '../../shared/screen/ask-for.ts'
import type { Refusal } from '../../shared/wire/refusals.ts'
import { publicView, type PublicView } from '../../shared/wire/views.ts'

const health = z.object({ halls: z.array(z.object({ id: z.string() })) })

/** The hall this server runs, as everybody may see it. */
export async function askHall(): Promise<Result<PublicView, Refusal>> {
  const found = await askFor('/api/health', health)
  return found.ok ? askFor(`/api/halls/${found.value.halls[0]?.id ?? ''}`, publicView) : found
}
