export interface Limit {
  /** Takes one from `key`'s allowance; 0 when there was one, else the seconds until there is. */
  spend(key: string): number
}

/** So many keys are remembered; beyond it the one longest unused starts afresh. */
const mostKeys = 50_000
const minute = 60_000 // ms

/** Each key may spend `perMinute` at once, and gets them back evenly over a minute. */
export function perMinuteLimit(perMinute: () => number, now: () => number): Limit {
  const keys = new Map<string, { left: number; at: number }>()
  return {
    spend(key) {
      const most = perMinute()
      const at = now()
      const before = keys.get(key) ?? { left: most, at }
      const left = Math.min(most, before.left + ((at - before.at) * most) / minute)
      keys.delete(key)
      keys.set(key, { left: left >= 1 ? left - 1 : left, at })
      const oldest = keys.keys().next()
      if (keys.size > mostKeys && oldest.done !== true) keys.delete(oldest.value)
      return left >= 1 ? 0 : Math.max(1, Math.ceil(((1 - left) * minute) / most / 1000))
    },
  }
}
