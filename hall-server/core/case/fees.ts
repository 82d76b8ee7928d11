import type { ItemCode, ServiceDay } from '../../../shared/ids.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { checkAnswers } from '../../../shared/guide/answering.ts'
import { holds } from '../../../shared/guide/condition.ts'
import { feesFor, inForce, type Charged, type Fees } from '../../../shared/guide/fees.ts'
import type { Answers } from '../../../shared/guide/questions.ts'
import type { Tariff } from '../../../shared/guide/tariff.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import type { Case } from './case.ts'
import type { Worked } from './commands.ts'
import type { Terms } from './terms.ts'

/** A part of a case with its guide as it is published now; null: it is not published any more, so nothing of it may be charged. */
export interface PartGuide {
  readonly part: ItemCode
  readonly guide: Charged | null
}

type Exemption = Worked['exemptions'][number]
type Version = Worked['tariffVersions'][number]
/** A fee of a part that a charge which stands has settled already. */
export type Settled = Pick<Worked['lines'][number], 'part' | 'tariff'>

/** Whose fees, and after which answers. */
export interface Owing {
  readonly parts: readonly PartGuide[]
  readonly answers: Answers
  readonly settled: readonly Settled[]
  /** The hall's own date. */
  readonly today: ServiceDay
}

export interface Charging extends Owing {
  /** Reductions that the clerk has seen proof of. */
  readonly exemptions: readonly Exemption[]
  /** The tariffs the clerk's screen showed; null: it is being worked out for the screen. */
  readonly shown: readonly Version[] | null
}

/** The items whose guides say what a case costs: of a package its own, and each of its parts. */
export const chargedItems = ({ package: whole, parts }: Terms): readonly ItemCode[] => [
  ...(whole === null ? [] : [whole.item]),
  ...parts.map(({ item }) => item),
]

export const settledBy = ({ charges }: Pick<Case, 'charges'>): readonly Settled[] =>
  charges.flatMap(({ fact, cancelled }) => (cancelled === null ? fact.lines : []))

export const isSettled = (settled: readonly Settled[], { part, tariff }: Settled): boolean =>
  settled.some((line) => line.part === part && line.tariff === tariff)

/** [CHARGE-1] – [CHARGE-3] What is to be charged now, line by line, fen. `published`: the same without the exemptions named. */
export function workOut({ parts, answers, settled, today, exemptions, shown }: Charging): Result<Worked, Refusal> {
  const charged = parts.flatMap(({ part, guide }) => (guide?.charged === true ? [{ part, guide }] : []))
  const open = charged.filter(({ guide }) => inForce(guide, today).length > 0)
  const closed = closedSince(open, charged, shown, today)
  if (closed !== null) return closed
  const stranger = exemptions.find((one) => !open.some(({ part, guide }) => part === one.part && isOf(guide, one, answers, today)))
  if (stranger !== undefined) return refuse('unknown-exemption', { subject: stranger.reduction })
  const each: WorkedPart[] = []
  for (const { part, guide } of open) {
    const worked = partOf(part, guide, { answers, exemptions: exemptions.filter((one) => one.part === part), settled, today })
    if (!worked.ok) return worked
    each.push(worked.value)
  }
  return summed(each, settled.length > 0)
}

/** A guide that is charged, with the part of the case it is of. */
interface OpenPart {
  readonly part: ItemCode
  readonly guide: Charged
}

/** [CHARGE-3] Null: the screen showed the tariffs that are in force, neither more nor other ones. */
function closedSince(open: readonly OpenPart[], charged: readonly OpenPart[], shown: Charging['shown'], today: ServiceDay) {
  const [first] = charged
  if (first !== undefined && open.length === 0) return refuse('tariff-closed', { subject: first.part })
  if (shown === null) return null
  const now = open.map(({ part, guide }): Version => ({ part, version: feesFor(guide, {}, today).tariffVersion }))
  const has = (list: readonly Version[], { part, version }: Version) => list.some((one) => one.part === part && one.version === version)
  const other = shown.find((one) => !has(now, one)) ?? now.find((one) => !has(shown, one))
  return other === undefined ? null : refuse('tariff-closed', { subject: other.part })
}

/** Whether it is a reduction of a fee in force that applies. */
function isOf(guide: Charged, { tariff, reduction }: Exemption, answers: Answers, today: ServiceDay): boolean {
  const fitting = answersTo(guide, answers)
  return inForce(guide, today).some(
    ({ id, reductions, when }) =>
      id === tariff && reductions.some((one) => one.id === reduction) && (when === undefined || holds(when, fitting) !== false),
  )
}

/** Those of the case's answers that fit this guide's questions: a package asks for all its parts, and a guide may have changed since. */
function answersTo(guide: Charged, answers: Answers): Answers {
  const faults = new Set(checkAnswers(guide, answers).map(({ question }) => question))
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !faults.has(question)))
}

interface WorkedPart {
  readonly lines: Worked['lines']
  readonly version: Version
  readonly exemptions: readonly Exemption[]
}

interface Naming extends Omit<Owing, 'parts'> {
  readonly exemptions: readonly Exemption[]
}

/** [CHARGE-2] One part: as the tariff says by the answers alone, and with the reductions that were proved. */
function partOf(part: ItemCode, guide: Charged, { answers, exemptions, settled, today }: Naming): Result<WorkedPart, Refusal> {
  const unsettled = guide.tariffs.filter(({ id }) => !isSettled(settled, { part, tariff: id }))
  const fitting = answersTo(guide, answers)
  const fees = (change: (tariff: Tariff) => Tariff) => feesFor({ ...guide, tariffs: unsettled.map(change) }, fitting, today)
  const named = (tariff: Tariff, id: string) => exemptions.some((one) => one.tariff === tariff.id && one.reduction === id)
  const isProved = (when: Tariff['when']) => when !== undefined && holds(when, fitting) !== true
  const published = fees((tariff) => ({
    ...tariff,
    reductions: tariff.reductions.filter((one) => !named(tariff, one.id) || !isProved(one.when)),
  }))
  const [question] = published.open
  if (question !== undefined) return refuse('bad-message', { subject: `answers.${question}` })
  const after = fees((tariff) => ({
    ...tariff,
    reductions: tariff.reductions.map((one) => (named(tariff, one.id) ? { ...one, when: undefined } : one)),
  }))
  const version = { part, version: feesFor(guide, fitting, today).tariffVersion }
  return ok({ lines: linesOf(part, after, published), version, exemptions: effective(exemptions, after, published) })
}

/** Without open questions every line has its sum; an exemption never makes another fee apply. */
const linesOf = (part: ItemCode, after: Fees, published: Fees): Worked['lines'] =>
  after.lines.map(({ id, due, reduction }) => ({
    part,
    tariff: id,
    published: published.lines.find((line) => line.id === id)?.due ?? 0,
    fen: due ?? 0,
    reduction: reduction?.id ?? null,
  }))

/** Those that took something off which the tariff alone would not have. */
const effective = (exemptions: readonly Exemption[], after: Fees, published: Fees) =>
  exemptions.filter(({ tariff, reduction }) => {
    const took = ({ lines }: Fees) => lines.find(({ id }) => id === tariff)?.reduction?.id
    return took(after) === reduction && took(published) !== reduction
  })

function summed(parts: readonly WorkedPart[], wasCharged: boolean): Result<Worked, Refusal> {
  const lines = parts.flatMap((one) => one.lines)
  if (lines.length === 0) return refuse(wasCharged ? 'already-charged' : 'no-fee')
  return ok({
    lines,
    total: lines.reduce((sum, { fen }) => sum + fen, 0),
    published: lines.reduce((sum, { published }) => sum + published, 0),
    tariffVersions: parts.map(({ version }) => version),
    exemptions: parts.flatMap((one) => one.exemptions),
  })
}

/** What a case still owes by the tariffs in force, fen; null: it hangs on answers that are not there. What is not published is not owed. */
export function owedOf({ parts, answers, settled, today }: Owing): number | null {
  let owed = 0
  for (const { part, guide } of parts) {
    if (guide === null) continue
    const tariffs = guide.tariffs.filter(({ id }) => !isSettled(settled, { part, tariff: id }))
    const { total } = feesFor({ ...guide, tariffs }, answersTo(guide, answers), today)
    if (total === null) return null
    owed += total
  }
  return owed
}
