import { signal, type ReadonlySignal } from '@preact/signals'
import { askServer, isRecord } from './http.ts'
import type { PublicView } from '../wire/views.ts'

const RETRY = 3_000 // ms

/** The hall's public view fetched once over HTTP, again and again until the server answers: for pages without a link. */
export function hallAtStart(): { hall: ReadonlySignal<PublicView | null>; online: ReadonlySignal<boolean> } {
  const hall = signal<PublicView | null>(null)
  const online = signal(false)
  const load = async () => {
    const id = await askServer('/api/health', hallIdIn)
    const view = id.ok && id.value !== null ? await askServer(`/api/halls/${id.value}`, (json) => json as PublicView) : null
    online.value = view?.ok === true
    if (view?.ok === true) hall.value = view.value
    else setTimeout(() => void load(), RETRY)
  }
  void load()
  return { hall, online }
}

function hallIdIn(health: unknown): string | null {
  const halls: unknown = isRecord(health) ? health['halls'] : null
  const first: unknown = Array.isArray(halls) ? halls[0] : null
  return isRecord(first) && typeof first['id'] === 'string' ? first['id'] : null
}
