import { refuse, type Refusal } from '../../shared/wire/refusals.ts'

const mostTries = 5
const lockedFor = 15 * 60_000 // ms
/** So many names are remembered; whoever tries more drops the oldest. */
const mostNames = 10_000

export interface Tries {
  /** Counts a try before its password is checked, so that tries made at once count too. The refusal while the name is locked. */
  begin(name: string): Refusal | null
  /** What to say after a wrong password. */
  failed(name: string): Refusal
  succeeded(name: string): void
}

/**
 * Locks a name for 15 minutes after 5 wrong passwords, whether there is such an account or not
 * (GB/T 22239 §7, lock-out of failed log-ins).
 */
export function failedTries(now: () => number): Tries {
  const names = new Map<string, { count: number; until: number }>()
  const fresh = (name: string) => {
    const tries = names.get(name)
    return tries !== undefined && tries.until > now() ? tries : { count: 0, until: 0 }
  }
  const locked = (until: number): Refusal => refuse('account-locked', { retryAfter: Math.ceil((until - now()) / 1000) }).error

  return {
    begin(name) {
      const { count, until } = fresh(name)
      if (count >= mostTries) return locked(until)
      names.delete(name)
      names.set(name, { count: count + 1, until: now() + lockedFor })
      const oldest = names.keys().next()
      if (names.size > mostNames && oldest.done !== true) names.delete(oldest.value)
      return null
    },
    failed(name) {
      const { count, until } = fresh(name)
      return count >= mostTries ? locked(until) : refuse('wrong-credentials', { triesLeft: mostTries - count }).error
    },
    succeeded: (name) => void names.delete(name),
  }
}
