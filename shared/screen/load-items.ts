import { askServer } from './http.ts'
import type { ItemsPage } from '../wire/views.ts'
import type { Catalogue } from './find-items.ts'

/** All pages of the hall's list of items; null when the server does not answer. */
export async function loadItems(): Promise<Catalogue | null> {
  const items: Catalogue['items'] = []
  for (let page = 1; ; page += 1) {
    const answer = await askServer(`/api/items?page=${page}`, (json) => json as ItemsPage)
    if (!answer.ok) return null
    items.push(...answer.value.items)
    if (answer.value.items.length === 0 || items.length >= answer.value.total) return { items, departments: answer.value.departments }
  }
}
