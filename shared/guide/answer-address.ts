import type { PublicGuide } from './guide.ts'
import type { Answers, Question } from './questions.ts'

/** What a visitor has told of himself at one guide. */
export interface Told {
  readonly answers: Answers
  /** Materials the visitor has, by id. */
  readonly ticks: ReadonlySet<string>
}
type Asking = Pick<PublicGuide, 'questions' | 'materials'>

const answerName = (question: string) => `a.${question}`
const tickName = 't'

/**
 * [SITE-5] Reads answers and ticks from an address or a form. Of several answers to a question the last holds and an empty one takes
 * it back; a paper named twice is not ticked. So a form sends what was told before and, after it, what was touched.
 */
export function toldIn({ questions, materials }: Asking, pairs: Iterable<readonly [string, string]>): Told {
  const given = [...pairs]
  const answers: Record<string, Answers[string]> = {}
  for (const question of questions) {
    const last = given.findLast(([name]) => name === answerName(question.id))
    const answer = last === undefined ? null : answerIn(question, last[1])
    if (answer !== null) answers[question.id] = answer
  }
  const times = (id: string) => given.filter(([name, value]) => name === tickName && value === id).length
  return { answers, ticks: new Set(materials.flatMap(({ id }) => (times(id) % 2 === 1 ? [id] : []))) }
}

/** The same as pairs, in the guide's own order: the same answers always have the same address. */
export function pairsOf({ questions, materials }: Asking, { answers, ticks }: Told): [name: string, value: string][] {
  return [
    ...questions.flatMap((question): [string, string][] => {
      const answer = answers[question.id]
      return answer === undefined ? [] : [[answerName(question.id), textOf(question, answer)]]
    }),
    ...materials.flatMap(({ id }): [string, string][] => (ticks.has(id) ? [[tickName, id]] : [])),
  ]
}

/** `?a.married=true&t=photo`; empty without answers. */
export function addressOf(guide: Asking, told: Told): string {
  const query = new URLSearchParams(pairsOf(guide, told)).toString()
  return query === '' ? '' : `?${query}`
}

/** The name and value a control sends. Money is written in yuan, as people type it, and kept in fen. */
export const sent = (question: string, value: string) => ({ name: answerName(question), value })
export const sentTick = (material: string) => ({ name: tickName, value: material })

const textOf = (question: Question, answer: Answers[string]): string =>
  question.kind === 'number' && question.isMoney && typeof answer === 'number' ? String(answer / 100) : String(answer)

/** Null for none, and for what is no answer to this question. */
function answerIn(question: Question, text: string): Answers[string] | null {
  switch (question.kind) {
    case 'yes-no':
      return text === 'true' ? true : text === 'false' ? false : null
    case 'choice':
      return question.options.some(({ id }) => id === text) ? text : null
    case 'number': {
      if (!/^\d{1,10}(?:\.\d{1,2})?$/.test(text)) return null
      const number = question.isMoney ? Math.round(Number(text) * 100) : Number(text)
      return Number.isInteger(number) && number >= question.least && number <= question.most ? number : null
    }
  }
}
