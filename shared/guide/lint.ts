import type { Fault } from '../wire/content.ts'
import type { Guide } from './guide.ts'
import { lintCare } from './lint-care.ts'
import { lintContact } from './lint-contact.ts'
import { lintFees } from './lint-fees.ts'
import { lintQuestions } from './lint-questions.ts'
import { lintParts } from './lint-parts.ts'
import type { Lint, LintContext } from './lint-rules.ts'
import { lintTime } from './lint-time.ts'
import { lintWords } from './lint-words.ts'

const themes: readonly Lint[] = [lintTime, lintWords, lintContact, lintFees, lintQuestions, lintCare, lintParts]

/** What is wrong with a guide that its schema cannot see, blocking faults first. [LINT-1] – [LINT-10], [LINT-13], [LINT-14] */
export function lint(guide: Guide, context: LintContext): Fault[] {
  const faults = themes.flatMap((theme) => theme(guide, context))
  return [...faults.filter(({ weight }) => weight === 'blocking'), ...faults.filter(({ weight }) => weight === 'warning')]
}
