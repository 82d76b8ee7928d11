import type { ItemCode } from '../ids.ts'
import type { Guide, PublicGuide } from './guide.ts'
import { lengthOf } from './lint-time.ts'
import { papersTogether, type PaperOf } from './package-papers.ts'
import { askedTogether, underNames, type NamesOf } from './package-questions.ts'
import { freshNames, inNames } from './package-names.ts'
import type { Answers } from './questions.ts'
import type { Tariff } from './tariff.ts'

// 一件事: several departments' items as one application. Pure; the same in the browser and on the server.

/** What is read of a guide here: its public text. */
type Text = PublicGuide

/** The department of a package's part, and the parts it looks at. */
export interface PackageDepartment {
  readonly department: string
  /** Codes of the parts, in the package's order; none: it only reviews the package itself. */
  readonly parts: readonly ItemCode[]
}

/** A package and its parts read as one guide. */
export interface Whole {
  /**
   * The package's guide with every question, paper and fee of its parts: for it `checklistFor`, `feesFor`, `neededQuestions`
   * and `checkAnswers` work as for a plain one.
   */
  readonly guide: PublicGuide
  /** In the package's order. */
  readonly parts: readonly PublicGuide[]
  /** Codes the package names and nobody may read now. */
  readonly absent: readonly ItemCode[]
  /** All that review, at the same time. */
  readonly departments: readonly PackageDepartment[]
  /** By the id of a paper in `guide`: which parts it serves. */
  readonly neededBy: ReadonlyMap<string, readonly ItemCode[]>
  /** By the id of a fee in `guide`: whose it is, and its id there. */
  readonly chargedBy: ReadonlyMap<string, { readonly part: ItemCode; readonly tariff: string }>
  /** By code: the part's own names of the questions, and what they are called here. */
  readonly names: ReadonlyMap<ItemCode, NamesOf>
}

export const isPackage = ({ parts }: Pick<Guide, 'parts'>): boolean => parts.length > 0

/**
 * [PACK-2] – [PACK-6] A package's guide and the public guides of its parts as one. Parts that are not among `found` are named in `absent`.
 * The package's own questions, papers and fees come first.
 */
export function wholeGuide(own: Text, found: readonly Text[]): Whole {
  const parts = own.parts.flatMap((code) => found.find((part) => part.code === code) ?? [])
  const all = [own, ...parts]
  const { questions, names } = askedTogether(all)
  const papers = papersTogether(all.flatMap((guide) => paperOf(guide, names)))
  const fees = feesTogether(all, names)
  return {
    guide: {
      ...own,
      questions,
      materials: papers.map(({ material }) => material),
      charged: all.some(({ charged }) => charged),
      tariffs: fees.map(({ tariff }) => tariff),
      legalLimit: longest([own.legalLimit, ...parts.map(({ legalLimit }) => legalLimit)]),
      specialProcedures: proceduresOf(all),
      whole: {
        parts: parts.map(({ code, name, authority, promisedLimit }) => ({ code, name, office: authority.name, promisedLimit })),
        neededBy: Object.fromEntries(papers.map(({ material, parts: needing }) => [material.id, [...needing]])),
        chargedBy: Object.fromEntries(fees.map(({ tariff, part }) => [tariff.id, part])),
      },
    },
    parts,
    absent: own.parts.filter((code) => !parts.some((part) => part.code === code)),
    departments: departmentsOf(own, parts),
    neededBy: new Map(papers.map(({ material, parts: needing }) => [material.id, needing])),
    chargedBy: new Map(fees.map(({ tariff, part, id }) => [tariff.id, { part, tariff: id }])),
    names,
  }
}

/** What was answered to the whole, under the names a part's own guide has for it: for that part's fees and papers. */
export function answersFor({ names }: Pick<Whole, 'names'>, part: ItemCode, answers: Answers): Answers {
  const own = names.get(part) ?? new Map<string, string>()
  return Object.fromEntries([...own].flatMap(([id, here]) => (Object.hasOwn(answers, here) ? [[id, answers[here] ?? false]] : [])))
}

const paperOf = ({ code, department, materials }: Text, names: Whole['names']): PaperOf[] =>
  materials.map((material) => ({
    part: code,
    department,
    material,
    condition: material.condition && underNames(material.condition, inNames(names, code)),
  }))

interface FeeOf {
  readonly part: ItemCode
  readonly id: string
  readonly tariff: Tariff
}

/** [PACK-5] Each part's own, one after the other: what is paid for a package is what its parts cost. */
function feesTogether(all: readonly Text[], names: Whole['names']): FeeOf[] {
  const fresh = freshNames()
  return all.flatMap(({ code, charged, tariffs }) => {
    const name = inNames(names, code)
    return (charged ? tariffs : []).map((tariff) => ({
      part: code,
      id: tariff.id,
      tariff: { ...feeUnder(tariff, name), id: fresh(tariff.id) },
    }))
  })
}

function feeUnder(tariff: Tariff, name: (id: string) => string): Tariff {
  const { part, when, reductions } = tariff
  return {
    ...tariff,
    part: part.kind === 'fixed' ? part : { ...part, count: name(part.count) },
    ...(when === undefined ? {} : { when: underNames(when, name) }),
    reductions: reductions.map((one) => (one.when === undefined ? one : { ...one, when: underNames(one.when, name) })),
  }
}

/** [PACK-6] By law the longest of the parts counts; 0 means the law sets none. */
const longest = (limits: readonly [Text['legalLimit'], ...Text['legalLimit'][]]): Text['legalLimit'] =>
  limits.reduce((most, one) => (lengthOf(one) > lengthOf(most) ? one : most))

function proceduresOf(all: readonly Text[]): Text['specialProcedures'] {
  const every = all.flatMap(({ specialProcedures }) => specialProcedures)
  return every.filter((one, at) => every.findIndex(({ name }) => name.zh === one.name.zh) === at)
}

/** [PACK-6] Those of the parts, those that review with them, and those the package itself names. */
function departmentsOf(own: Text, parts: readonly Text[]): PackageDepartment[] {
  const looking = (guide: Text) => [guide.department, ...guide.reviewDepartments]
  const all = new Set([...parts.flatMap(looking), ...looking(own)])
  return [...all].map((department) => ({
    department,
    parts: parts.filter((part) => looking(part).includes(department)).map(({ code }) => code),
  }))
}
