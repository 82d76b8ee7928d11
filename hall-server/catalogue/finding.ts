import type { Groups, PublicGuide } from '../../shared/guide/guide.ts'
import { openSearch, type Asked, type Search } from '../../shared/guide/search/search.ts'
import type { SearchEntry } from '../../shared/wire/content.ts'
import type { ItemsPage, ItemView } from '../../shared/wire/views.ts'
import type { entryMaker } from './search-entries.ts'

/** What to look for; every condition left out is met by all. */
export interface ItemsAsked extends Omit<Asked, 'language'> {
  readonly language?: Asked['language'] | undefined
  /** From 1. */
  readonly page: number
}

/** The search among one version of the public guides: the same as in the kiosks. */
export interface Finding {
  readonly entries: readonly SearchEntry[]
  page(asked: ItemsAsked): ItemsPage
}

export type MakeEntries = ReturnType<typeof entryMaker>
const pageSize = 100

export function findingOf(
  guides: readonly PublicGuide[],
  find: (code: string) => ItemView | undefined,
  groups: Groups,
  make: MakeEntries,
): Finding {
  const entries = make(guides, groups)
  const spelled = new Map<string, readonly string[]>(entries.map((entry) => [entry.code, spellings(entry)]))
  let search: Search | null = null
  return {
    entries,
    page({ page, language = 'zh', ...asked }) {
      search ??= openSearch(entries)
      const hits = search.find({ ...asked, language })
      const items = hits.slice((page - 1) * pageSize, page * pageSize).flatMap(({ code }) => {
        const item = find(code)
        return item === undefined ? [] : [{ ...item, words: [...item.words, ...(spelled.get(code) ?? [])] }]
      })
      return { items, departments: groups.departments, total: hits.length, page }
    },
  }
}

/** Pinyin and its initials, for the desks, which narrow the list themselves while somebody types. */
function spellings({ names }: SearchEntry): string[] {
  const said = names.filter(({ kind, syllables }) => (kind === 'name' || kind === 'word') && syllables.length > 0)
  return [...new Set(said.flatMap(({ syllables }) => [syllables.join(''), syllables.map((syllable) => syllable.slice(0, 1)).join('')]))]
}
