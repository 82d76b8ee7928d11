import type { ItemCode } from '../ids.ts'
import type { PublicGuide } from './guide.ts'
import { bare, freshNames } from './package-names.ts'
import type { Condition, Question } from './questions.ts'

/** A part's own ids of its questions, and what they are called in the whole. */
export type NamesOf = ReadonlyMap<string, string>

/**
 * [PACK-4] Each question once. Two are the same when their Chinese words are and they take the same answers: the same options, or the same
 * unit and range. What only shares its id, or offers other options, is another question and gets another id.
 * Questions of one guide are never one.
 */
export function askedTogether(all: readonly Pick<PublicGuide, 'code' | 'questions'>[]) {
  const fresh = freshNames()
  const questions: { readonly question: Question; readonly same: string }[] = []
  const names = new Map<ItemCode, NamesOf>()
  for (const guide of all) {
    const own = new Map<string, string>()
    const before = [...questions]
    for (const question of guide.questions) {
      const same = sameness(question)
      const taken = new Set(own.values())
      const known = before.find((one) => one.same === same && !taken.has(one.question.id))
      const id = known?.question.id ?? fresh(question.id)
      if (known === undefined) questions.push({ question: { ...question, id }, same })
      own.set(question.id, id)
    }
    names.set(guide.code, own)
  }
  return { questions: questions.map(({ question }) => question), names }
}

/** What two questions must share to be one. */
function sameness(question: Question): string {
  const words = [question.kind, bare(question.text.zh)]
  switch (question.kind) {
    case 'yes-no':
      return JSON.stringify(words)
    case 'choice':
      return JSON.stringify([...words, ...question.options.map(({ id, text }) => [id, bare(text.zh)])])
    case 'number':
      return JSON.stringify([...words, bare(question.unit.zh), question.least, question.most, question.isMoney])
  }
}

/** A condition about the questions as they are called in the whole. */
export function underNames(condition: Condition, name: (id: string) => string): Condition {
  if ('all' in condition) return { all: condition.all.map((each) => underNames(each, name)) }
  if ('any' in condition) return { any: condition.any.map((each) => underNames(each, name)) }
  if ('not' in condition) return { not: underNames(condition.not, name) }
  return { ...condition, question: name(condition.question) }
}
