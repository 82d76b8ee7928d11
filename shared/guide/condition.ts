import type { Answers, Condition } from './questions.ts'

/** Three-valued: `open` while it hangs on a question that is not answered yet. */
export type Holds = true | false | 'open'

/** The answer to a question, or undefined. A question may be called `constructor`, which every object answers to. */
export const answerTo = (answers: Answers, question: string): Answers[string] | undefined =>
  Object.hasOwn(answers, question) ? answers[question] : undefined

/** [LIST-1] Whether a condition holds after these answers. An answer of another kind than the condition asks for does not meet it. */
export function holds(condition: Condition, answers: Answers): Holds {
  if ('all' in condition) return every(condition.all, answers)
  if ('any' in condition) return not(every(condition.any.map(negated), answers))
  if ('not' in condition) return not(holds(condition.not, answers))
  const answer = answerTo(answers, condition.question)
  if (answer === undefined) return 'open'
  if ('is' in condition) return answer === condition.is
  if (typeof answer !== 'number') return false
  return 'atLeast' in condition ? answer >= condition.atLeast : answer <= condition.atMost
}

function every(conditions: readonly Condition[], answers: Answers): Holds {
  const each = conditions.map((condition) => holds(condition, answers))
  if (each.includes(false)) return false
  return each.includes('open') ? 'open' : true
}

const not = (value: Holds): Holds => (value === 'open' ? 'open' : !value)
const negated = (condition: Condition): Condition => ({ not: condition })

/** The questions that can still decide an open condition: not those in a part that is settled or no longer matters. */
export function liveQuestions(condition: Condition, answers: Answers): readonly string[] {
  if (holds(condition, answers) !== 'open') return []
  if ('question' in condition) return [condition.question]
  return partsOf(condition).flatMap((part) => liveQuestions(part, answers))
}

/** The single comparisons a condition is made of. */
export function leavesOf(condition: Condition): readonly Extract<Condition, { question: string }>[] {
  return 'question' in condition ? [condition] : partsOf(condition).flatMap(leavesOf)
}

function partsOf(condition: Exclude<Condition, { question: string }>): readonly Condition[] {
  if ('all' in condition) return condition.all
  return 'any' in condition ? condition.any : [condition.not]
}
