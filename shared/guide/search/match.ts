/** How well a text answers what was typed. */
export interface Match {
  /** Share of what was typed that is in the text, by weight. */
  readonly share: number
  /** Whether it is there in one piece, at the beginning, or the whole text. */
  readonly fit: number
  /** Share of the text that it makes up. */
  readonly filled: number
  /** The part to mark: its first letter or word, and the one after its last. */
  readonly from: number
  readonly to: number
  readonly how: number
  /** The typed letters that were found, as bits. */
  readonly mask: number
}

export const FIT = { whole: 1, start: 0.93, piece: 0.87, parts: 0.8 } as const

export const valueOf = ({ share, fit, filled }: Match) => share * fit + 0.08 * filled
