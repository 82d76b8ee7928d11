import type { Corpus } from './corpus.ts'
import { FIT, type Match } from './match.ts'
import { bits, MOST_UNITS, type Query } from './query.ts'
import { HOW, stepsFor, type Step } from './spelling.ts'

/** Characters of a text that are looked at. */
const MOST_CHARS = 64
const SIZE = (MOST_UNITS + 1) * (MOST_CHARS + 1)

/** What it costs to find a piece apart from the others, in Latin letters: a single syllable is in many names by chance. */
const COST = { piece: 0.6, initials: 1, syllable: 2.2, wrong: 0.5 } as const

/** Compares with Chinese texts, in one query: characters, pinyin, initials, all mixed, in any order of the pieces. */
export interface CharacterMatcher {
  match(parts: Uint32Array): Match | null
}

/** Tables for one search after the other; a cell is (typed letter, character of the text). */
export function makeTables() {
  return {
    /** Worth of the best row of characters that begins in a cell … */
    gain: new Float32Array(SIZE),
    /** … the typed letter after it, its characters, and how it was read. */
    end: new Uint8Array(SIZE),
    count: new Uint8Array(SIZE),
    how: new Uint8Array(SIZE),
    /** Best of all from a typed letter on, and with which character it goes on; 255: without this letter. */
    best: new Float32Array(MOST_UNITS + 1),
    next: new Uint8Array(MOST_UNITS + 1),
  }
}
export type Tables = ReturnType<typeof makeTables>
const SKIP = 255

export function characterMatcher(query: Query, { glyphs, spellings }: Corpus, tables: Tables): CharacterMatcher {
  const typed = query.units.length
  const steps = new Map<number, readonly (readonly Step[])[]>()
  const stepsOf = (part: number) => {
    let found = steps.get(part)
    const glyph = glyphs[part]
    if (found === undefined && glyph !== undefined) {
      steps.set(part, (found = query.units.map((_, at) => stepsFor(query, at, glyph, spellings))))
    }
    return found
  }
  return {
    match(parts) {
      const length = Math.min(parts.length, MOST_CHARS)
      const width = length + 1
      tables.gain.fill(0, 0, (typed + 1) * width)
      for (let char = length - 1; char >= 0; char--) {
        const ways = stepsOf(parts[char] ?? 0)
        for (let at = typed - 1; at >= 0; at--) findRow(query, tables, ways?.[at] ?? [], { at, char, length })
      }
      findPieces(query, tables, length)
      return matchOf(query, tables, length)
    },
  }
}

interface Cell {
  readonly at: number
  readonly char: number
  /** Of the text. */
  readonly length: number
}

/** The best row of characters, one after the other, that begins here. */
function findRow(query: Query, tables: Tables, ways: readonly Step[], { at, char, length }: Cell) {
  const { gain, end, count, how } = tables
  const cell = at * (length + 1) + char
  for (const step of ways) {
    let next = cell + step.length * (length + 1) + 1
    let after = gain[next] ?? 0
    const afterWrong = wrongThen(query, tables, { at: at + step.length, char: char + 1, length })
    const isWrong = afterWrong > after
    if (isWrong) {
      next += length + 2
      after = afterWrong
    }
    if (step.gain + after <= (gain[cell] ?? 0)) continue
    const goesOn = after > 0
    gain[cell] = step.gain + after
    end[cell] = goesOn ? (end[next] ?? 0) : at + step.length
    count[cell] = goesOn ? (count[next] ?? 0) + (isWrong ? 2 : 1) : 1
    how[cell] = (goesOn ? (how[next] ?? 0) : 0) | step.how | (isWrong ? HOW.typo : 0)
  }
}

/** What the row is worth that goes on after one character typed wrong. Letters have their own ways of being wrong. */
function wrongThen({ units, rows }: Query, { gain }: Tables, { at, char, length }: Cell): number {
  if (at + 1 >= units.length || char + 1 >= length || rows[at] !== '') return 0
  return (gain[(at + 1) * (length + 1) + char + 1] ?? 0) - COST.wrong
}

/** Which rows together make most of what was typed. */
function findPieces({ units }: Query, tables: Tables, length: number) {
  const { gain, end, best, next } = tables
  best[units.length] = 0
  for (let at = units.length - 1; at >= 0; at--) {
    best[at] = best[at + 1] ?? 0
    next[at] = SKIP
    for (let char = 0; char < length; char++) {
      const cell = at * (length + 1) + char
      const own = gain[cell] ?? 0
      if (own <= 0) continue
      const isAll = at === 0 && end[cell] === units.length
      const all =
        own -
        (isAll ? costAlone(tables, cell, own, units.length === 1 && char === 0) : costOf(tables, cell, own)) +
        (best[end[cell] ?? 0] ?? 0)
      if (all <= (best[at] ?? 0)) continue
      best[at] = all
      next[at] = char
    }
  }
}

/** A row that is all that was typed needs no others, if it is more than one initial somewhere or a syllable mistyped. */
function costAlone(tables: Tables, cell: number, gain: number, isFirstInitial: boolean): number {
  const [count, how] = [tables.count[cell] ?? 0, tables.how[cell] ?? 0]
  const isChance = count === 1 && (how === HOW.initials ? !isFirstInitial : how !== 0 && how !== HOW.pinyin)
  return isChance ? costOf(tables, cell, gain) : 0
}

function costOf({ count, how }: Tables, cell: number, gain: number): number {
  const isInitials = how[cell] === HOW.initials
  if (count[cell] !== 1) return isInitials ? COST.initials : COST.piece
  if (isInitials) return gain
  return how[cell] === 0 ? gain * 0.35 : COST.syllable
}

function matchOf({ units, total }: Query, tables: Tables, length: number): Match | null {
  const { gain, end, count, how, next } = tables
  let worth: number = COST.piece
  let [pieces, chars, hows, mask] = [0, 0, 0, 0]
  let longest = { from: 0, to: 0, isAll: false }
  for (let at = 0; at < units.length;) {
    const char = next[at] ?? SKIP
    if (char === SKIP) {
      at++
      continue
    }
    const cell = at * (length + 1) + char
    const [own, to, row] = [gain[cell] ?? 0, end[cell] ?? 0, count[cell] ?? 0]
    worth += own - costOf(tables, cell, own)
    pieces++
    chars += row
    hows |= how[cell] ?? 0
    if (row > 1) mask |= bits(at, to)
    const isAll = at === 0 && to === units.length
    if (row > longest.to - longest.from) longest = { from: char, to: char + row, isAll }
    if (isAll) worth = own
    at = to
  }
  if (pieces === 0) return null
  const filled = Math.min(1, chars / length)
  return {
    share: Math.min(1, Math.max(0, worth) / total),
    fit: fitOf(longest, length),
    filled,
    from: longest.from,
    to: longest.to,
    how: hows,
    mask,
  }
}

function fitOf({ from, to, isAll }: { from: number; to: number; isAll: boolean }, length: number): number {
  if (!isAll) return FIT.parts
  if (from > 0) return FIT.piece
  return to === length ? FIT.whole : FIT.start
}
