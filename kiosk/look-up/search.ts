import type { ContentSnapshot, SearchEntry } from '../../shared/wire/content.ts'
import type { Filters } from '../look-up-state.ts'

/** What a guide was found by: the text, and from where to where in it (UTF-16 units). */
export interface Why {
  /** By its letters, by its pinyin, by the initials of its pinyin, or by something like them. */
  readonly how: 'text' | 'pinyin' | 'initials' | 'near'
  readonly text: string
  readonly from: number
  readonly to: number
}
export interface Hit {
  readonly code: string
  /** Null: shown without having been asked for by words. */
  readonly why: Why | null
}
export interface Asked extends Filters {
  readonly text: string
  readonly language: string
}
export interface GuideSearch {
  find(asked: Asked): readonly Hit[]
}

/** Finds guides by a part of their names and common words, and by pinyin as far as the entries have any. */
export function openSearch(content: ContentSnapshot): GuideSearch {
  const entries = content.search.length > 0 ? content.search : content.guides.map(({ guide }) => entryOf(guide))
  return {
    find({ text, language: _language, ...filters }) {
      const wanted = entries.filter((entry) => isWithin(entry, filters))
      const asked = text.trim().toLowerCase()
      if (asked === '')
        return wanted
          .filter(isShownUnasked(filters))
          .sort(byPlace)
          .map(({ code }) => ({ code, why: null }))
      return wanted
        .flatMap((entry) => {
          const why = whyFound(entry, asked)
          return why === null ? [] : [{ code: entry.code, why, rank: rankOf(why) }]
        })
        .sort((a, b) => a.rank - b.rank)
    },
  }
}

type Guide = ContentSnapshot['guides'][number]['guide']
const entryOf = ({ code, department, topics, lifeEvents, serviceObjects, popular, name, words }: Guide): SearchEntry => ({
  code,
  department,
  topics,
  lifeEvents,
  serves: serviceObjects,
  popular,
  names: [
    ...Object.entries(name).flatMap(([language, text]) =>
      text === undefined ? [] : [{ kind: 'name' as const, language, text, syllables: [] }],
    ),
    ...words.map((text) => ({ kind: 'word' as const, language: 'zh', text, syllables: [] })),
  ],
})

const isWithin = (entry: SearchEntry, { department, topic, lifeEvent, serves }: Filters) =>
  (department === undefined || entry.department === department) &&
  (topic === undefined || entry.topics.includes(topic)) &&
  (lifeEvent === undefined || entry.lifeEvents.includes(lifeEvent)) &&
  (serves === undefined || entry.serves.includes(serves))

/** Before the first letter: what most people come for, or all that the filters leave. */
const isShownUnasked = (filters: Filters) => {
  const isFiltered = Object.values(filters).some((value) => value !== undefined)
  return ({ popular }: SearchEntry) => isFiltered || popular !== null
}
const byPlace = (a: SearchEntry, b: SearchEntry) => (a.popular ?? 999) - (b.popular ?? 999)

function whyFound({ names }: SearchEntry, asked: string): Why | null {
  for (const { text } of names) {
    const from = text.toLowerCase().indexOf(asked)
    if (from >= 0) return { how: 'text', text, from, to: from + asked.length }
  }
  for (const { text, syllables } of names) {
    const from = syllables
      .map((syllable) => syllable.charAt(0) || '-')
      .join('')
      .indexOf(asked)
    if (syllables.length > 0 && from >= 0) return { how: 'initials', text, from, to: from + asked.length }
  }
  return null
}

const rankOf = ({ how, from }: Why) => (how === 'text' ? 0 : 100) + from
