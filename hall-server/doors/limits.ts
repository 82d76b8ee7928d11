export interface Limit {
  /** Takes one from `key`'s allowance; 0 when there was one, else the seconds until there is. */
  spend(key: string): number
}

/** So many keys are remembered; beyond it the one longest known starts afresh. */
const mostKeys = 50_000
const minute = 60_000 // ms

/** Each key may spend `perMinute` at once, and gets them back evenly over a minute. */
export function perMinuteLimit(perMinute: () => number, now: () => number): Limit {
  const keys = new Map<string, { left: number; at: number }>()
  const remember = (key: string, purse: { left: number; at: number }) => {
    keys.set(key, purse)
    const oldest = keys.keys().next()
    if (keys.size > mostKeys && oldest.done !== true) keys.delete(oldest.value)
  }
  return {
    spend(key) {
      const most = perMinute()
      const at = now()
      const purse = keys.get(key) ?? { left: most, at }
      if (!keys.has(key)) remember(key, purse)
      const left = Math.min(most, purse.left + ((at - purse.at) * most) / minute)
      purse.left = left >= 1 ? left - 1 : left
      purse.at = at
      return left >= 1 ? 0 : Math.max(1, Math.ceil(((1 - left) * minute) / most / 1000))
    },
  }
}
