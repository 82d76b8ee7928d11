/** What a kiosk nobody touches does. `asking`: the question with its countdown; `over`: back to the start. */
export type Idle = { readonly state: 'busy' } | { readonly state: 'asking'; readonly secondsLeft: number } | { readonly state: 'over' }

export interface Patience {
  /** Milliseconds without a touch before the question. */
  readonly quiet: number
  /** Milliseconds the question stays. */
  readonly question: number
}

// kiosk.md §3.2: 45 s and 20 s; in large type 90 s and 30 s.
export const patienceFor = (isElder: boolean): Patience =>
  isElder ? { quiet: 90_000, question: 30_000 } : { quiet: 45_000, question: 20_000 }

export function idleAt(touchedAt: number, now: number, { quiet, question }: Patience): Idle {
  const still = now - touchedAt
  if (still < quiet) return { state: 'busy' }
  const left = quiet + question - still
  return left > 0 ? { state: 'asking', secondsLeft: Math.ceil(left / 1_000) } : { state: 'over' }
}
