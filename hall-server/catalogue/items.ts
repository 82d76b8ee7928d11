import type { ItemCode } from '../../shared/ids.ts'
import type { Text } from '../../shared/language/text.ts'
import type { Language } from '../../shared/language/languages.ts'
import type { DepartmentView, ItemsPage, ItemView } from '../../shared/wire/views.ts'
import type { ItemTexts } from './item-texts.ts'

/** What to look for; every condition left out is met by all. */
export interface ItemsAsked {
  readonly q: string
  readonly department?: string | undefined
  readonly topic?: string | undefined
  readonly lifeEvent?: string | undefined
  /** 服务对象, a code of GB/T 39046 A.4. */
  readonly serves?: string | undefined
  readonly language?: Language | undefined
  readonly page: number
}

export interface Items {
  find(code: string): ItemView | undefined
  nameOf(code: ItemCode): Text
  search(asked: ItemsAsked): ItemsPage
}

const pageSize = 100

/** The hall's list of items, with the search terms made ready once. */
export function itemList(items: readonly ItemTexts[], departments: readonly DepartmentView[]): Items {
  const byCode = new Map<string, ItemView>(items.map(({ item }) => [item.code, item]))
  const listed = [...items].sort(byAsking).map((each) => ({ ...each, terms: terms(each.item, departments) }))
  return {
    find: (code) => byCode.get(code),
    // An item that left the list after its ticket was issued still needs a name on the screens.
    nameOf: (code) => byCode.get(code)?.name ?? { zh: code },
    search({ q, page, ...filter }) {
      const words = fold(q).split(/\s+/).filter(Boolean)
      const hits = listed.filter((each) => passes(each, filter) && words.every((word) => each.terms.includes(word)))
      const from = (page - 1) * pageSize
      return { items: hits.slice(from, from + pageSize).map(({ item }) => item), departments: [...departments], total: hits.length, page }
    },
  }
}

function passes({ item, topics, lifeEvents, serves }: ItemTexts, asked: Omit<ItemsAsked, 'q' | 'page'>): boolean {
  const has = (list: readonly string[], wanted: string | undefined) => wanted === undefined || list.includes(wanted)
  return (
    has([item.department], asked.department) && has(topics, asked.topic) && has(lifeEvents, asked.lifeEvent) && has(serves, asked.serves)
  )
}

const unasked = 1_000_000
const byAsking = ({ item: a }: ItemTexts, { item: b }: ItemTexts) => (a.popular ?? unasked) - (b.popular ?? unasked)

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

function terms(item: ItemView, departments: readonly DepartmentView[]): string {
  const department = departments.find(({ id }) => id === item.department)
  const words = [...Object.values(item.name), ...item.words, ...Object.values(department?.name ?? {}), item.code]
  return fold(words.join('\n'))
}
