import { questionsIn } from './asked.ts'
import { valueAt, wordAt, type Path } from './paths.ts'

/** Figures in fen: shown and typed as yuan. */
export const moneyFields: ReadonlySet<string> = new Set(['fen', 'fenPerUnit', 'approved', 'budget'])
/** Figures that are instants. */
export const momentFields: ReadonlySet<string> = new Set(['at', 'signUpUntil', 'embargoUntil', 'happenedAt'])

/** Whether the figure at `path` is a sum of money in fen: by its name, or because the question it is about asks for money. */
export function isMoneyAt(document: unknown, path: Path): boolean {
  const name = String(path.at(-1))
  if (moneyFields.has(name)) return true
  // questions.0.most
  if (name === 'least' || name === 'most') return valueAt(document, [...path.slice(0, -1), 'isMoney']) === true
  // tariffs.0.part.bands.1.upTo
  if (name === 'upTo') return asksMoney(document, wordAt(document, [...path.slice(0, -3), 'count']))
  // materials.0.condition.all.1.atLeast
  if (name === 'atLeast' || name === 'atMost') return asksMoney(document, wordAt(document, [...path.slice(0, -1), 'question']))
  return false
}

const asksMoney = (document: unknown, id: string) => questionsIn(document).some((question) => question.id === id && question.isMoney)
