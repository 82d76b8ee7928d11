import { z } from 'zod'
import type { Instant } from '../../../shared/ids.ts'
import type { Result } from '../../../shared/result.ts'
import { progressView } from '../../../shared/wire/cases.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import type { Doors } from '../doors.ts'
import { perMinuteLimit, type Limit } from '../limits.ts'
import { anyQuery, route, type Route } from './route.ts'

/** Wrong codes a minute, of all addresses together: beyond it whoever has guessed wrong waits. */
const WRONG_CODES = 300

/** [PROGRESS-3] Keeps guesses slow, from one address and from many. */
export interface GuessGuard {
  /** Seconds to wait; 0: go on. */
  before(address: string): number
  wrong(address: string): void
}

const everybody = 'everybody'

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
const MOST_KNOWN = 10_000

/** What the holder of a receipt code sees of a case. */
export function progressRoutes(doors: Doors): readonly Route[] {
  const guards = new Map([...doors.halls].map(([id, hall]) => [id, guessGuard(hall.limits.codes, doors.now)]))
  return [
    route({
      method: 'get',
      path: '/api/progress/:receipt',
      summary: 'How far a case is, for whoever holds its receipt code; no names',
      who: 'all',
      body: z.unknown(),
      query: anyQuery,
      answer: progressView,
      run: ({ params, address, staff }) =>
        guarded(doors, guards.get(doors.defaultHall), staff === null ? address : null, params['receipt'] ?? ''),
    }),
  ]
}

async function guarded(
  { halls, defaultHall, now }: Doors,
  guard: GuessGuard | undefined,
  address: string | null,
  typed: string,
): Promise<Result<z.output<typeof progressView>, Refusal>> {
  const hall = halls.get(defaultHall)
  if (hall === undefined) return refuse('unknown-hall')
  const retryAfter = address === null ? 0 : (guard?.before(address) ?? 0)
  if (retryAfter > 0) return refuse('rate-limited', { retryAfter })
  const { progressOf } = await import('../progress-asking.ts')
  const found = await progressOf(hall, typed, now())
  if (!found.ok && address !== null) guard?.wrong(address)
  return found
}
