import { asking, askingWords, said } from './common-words.ts'
import type { Corpus } from './corpus.ts'
import { inLatin, isHan, isLatin, type Fold } from './fold.ts'
import { family, featureOf } from './postings.ts'
import { typedFeatures } from './features.ts'

/** A typed word, for texts written in words. */
export interface TypedWord {
  readonly fold: string
  readonly uyghur: string
  readonly isHan: boolean
  readonly isAsking: boolean
  readonly weight: number
  readonly mask: number
}

/** What was typed, made ready to be compared. */
export interface Query {
  /** Letters without spaces. */
  readonly units: readonly string[]
  /** How much it says of what is sought that a letter matches: a Latin letter 1, a character up to 3. */
  readonly weights: readonly number[]
  readonly total: number
  /** From each Latin letter to the last of its row; elsewhere empty. */
  readonly rows: readonly string[]
  readonly words: readonly TypedWord[]
  readonly wordTotal: number
}

/** Longer than the pinyin of any official name in the sample; what is typed beyond is not looked at. */
export const MOST_UNITS = 128
const MOST_WORDS = 12

/** What was typed, and the same in the words of the catalogue if that is something else. */
export function readQueries(text: string, corpus: Corpus, fold: Fold): readonly Query[] {
  const other = inNamesWords(text)
  const queries = [readQuery(text, corpus, fold)]
  return other === text ? queries : [...queries, readQuery(other, corpus, fold)]
}

function inNamesWords(text: string): string {
  let other = text
  for (const [people, names] of said) if (!other.includes(names)) other = other.replace(people, names)
  return other
}

function readQuery(text: string, corpus: Corpus, fold: Fold): Query {
  const units = fold
    .units(text)
    .slice(0, MOST_UNITS)
    .map((unit) => unit.fold)
  const weights = units.map((unit) => weightOf(unit, corpus))
  const words = typedWords(text, corpus, fold)
  return { units, weights, total: sum(weights), rows: rowsOf(units), words, wordTotal: sum(words.map(({ weight }) => weight)) }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

function weightOf(unit: string, { postings }: Corpus): number {
  if (!isHan(unit)) return 1
  if (asking.has(unit)) return 0.4
  return 1 + 2 * rarity(postings.count(featureOf(family.char, unit.codePointAt(0) ?? 0)), postings.texts)
}

/** From 0, in every text, to 1, in one. In none: likely mistyped, so as good as any other. */
const rarity = (count: number, texts: number) => (count === 0 ? 0.3 : Math.log(1 + texts / count) / Math.log(2 + texts))

function rowsOf(units: readonly string[]): string[] {
  const rows: string[] = []
  for (let at = units.length - 1; at >= 0; at--) {
    const unit = units[at] ?? ''
    rows[at] = isLatin(unit) ? unit + (rows[at + 1] ?? '') : ''
  }
  return rows
}

function typedWords(text: string, corpus: Corpus, fold: Fold): readonly TypedWord[] {
  let at = 0
  return fold
    .words(text)
    .slice(0, MOST_WORDS)
    .map((word) => {
      const uyghur = inLatin(word.fold)
      const isAsking = askingWords.has(word.fold) || askingWords.has(uyghur)
      const from = at
      at += Array.from(word.fold).length
      return {
        fold: word.fold,
        uyghur,
        isHan: word.isHan,
        isAsking,
        weight: wordWeight(word.fold, uyghur, isAsking, corpus),
        mask: bits(from, at),
      }
    })
}

/** The letters from one place to another as bits; none for what is typed beyond the 30th. */
export const bits = (from: number, to: number) => (to > 30 ? 0 : (1 << to) - (1 << from))

function wordWeight(fold: string, uyghur: string, isAsking: boolean, { postings }: Corpus): number {
  if (isAsking) return 0.15
  let least = postings.texts
  const look = (feature: number) => (least = Math.min(least, postings.count(feature)))
  typedFeatures(family.word, fold, look)
  const inWords = least
  least = postings.texts
  typedFeatures(family.uyghur, uyghur, look)
  return 1 + rarity(Math.max(inWords, least), postings.texts)
}
