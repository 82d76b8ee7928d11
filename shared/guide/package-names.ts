import type { ItemCode } from '../ids.ts'

/** Longest that leaves room for `-99` within the 40 characters of an id. */
const STEM = 37

/** A question nobody is asked; no question of a whole is called so. */
export const UNASKED = 'said-in-words'

/** Makes ids unique: the first keeps its own, the next of the same name is `courier-2`. */
export function freshNames(): (id: string) => string {
  const taken = new Set<string>([UNASKED])
  return (id) => {
    let name = id
    for (let n = 2; taken.has(name); n += 1) name = `${id.slice(0, STEM)}-${n}`
    taken.add(name)
    return name
  }
}

/** A part's own id of a question to the one it has in the whole; what nobody asks keeps its own. */
export function inNames(names: ReadonlyMap<ItemCode, ReadonlyMap<string, string>>, part: ItemCode): (id: string) => string {
  const own = names.get(part)
  return (id) => own?.get(id) ?? id
}

/** Chinese words without what does not change them: spaces, punctuation, width of letters. */
export const bare = (zh: string): string =>
  zh
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]/gu, '')
