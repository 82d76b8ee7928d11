import { describe, expect, test } from 'vitest'
import { checkAnswers, neededQuestions } from '../../../shared/guide/answering.ts'
import { checklistFor, missing } from '../../../shared/guide/checklist.ts'
import { completeness, coverage } from '../../../shared/guide/completeness.ts'
import { guide, type Guide } from '../../../shared/guide/guide.ts'
import { lint } from '../../../shared/guide/lint.ts'

const files = import.meta.glob<unknown[]>('../../../hall-server/catalogue/sample/guides/social.json', { import: 'default', eager: true })
const social = Object.values(files)
  .flat()
  .map((each) => guide.parse(each))
const card = social.find(({ code }) => code === 'ss-card-reissue')
if (card === undefined) throw new Error('The sample has no ss-card-reissue')
const today = '2026-11-23'
const rules = (changed: Partial<Guide>) => lint({ ...card, ...changed }, { today }).map(({ rule }) => rule)

describe('the lint', () => {
  test('finds nothing blocking in a guide that is in order', () => {
    expect(lint(card, { today }).filter(({ weight }) => weight === 'blocking')).toEqual([])
  })
  test('limits: at once but days, promised over legal, steps that do not add up', () => {
    expect(rules({ promisedLimit: { value: 3, unit: 'working-day' } })).toContain('at-once-over-a-day')
    expect(rules({ caseType: '2', promisedLimit: { value: 20, unit: 'working-day' } })).toContain('promised-over-legal')
    expect(rules({ caseType: '2', promisedLimit: { value: 5, unit: 'working-day' } })).toContain('steps-sum')
  })
  test('dates: an expired law, a guide past its end', () => {
    expect(rules({ legalBasis: [{ law: { zh: '旧办法' }, validTo: '2020-01-01' }] })).toContain('law-expired')
    expect(rules({ effectiveTo: '2026-11-22' })).toContain('past-effective-to')
    expect(rules({ effectiveTo: '2026-11-23' })).not.toContain('past-effective-to')
  })
  test('words: a catch-all', () => {
    expect(rules({ acceptanceConditions: [{ zh: '提供户口簿等相关材料' }] })).toContain('catch-all')
  })
  test('fees: charged without a tariff, free with one', () => {
    expect(rules({ tariffs: [] })).toContain('charged-without-tariff')
    expect(rules({ charged: false })).toContain('tariffs-but-free')
  })
  test('phones that do not dial, nobody to ask', () => {
    expect(rules({ enquiry: { phones: ['4615210'] } })).toContain('phone-format')
    expect(rules({ supervision: { phones: [], ways: [] } })).toContain('no-supervision')
  })
  test('questions: a condition that asks what nobody is asked', () => {
    expect(rules({ questions: [] })).toContain('unknown-question')
  })
  test('no faq where readers report errors; nobody answers for the text', () => {
    expect(lint({ ...card, faqs: [] }, { today, reportsOf: () => 9 }).map(({ rule }) => rule)).toContain('no-faq')
    const { owner: _owner, ...unowned } = card
    expect(lint(unowned, { today }).map(({ rule }) => rule)).toContain('no-owner')
  })
})

describe('[LINT-14] the parts of a package', () => {
  const partOf = (code: string) =>
    code === 'ss-card-first' ? card : code === 'pkg-other' ? { ...card, parts: ['ss-card-first'] as Guide['parts'] } : undefined
  const groups = { departments: [{ id: card.department, name: { zh: '人社' }, icon: 'x' }], topics: [], lifeEvents: [] }
  const of = (parts: string[], more: Partial<Guide> = {}) =>
    lint({ ...card, ...more, parts: parts as Guide['parts'] }, { today, partOf, groups }).flatMap(({ rule, field }) =>
      field.startsWith('parts') || field.startsWith('reviewDepartments') ? [`${rule} ${field}`] : [],
    )
  test('are published, each once, no package and not itself', () => {
    expect(of(['ss-card-first'])).toEqual([])
    expect(of(['nowhere'])).toEqual(['unknown-part parts.0'])
    expect(of(['ss-card-first', 'ss-card-first'])).toEqual(['duplicate-id parts.1'])
    expect(of(['pkg-other', card.code])).toEqual(['part-itself parts.1', 'package-in-package parts.0'].sort())
  })
  test('are promised no later than the package; who reviews is a department', () => {
    expect(of(['ss-card-first'], { promisedLimit: { value: 1, unit: 'hour' } })).toEqual(
      card.promisedLimit.unit === 'hour' ? [] : ['part-promised-later parts.0'],
    )
    expect(of([], { reviewDepartments: ['nobody'] as Guide['reviewDepartments'] })).toEqual(['unknown-group reviewDepartments.0'])
  })
})

describe('the checklist', () => {
  const stateOf = (id: string, answers: Parameters<typeof checklistFor>[1]) =>
    checklistFor(card, answers).find(({ material }) => material.id === id)?.state
  test('a paper is open until its question is answered, then needed or not', () => {
    expect(stateOf('id-card', {})).toBe('needed')
    expect(stateOf('old-card', {})).toBe('open')
    expect(stateOf('old-card', { reason: 'lost' })).toBe('not-needed')
    expect(stateOf('old-card', { reason: 'damaged' })).toBe('needed')
  })
  test('what is ticked is not missing', () => {
    const answers = { reason: 'lost', agent: false, minor: false }
    const list = checklistFor(card, answers)
    expect(missing(list, new Set()).map(({ material }) => material.id)).toEqual(['id-card'])
    expect(missing(list, new Set(['id-card']))).toEqual([])
  })
  test('only questions that still matter are asked', () => {
    const ids = (answers: Parameters<typeof checklistFor>[1]) => neededQuestions(card, answers, 'materials', today).map(({ id }) => id)
    expect(ids({})).toEqual(['reason', 'agent', 'minor'])
    expect(ids({ reason: 'lost', agent: false, minor: true })).toEqual([])
  })
  test('answers to what is not asked, or of another kind, are faults', () => {
    expect(checkAnswers(card, { reason: 'lost', agent: true })).toEqual([])
    expect(checkAnswers(card, { reason: 'stolen' })).toHaveLength(1)
    expect(checkAnswers(card, { nobody: true })).toHaveLength(1)
    expect(checkAnswers(card, { agent: 3 })).toHaveLength(1)
  })
})

test('completeness falls with what is taken away, and names it', () => {
  const { owner: _owner, ...unowned } = card
  expect(completeness(unowned).score).toBeLessThan(completeness(card).score)
  expect(completeness(unowned).missing).toContain('owner')
})

test('coverage: Chinese is whole, a draft counts as no reviewed text', () => {
  const [zh, ug] = coverage([card])
  expect(zh).toMatchObject({ language: 'zh', draft: 0 })
  expect(zh?.filled).toBe(zh?.all)
  expect(ug?.reviewed).toBe(0)
  expect(ug?.draft).toBeGreaterThan(0)
})
