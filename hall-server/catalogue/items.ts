import type { ItemCode } from '../../shared/ids.ts'
import type { Text } from '../../shared/language/text.ts'
import type { DepartmentView, ItemsPage, ItemView } from '../../shared/wire/views.ts'
import type { HallDocuments } from './hall-documents.ts'

export interface Items {
  find(code: string): ItemView | undefined
  nameOf(code: ItemCode): Text
  search(asked: { q: string; department: string | undefined; page: number }): ItemsPage
}

const pageSize = 100

/** The hall's list of items, with the search terms made ready once. */
export function itemList({ items, departments }: Pick<HallDocuments, 'items' | 'departments'>): Items {
  const byCode = new Map<string, ItemView>(items.map((item) => [item.code, item]))
  const listed = [...items].sort(byAsking).map((item) => ({ item, terms: terms(item, departments) }))
  return {
    find: (code) => byCode.get(code),
    // An item that left the list after its ticket was issued still needs a name on the screens.
    nameOf: (code) => byCode.get(code)?.name ?? { zh: code },
    search({ q, department, page }) {
      const words = fold(q).split(/\s+/).filter(Boolean)
      const hits = listed.filter(
        ({ item, terms }) => (department === undefined || item.department === department) && words.every((word) => terms.includes(word)),
      )
      const from = (page - 1) * pageSize
      return { items: hits.slice(from, from + pageSize).map((hit) => hit.item), departments: [...departments], total: hits.length, page }
    },
  }
}

const unasked = 1_000_000
const byAsking = (a: ItemView, b: ItemView) => (a.popular ?? unasked) - (b.popular ?? unasked)

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

function terms(item: ItemView, departments: readonly DepartmentView[]): string {
  const department = departments.find(({ id }) => id === item.department)
  const words = [...Object.values(item.name), ...item.words, ...Object.values(department?.name ?? {}), item.code]
  return fold(words.join('\n'))
}
