import type { ItemsPage, ItemView } from '../wire/views.ts'

export type Catalogue = Pick<ItemsPage, 'items' | 'departments'>

const MOST_POPULAR = 16

const present = (name: string | undefined) => name ?? []
const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/**
 * The items for what somebody typed: every word of it must be in the names, the other words (which hold pinyin and its
 * initials) or the department. Names that begin with it come first. Without a search the department's items, or those most asked for.
 */
export function findItems({ items, departments }: Catalogue, search: string, department: string | null): ItemView[] {
  const words = fold(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return department === null ? popular(items) : items.filter((item) => item.department === department)
  const asked = fold(search)
  return items
    .map((item) => ({ item, rank: rankOf(item, termsOf(item, departments), words, asked) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ item }) => item)
}

function popular(items: readonly ItemView[]): ItemView[] {
  const asked = items.filter((item) => item.popular !== null)
  return asked.sort((a, b) => (a.popular ?? 0) - (b.popular ?? 0)).slice(0, MOST_POPULAR)
}

interface Terms {
  names: string[]
  words: string[]
  rest: string
}

function termsOf(item: ItemView, departments: Catalogue['departments']): Terms {
  const names = Object.values(item.name).flatMap(present).map(fold)
  const words = item.words.map(fold)
  const department = departments.find(({ id }) => id === item.department)
  return {
    names,
    words,
    rest: [
      ...names,
      ...words,
      ...Object.values(department?.name ?? {})
        .flatMap(present)
        .map(fold),
      fold(item.code),
    ].join('\n'),
  }
}

/** 0: does not match. */
function rankOf({ popular: place }: ItemView, { names, words, rest }: Terms, typed: readonly string[], asked: string): number {
  if (!typed.every((word) => rest.includes(word))) return 0
  const often = place === null ? 0 : 1 / (place + 1)
  if (names.some((name) => name.startsWith(asked))) return 4 + often
  if (words.some((word) => word === asked)) return 3 + often
  if (names.some((name) => name.includes(asked)) || words.some((word) => word.startsWith(asked))) return 2 + often
  return 1 + often
}
