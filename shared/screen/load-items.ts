import type { Catalogue } from './find-items.ts'
import { askServer, isRecord } from './http.ts'
import { readItems } from './read-items.ts'

const readPage = (json: unknown) => {
  const read = readItems(json)
  const total = isRecord(json) ? json['total'] : null
  return read === null || typeof total !== 'number' ? null : { ...read, total }
}

/** All pages of the hall's list of items; null when the server does not answer, or with something else. */
export async function loadItems(): Promise<Catalogue | null> {
  const items: Catalogue['items'] = []
  for (let page = 1; ; page += 1) {
    const answer = await askServer(`/api/items?page=${page}`, readPage)
    if (!answer.ok || answer.value === null) return null
    items.push(...answer.value.items)
    if (answer.value.items.length === 0 || items.length >= answer.value.total) return { items, departments: answer.value.departments }
  }
}
