import { isRecord } from '../shared/screen/http.ts'
import type { KioskView } from '../shared/wire/views.ts'
import type { Box, Fetched } from './kept-content.ts'

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((keep, fail) => {
    request.addEventListener('success', () => keep(request.result))
    request.addEventListener('error', () => fail(request.error ?? new Error('IndexedDB')))
  })

/** A place in the browser's own database, which plain-HTTP pages have too. */
export function boxOnMachine(name: string): Box {
  async function store(mode: IDBTransactionMode) {
    const opening = indexedDB.open('one-hall', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('kept'))
    const database = await done(opening)
    const transaction = database.transaction('kept', mode, { durability: 'strict' })
    const finished = new Promise<void>((keep, fail) => {
      transaction.addEventListener('complete', () => keep())
      for (const end of ['abort', 'error']) transaction.addEventListener(end, () => fail(transaction.error ?? new Error('IndexedDB')))
    })
    void finished.finally(() => database.close()).catch(() => undefined) // whoever waits for it hears of it
    return { kept: transaction.objectStore('kept'), finished }
  }
  return {
    async get() {
      const { kept } = await store('readonly')
      return done(kept.get(name))
    },
    async put(value) {
      const { kept, finished } = await store('readwrite')
      kept.put(value, name)
      await finished
    },
  }
}

/** The SHA-256 of a text in hex; null on plain-HTTP pages, where browsers keep their cryptography to themselves. */
export async function digestOf(text: string): Promise<string | null> {
  if (!globalThis.isSecureContext) return null
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The hall server's content, over HTTP. */
export const contentOfServer: Fetched = {
  async notice() {
    const response = await fetch('/api/content').catch(() => null) // no answer
    const json: unknown = response?.ok === true ? await response.json().catch(() => null) : null // cut off
    if (!isRecord(json)) return null
    const { sha256, bytes, url } = json
    return typeof sha256 === 'string' && typeof bytes === 'number' && typeof url === 'string' ? { sha256, bytes, url } : null
  },
  async text(url) {
    const response = await fetch(url).catch(() => null) // no answer
    return response?.ok === true ? response.text().catch(() => null) : null // cut off
  },
}

const VIEW = 'kiosk-view'
const isHall = (view: unknown): view is KioskView =>
  isRecord(view) &&
  isRecord(view['hall']) &&
  typeof view['hall']['timeZone'] === 'string' &&
  isRecord(view['hall']['name']) &&
  isRecord(view['hall']['hours']) &&
  Array.isArray(view['lines']) &&
  Array.isArray(view['counters'])

/** The hall as it was last seen, for a start without the server: its name, hours, zones and phones. Nobody waits in it and nobody is called. */
export function keptView(): KioskView | null {
  try {
    const view: unknown = JSON.parse(localStorage.getItem(VIEW) ?? 'null')
    return isHall(view) ? view : null
  } catch (error) {
    if (error instanceof SyntaxError) return null // cut off by a power failure
    throw error
  }
}

/** Only what stays true: the hall, not the moment. */
export function keepView(view: KioskView) {
  const quiet = { ...view, open: true, calling: [], lines: view.lines.map((line) => ({ ...line, waiting: 0, wait: null })) }
  const text = JSON.stringify(quiet)
  if (localStorage.getItem(VIEW) !== text) localStorage.setItem(VIEW, text)
}
