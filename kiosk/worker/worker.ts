// The kiosk's service worker: the page and everything it is made of, kept on this machine as one piece of one version.
// Content is kept by the page itself (kept-content.ts), and no answer of the API ever is.

export {}
declare const self: ServiceWorkerGlobalScope

/** Written by the build: every file of the kiosk, and a digest of them all. */
const FILES: readonly string[] = JSON.parse('__KIOSK_FILES__') // the build's own list, not a message
const SHELL = 'kiosk-shell-__KIOSK_VERSION__'
const PAGE = '/kiosk'

self.addEventListener('install', (event) => {
  // All or none: a version of which one file is missing is not installed, and the one before stays.
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll([PAGE, ...FILES].map((file) => new Request(file, { cache: 'no-cache', credentials: 'omit' })))),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name.startsWith('kiosk-shell-') && name !== SHELL).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  )
})

// A new version waits until the kiosk says that nobody is at it.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  const name = request.mode === 'navigate' ? (url.pathname === PAGE ? PAGE : null) : FILES.includes(url.pathname) ? url.pathname : null
  if (name === null) return
  event.respondWith(caches.open(SHELL).then(async (cache) => (await cache.match(name)) ?? fetch(request)))
})
