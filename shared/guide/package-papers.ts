import type { ItemCode } from '../ids.ts'
import type { Material } from './material.ts'
import { languages, type Language } from '../language/languages.ts'
import type { Text } from '../language/text.ts'
import { bare, freshNames, UNASKED } from './package-names.ts'
import type { Condition } from './questions.ts'

/** A paper as one part asks for it, its condition about the questions of the whole. */
export interface PaperOf {
  readonly part: ItemCode
  readonly department: string
  readonly material: Material
  readonly condition: Condition | undefined
}

export interface PaperTogether {
  readonly material: Material
  /** The parts it serves. */
  readonly parts: readonly ItemCode[]
}

/**
 * [PACK-2] [PACK-3] The papers of all parts, none asked for twice.
 *
 * One paper: the same key `paper`, or – where one of the two has none – the same Chinese name. Two forms are one only within a
 * department: an 申请表 of one authority is not that of another. Papers of one part are never one.
 *
 * Where parts ask for it differently, the strictest that applies is shown: to be brought, before what the hall looks up, before what is
 * only of use. It may follow later where every part that wants it brought lets it.
 *
 * Originals and copies: the most any part needs, not the sum. The application is one file that all departments read (国办发〔2024〕3号:
 * one form, one set of papers); what an authority keeps of it, the hall copies from that file.
 */
export function papersTogether(papers: readonly PaperOf[]): PaperTogether[] {
  const groups: PaperOf[][] = []
  for (const paper of papers) {
    const group = groups.find((one) => isOfGroup(paper, one))
    if (group === undefined) groups.push([paper])
    else group.push(paper)
  }
  const fresh = freshNames()
  return groups.flatMap((group) => entriesOf(group, fresh))
}

function isOfGroup(paper: PaperOf, group: readonly PaperOf[]): boolean {
  if (group.some(({ part }) => part === paper.part)) return false
  const key = group.find(({ material }) => material.paper !== undefined)?.material.paper
  if (key !== undefined && paper.material.paper !== undefined) return key === paper.material.paper
  return group.some((one) => bare(one.material.name.zh) === bare(paper.material.name.zh) && mayBeOne(one, paper))
}

const mayBeOne = (one: PaperOf, other: PaperOf) =>
  one.department === other.department || one.material.sourceType !== 'form' || other.material.sourceType !== 'form'

/** 0 the strictest: to be brought, looked up by the hall, only of use. */
function tierOf({ material: { requirement, sourceType } }: PaperOf): 0 | 1 | 2 {
  if (requirement === 'not-necessary') return 2
  return sourceType === 'checked-online' ? 1 : 0
}

/** One entry a tier; a milder one only where no stricter one applies, so that none is asked for twice. */
function entriesOf(group: readonly PaperOf[], fresh: (id: string) => string): PaperTogether[] {
  const entries: PaperTogether[] = []
  let stricter: readonly Condition[] = []
  for (const tier of [0, 1, 2]) {
    const asking = group.filter((paper) => tierOf(paper) === tier)
    const [first] = asking
    if (first === undefined) continue
    const served = group.filter((paper) => tierOf(paper) >= tier).map(({ part }) => part)
    const when = asking.map(whenOf)
    const own = when.includes(true) ? true : anyOf(when.filter((each) => each !== true))
    const condition = withoutStricter(own, stricter)
    entries.push({ material: joined(first.material, asking, condition, fresh), parts: served })
    if (own === true) return entries
    stricter = [...stricter, own]
  }
  return entries
}

/** A condition that is only told in words stays open. */
const inWords: Condition = { question: UNASKED, is: true }

const whenOf = ({ material: { requirement }, condition }: PaperOf): Condition | true =>
  condition ?? (requirement === 'conditional' ? inWords : true)

function withoutStricter(own: Condition | true, stricter: readonly Condition[]): Condition | undefined {
  const others = stricter.map((one): Condition => ({ not: one }))
  if (own === true) return others.length === 0 ? undefined : { all: others }
  return others.length === 0 ? own : { all: [own, ...others] }
}

/** Each once, and in eights, as the schema of conditions has it. */
function anyOf(conditions: readonly Condition[]): Condition {
  const each = [...new Map(conditions.map((one) => [JSON.stringify(one), one])).values()]
  const [first] = each
  if (first !== undefined && each.length === 1) return first
  return { any: each.length <= 8 ? each : [...each.slice(0, 7), anyOf(each.slice(7))] }
}

function joined(first: Material, asking: readonly PaperOf[], condition: Condition | undefined, fresh: (id: string) => string): Material {
  const all = asking.map(({ material }) => material)
  const { condition: _condition, conditionNote: _note, ...rest } = first
  const note = notesOf(all.flatMap(({ conditionNote }) => conditionNote ?? []))
  const isInWordsOnly = condition !== undefined && 'question' in condition && condition.question === UNASKED
  const isConditional = condition !== undefined
  return {
    ...rest,
    id: fresh(first.id),
    requirement: first.requirement === 'not-necessary' ? 'not-necessary' : isConditional ? 'conditional' : 'necessary',
    ...(isConditional && !isInWordsOnly ? { condition } : {}),
    ...(isConditional && note !== null ? { conditionNote: note } : {}),
    kind: all.every(({ kind }) => kind === first.kind) ? first.kind : 'original-and-copy',
    format: formatOf(all.map(({ format }) => format)),
    originals: Math.max(...all.map(({ originals }) => originals)),
    copies: Math.max(...all.map(({ copies }) => copies)),
    canBeDeferred: all.every(({ canBeDeferred }) => canBeDeferred),
  }
}

/** What every part takes: paper as soon as one wants it, which the hall can scan for the others. */
function formatOf(formats: readonly Material['format'][]): Material['format'] {
  const strict = formats.find((one) => one === 'paper') ?? formats.find((one) => one === 'electronic')
  return strict ?? 'either'
}

/** When a paper is needed, in the words of each part that says so. */
function notesOf(notes: readonly Text[]): Text | null {
  const each = [...new Map(notes.map((note) => [note.zh, note])).values()]
  const [first] = each
  if (first === undefined || each.length === 1) return first ?? null
  const others = languages.filter((language) => language !== 'zh' && each.every((note) => note[language] !== undefined))
  const together = (language: Language) => each.map((note) => note[language]).join(marks[language])
  return { zh: together('zh'), ...Object.fromEntries(others.map((language) => [language, together(language)])) }
}
const marks: Readonly<Record<Language, string>> = { zh: '；', en: '; ', ug: '؛ ', ru: '; ', 'kk-Arab': '؛ ' }
