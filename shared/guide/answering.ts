import { openInChecklist } from './checklist.ts'
import { feesFor, type Charged } from './fees.ts'
import type { PublicGuide } from './guide.ts'
import type { Answers, Question } from './questions.ts'

export { holds } from './condition.ts'

type Asking = Pick<PublicGuide, 'questions'>

/**
 * [LIST-5] The questions still to be asked, the next one first. One whose answer can no longer change the result is not among them.
 * Fees are those of `day`, the hall's own calendar day.
 */
export function neededQuestions(
  guide: Charged & Pick<PublicGuide, 'materials'>,
  answers: Answers,
  purpose: 'fees' | 'materials',
  day: string,
): readonly Question[] {
  if (purpose === 'materials') {
    const open = new Set(openInChecklist(guide, answers))
    return guide.questions.filter(({ id }) => open.has(id))
  }
  return feesFor(guide, answers, day).open.flatMap((id) => guide.questions.find((question) => question.id === id) ?? [])
}

export interface AnswerFault {
  readonly question: string
  /** `out-of-range`: a number beyond its ends, or an option that is not offered. */
  readonly fault: 'unknown-question' | 'wrong-kind' | 'out-of-range'
}

/** [LIST-6] What is wrong with answers; empty when they fit the guide's questions. */
export const checkAnswers = ({ questions }: Asking, answers: Answers): readonly AnswerFault[] =>
  Object.entries(answers).flatMap(([id, answer]) => {
    const question = questions.find((each) => each.id === id)
    const fault = question === undefined ? 'unknown-question' : faultOf(question, answer)
    return fault === null ? [] : [{ question: id, fault }]
  })

function faultOf(question: Question, answer: Answers[string]): AnswerFault['fault'] | null {
  switch (question.kind) {
    case 'yes-no':
      return typeof answer === 'boolean' ? null : 'wrong-kind'
    case 'choice':
      if (typeof answer !== 'string') return 'wrong-kind'
      return question.options.some(({ id }) => id === answer) ? null : 'out-of-range'
    case 'number':
      if (typeof answer !== 'number') return 'wrong-kind'
      return answer >= question.least && answer <= question.most ? null : 'out-of-range'
  }
}
