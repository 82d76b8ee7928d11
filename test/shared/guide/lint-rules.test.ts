import { describe, expect, test } from 'vitest'
import type { Guide } from '../../../shared/guide/guide.ts'
import { lint } from '../../../shared/guide/lint.ts'
import { lintRules, type LintContext, type LintRule } from '../../../shared/guide/lint-rules.ts'
import { lintWords } from '../../../shared/language/guide/lint.ts'
import { filled, sentence } from '../../../shared/language/message.ts'
import { aGuide } from '../../hall-server/a-guide.ts'
import { t, type Example } from './lint-example-parts.ts'
import { sumExamples } from './lint-sum-examples.ts'
import { textExamples } from './lint-text-examples.ts'

const today = '2026-06-17'
const examples: Readonly<Record<LintRule, Example>> = { ...textExamples, ...sumExamples }
const themes: Readonly<Record<string, readonly LintRule[]>> = {
  '[LINT-2] limits': ['at-once-over-a-day', 'on-the-spot-over-a-day', 'promised-over-legal', 'steps-sum'],
  '[LINT-3] dates': ['law-expired', 'past-effective-to', 'dates-reversed'],
  '[LINT-4] catch-alls and markup': ['catch-all', 'markup'],
  '[LINT-5] papers in conditions': ['papers-in-conditions', 'proof-without-paper'],
  '[LINT-6] guardians': ['age-without-guardian'],
  '[LINT-7] whom to call': ['phone-format', 'unknown-hot-line', 'no-enquiry', 'no-supervision'],
  '[LINT-8] what is charged': [
    'charged-without-tariff',
    'charged-without-basis',
    'tariffs-but-free',
    'no-tariff-in-force',
    'standard-without-figure',
  ],
  '[LINT-9] how fees are worked out': [
    'bands-out-of-order',
    'bands-end-early',
    'band-without-rate',
    'rate-not-of-money',
    'units-of-money',
    'fee-too-large',
  ],
  '[LINT-10] questions, conditions and ids': [
    'unknown-question',
    'answer-not-offered',
    'range-reversed',
    'question-unused',
    'duplicate-id',
    'conditional-without-condition',
    'conditional-unexplained',
    'condition-on-necessary',
  ],
  '[LINT-13] care': ['no-legal-basis', 'unknown-group', 'language-missing', 'no-owner', 'no-faq'],
  '[LINT-14] parts': ['part-itself', 'unknown-part', 'package-in-package', 'part-promised-later'],
}

const found = (changed: object, context: Partial<LintContext> = {}) => lint(aGuide('lint', changed), { today, ...context })

test('[LINT-1] every rule is of one theme', () => {
  expect(Object.values(themes).flat().sort()).toEqual(Object.keys(lintRules).sort())
})

describe.each(Object.entries(themes).flatMap(([theme, rules]) => rules.map((rule) => ({ theme, rule, ...examples[rule] }))))(
  '$theme: $rule',
  ({ rule, bad, good, context }) => {
    test.each(Object.entries(bad).flatMap(([field, each]) => each.map((changed) => ({ field, changed }))))(
      'is found at $field: $changed',
      ({ field, changed }) => {
        const faults = found(changed, context).filter((fault) => fault.rule === rule)
        expect(faults.map((fault) => fault.field)).toContain(field)
      },
    )
    test('is not found where all is well', () => {
      for (const changed of good)
        expect(
          found(changed, context).map((fault) => fault.rule),
          JSON.stringify(changed),
        ).not.toContain(rule)
    })
  },
)

test('[LINT-1] every fault has the weight of its rule, blocking ones first, and all the figures its words need', () => {
  const all = Object.values(examples).flatMap(({ bad, context }) =>
    Object.values(bad).flatMap((each) => each.map((one) => found(one, context))),
  )
  const weights: Readonly<Record<string, string>> = lintRules
  const words: Readonly<Record<'zh' | 'en', Readonly<Record<string, Parameters<typeof sentence>[0]>>>> = lintWords
  for (const faults of all) {
    expect(faults.map(({ weight }) => weight)).toEqual(faults.map(({ weight }) => weight).sort())
    for (const { rule, weight, values } of faults) {
      expect(weight).toBe(weights[rule])
      for (const language of ['zh', 'en'] as const)
        expect(filled(sentence(words[language][rule] ?? `{${rule}}`, language, undefined), values).join('')).not.toMatch(/[{}]/)
    }
  }
})

test('[LINT-1] a guide in order has nothing blocking, and one of a later day is judged by that day', () => {
  expect(found({}).filter(({ weight }) => weight === 'blocking')).toEqual([])
  const later: Partial<Guide> = { effectiveFrom: '2027-01-01', legalBasis: [{ law: t('旧法'), validTo: '2026-12-31' }] }
  expect(found(later).map(({ rule }) => rule)).toContain('law-expired')
})
