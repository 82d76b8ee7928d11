import type { Asked } from './asked.ts'
import { valueAt, wordAt } from './paths.ts'

export const conditionKinds = ['is', 'at-least', 'at-most', 'all', 'any', 'not'] as const
export type ConditionKind = (typeof conditionKinds)[number]

/** What a condition says, however unfinished it is. */
export function kindOf(value: unknown): ConditionKind {
  const has = (name: string) => valueAt(value, [name]) !== undefined
  return has('all') ? 'all' : has('any') ? 'any' : has('not') ? 'not' : has('atLeast') ? 'at-least' : has('atMost') ? 'at-most' : 'is'
}

/** The kinds these questions can be asked about: figures only where a number is asked for, answers only where one is chosen. */
export const kindsFor = (questions: readonly Asked[]): readonly ConditionKind[] =>
  conditionKinds.filter((kind) => (kind === 'is' ? chosen(questions) : isFigure(kind) ? numbers(questions) : questions).length > 0)

export const isFigure = (kind: ConditionKind): kind is 'at-least' | 'at-most' => kind === 'at-least' || kind === 'at-most'
const numbers = (questions: readonly Asked[]) => questions.filter(({ kind }) => kind === 'number')
const chosen = (questions: readonly Asked[]) => questions.filter(({ kind }) => kind !== 'number')

/** The questions a part of such a kind can be about. */
const questionsFor = (kind: ConditionKind, questions: readonly Asked[]) => (isFigure(kind) ? numbers(questions) : chosen(questions))

export const freshCondition = (questions: readonly Asked[]) => about(questions[0])

/** A first condition about a question. `kind`: which of the two a figure gets. */
export function about(question: Asked | undefined, kind: ConditionKind = 'is'): unknown {
  if (question?.kind === 'number') return { question: question.id, [kind === 'at-most' ? 'atMost' : 'atLeast']: question.isMoney ? 100 : 1 }
  return { question: question?.id ?? '', is: question?.kind === 'choice' ? (question.options[0]?.id ?? '') : true }
}

/** The same condition under another head: what was said stays inside, as far as it can. */
export function turned(value: unknown, kind: ConditionKind, questions: readonly Asked[]): unknown {
  if (kind === kindOf(value)) return value
  const parts = valueAt(value, ['all']) ?? valueAt(value, ['any'])
  if (kind === 'all' || kind === 'any') return { [kind]: Array.isArray(parts) ? parts : [value ?? freshCondition(questions)] }
  if (kind === 'not') return { not: value ?? freshCondition(questions) }
  const said = firstSaid(value)
  const fitting = questionsFor(kind, questions)
  const question = fitting.find(({ id }) => id === wordAt(said, ['question']))
  if (question === undefined) return about(fitting[0], kind)
  if (!isFigure(kind)) return kindOf(said) === 'is' ? said : about(question)
  const figure = valueAt(said, ['atLeast']) ?? valueAt(said, ['atMost'])
  return { question: question.id, [kind === 'at-least' ? 'atLeast' : 'atMost']: typeof figure === 'number' ? figure : 1 }
}

/** The first thing a condition says about one question. */
function firstSaid(value: unknown): unknown {
  const kind = kindOf(value)
  if (kind === 'not') return firstSaid(valueAt(value, ['not']))
  return kind === 'all' || kind === 'any' ? firstSaid(valueAt(value, [kind, 0])) : value
}

/** An all or any without one of its parts; without its last one there is no condition left. */
export const withoutPart = (parts: readonly unknown[], at: number): readonly unknown[] | undefined =>
  parts.length > 1 ? parts.filter((_, place) => place !== at) : undefined
