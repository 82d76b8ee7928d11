import type { Catalogue } from '../shared/screen/find-items.ts'

const KEY = 'kiosk-items-1' // another number when the shape of an item changes

/** The list as last fetched, so that a kiosk that starts without the server still shows it. */
export function keptItems(): Catalogue | null {
  const kept = localStorage.getItem(KEY)
  return kept === null ? null : (JSON.parse(kept) as Catalogue)
}

export const keepItems = (catalogue: Catalogue) => localStorage.setItem(KEY, JSON.stringify(catalogue))
