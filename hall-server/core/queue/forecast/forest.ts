import { FEATURES, type Moment } from './moment.ts'
import { addShares, countWait, emptyCounts, emptyShares, scaled, type Counts, type Shares } from './distribution.ts'

/** A moment and how long the wait still was, seconds. */
export interface Outcome {
  readonly moment: Moment
  readonly seconds: number
}

/** One tree as arrays. A node with `feature` −1 is a leaf; `next` is its first child's number, or the leaf's. */
interface Tree {
  readonly feature: Int8Array
  readonly threshold: Float32Array
  readonly next: Int32Array
  /** The waits in each leaf, and how many. */
  readonly waits: Counts
  readonly sizes: Float64Array
}
export type Forest = readonly Tree[]

export interface Growing {
  readonly trees: number
  /** Outcomes a leaf has at least. */
  readonly leaf: number
  /** Features, each with a threshold, tried at each node. */
  readonly tries: number
  readonly seed: number
}
export const growing: Growing = { trees: 32, leaf: 15, tries: 54, seed: 1 }
const DEEPEST = 16

/** Mulberry32: the same seed grows the same forest everywhere. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * A quantile regression forest (Meinshausen 2006): trees of randomly chosen past moments, split where the waits that followed
 * differ most, whose leaves keep the waits themselves.
 */
export function growForest(past: readonly Outcome[], how: Growing = growing): Forest {
  const next = random(how.seed)
  const columns = Array.from({ length: FEATURES }, (_, feature) => Float32Array.from(past, ({ moment }) => moment[feature] ?? 0))
  const targets = Float64Array.from(past, ({ seconds }) => scaled(seconds))
  return Array.from({ length: how.trees }, () => {
    const chosen = Int32Array.from({ length: past.length }, () => Math.floor(next() * past.length))
    return growTree({ past, columns, targets, chosen, how, next })
  })
}

interface Ground {
  readonly past: readonly Outcome[]
  readonly columns: readonly Float32Array[]
  readonly targets: Float64Array
  /** Those the tree is grown from; a node's are one stretch of it. */
  readonly chosen: Int32Array
  readonly how: Growing
  readonly next: () => number
}

function growTree(ground: Ground): Tree {
  const [feature, threshold, next]: [number[], number[], number[]] = [[-1], [0], [0]]
  const leaves: [from: number, to: number][] = []
  const open = [{ node: 0, from: 0, to: ground.chosen.length, depth: 0 }]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { node, from, to, depth } = part
    const split = depth < DEEPEST ? bestSplit(ground, from, to) : null
    if (split === null) {
      next[node] = leaves.length
      leaves.push([from, to])
      continue
    }
    const middle = partition(ground, from, to, split)
    const child = feature.length
    feature[node] = split.feature
    threshold[node] = split.threshold
    next[node] = child
    feature.push(-1, -1)
    threshold.push(0, 0)
    next.push(0, 0)
    open.push({ node: child, from, to: middle, depth: depth + 1 }, { node: child + 1, from: middle, to, depth: depth + 1 })
  }
  return {
    feature: Int8Array.from(feature),
    threshold: Float32Array.from(threshold),
    next: Int32Array.from(next),
    waits: waitsIn(ground, leaves),
    sizes: Float64Array.from(leaves, ([from, to]) => to - from),
  }
}

interface Split {
  readonly feature: number
  readonly threshold: number
}

/** Of some features and thresholds tried, the split that explains most of the variance; null when the part is too small to split. */
function bestSplit(ground: Ground, from: number, to: number): Split | null {
  const { columns, targets, chosen, how, next } = ground
  if (to - from < 2 * how.leaf) return null
  let total = 0
  for (let at = from; at < to; at += 1) total += targets[chosen[at] ?? 0] ?? 0
  let best: Split | null = null
  let gain = 0
  for (let tried = 0; tried < how.tries; tried += 1) {
    const feature = Math.floor(next() * FEATURES)
    const column = columns[feature]
    if (column === undefined) continue
    const threshold = column[chosen[from + Math.floor(next() * (to - from))] ?? 0] ?? 0
    let [below, sum] = [0, 0]
    for (let at = from; at < to; at += 1) {
      const one = chosen[at] ?? 0
      if ((column[one] ?? 0) > threshold) continue
      below += 1
      sum += targets[one] ?? 0
    }
    const above = to - from - below
    if (below < how.leaf || above < how.leaf) continue
    const explained = (sum * sum) / below + ((total - sum) * (total - sum)) / above
    if (explained > gain) [best, gain] = [{ feature, threshold }, explained]
  }
  return best
}

/** Puts those at or below the threshold first; answers where the others begin. */
function partition({ columns, chosen }: Ground, from: number, to: number, { feature, threshold }: Split): number {
  let middle = from
  for (let at = from; at < to; at += 1) {
    const one = chosen[at] ?? 0
    if ((columns[feature]?.[one] ?? 0) > threshold) continue
    chosen[at] = chosen[middle] ?? 0
    chosen[middle] = one
    middle += 1
  }
  return middle
}

function waitsIn({ past, chosen }: Ground, leaves: readonly (readonly [number, number])[]): Counts {
  const counts = emptyCounts(leaves.length)
  leaves.forEach(([from, to], leaf) => {
    for (let at = from; at < to; at += 1) countWait(counts, leaf, past[chosen[at] ?? 0]?.seconds ?? 0)
  })
  return counts
}

function leafIn(tree: Tree, moment: Moment): number {
  let node = 0
  for (let feature = tree.feature[0] ?? -1; feature >= 0; feature = tree.feature[node] ?? -1)
    node = (tree.next[node] ?? 0) + ((moment[feature] ?? 0) <= (tree.threshold[node] ?? 0) ? 0 : 1)
  return tree.next[node] ?? 0
}

/** How the waits of similar past moments were spread. */
export function sharesAt(forest: Forest, moment: Moment): Shares {
  const shares = emptyShares()
  for (const tree of forest) {
    const leaf = leafIn(tree, moment)
    addShares(shares, tree.waits, leaf, 1 / (forest.length * (tree.sizes[leaf] ?? 1)))
  }
  return shares
}

/** Takes one more outcome in, between two growings. Changes the forest. */
export function learnOutcome(forest: Forest, { moment, seconds }: Outcome) {
  for (const tree of forest) {
    const leaf = leafIn(tree, moment)
    countWait(tree.waits, leaf, seconds)
    tree.sizes[leaf] = (tree.sizes[leaf] ?? 0) + 1
  }
}
