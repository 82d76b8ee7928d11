import { family, featureOf, type Add } from './postings.ts'

// What a text can be recognised by, however little of it is typed: the index is of these.

const code = (text: string, at: number) => text.charCodeAt(at) || 0
const START = 94 // a mark before a word's first letter, itself no letter

/** Characters and pairs of neighbours. */
export function charFeatures(chars: readonly string[], add: Add) {
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at]?.codePointAt(0) ?? 0
    add(featureOf(family.char, char))
    const next = chars[at + 1]?.codePointAt(0)
    if (next !== undefined) add(featureOf(family.chars, char, next))
  }
}

/** How syllables begin: the first one's letters, every one's first two, the initials of neighbours; and all their letters by threes. */
export function syllableFeatures(syllables: readonly string[], add: Add) {
  const [first = ''] = syllables
  add(featureOf(family.first, code(first, 0)))
  for (let at = 0; at < syllables.length; at++) {
    const syllable = syllables[at] ?? ''
    add(featureOf(family.opening, code(syllable, 0), code(syllable, 1)))
    const next = syllables[at + 1]
    if (next !== undefined) add(featureOf(family.initials, code(syllable, 0), code(next, 0)))
  }
  threes(family.spelled, syllables.join(''), add)
}

/** What typed letters would be features of, were they pinyin, initials, or both. */
export function spelledFeatures(letters: string, add: Add) {
  if (letters.length === 1) add(featureOf(family.first, code(letters, 0)))
  if (letters.length === 2) add(featureOf(family.opening, code(letters, 0), code(letters, 1)))
  for (let at = 0; at + 1 < letters.length; at++) add(featureOf(family.initials, code(letters, at), code(letters, at + 1)))
  threes(family.spelled, letters, add)
}

/** A word by threes of its letters and by how it begins. */
export function wordFeatures(kind: number, word: string, add: Add) {
  add(featureOf(kind, START, code(word, 0)))
  if (word.length > 1) add(featureOf(kind, START, code(word, 0), code(word, 1)))
  threes(kind, word, add)
}

/** Of a typed word: of one letter only how it begins, which says little of a longer one. */
export function typedFeatures(kind: number, word: string, add: Add) {
  if (word.length === 1) add(featureOf(kind, START, code(word, 0)))
  else add(featureOf(kind, START, code(word, 0), code(word, 1)))
  threes(kind, word, add)
}

function threes(kind: number, letters: string, add: Add) {
  for (let at = 0; at + 2 < letters.length; at++) add(featureOf(kind, code(letters, at), code(letters, at + 1), code(letters, at + 2)))
}
