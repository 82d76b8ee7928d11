import type { SearchEntry } from '../../wire/content.ts'
import { charFeatures, syllableFeatures, wordFeatures } from './features.ts'
import { inLatin, isHan, type Fold } from './fold.ts'
import { family, makePostings, type Add, type Postings } from './postings.ts'

export type NameKind = SearchEntry['names'][number]['kind']

/** A text by which guides are found; many guides may share it. */
export interface Text {
  readonly text: string
  readonly language: string
  readonly family: number
  readonly syllables: readonly string[]
  readonly uses: Use[]
}
/** The guide, by its place in the list, whose name, word, group or paper the text is. */
export interface Use {
  readonly entry: number
  readonly kind: NameKind
}
/** A character with its pinyin; letters and digits in a Chinese text are spelled as they are. */
export interface Glyph {
  readonly char: string
  readonly spelling: string
}

/** Every text, those found first where there is no other difference at the beginning. */
export interface Corpus {
  readonly texts: readonly Text[]
  /** By the numbers in `parts`: of a Chinese text its characters, of others their words. */
  readonly glyphs: readonly Glyph[]
  readonly words: readonly string[]
  readonly parts: Uint32Array
  /** Where the parts of a text begin; those of the next end them. */
  readonly starts: Uint32Array
  /** How a character is read, if it is in any text. */
  readonly spellings: ReadonlyMap<string, string>
  readonly postings: Postings
}

export function makeCorpus(entries: readonly SearchEntry[], fold: Fold): Corpus {
  const texts = uniqueTexts(entries)
  const glyphs = numbered<Glyph>()
  const words = numbered<string>()
  const parts: number[] = []
  const starts = new Uint32Array(texts.length + 1)
  for (const [at, text] of texts.entries()) {
    if (text.family === family.char) readGlyphs(text, fold, (glyph) => parts.push(glyphs.of(glyph.char + glyph.spelling, glyph)))
    else for (const word of wordsIn(text, fold)) parts.push(words.of(word, word))
    starts[at + 1] = parts.length
  }
  const corpus = { texts, glyphs: glyphs.all, words: words.all, parts: Uint32Array.from(parts), starts, spellings: spellingsOf(glyphs.all) }
  return { ...corpus, postings: makePostings(texts.length, (text, add) => featuresOf(corpus, text, add)) }
}

const kinds: readonly NameKind[] = ['name', 'word', 'group', 'material']

function uniqueTexts(entries: readonly SearchEntry[]): readonly Text[] {
  const byText = new Map<string, Text>()
  const rank = new Map<Text, number>()
  for (const [entry, { names, popular }] of entries.entries()) {
    for (const { kind, language, text, syllables } of names) {
      const key = `${language} ${text}`
      let found = byText.get(key)
      if (found === undefined) byText.set(key, (found = { text, language, family: familyOf(language, text), syllables, uses: [] }))
      found.uses.push({ entry, kind })
      const here = kinds.indexOf(kind) * 4096 + text.length * 2 + (popular === null ? 1 : 0)
      rank.set(found, Math.min(here, rank.get(found) ?? here))
    }
  }
  return [...byText.values()].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
}

function familyOf(language: string, text: string): number {
  if (language === 'ug' || language === 'kk-Arab') return family.uyghur
  return language === 'zh' || isHan(text) ? family.char : family.word
}

function readGlyphs({ text, syllables }: Text, fold: Fold, take: (glyph: Glyph) => void) {
  const at = placesOf(text)
  for (const { fold: char, from } of fold.units(text)) take({ char, spelling: isHan(char) ? (syllables[at(from)] ?? '') : char })
}

/** Syllables are one a character, offsets count UTF-16 units; they differ where a character takes two. */
function placesOf(text: string): (offset: number) => number {
  const length = Array.from(text).length
  return length === text.length ? (offset) => offset : (offset) => Array.from(text.slice(0, offset)).length
}

const wordsIn = ({ text, family: kind }: Text, fold: Fold): readonly string[] =>
  fold.words(text).map((word) => (kind === family.uyghur ? inLatin(word.fold) : word.fold))

function featuresOf({ texts, glyphs, words, parts, starts }: Omit<Corpus, 'postings'>, text: number, add: Add) {
  const own = parts.subarray(starts[text], starts[text + 1])
  const kind = texts[text]?.family ?? 0
  if (kind !== family.char) return own.forEach((word) => wordFeatures(kind, words[word] ?? '', add))
  const chars: string[] = []
  const spellings: string[] = []
  for (const part of own) {
    const glyph = glyphs[part]
    if (glyph === undefined) continue
    chars.push(glyph.char)
    if (glyph.spelling !== '') spellings.push(glyph.spelling)
  }
  charFeatures(chars, add)
  syllableFeatures(spellings, add)
}

function spellingsOf(glyphs: readonly Glyph[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>()
  for (const { char, spelling } of glyphs) if (spelling !== '' && !spellings.has(char)) spellings.set(char, spelling)
  return spellings
}

/** Numbers for what recurs, in the order it is first met. */
function numbered<T>() {
  const known = new Map<string, number>()
  const all: T[] = []
  return {
    all,
    of(key: string, thing: T): number {
      let number = known.get(key)
      if (number === undefined) {
        known.set(key, (number = all.length))
        all.push(thing)
      }
      return number
    },
  }
}
