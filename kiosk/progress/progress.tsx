import { useEffect, useState } from 'preact/hooks'
import type { ComponentType } from 'preact'
import type { KioskModel, Page } from '../model.ts'
import { ListMissing } from '../parts.tsx'

interface ProgressProps {
  model: KioskModel
  page: Extract<Page, { at: 'progress' }>
}

/** How far a case is. Fetched when it is first asked for: most visitors come for something else. Without the server it waits for it. */
export function Progress({ model, page }: ProgressProps) {
  const [Shown, show] = useState<ComponentType<ProgressProps> | null>(null)
  const isOnline = model.online.value
  useEffect(() => {
    if (Shown !== null) return
    import('./progress-page.tsx').then(
      ({ ProgressPage }) => show(() => ProgressPage),
      () => undefined, // no answer from the server: what stands there says so, and it is asked again once it is back
    )
  }, [isOnline])
  return Shown === null ? <ListMissing model={model} /> : <Shown model={model} page={page} />
}
