import { answerTo } from './condition.ts'
import type { Answers } from './questions.ts'
import type { Reduction, Tariff } from './tariff.ts'

// Products of sums and rates leave the range in which numbers are exact, so they are made of bigints and come out as whole fen.

type Part = Tariff['part']
type Tiers = Extract<Part, { kind: 'tiers' }>
type Band = Tiers['bands'][number]

/** A rate or share is in parts of this. */
const whole = 10_000n

/** [FEE-2] Rounds half a fen up; nothing here is negative. */
const halfUp = (tenThousandths: bigint) => (tenThousandths * 2n + whole) / (whole * 2n)

/** Throws when a sum is beyond what a number holds exactly; the lint blocks such tariffs (`fee-too-large`). */
function fenOf(sum: bigint): number {
  if (sum > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError(`A fee of ${sum} fen`)
  return Number(sum)
}

/** The question whose number the fee is made of. */
export const countOf = (part: Part): string | null => (part.kind === 'fixed' ? null : part.count)

/** A fee before reductions, in fen; null while its count is not answered. Throws RangeError beyond 2^53 fen. */
export function amountOf(part: Part, answers: Answers): number | null {
  if (part.kind === 'fixed') return part.fen
  const count = answerTo(answers, part.count)
  return typeof count === 'number' ? amountFor(part, count) : null
}

export function amountFor(part: Part, count: number): number {
  switch (part.kind) {
    case 'fixed':
      return part.fen
    case 'per-unit':
      return fenOf(BigInt(part.fen) * BigInt(count))
    case 'tiers':
      return fenOf(halfUp(part.mode === 'whole' ? byBand(part.bands, count) : bySlices(part.bands, count)))
  }
}

/** [FEE-4] The one band the count falls into, `upTo` included, decides; beyond the last band its rate goes on. */
function byBand(bands: readonly Band[], count: number): bigint {
  const band = bands.find(({ upTo }) => upTo === null || count <= upTo) ?? bands.at(-1)
  return band === undefined ? 0n : bandFee(band, count)
}

/** [FEE-5] Each slice at its own rate. A fixed sum of a band is due once the count goes into it, the first band's always. */
function bySlices(bands: readonly Band[], count: number): bigint {
  let sum = 0n
  let from = 0
  for (const [at, band] of bands.entries()) {
    if (at > 0 && count <= from) break
    const isLast = at === bands.length - 1
    const to = isLast ? count : Math.min(count, band.upTo ?? count)
    sum += bandFee(band, Math.max(0, to - from))
    from = band.upTo ?? count
  }
  return sum
}

/** In ten-thousandths of a fen, so that a line is rounded once. */
const bandFee = ({ fen = 0, fenPerUnit = 0, rate = 0 }: Band, count: number): bigint =>
  (BigInt(fen) + BigInt(fenPerUnit) * BigInt(count)) * whole + BigInt(rate) * BigInt(count)

/** What a reduction takes off, in fen, never more than the fee. */
export function takenOff({ off }: Reduction, fen: number): number {
  return 'fen' in off ? Math.min(fen, off.fen) : fenOf(halfUp(BigInt(fen) * BigInt(off.share)))
}
