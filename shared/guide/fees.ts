import type { Text } from '../language/text.ts'
import { amountOf, countOf, takenOff } from './amount.ts'
import { answerTo, holds, liveQuestions } from './condition.ts'
import type { PublicGuide } from './guide.ts'
import type { Answers } from './questions.ts'
import type { Reduction, Tariff } from './tariff.ts'

/** One fee and what of it this visitor pays. All sums are whole fen. */
export interface FeeLine {
  readonly id: string
  readonly name: Text
  readonly standard: Text
  readonly basis: Text
  readonly collector: Text
  readonly isOptional: boolean
  /** What is counted, once it is known; fen where money is counted. */
  readonly count?: number
  readonly unit?: Text
  /** Before any reduction; null while the count is not known. */
  readonly fen: number | null
  /** `fen` null: an exemption, of a fee that need not be known. */
  readonly reduction: { readonly id: string; readonly name: Text; readonly basis: Text; readonly fen: number | null } | null
  /** What is to be paid; null while a question of this line is open. */
  readonly due: number | null
}

export interface Fees {
  /** Fen; null while a question is open. */
  readonly total: number | null
  readonly lines: readonly FeeLine[]
  /** Names the tariffs in force that day: since when, and a digest of them. */
  readonly tariffVersion: string
  /** The questions the total hangs on, the one to ask first at the head. */
  readonly open: readonly string[]
}

export type Charged = Pick<PublicGuide, 'charged' | 'tariffs' | 'questions' | 'effectiveFrom'>

/**
 * What a visitor pays on a day of the hall (`2026-06-17`), line by line. [FEE-1] – [FEE-9]
 * Give it answers that `checkAnswers` finds no fault with. Throws RangeError beyond 2^53 fen.
 */
export function feesFor(guide: Charged, answers: Answers, day: string): Fees {
  const tariffs = inForce(guide, day)
  const worked = tariffs.map((tariff) => lineOf(tariff, answers)).filter((line) => line !== null)
  const lines = worked.map(({ line }) => line)
  return {
    total: totalOf(lines),
    lines,
    tariffVersion: versionOf(tariffs, guide.effectiveFrom),
    open: ordered(
      worked.flatMap(({ open }) => open),
      guide,
    ),
  }
}

/** [FEE-3] A tariff is charged from its first to its last day, both included. */
export const inForce = ({ charged, tariffs }: Pick<Charged, 'charged' | 'tariffs'>, day: string): readonly Tariff[] =>
  charged ? tariffs.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo)) : []

/** [FEE-1] The sum of the lines, or null while one of them is open. */
function totalOf(lines: readonly FeeLine[]): number | null {
  let total = 0
  for (const { due } of lines) {
    if (due === null) return null
    total += due
  }
  if (!Number.isSafeInteger(total)) throw new RangeError(`Fees of ${total} fen`)
  return total
}

/** A question, and how early it is worth asking: whether a fee applies, what takes it away, and only then how many. */
interface OpenQuestion {
  readonly id: string
  readonly stage: 0 | 1 | 2
}
const asked = (ids: readonly string[], stage: OpenQuestion['stage']) => ids.map((id): OpenQuestion => ({ id, stage }))

interface Worked {
  readonly line: FeeLine
  readonly open: readonly OpenQuestion[]
}

/** Null: the fee does not apply. */
function lineOf(tariff: Tariff, answers: Answers): Worked | null {
  const { id, name, standard, basis, collector, isOptional, part, when } = tariff
  const applies = when === undefined || holds(when, answers)
  if (applies === false) return null
  const { due, open, ...sum } = sumOf(tariff, answers)
  // [FEE-8] Whether a fee of nothing applies changes nothing.
  const gate = when === undefined || applies === true || due === 0 ? [] : asked(liveQuestions(when, answers), 0)
  const count = part.kind === 'fixed' ? undefined : answerTo(answers, part.count)
  const counted = part.kind === 'fixed' || typeof count !== 'number' ? {} : { count, unit: part.unit }
  const line = { id, name, standard, basis, collector, isOptional, ...counted, ...sum, due: gate.length === 0 ? due : null }
  return { line, open: [...gate, ...open] }
}

interface Sum extends Pick<FeeLine, 'fen' | 'reduction' | 'due'> {
  readonly open: readonly OpenQuestion[]
}

/** What is left of a fee that applies. */
function sumOf(tariff: Tariff, answers: Answers): Sum {
  const fen = amountOf(tariff.part, answers)
  if (fen === 0) return { fen, reduction: null, due: 0, open: [] }
  const applied = tariff.reductions.filter(({ when }) => when === undefined || holds(when, answers) === true)
  return fen === null ? beforeCounting(tariff, applied, answers) : afterReductions(tariff, fen, applied, answers)
}

/** [FEE-6] Of several reductions the one that leaves least; of equal ones the first. */
function afterReductions(tariff: Tariff, fen: number, applied: readonly Reduction[], answers: Answers): Sum {
  const best = [...applied].sort((a, b) => takenOff(b, fen) - takenOff(a, fen))[0]
  const off = best === undefined ? 0 : takenOff(best, fen)
  const reduction = best === undefined ? null : taken(best, off)
  const open = openReductions(tariff, answers, (other) => takenOff(other, fen) > off)
  return { fen, reduction, due: open.length === 0 ? fen - off : null, open }
}

/** [FEE-7] Nobody who is exempt is asked how many. */
function beforeCounting(tariff: Tariff, applied: readonly Reduction[], answers: Answers): Sum {
  const exemption = applied.find(isExemption)
  if (exemption !== undefined) return { fen: null, reduction: taken(exemption, null), due: 0, open: [] }
  const count = countOf(tariff.part)
  const open = openReductions(tariff, answers, (other) => !applied.some((one) => isAtLeast(one, other)))
  return { fen: null, reduction: null, due: null, open: [...open, ...asked(count === null ? [] : [count], 2)] }
}

const taken = ({ id, name, basis }: Reduction, fen: number | null) => ({ id, name, basis, fen })
const isExemption = ({ off }: Reduction) => 'share' in off && off.share === 10_000

/** Whether one takes off as much as another whatever the fee. */
function isAtLeast({ off: one }: Reduction, { off: other }: Reduction): boolean {
  if ('share' in one) return 'share' in other && one.share >= other.share
  return 'fen' in other && one.fen >= other.fen
}

const openReductions = ({ reductions }: Tariff, answers: Answers, canMatter: (reduction: Reduction) => boolean) =>
  reductions.flatMap((reduction) =>
    reduction.when !== undefined && canMatter(reduction) ? asked(liveQuestions(reduction.when, answers), 1) : [],
  )

/** Each once, by stage and then as the guide lists them. */
function ordered(open: readonly OpenQuestion[], { questions }: Pick<Charged, 'questions'>): readonly string[] {
  const stages = [0, 1, 2] as const
  const place = (id: string) => questions.findIndex((question) => question.id === id)
  const sorted = stages.flatMap((stage) => open.filter((one) => one.stage === stage).sort((a, b) => place(a.id) - place(b.id)))
  return [...new Set(sorted.map(({ id }) => id))]
}

/** [FEE-9] `2024-01-01.1c7a09f2`: the same as long as the same tariffs are in force. */
function versionOf(tariffs: readonly Tariff[], otherwise: string): string {
  const since = tariffs.map(({ validFrom }) => validFrom).sort((a, b) => (a < b ? 1 : -1))[0] ?? otherwise
  return `${since}.${digest(JSON.stringify(tariffs))}`
}

/** FNV-1a, 32 bits: tells versions apart, proves nothing. */
function digest(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
