// Letters as they are compared: NFKC and more, without case, marks, punctuation and the differences of spelling people do not keep.

/** One or more letters of a text, folded, and where they stand in it (UTF-16 units). */
export interface Unit {
  readonly fold: string
  readonly from: number
  readonly to: number
}
export interface Word extends Unit {
  readonly isHan: boolean
}

const marks = /[\p{M}\p{Cf}\u0640'’ʼ‘`]/u
const letter = /[\p{L}\p{N}]/u
const han = /\p{Script=Han}/u

export const isHan = (char: string) => han.test(char)
export const isLatin = (char: string) => char >= 'a' && char <= 'z' && char.length === 1

export interface Fold {
  /** Letters and digits of a text, each by itself. */
  units(text: string): readonly Unit[]
  /** Words of a text; Chinese characters and other letters make separate ones. */
  words(text: string): readonly Word[]
}

/** Remembers every letter it has seen, for a hall's guides repeat them by the hundred thousand. */
export function makeFold(): Fold {
  const known = new Map<string, string | null>()
  const fold = (char: string) => {
    let folded = known.get(char)
    if (folded === undefined) known.set(char, (folded = foldedLetter(char)))
    return folded
  }
  return { units: (text) => unitsOf(text, fold), words: (text) => wordsOf(text, fold) }
}

/** `''` for what is in a word without being of it; null for what stands between words. */
function foldedLetter(char: string): string | null {
  // The carrier of a first vowel, which many leave out; taken apart, it would be a letter of its own.
  if (char === 'ئ' || marks.test(char)) return ''
  const plain = Array.from(char.normalize('NFKD').toLowerCase())
    .filter((part) => letter.test(part))
    .join('')
  return plain === '' ? null : plain
}

type Folding = (char: string) => string | null

function unitsOf(text: string, fold: Folding): readonly Unit[] {
  const units: Unit[] = []
  let from = 0
  for (const char of text) {
    const to = from + char.length
    for (const part of fold(char) ?? '') units.push({ fold: part, from, to })
    from = to
  }
  return units
}

function wordsOf(text: string, fold: Folding): readonly Word[] {
  const words: Word[] = []
  let [word, start, end, from, isOfHan] = ['', -1, 0, 0, false]
  const close = () => {
    if (word !== '') words.push({ fold: word, from: start, to: end, isHan: isOfHan })
    word = ''
    start = -1
  }
  for (const char of text) {
    const part = fold(char)
    const is = part === null || part === '' ? isOfHan : isHan(part)
    if (part === null || is !== isOfHan) close()
    // A carrier left out of the comparison is still marked with its word.
    if (start < 0 && part !== null) start = from
    from += char.length
    if (part === null || part === '') continue
    word += part
    end = from
    isOfHan = is
  }
  close()
  return words
}

// A Latin spelling and the letters that have it, of Uyghur, of Kazakh, and those typed for them on an Arabic keyboard.
const spelled = 'aا eەهہې hھح bب pپ tت jج chچ xخ dد rر zز zhژ sس shش ghغع fف qق kكک gگ ngڭ lل mم nن uوۇۆۅۈۉ wۋ iىيی'
const latin: ReadonlyMap<string, string> = new Map([
  ...Array.from(spelled.matchAll(/([a-z]+)([^a-z ]+)/g)).flatMap(([, spelling = '', letters = '']) =>
    Array.from(letters, (one) => [one, spelling] as const),
  ),
  ...([
    ['o', 'u'],
    ['y', 'i'],
    ['\u0674', ''],
  ] as const),
])

/**
 * A folded Uyghur or Kazakh word in the letters of Uyghur Latin writing, so that it is found however it is typed. Vowels people
 * write alike, for want of keys or by habit, become one: o, ö, u, ü; i and y.
 */
export const inLatin = (word: string): string => word.replace(/./gu, (letter) => latin.get(letter) ?? letter)
