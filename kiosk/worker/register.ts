import { effect, type ReadonlySignal } from '@preact/signals'

/**
 * Keeps the kiosk's page on this machine, so that it starts without the server. On plain-HTTP addresses browsers have no service worker:
 * there the page needs the server to start, and goes on without it. A new version takes over when nobody is at the kiosk.
 */
export async function keepPage(isAtRest: ReadonlySignal<boolean>) {
  const { serviceWorker } = navigator
  if (!('serviceWorker' in navigator)) return
  const isFirst = serviceWorker.controller === null
  serviceWorker.addEventListener('controllerchange', () => {
    if (!isFirst) location.reload()
  })
  const registration = await serviceWorker
    .register('/kiosk-worker.js', { scope: '/kiosk', type: 'module', updateViaCache: 'none' })
    .catch(() => null)
  if (registration === null) return // no build with a worker, as under the development server
  const look = () => {
    if (isAtRest.value && registration.waiting !== null) registration.waiting.postMessage('take-over')
  }
  effect(look)
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
  setInterval(() => void registration.update().catch(() => undefined), HOUR) // no server: the next time
}
const HOUR = 3_600_000 // ms
