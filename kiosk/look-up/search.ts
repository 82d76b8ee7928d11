// INTERIM
import type { ContentSnapshot, SearchEntry } from '../../shared/wire/content.ts'
import type { Filters } from '../look-up-state.ts'

export interface Why {
  readonly how: string
  readonly text: string
  readonly from: number
  readonly to: number
}
export interface Hit {
  readonly code: string
  readonly why: Why | null
}

export function openSearch(entries: readonly SearchEntry[]) {
  return {
    find({ text, ...filters }: { text: string; language: string } & Filters): Hit[] {
      const asked = text.trim().toLowerCase()
      return entries
        .filter((e) => (!filters.department || e.department === filters.department) && (!filters.topic || e.topics.includes(filters.topic)))
        .flatMap((e): Hit[] => {
          if (asked === '') return e.popular === null ? [] : [{ code: e.code, why: null }]
          for (const name of e.names) {
            const at = name.text.toLowerCase().indexOf(asked)
            if (at >= 0) return [{ code: e.code, why: { how: 'text', text: name.text, from: at, to: at + asked.length } }]
            const initials = name.syllables.map((s) => s[0] ?? '').join('')
            const from = initials.indexOf(asked)
            if (from >= 0) return [{ code: e.code, why: { how: 'initials', text: name.text, from, to: from + asked.length } }]
          }
          return []
        })
    },
  }
}
export type { ContentSnapshot }
