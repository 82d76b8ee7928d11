/** Chance and time of the simulated day. `speed`: how many times faster than a real one. */
export interface Pace {
  /** Waits so many minutes of the simulated day, give or take (exponential). */
  about(minutes: number): Promise<void>
  /** Waits exactly so many minutes of the simulated day. */
  exactly(minutes: number): Promise<void>
  /** Waits so many real seconds: what rules of the hall measure by the real clock. */
  seconds(seconds: number): Promise<void>
}

export function pace(speed: number): Pace {
  const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
  return {
    about: (minutes) => wait((-Math.log(1 - Math.random()) * minutes * 60_000) / speed),
    exactly: (minutes) => wait((minutes * 60_000) / speed),
    seconds: (seconds) => wait(seconds * 1_000),
  }
}

export const oneIn = (n: number) => Math.random() * n < 1

/** A duration around `mean` as halls measure them: few very short, some long (log-normal, coefficient of variation 0.6). */
export function around(mean: number): number {
  const sigma = Math.sqrt(Math.log(1 + 0.6 ** 2))
  const normal = Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random())
  return mean * Math.exp(sigma * normal - sigma ** 2 / 2)
}

export function pick<T>(from: readonly T[], weight: (one: T) => number): T {
  let left = Math.random() * from.reduce((sum, one) => sum + weight(one), 0)
  for (const one of from) {
    left -= weight(one)
    if (left < 0) return one
  }
  throw new Error('Nothing to pick from')
}
