import type { SearchEntry } from '../../wire/content.ts'
import { candidates } from './candidates.ts'
import { makeCorpus, type Corpus, type NameKind, type Text } from './corpus.ts'
import { makeFold, type Fold } from './fold.ts'
import { characterMatcher, makeTables, type Tables } from './match-characters.ts'
import { wordMatcher } from './match-words.ts'
import { valueOf, type Match } from './match.ts'
import { family } from './postings.ts'
import { readQueries, type Query } from './query.ts'
import { HOW } from './spelling.ts'

/** What is looked for, and among what. */
export interface Asked {
  readonly text: string
  readonly department?: string | undefined
  readonly topic?: string | undefined
  readonly lifeEvent?: string | undefined
  readonly serves?: string | undefined
  readonly language: string
}

/** What a guide was found by, and the part of it to mark, from where to where (UTF-16 units). */
export interface Why {
  /** What the text is to the guide; or, where it was not typed as it is written, how it was read. */
  readonly how: NameKind | 'pinyin' | 'initials' | 'typo'
  readonly text: string
  readonly language: string
  readonly from: number
  readonly to: number
}
export interface Hit {
  readonly code: string
  readonly score: number
  /** Null: shown without having been asked for by words. */
  readonly why: Why | null
}
export interface Search {
  /** The best first, a hundred at most. Without words all that the filters leave, what is asked for most first. */
  find(asked: Asked): readonly Hit[]
}

const MOST_HITS = 100
const MOST_TYPED = 300 // UTF-16 units
/** Typed letters × texts that are compared closely. */
const EFFORT = 4_000

/** A text that was found. */
interface Found {
  readonly match: Match
  readonly text: Text
  readonly kind: NameKind
  readonly query: Query
  readonly value: number
}
/** Best text of a guide, and which typed letters any of its texts has. */
interface Offer {
  found: Found
  mask: number
}

/** Everything a search goes over again and again. */
interface Opened {
  readonly entries: readonly SearchEntry[]
  readonly corpus: Corpus
  readonly fold: Fold
  readonly tables: Tables
  readonly scores: Float32Array
}

/** Makes guides ready to be found. Needs nothing else: a kiosk searches with the server away. */
export function openSearch(entries: readonly SearchEntry[]): Search {
  const fold = makeFold()
  const corpus = makeCorpus(entries, fold)
  const opened = { entries, corpus, fold, tables: makeTables(), scores: new Float32Array(corpus.texts.length) }
  return {
    find(asked) {
      const text = asked.text.slice(0, MOST_TYPED)
      const queries = readQueries(text, corpus, fold).filter(({ units }) => units.length > 0)
      return queries.length === 0 ? unasked(entries, asked) : ask(opened, queries, asked)
    },
  }
}

const isWithin = (entry: SearchEntry, { department, topic, lifeEvent, serves }: Asked) =>
  (department === undefined || entry.department === department) &&
  (topic === undefined || entry.topics.includes(topic)) &&
  (lifeEvent === undefined || entry.lifeEvents.includes(lifeEvent)) &&
  (serves === undefined || entry.serves.includes(serves))

const unasked = (entries: readonly SearchEntry[], asked: Asked): readonly Hit[] =>
  entries
    .filter((entry) => isWithin(entry, asked))
    .sort(byPlace)
    .map(({ code }) => ({ code, score: 0, why: null }))
const byPlace = (a: SearchEntry, b: SearchEntry) => (a.popular ?? Infinity) - (b.popular ?? Infinity) || 0

function ask(opened: Opened, queries: readonly Query[], asked: Asked): readonly Hit[] {
  const offers = new Map<number, Offer>()
  for (const [at, query] of queries.entries()) look(opened, query, asked, at === 0 ? 1 : OTHER_WORDS, offers)
  const ranked = [...offers].map(([at, offer]) => ({ at, offer, score: scoreOf(offer, opened.entries[at]) }))
  const best = ranked.reduce((top, { score }) => Math.max(top, score), 0)
  return ranked
    .filter(({ score }) => score >= best * 0.5)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, MOST_HITS)
    .map(({ at, offer, score }) => ({ code: opened.entries[at]?.code ?? '', score, why: whyOf(offer.found, opened.fold) }))
}

/** What a text is worth by what it is to the guide. */
const worth: Readonly<Record<NameKind, number>> = { name: 1, word: 0.97, group: 0.55, material: 0.45 }
const OTHER_WORDS = 0.96
const OWN_LANGUAGE = 0.01
const MOST_POPULAR = 0.03

function look({ entries, corpus, tables, scores }: Opened, query: Query, asked: Asked, factor: number, offers: Map<number, Offer>) {
  const { texts, parts, starts } = corpus
  const isFiltered = [asked.department, asked.topic, asked.lifeEvent, asked.serves].some((filter) => filter !== undefined)
  const within = (entry: number) => !isFiltered || isIn(entries, entry, asked)
  const isAllowed = isFiltered ? (text: number) => (texts[text]?.uses ?? []).some(({ entry }) => within(entry)) : null
  const characters = characterMatcher(query, corpus, tables)
  const words = wordMatcher(query, corpus)
  const most = Math.max(60, Math.min(300, EFFORT / query.units.length))
  for (const at of candidates(query, corpus, isAllowed, scores, most)) {
    const text = texts[at]
    if (text === undefined) continue
    const own = parts.subarray(starts[at], starts[at + 1])
    const match = text.family === family.char ? characters.match(own) : words.match(own, text.family)
    if (match === null || match.share < leastShare(query, text)) continue
    const value = (valueOf(match) + (text.language === asked.language ? OWN_LANGUAGE : 0)) * factor
    let found: Found | undefined
    for (const { entry, kind } of text.uses) {
      if (!within(entry) || (match.share <= 0.8 && kind !== 'name' && kind !== 'word')) continue
      if (found?.kind !== kind) found = { match, text, kind, query, value: value * worth[kind] }
      offer(offers, entry, found)
    }
  }
}

function isIn(entries: readonly SearchEntry[], at: number, asked: Asked): boolean {
  const entry = entries[at]
  return entry !== undefined && isWithin(entry, asked)
}

/** Less than this is chance: characters say more than letters. */
const leastShare = ({ rows }: Query, { family: kind }: Text) => (kind !== family.char ? 0.2 : rows.some((row) => row !== '') ? 0.6 : 0.34)

function offer(offers: Map<number, Offer>, entry: number, found: Found) {
  const known = offers.get(entry)
  if (known === undefined) offers.set(entry, { found, mask: found.match.mask })
  else {
    if (known.found.query === found.query) known.mask |= found.match.mask
    if (found.value > known.found.value) known.found = found
  }
}

function scoreOf({ found, mask }: Offer, entry: SearchEntry | undefined): number {
  const { weights, total } = found.query
  const more = mask & ~found.match.mask
  let extra = 0
  for (let at = 0; at < 30 && more >> at > 0; at++) if ((more >> at) & 1) extra += weights[at] ?? 0
  const popular = entry?.popular ?? null
  return found.value + (0.35 * extra) / total + (popular === null ? 0 : MOST_POPULAR / (1 + (popular - 1) / 8))
}

function whyOf({ match, text, kind }: Found, fold: Fold): Why {
  const pieces = text.family === family.char ? fold.units(text.text) : fold.words(text.text)
  const how = match.how & HOW.typo ? 'typo' : match.how & HOW.initials ? 'initials' : match.how & HOW.pinyin ? 'pinyin' : kind
  return { how, text: text.text, language: text.language, from: pieces[match.from]?.from ?? 0, to: pieces[match.to - 1]?.to ?? 0 }
}
