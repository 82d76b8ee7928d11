import type { Fault } from '../wire/content.ts'
import type { Guide, Groups } from './guide.ts'

/**
 * The rules of the content lint. Blocking: what would mislead a visitor or break the law; a warning: what a person should look at,
 * and whatever is only guessed from words that may be meant otherwise.
 */
export const lintRules = {
  // time
  'at-once-over-a-day': 'blocking',
  'on-the-spot-over-a-day': 'blocking',
  'promised-over-legal': 'blocking',
  'steps-sum': 'warning',
  // dates
  'law-expired': 'blocking',
  'past-effective-to': 'blocking',
  'dates-reversed': 'blocking',
  // words
  'catch-all': 'blocking',
  markup: 'blocking',
  'papers-in-conditions': 'warning',
  'proof-without-paper': 'blocking',
  'age-without-guardian': 'warning',
  // contact
  'phone-format': 'blocking',
  'unknown-hot-line': 'warning',
  'no-enquiry': 'blocking',
  'no-supervision': 'blocking',
  // fees
  'charged-without-tariff': 'blocking',
  'charged-without-basis': 'blocking',
  'tariffs-but-free': 'blocking',
  'no-tariff-in-force': 'blocking',
  'standard-without-figure': 'warning',
  'bands-out-of-order': 'blocking',
  'bands-end-early': 'blocking',
  'band-without-rate': 'blocking',
  'rate-not-of-money': 'blocking',
  'units-of-money': 'blocking',
  'fee-too-large': 'blocking',
  // questions and materials
  'unknown-question': 'blocking',
  'answer-not-offered': 'blocking',
  'range-reversed': 'blocking',
  'question-unused': 'warning',
  'duplicate-id': 'blocking',
  'conditional-without-condition': 'warning',
  'conditional-unexplained': 'blocking',
  'condition-on-necessary': 'warning',
  // care
  'no-legal-basis': 'blocking',
  'unknown-group': 'blocking',
  'language-missing': 'warning',
  'no-owner': 'warning',
  'no-faq': 'warning',
  // packages
  'part-itself': 'blocking',
  'unknown-part': 'blocking',
  'package-in-package': 'blocking',
  'part-promised-later': 'warning',
} as const satisfies Readonly<Record<string, Fault['weight']>>
export type LintRule = keyof typeof lintRules

export interface LintContext {
  /** The hall's calendar day, `2026-06-17`. */
  readonly today: string
  /** Departments, topics and life events there are; left out: not checked. */
  readonly groups?: Groups | undefined
  /** A published item a package may be made of; left out: not checked. */
  readonly partOf?: ((code: string) => Pick<Guide, 'parts' | 'promisedLimit'> | undefined) | undefined
  /** How many errors visitors have reported on an item. */
  readonly reportsOf?: ((code: string) => number) | undefined
}
/** One theme of rules. */
export type Lint = (guide: Guide, context: LintContext) => readonly Fault[]

export const fault = (rule: LintRule, field: string, values: Fault['values'] = {}): Fault => ({
  rule,
  field,
  weight: lintRules[rule],
  values,
})

/** The day the text is for: today, or its first day when that is still to come. */
export const dayOf = ({ effectiveFrom }: Guide, { today }: LintContext) => (effectiveFrom > today ? effectiveFrom : today)
