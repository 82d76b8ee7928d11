import { checkAnswers } from '../../../shared/guide/answering.ts'
import { feesFor, inForce, type Charged, type FeeLine } from '../../../shared/guide/fees.ts'
import type { Answers } from '../../../shared/guide/questions.ts'
import type { Reduction, Tariff } from '../../../shared/guide/tariff.ts'
import type { ItemCode } from '../../../shared/ids.ts'
import type { CaseView } from '../../../shared/wire/cases.ts'

/** An item of the case with its guide as it is published now. */
export interface ChargedPart {
  readonly part: ItemCode
  readonly guide: Charged
}
export interface Exemption {
  readonly part: ItemCode
  readonly tariff: string
  readonly reduction: string
}
/** A reduction the tariff knows and the answers do not give by themselves: the clerk must have seen proof. */
export interface OnProof extends Exemption {
  readonly name: Reduction['name']
  readonly basis: Reduction['basis']
}
export interface TillLine extends FeeLine {
  readonly part: ItemCode
  /** By the tariff alone, fen. */
  readonly published: number | null
}
export interface Till {
  readonly lines: readonly TillLine[]
  /** Fen; null: it hangs on an answer that was not given. */
  readonly total: number | null
  readonly versions: readonly { readonly part: ItemCode; readonly version: string }[]
  readonly onProof: readonly OnProof[]
}

type Settled = Pick<CaseView, 'charges' | 'answers'>

/** The package, if it is one, and its parts: whose guides say what the case costs. */
export const chargedItems = ({ item, isPackage, parts }: Pick<CaseView, 'item' | 'isPackage' | 'parts'>): readonly ItemCode[] => [
  ...(isPackage ? [item.code] : []),
  ...parts.map((part) => part.item.code),
]

/** [CHARGE-1] [CHARGE-2] What is to be paid now, worked out as the server will: it refuses any other sum. */
export function tillOf(parts: readonly ChargedPart[], view: Settled, exemptions: readonly Exemption[], day: string): Till {
  const each = parts.filter(({ guide }) => inForce(guide, day).length > 0).map((one) => partOf(one, view, exemptions, day))
  const lines = each.flatMap((one) => one.lines)
  return {
    lines,
    total: lines.reduce<number | null>((sum, { due }) => (sum === null || due === null ? null : sum + due), 0),
    versions: each.map(({ version }) => version),
    onProof: each.flatMap((one) => one.onProof),
  }
}

function partOf({ part, guide }: ChargedPart, view: Settled, exemptions: readonly Exemption[], day: string) {
  const answers = fitting(guide, view.answers)
  const tariffs = guide.tariffs.filter((tariff) => !isPaid(part, tariff, view))
  const named = (tariff: Tariff, { id }: Reduction) =>
    exemptions.some((one) => one.part === part && one.tariff === tariff.id && one.reduction === id)
  const published = feesFor({ ...guide, tariffs }, answers, day)
  const proved = tariffs.map((tariff) => ({
    ...tariff,
    reductions: tariff.reductions.map((one) => (named(tariff, one) ? { ...one, when: undefined } : one)),
  }))
  const { lines } = feesFor({ ...guide, tariffs: proved }, answers, day)
  const publishedOf = (id: string) => published.lines.find((line) => line.id === id)
  return {
    lines: lines.map((line) => ({ ...line, part, published: publishedOf(line.id)?.due ?? null })),
    version: { part, version: feesFor(guide, answers, day).tariffVersion },
    onProof: published.lines.flatMap((line) => onProofOf(part, line, tariffs)),
  }
}

/** A line that is paid in full may have it proved that it need not be. */
const onProofOf = (part: ItemCode, line: FeeLine, tariffs: readonly Tariff[]): readonly OnProof[] =>
  line.due === 0
    ? []
    : tariffs
        .filter(({ id }) => id === line.id)
        .flatMap(({ id, reductions }) =>
          reductions
            .filter((one) => one.when !== undefined && one.id !== line.reduction?.id)
            .map(({ id: reduction, name, basis }) => ({ part, tariff: id, reduction, name, basis })),
        )

/** A fee that a charge which stands has settled. */
const isPaid = (part: ItemCode, { id }: Tariff, { charges }: Settled): boolean =>
  charges.some(({ cancelled, lines }) => cancelled === null && lines.some((line) => line.part === part && line.tariff === id))

/** Of a package the answers to all its parts are there; a guide takes those to its own questions. */
function fitting(guide: Charged, answers: Answers): Answers {
  const faults = new Set(checkAnswers(guide, answers).map(({ question }) => question))
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !faults.has(question)))
}
