import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAnswers, holds, neededQuestions } from '../../../shared/guide/answering.ts'
import { checklistFor, missing } from '../../../shared/guide/checklist.ts'
import type { Answers, Condition } from '../../../shared/guide/questions.ts'
import { aGuide } from '../../hall-server/a-guide.ts'

const t = (zh: string) => ({ zh })
const ids = ['a', 'b', 'c']
const questions = [
  ...ids.map((id) => ({ kind: 'yes-no', id, text: t(id) })),
  { kind: 'number', id: 'age', text: t('几岁'), unit: t('岁'), least: 1, most: 120 },
  { kind: 'choice', id: 'way', text: t('怎样'), options: ['new', 'lost'].map((id) => ({ id, text: t(id) })) },
]
const paper = (id: string, more: object = {}) => ({
  id,
  name: t(id),
  requirement: 'necessary',
  kind: 'original',
  format: 'paper',
  originals: 1,
  copies: 0,
  sourceType: 'own',
  ...more,
})
const when = (condition: Condition) => ({ requirement: 'conditional', condition })
const a: Condition = { question: 'a', is: true }
const b: Condition = { question: 'b', is: true }
const today = '2026-06-17'

describe('a condition', () => {
  test('[LIST-1] holds, does not hold, or is open while it hangs on a question', () => {
    expect([{ a: true }, { a: false }, {}].map((answers) => holds(a, answers))).toEqual([true, false, 'open'])
    expect([{ a: false }, { a: true }, { a: true, b: true }].map((answers) => holds({ all: [a, b] }, answers))).toEqual([
      false,
      'open',
      true,
    ])
    expect([{ a: true }, { a: false }, { a: false, b: false }].map((answers) => holds({ any: [a, b] }, answers))).toEqual([
      true,
      'open',
      false,
    ])
    expect([{ a: true }, { a: false }, {}].map((answers) => holds({ not: a }, answers))).toEqual([false, true, 'open'])
  })
  test('[LIST-1] compares numbers, ends included', () => {
    const between: Condition = {
      all: [
        { question: 'age', atLeast: 16 },
        { question: 'age', atMost: 25 },
      ],
    }
    expect([15, 16, 25, 26].map((age) => holds(between, { age }))).toEqual([false, true, true, false])
  })
  test('[LIST-1] is not met by an answer of another kind', () => {
    expect(holds({ question: 'way', is: 'new' }, { way: true })).toBe(false)
    expect(holds({ question: 'age', atMost: 25 }, { age: true })).toBe(false)
  })
  test('[LIST-1] is open on a question named like something every object has', () => {
    expect(holds({ question: 'constructor', is: true }, {})).toBe('open')
    expect(holds({ question: 'constructor', is: true }, { constructor: true })).toBe(true)
  })
})

describe('the checklist', () => {
  const guide = aGuide('list', {
    questions,
    materials: [
      paper('form', { sourceType: 'form' }),
      paper('later', { canBeDeferred: true }),
      paper('household'),
      paper('marriage', when(a)),
      paper('looked-up', { sourceType: 'checked-online' }),
      paper('photo', { requirement: 'not-necessary' }),
      paper('words', { requirement: 'conditional', conditionNote: t('视情况') }),
    ],
  })
  const states = (answers: Answers) => Object.fromEntries(checklistFor(guide, answers).map(({ material, state }) => [material.id, state]))
  const lacking = (answers: Answers, ...ticked: string[]) =>
    missing(checklistFor(guide, answers), new Set(ticked)).map(({ material }) => material.id)

  test('[LIST-2] a paper is needed as its condition is', () => {
    expect([{}, { a: true }, { a: false }].map((answers) => states(answers)['marriage'])).toEqual(['open', 'needed', 'not-needed'])
    expect(states({})).toMatchObject({ form: 'needed', 'looked-up': 'needed' })
  })
  test('[LIST-3] one whose condition is in words stays open, and no question is asked for it', () => {
    const answers = { a: true }
    expect(states(answers)['words']).toBe('open')
    expect(neededQuestions(guide, answers, 'materials', today)).toEqual([])
  })
  test('[LIST-4] missing is what must be brought and is not ticked, what may follow last', () => {
    expect(lacking({ a: true })).toEqual(['form', 'household', 'marriage', 'later'])
    expect(lacking({ a: false }, 'form', 'household')).toEqual(['later'])
    expect(lacking({}, 'form', 'household', 'later')).toEqual([])
    expect(checklistFor(guide, {}).find(({ material }) => material.id === 'photo')).toMatchObject({ state: 'needed', isOptional: true })
  })
})

describe('the questions', () => {
  const needed = (answers: Answers, ...conditions: Condition[]) =>
    neededQuestions(
      aGuide('q', { questions, materials: conditions.map((each, at) => paper(`p${at}`, when(each))) }),
      answers,
      'materials',
      today,
    ).map(({ id }) => id)

  test('[LIST-5] are those that still matter, as the guide lists them', () => {
    const either: Condition = { any: [b, { all: [a, { question: 'age', atLeast: 60 }] }] }
    expect(needed({}, either)).toEqual(['a', 'b', 'age'])
    expect(needed({ a: false }, either)).toEqual(['b'])
    expect(needed({ b: true }, either)).toEqual([])
    expect(needed({ age: 59 }, either)).toEqual(['b'])
  })
  test('[LIST-5] of fees are those of the day', () => {
    const fee = (validFrom: string, count: string) => ({
      id: count,
      name: t('费'),
      standard: t('费'),
      basis: t('据'),
      collector: t('收'),
      part: { kind: 'per-unit', fen: 1, unit: t('岁'), count },
      validFrom,
    })
    const guide = aGuide('q', { questions, charged: true, tariffs: [fee('2026-06-18', 'age')] })
    expect(neededQuestions(guide, {}, 'fees', today)).toEqual([])
    expect(neededQuestions(guide, {}, 'fees', '2026-06-18').map(({ id }) => id)).toEqual(['age'])
  })

  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4 },
      fc.record({ question: fc.constantFrom(...ids), is: fc.boolean() }),
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
    ),
  }))
  const full = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() })
  const partly = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() }, { requiredKeys: [] })

  test('[LIST-5] that are not asked change nothing, and those that are asked settle everything', () => {
    fc.assert(
      fc.property(condition, partly, full, (each, some, all) => {
        const asked = needed(some, each)
        const answered = { ...some, ...Object.fromEntries(Object.entries(all).filter(([id]) => asked.includes(id))) }
        expect(holds(each, answered)).toBe(holds(each, { ...all, ...some }))
        expect(asked.length === 0).toBe(holds(each, some) !== 'open')
        for (const id of asked) expect(some).not.toHaveProperty(id)
      }),
    )
  })
  test('[LIST-1] what is settled by some answers is not changed by more', () => {
    fc.assert(
      fc.property(condition, partly, full, (each, some, all) => {
        const settled = holds(each, some)
        fc.pre(settled !== 'open')
        expect(holds(each, { ...all, ...some })).toBe(settled)
      }),
    )
  })
})

test('[LIST-6] answers that do not fit are named', () => {
  const guide = aGuide('q', { questions })
  expect(checkAnswers(guide, { a: true, age: 1, way: 'lost' })).toEqual([])
  expect(checkAnswers(guide, { a: 'true', b: 1, age: true, way: false, who: true }).map(({ fault }) => fault)).toEqual([
    'wrong-kind',
    'wrong-kind',
    'wrong-kind',
    'wrong-kind',
    'unknown-question',
  ])
  expect(checkAnswers(guide, { age: 0 })).toEqual([{ question: 'age', fault: 'out-of-range' }])
  expect(checkAnswers(guide, { age: 121, way: 'stolen' }).map(({ fault }) => fault)).toEqual(['out-of-range', 'out-of-range'])
})
