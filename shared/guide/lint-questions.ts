import { leavesOf } from './condition.ts'
import { countOf } from './amount.ts'
import type { Guide } from './guide.ts'
import { fault, type Lint } from './lint-rules.ts'
import type { Condition, Question } from './questions.ts'
import type { Placed } from './texts.ts'

/** Whether what papers and fees hang on can be asked and answered. */
export const lintQuestions: Lint = (guide) => [
  ...duplicates(guide),
  ...ranges(guide),
  ...conditionsOf(guide).flatMap((placed) => lintCondition(guide, placed)),
  ...guide.tariffs.flatMap((tariff, at) => lintCount(guide, countOf(tariff.part), `tariffs.${at}.part.count`)),
  ...unused(guide),
  ...lintMaterials(guide),
]

function conditionsOf({ materials, tariffs }: Guide): readonly Placed<Condition>[] {
  const places = [
    ...materials.map(({ condition }, at) => ({ field: `materials.${at}.condition`, value: condition })),
    ...tariffs.flatMap(({ when, reductions }, at) => [
      { field: `tariffs.${at}.when`, value: when },
      ...reductions.map((reduction, each) => ({ field: `tariffs.${at}.reductions.${each}.when`, value: reduction.when })),
    ]),
  ]
  return places.flatMap(({ field, value }) => (value === undefined ? [] : [{ field, value }]))
}

const lintCondition = ({ questions }: Guide, { field, value }: Placed<Condition>) =>
  leavesOf(value).flatMap((leaf) => {
    const question = questions.find(({ id }) => id === leaf.question)
    if (question === undefined) return [fault('unknown-question', field, { question: leaf.question })]
    return canBeMet(question, leaf) ? [] : [fault('answer-not-offered', field, { question: leaf.question })]
  })

/** Whether any answer the question offers meets the comparison. */
function canBeMet(question: Question, leaf: Extract<Condition, { question: string }>): boolean {
  if ('is' in leaf) {
    if (question.kind === 'choice') return question.options.some(({ id }) => id === leaf.is)
    return question.kind === 'yes-no' && typeof leaf.is === 'boolean'
  }
  if (question.kind !== 'number') return false
  return 'atLeast' in leaf ? leaf.atLeast <= question.most : leaf.atMost >= question.least
}

function lintCount({ questions }: Guide, count: string | null, field: string) {
  if (count === null) return []
  const question = questions.find(({ id }) => id === count)
  if (question === undefined) return [fault('unknown-question', field, { question: count })]
  return question.kind === 'number' ? [] : [fault('answer-not-offered', field, { question: count })]
}

function unused(guide: Guide) {
  const named = conditionsOf(guide).flatMap(({ value }) => leavesOf(value).map(({ question }) => question))
  const used = new Set([...named, ...guide.tariffs.map(({ part }) => countOf(part))])
  return guide.questions.flatMap(({ id }, at) => (used.has(id) ? [] : [fault('question-unused', `questions.${at}`, { question: id })]))
}

const ranges = ({ questions }: Guide) =>
  questions.flatMap((question, at) =>
    question.kind === 'number' && question.least > question.most
      ? [fault('range-reversed', `questions.${at}.least`, { least: question.least, most: question.most })]
      : [],
  )

/** Two of the same name: answers, ticks and reductions would be taken for each other. */
function duplicates({ questions, materials, tariffs }: Guide) {
  const twice = (list: readonly { readonly id: string }[], field: string) =>
    list.flatMap(({ id }, at) =>
      list.findIndex((other) => other.id === id) === at ? [] : [fault('duplicate-id', `${field}.${at}.id`, { id })],
    )
  return [
    ...twice(questions, 'questions'),
    ...questions.flatMap((question, at) => (question.kind === 'choice' ? twice(question.options, `questions.${at}.options`) : [])),
    ...twice(materials, 'materials'),
    ...twice(tariffs, 'tariffs'),
    ...tariffs.flatMap(({ reductions }, at) => twice(reductions, `tariffs.${at}.reductions`)),
  ]
}

const lintMaterials = ({ materials }: Guide) =>
  materials.flatMap(({ requirement, condition, conditionNote, name }, at) => {
    const values = { paper: name.zh }
    if (requirement === 'conditional' && condition === undefined) {
      const rule = conditionNote === undefined ? 'conditional-unexplained' : 'conditional-without-condition'
      return [fault(rule, `materials.${at}.condition`, values)]
    }
    return requirement === 'necessary' && condition !== undefined
      ? [fault('condition-on-necessary', `materials.${at}.requirement`, values)]
      : []
  })
