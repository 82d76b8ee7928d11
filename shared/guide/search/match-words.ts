import type { Corpus } from './corpus.ts'
import { FIT, type Match } from './match.ts'
import { family } from './postings.ts'
import { likeness, worth } from './likeness.ts'
import type { Query } from './query.ts'
import { HOW } from './spelling.ts'

/** Where a typed word is in the text: in one word, or in two that were typed together. */
interface Place {
  readonly worth: number
  readonly from: number
  readonly to: number
}
/** A likeness of the whole of two words, not of their beginnings. */
const wholly: readonly number[] = [1, worth.typo, worth.twoTypos]
const nowhere: Place = { worth: 0, from: -1, to: -1 }

/** Compares with texts written in words, in one query: words that are the same, begin so, are mistyped, or have another ending. */
export function wordMatcher(query: Query, corpus: Corpus) {
  const placed = makePlaces(query, corpus)
  return {
    match(parts: Uint32Array, kind: number): Match | null {
      const places: number[] = []
      let [gain, how, mask] = [0, 0, 0]
      for (const [at, word] of query.words.entries()) {
        const place = placed(at, parts, kind === family.uyghur, (places.at(-1) ?? -2) + 1)
        if (place.worth === 0 && word.isAsking) continue
        for (let here = place.from; here < Math.max(place.to, place.from + 1); here++) places.push(here)
        if (place.worth === 0) continue
        gain += place.worth * word.weight
        if (place.worth < worth.longer && place.worth !== worth.kin) how |= HOW.typo
        if (!word.isAsking) mask |= word.mask
      }
      return gain === 0 ? null : matchOf(places, gain / query.wordTotal, parts.length, how, mask)
    },
  }
}

/** Finds the best place of a typed word in a text; of two as good, the one after the word before it. */
function makePlaces({ words: typed }: Query, { words }: Corpus) {
  const known = typed.map(() => new Map<number, number>())
  const worthOf = (at: number, letters: string, part: number) => {
    let found = known[at]?.get(part)
    if (found === undefined) {
      found = likeness(letters, words[part] ?? '', at === typed.length - 1)
      known[at]?.set(part, found)
    }
    return found
  }
  const together = (letters: string, parts: Uint32Array): Place => {
    for (let from = 0; from + 1 < parts.length; from++) {
      const [one, next] = [words[parts[from] ?? 0] ?? '', words[parts[from + 1] ?? 0] ?? '']
      const own = one[0] === letters[0] ? likeness(letters, one + next, false) : 0
      if (wholly.includes(own)) return { worth: Math.min(own, worth.longer), from, to: from + 2 }
    }
    return nowhere
  }
  return (at: number, parts: Uint32Array, isUyghur: boolean, expected: number): Place => {
    const word = typed[at]
    if (word === undefined || word.isHan) return nowhere
    const letters = isUyghur ? word.uyghur : word.fold
    let best = nowhere
    for (let from = 0; from < parts.length; from++) {
      const own = worthOf(at, letters, parts[from] ?? 0)
      if (own > best.worth || (own > 0 && own === best.worth && from === expected)) best = { worth: own, from, to: from + 1 }
    }
    return best.worth >= worth.typo || letters.length < 6
      ? best
      : ([together(letters, parts), best].sort((a, b) => b.worth - a.worth)[0] ?? best)
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
