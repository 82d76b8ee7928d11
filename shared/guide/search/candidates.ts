import type { Corpus } from './corpus.ts'
import { charFeatures, spelledFeatures, typedFeatures } from './features.ts'
import { isHan, isLatin } from './fold.ts'
import { family, featureOf, type Add } from './postings.ts'
import type { Query } from './query.ts'

/** Steps of a score by which the best are picked. */
const LEVELS = 64

/** The texts with most of what was typed in them, by what is rare rather than by what is common; of equals those first in the corpus. */
export function candidates(
  query: Query,
  corpus: Corpus,
  isAllowed: ((text: number) => boolean) | null,
  scores: Float32Array,
  most: number,
) {
  const { postings } = corpus
  scores.fill(0)
  const seen = new Set<number>()
  featuresOf(query, corpus, (feature) => {
    if (seen.has(feature)) return
    seen.add(feature)
    const count = postings.count(feature)
    if (count > 0) postings.score(feature, Math.log(1 + postings.texts / count), scores)
  })
  return best(scores, isAllowed, most)
}

function featuresOf(query: Query, corpus: Corpus, add: Add) {
  const hans = query.units.filter(isHan)
  if (!query.units.every(isLatin)) charFeatures(query.units, add)
  // A row of letters ends at a character; spaces are not in it.
  query.rows.forEach((row, at) => {
    if (row !== '' && (query.rows[at - 1] ?? '') === '') spelledFeatures(row, add)
  })
  if (hans.length > 1 && isMistyped(query.units, corpus))
    spelledFeatures(hans.map((char) => corpus.spellings.get(char) ?? '').join(''), add)
  for (const { fold, uyghur, isHan: isChinese } of query.words) {
    if (isChinese) continue
    typedFeatures(family.word, fold, add)
    typedFeatures(family.uyghur, uyghur, add)
  }
}

/** Two neighbours that no text has: one of them may stand for another that sounds the same. */
const isMistyped = (units: readonly string[], { postings }: Corpus) =>
  units.some((unit, at) => {
    const next = units[at + 1]
    return next !== undefined && postings.count(featureOf(family.chars, unit.codePointAt(0) ?? 0, next.codePointAt(0) ?? 0)) === 0
  })

function best(scores: Float32Array, isAllowed: ((text: number) => boolean) | null, most: number): readonly number[] {
  let top = 0
  for (const score of scores) if (score > top) top = score
  if (top === 0) return []
  const step = top / (LEVELS - 1)
  const levels: number[][] = Array.from({ length: LEVELS }, () => [])
  const least = top * 0.15
  for (let text = 0; text < scores.length; text++) {
    const score = scores[text] ?? 0
    if (score < least || (isAllowed !== null && !isAllowed(text))) continue
    const level = levels[Math.round(score / step)]
    if (level !== undefined && level.length < most) level.push(text)
  }
  return levels.reverse().flat().slice(0, most)
}
