import { neededQuestions } from '../../guide/answering.ts'
import { checklistFor, missing, type ChecklistEntry } from '../../guide/checklist.ts'
import { feesFor, type Fees } from '../../guide/fees.ts'
import type { Question } from '../../guide/questions.ts'
import type { Shown } from './shown.ts'

export type Paper = ChecklistEntry
export const papersOf = ({ guide, answers }: Shown): readonly Paper[] => checklistFor(guide, answers)
export const feeOf = ({ guide, answers, day }: Shown): Fees => feesFor(guide, answers, day)

export interface Asking {
  /** Answered ones that matter, then the one to ask next. */
  readonly shown: readonly Question[]
  /** Still to be asked, that one included. */
  readonly left: number
}

/** One question at a time, and only what can change the result. What was answered stays, so that it can be changed. */
export function questionsFor({ guide, answers, day }: Shown, purpose: 'materials' | 'fees'): Asking {
  const open = neededQuestions(guide, answers, purpose, day)
  const answered = guide.questions.filter(({ id }) => {
    const { [id]: given, ...others } = answers
    return given !== undefined && neededQuestions(guide, others, purpose, day).some((question) => question.id === id)
  })
  return { shown: [...answered, ...open.slice(0, 1)], left: open.length }
}

/** Whether the visitor has to bring it, as far as that is known. */
export const isBrought = ({ material, state }: Paper) => state === 'needed' && material.sourceType !== 'checked-online'

/** How many papers this visitor cannot do without, and how many of them are not ticked yet. `isOpen`: an answer may still change it. */
export function toBring(shown: Shown): { needed: number; missing: number; isOpen: boolean } {
  const papers = papersOf(shown)
  return {
    needed: papers.filter((paper) => isBrought(paper) && !paper.isOptional).length,
    missing: missing(papers, shown.ticks).length,
    isOpen: questionsFor(shown, 'materials').left > 0,
  }
}
