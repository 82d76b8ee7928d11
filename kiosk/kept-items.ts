import type { Catalogue } from '../shared/screen/find-items.ts'
import { readItems } from '../shared/screen/read-items.ts'

const KEY = 'kiosk-items'

/** The list as this machine last got it; null when there is none, or one of another shape. */
const readKept = (text: string | null): Catalogue | null => (text === null ? null : readItems(parsed(text)))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null // cut off by a power failure: the server will send it again
    throw error
  }
}

export const keptItems = (): Catalogue | null => readKept(localStorage.getItem(KEY))
export const keepItems = (catalogue: Catalogue) => localStorage.setItem(KEY, JSON.stringify(catalogue))
