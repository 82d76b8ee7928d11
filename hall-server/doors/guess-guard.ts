import type { Instant } from '../../shared/ids.ts'
import { perMinuteLimit, type Limit } from './limits.ts'

/** Wrong codes a minute, of all addresses together: beyond it whoever has guessed wrong waits. */
const WRONG_CODES = 300

/** [PROGRESS-3] Keeps guesses slow, from one address and from many: one a hall, for every door that takes a receipt's code. */
export interface GuessGuard {
  /** Seconds to wait; 0: go on. */
  before(address: string): number
  wrong(address: string): void
}

const everybody = 'everybody'
/** So many who guessed wrong are remembered; beyond it the one longest known is forgotten. */
const MOST_KNOWN = 10_000

export function guessGuard(codes: Limit, now: () => Instant, most: number = WRONG_CODES): GuessGuard {
  const all = perMinuteLimit(() => most, now)
  /** Who guessed wrong, in the last minutes. */
  const guessers = new Map<string, number>()
  let closedUntil = 0
  return {
    before(address) {
      if (now() < closedUntil && guessers.has(address)) return Math.ceil((closedUntil - now()) / 1000)
      return codes.spend(address)
    },
    wrong(address) {
      guessers.delete(address)
      guessers.set(address, now())
      for (const oldest of [...guessers.keys()].slice(0, -MOST_KNOWN)) guessers.delete(oldest)
      const wait = all.spend(everybody)
      if (wait > 0) closedUntil = now() + wait * 1000
    },
  }
}
