import type { Corpus } from './corpus.ts'
import { FIT, type Match } from './match.ts'
import { family } from './postings.ts'
import type { Query } from './query.ts'
import { HOW } from './spelling.ts'

const worth = { stem: 0.97, begun: 0.92, longer: 0.85, typo: 0.75, begunTypo: 0.66, kin: 0.62, twoTypos: 0.6 } as const

/** Compares with texts written in words, in one query: words that are the same, begin so, are mistyped, or have another ending. */
export function wordMatcher({ words: typed, wordTotal }: Query, { words }: Corpus) {
  const known = typed.map(() => new Map<number, number>())
  const worthOf = (at: number, part: number, isUyghur: boolean) => {
    const word = typed[at]
    const ofWord = known[at]
    if (word === undefined || ofWord === undefined || word.isHan) return 0
    let found = ofWord.get(part)
    if (found === undefined) {
      found = likeness(isUyghur ? word.uyghur : word.fold, words[part] ?? '', at === typed.length - 1)
      ofWord.set(part, found)
    }
    return found
  }
  return {
    match(parts: Uint32Array, kind: number): Match | null {
      const isUyghur = kind === family.uyghur
      const places: number[] = []
      let [gain, how, mask] = [0, 0, 0]
      for (const [at, word] of typed.entries()) {
        let [best, place] = [0, -1]
        for (let here = 0; here < parts.length; here++) {
          // Of two the same, the one after the word before.
          const own = worthOf(at, parts[here] ?? 0, isUyghur)
          if (own > best || (own === best && own > 0 && here === (places.at(-1) ?? -2) + 1)) [best, place] = [own, here]
        }
        if (place < 0 && word.isAsking) continue
        places.push(place)
        if (place < 0) continue
        gain += best * word.weight
        if (best < worth.longer && best !== worth.kin) how |= HOW.typo
        if (!word.isAsking) mask |= word.mask
      }
      return gain === 0 ? null : matchOf(places, gain / (wordTotal || 1), parts.length, how, mask)
    },
  }
}

function matchOf(places: readonly number[], share: number, length: number, how: number, mask: number): Match {
  const [from, to] = longestRow(places)
  const isAll = to - from === places.length
  const found = new Set(places.filter((place) => place >= 0)).size
  const fit = !isAll ? FIT.parts : from > 0 ? FIT.piece : to === length ? FIT.whole : FIT.start
  return { share, fit, filled: found / length, from, to, how, mask }
}

/** The most words of the text that follow one another as they were typed. */
function longestRow(places: readonly number[]): readonly [number, number] {
  let best: readonly [number, number] = [0, 0]
  let from = -1
  for (const [at, place] of places.entries()) {
    if (place < 0) continue
    if (at === 0 || from < 0 || places[at - 1] !== place - 1) from = place
    if (place + 1 - from > best[1] - best[0]) best = [from, place + 1]
  }
  return best
}

/** From 0 to 1 for the same word; the last one typed may be unfinished. */
export function likeness(typed: string, word: string, isLast: boolean): number {
  if (typed === word) return 1
  if (word.startsWith(typed) && typed.length > 4) return worth.stem
  if (word.startsWith(typed)) return typed.length > 2 || isLast ? worth.begun : typed.length > 1 ? worth.kin : 0
  if (typed.length < 4 || word.length < 3) return 0
  if (typed.startsWith(word) && word.length * 5 >= typed.length * 3) return worth.longer
  const most = typed.length >= 8 ? 2 : 1
  const { whole, start } = distances(typed, word, most)
  if (whole <= 1) return worth.typo
  if (start <= 1 && typed.length > 4) return worth.begunTypo
  if (whole <= most) return worth.twoTypos
  const same = sameLetters(typed, word)
  return same >= 4 && same * 20 >= Math.max(typed.length, word.length) * 11 ? worth.kin : 0
}

function sameLetters(a: string, b: string): number {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return same
}

/** Letters wrong, missing, too many or exchanged with the next: of the whole word, and of its best beginning. Beyond `most` + 1 it says only "more". */
function distances(typed: string, word: string, most: number): { whole: number; start: number } {
  const wide = word.slice(0, typed.length + most + 1)
  let before: number[] = []
  let above = Array.from({ length: wide.length + 1 }, (_, at) => at)
  for (let at = 1; at <= typed.length; at++) {
    const row = [at]
    for (let to = 1; to <= wide.length; to++) {
      const isSame = typed[at - 1] === wide[to - 1]
      let least = Math.min((above[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, (above[to - 1] ?? 0) + (isSame ? 0 : 1))
      if (at > 1 && to > 1 && typed[at - 1] === wide[to - 2] && typed[at - 2] === wide[to - 1])
        least = Math.min(least, (before[to - 2] ?? 0) + 1)
      row[to] = least
    }
    if (Math.min(...row) > most) return { whole: most + 1, start: most + 1 }
    before = above
    above = row
  }
  return { whole: wide.length < word.length ? most + 1 : (above.at(-1) ?? 0), start: Math.min(...above) }
}
export type WordMatcher = ReturnType<typeof wordMatcher>
