/** Buckets of the index: a feature is a hash of so many bits. Two that share one only mean a text more to look at. */
const BITS = 19
const BUCKETS = 1 << BITS

export type Add = (feature: number) => void

/** What a feature is of; the same letters mean different things in each. */
export const family = { char: 1, chars: 2, first: 3, initials: 4, opening: 5, spelled: 6, word: 7, uyghur: 8 } as const

export const featureOf = (kind: number, a: number, b = 0, c = 0): number =>
  Math.imul(Math.imul(Math.imul(kind * 0x1f123bb5 + a, 0x9e3779b1) + b, 0x85ebca6b) + c, 0xc2b2ae35) >>> (32 - BITS)

export interface Postings {
  readonly texts: number
  /** In how many texts a feature is. */
  count(feature: number): number
  /** Adds `weight` to each of the texts a feature is in. */
  score(feature: number, weight: number, scores: Float32Array): void
}

/** Which texts have which features: two rounds over all, so that everything lies in two arrays. */
export function makePostings(texts: number, features: (text: number, add: Add) => void): Postings {
  const starts = new Uint32Array(BUCKETS + 1)
  const last = new Int32Array(BUCKETS).fill(-1)
  const round = (take: (feature: number, text: number) => void) => {
    last.fill(-1)
    let text = 0
    const add = (feature: number) => {
      if (last[feature] === text) return
      last[feature] = text
      take(feature, text)
    }
    for (; text < texts; text++) features(text, add)
  }
  round((feature) => (starts[feature + 1] = (starts[feature + 1] ?? 0) + 1))
  for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0)
  const list = new Uint32Array(starts[BUCKETS] ?? 0)
  const ends = starts.slice()
  round((feature, text) => {
    const at = ends[feature] ?? 0
    list[at] = text
    ends[feature] = at + 1
  })
  const count = (feature: number) => (starts[feature + 1] ?? 0) - (starts[feature] ?? 0)
  return {
    texts,
    count,
    score(feature, weight, scores) {
      const end = starts[feature + 1] ?? 0
      for (let at = starts[feature] ?? 0; at < end; at++) {
        const text = list[at] ?? 0
        scores[text] = (scores[text] ?? 0) + weight
      }
    },
  }
}
