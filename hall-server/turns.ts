/** Works one at a time, in the order they were asked for: what one checks is still so when it writes. */
export interface Turns {
  /** Resolves and rejects as `work` does; one that fails keeps nobody else from a turn. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
  /** When all that was asked for is done. */
  idle(): Promise<void>
}

export function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return {
    inTurn(work) {
      const mine = last.then(work)
      last = mine.catch(() => undefined) // its own caller hears of it
      return mine
    },
    async idle() {
      await last
    },
  }
}
