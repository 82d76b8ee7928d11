import { holds, liveQuestions, type Holds } from './condition.ts'
import type { PublicGuide } from './guide.ts'
import type { Material } from './material.ts'
import type { Answers } from './questions.ts'

export interface ChecklistEntry {
  readonly material: Material
  /** `open`: it depends on a question not answered yet, or on words only. */
  readonly state: 'needed' | 'not-needed' | 'open'
  /** Useful, but nobody is sent away for want of it. */
  readonly isOptional: boolean
  /** 容缺: may be handed in later. */
  readonly canBeDeferred: boolean
}
export type Checklist = readonly ChecklistEntry[]

/** The papers of a guide in its order, and whether this visitor needs each. [LIST-2] [LIST-3] */
export const checklistFor = ({ materials }: Pick<PublicGuide, 'materials'>, answers: Answers): Checklist =>
  materials.map((material) => ({
    material,
    state: stateOf(applies(material, answers)),
    isOptional: material.requirement === 'not-necessary',
    canBeDeferred: material.canBeDeferred,
  }))

function applies({ condition, requirement }: Material, answers: Answers): Holds {
  if (condition !== undefined) return holds(condition, answers)
  return requirement === 'conditional' ? 'open' : true
}

function stateOf(applies: Holds): ChecklistEntry['state'] {
  if (applies === 'open') return 'open'
  return applies ? 'needed' : 'not-needed'
}

/** The questions that still decide about a paper. */
export const openInChecklist = ({ materials }: Pick<PublicGuide, 'materials'>, answers: Answers): readonly string[] =>
  materials.flatMap(({ condition }) => (condition === undefined ? [] : liveQuestions(condition, answers)))

/**
 * [LIST-4] What this visitor has yet to get, in the guide's order, what may follow later last. Not what is optional, nor what the
 * hall looks up itself; a form to fill in is missing until it is ticked.
 */
export function missing(checklist: Checklist, ticked: ReadonlySet<string>): Checklist {
  const wanted = checklist.filter(
    ({ material, state, isOptional }) =>
      state === 'needed' && !isOptional && material.sourceType !== 'checked-online' && !ticked.has(material.id),
  )
  return [...wanted.filter(({ canBeDeferred }) => !canBeDeferred), ...wanted.filter(({ canBeDeferred }) => canBeDeferred)]
}
