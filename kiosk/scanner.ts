/** A scanner types like a keyboard, but no finger is as quick. ms between two keys */
const QUICK = 50
/** Fewer are a person who is good at typing. */
const LEAST_KEYS = 6

/** Tells a scanner's burst of keys from a person's: quick keys one after the other, ended by Enter. */
export function scanReader() {
  let typed = ''
  let last = -Infinity
  return {
    /** One key as the browser names it, at a time in ms. The text of a burst that ends with it; null: there was none. */
    key(key: string, at: number): string | null {
      const isQuick = at - last < QUICK
      if (key === 'Enter') {
        const burst = isQuick && typed.length >= LEAST_KEYS ? typed : null
        typed = ''
        return burst
      }
      // Shift and its like are no letters, and may come between two.
      if (key.length > 1) return null
      typed = isQuick ? typed + key : key
      last = at
      return null
    },
  }
}
