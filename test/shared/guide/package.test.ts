import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checklistFor, missing } from '../../../shared/guide/checklist.ts'
import { feesFor } from '../../../shared/guide/fees.ts'
import type { PublicGuide } from '../../../shared/guide/guide.ts'
import { neededQuestions } from '../../../shared/guide/answering.ts'
import { answersFor, isPackage, wholeGuide, type Whole } from '../../../shared/guide/package.ts'
import type { Answers } from '../../../shared/guide/questions.ts'
import { aGuide } from '../../hall-server/a-guide.ts'

const day = '2026-11-23'
const zh = (text: string) => ({ zh: text })
const yesNo = (id: string, text: string) => ({ kind: 'yes-no', id, text: zh(text) })
const choice = (id: string, text: string, ...options: string[]) => ({
  kind: 'choice',
  id,
  text: zh(text),
  options: options.map((each) => ({ id: each, text: zh(each) })),
})
const paper = (id: string, name: string, more: object = {}) => ({
  id,
  name: zh(name),
  requirement: 'necessary',
  kind: 'original',
  format: 'paper',
  originals: 1,
  copies: 0,
  sourceType: 'own',
  ...more,
})
const onlyIf = (question: string, is: boolean | string = true) => ({ requirement: 'conditional', condition: { question, is } })
const fee = (id: string, fen: number, more: object = {}) => ({
  id,
  name: zh(id),
  standard: zh(`${fen}分`),
  part: { kind: 'fixed', fen },
  basis: zh('依据'),
  collector: zh('收费单位'),
  validFrom: '2020-01-01',
  ...more,
})
const packageOf = (parts: readonly PublicGuide[], more: object = {}) =>
  wholeGuide(aGuide('pkg', { parts: parts.map(({ code }) => code), ...more }), parts)

const papersFor = ({ guide }: Pick<Whole, 'guide'>, answers: Answers = {}) =>
  checklistFor(guide, answers).flatMap(({ state, material }) => (state === 'needed' ? [material.name.zh] : []))

test('[PACK-1] a guide that names parts is a package; one of before, that names none, is not', () => {
  expect(isPackage(aGuide('one'))).toBe(false)
  expect(isPackage(aGuide('pkg', { parts: ['one', 'two'] }))).toBe(true)
})

describe('[PACK-2] no paper is asked for twice', () => {
  test('the same name or the same key is one paper; the most any part needs of it counts', () => {
    const one = aGuide('one', { materials: [paper('id', '居民身份证', { copies: 1 }), paper('photo', '照片', { paper: 'photo' })] })
    const two = aGuide('two', { materials: [paper('card', '居民 身份证', { copies: 2 }), paper('face', '近照', { paper: 'photo' })] })
    const { guide, neededBy } = packageOf([one, two])
    expect(guide.materials.map(({ id, originals, copies }) => [id, originals, copies])).toEqual([
      ['id', 1, 2],
      ['photo', 1, 0],
    ])
    expect(neededBy.get('id')).toEqual(['one', 'two'])
    expect(neededBy.get('photo')).toEqual(['one', 'two'])
  })

  test('forms of two authorities are two papers though both are called 申请表, and so are papers of different keys', () => {
    const form = paper('form', '申请表', { sourceType: 'form' })
    const one = aGuide('one', { department: 'police', materials: [form, paper('a', '合同', { paper: 'sale' })] })
    const two = aGuide('two', { department: 'tax', materials: [form, paper('b', '合同', { paper: 'rent' })] })
    expect(packageOf([one, two]).guide.materials.map(({ id }) => id)).toEqual(['form', 'a', 'form-2', 'b'])
    const other = aGuide('other', { department: 'police', materials: [form] })
    expect(packageOf([one, other]).guide.materials.map(({ id }) => id)).toEqual(['form', 'a'])
  })

  test('two papers of one part are never one', () => {
    const one = aGuide('one', { materials: [paper('a', '证明'), paper('b', '证明')] })
    expect(packageOf([one]).guide.materials.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('[PACK-3] whether a paper is needed', () => {
  const questions = [yesNo('married', '结婚了吗？'), yesNo('agent', '代办吗？')]

  test('when any part needs it', () => {
    const one = aGuide('one', { questions, materials: [paper('book', '结婚证', onlyIf('married'))] })
    const two = aGuide('two', { questions, materials: [paper('book', '结婚证', onlyIf('agent'))] })
    const whole = packageOf([one, two])
    expect(papersFor(whole, { married: false, agent: true })).toEqual(['结婚证'])
    expect(papersFor(whole, { married: false, agent: false })).toEqual([])
    expect(checklistFor(whole.guide, { married: false })[0]?.state).toBe('open')
  })

  test('always, as soon as one part always needs it', () => {
    const one = aGuide('one', { questions, materials: [paper('book', '结婚证', onlyIf('married'))] })
    const whole = packageOf([one, aGuide('two', { materials: [paper('book', '结婚证')] })])
    expect(whole.guide.materials.map(({ requirement, condition }) => [requirement, condition])).toEqual([['necessary', undefined]])
  })

  test('what one part looks up and another wants to see is brought, and only where the other wants it', () => {
    const looked = aGuide('one', { materials: [paper('book', '户口簿', { sourceType: 'checked-online' })] })
    const brought = aGuide('two', { questions, materials: [paper('book', '户口簿', onlyIf('married'))] })
    const { guide } = packageOf([looked, brought])
    const needed = (married: boolean) =>
      checklistFor(guide, { married }).flatMap(({ state, material }) => (state === 'needed' ? [material.sourceType] : []))
    expect(needed(true)).toEqual(['own'])
    expect(needed(false)).toEqual(['checked-online'])
  })

  test('what is only told in words stays open, and asks no question', () => {
    const one = aGuide('one', { materials: [paper('book', '证明', { requirement: 'conditional', conditionNote: zh('需要时') })] })
    const two = aGuide('two', { questions, materials: [paper('book', '证明', onlyIf('married'))] })
    const { guide } = packageOf([one, two])
    expect(checklistFor(guide, { married: false })[0]?.state).toBe('open')
    expect(checklistFor(guide, { married: true })[0]?.state).toBe('needed')
    expect(neededQuestions(guide, { married: false }, 'materials', day)).toEqual([])
  })
})

describe('[PACK-4] no question is asked twice', () => {
  test('the same words and options are one question; other options make another, with an id of its own', () => {
    const one = aGuide('one', { questions: [yesNo('agent', '代办吗？'), choice('kind', '哪一种？', 'a', 'b')] })
    const two = aGuide('two', {
      questions: [yesNo('proxy', '代办吗'), choice('kind', '哪一种？', 'a', 'c')],
      materials: [paper('letter', '委托书', onlyIf('proxy')), paper('c', '丙证', onlyIf('kind', 'c'))],
    })
    const whole = packageOf([one, two])
    expect(whole.guide.questions.map(({ id }) => id)).toEqual(['agent', 'kind', 'kind-2'])
    expect(papersFor(whole, { agent: true, kind: 'a', 'kind-2': 'c' })).toEqual(['委托书', '丙证'])
    expect(answersFor(whole, two.code, { agent: true, kind: 'a', 'kind-2': 'c' })).toEqual({ proxy: true, kind: 'c' })
  })
})

test('[PACK-5] each fee is its part’s, and a part that charges nothing adds none', () => {
  const one = aGuide('one', { charged: true, tariffs: [fee('cost', 1000)] })
  const two = aGuide('two', { charged: true, tariffs: [fee('cost', 500)] })
  const free = aGuide('free', { charged: false, tariffs: [fee('cost', 900)] })
  const whole = packageOf([one, two, free])
  expect(feesFor(whole.guide, {}, day)).toMatchObject({ total: 1500, lines: [{ id: 'cost' }, { id: 'cost-2' }] })
  expect(whole.chargedBy.get('cost-2')).toEqual({ part: 'two', tariff: 'cost' })
})

describe('[PACK-6] time and departments', () => {
  test('the promise is the package’s own; by law the longest limit counts', () => {
    const one = aGuide('one', { legalLimit: { value: 20, unit: 'working-day' } })
    const two = aGuide('two', { legalLimit: { value: 25, unit: 'day' } })
    const { guide } = packageOf([one, two], {
      legalLimit: { value: 0, unit: 'day' },
      promisedLimit: { value: 5, unit: 'working-day' },
    })
    expect(guide.legalLimit).toEqual({ value: 20, unit: 'working-day' })
    expect(guide.promisedLimit).toEqual({ value: 5, unit: 'working-day' })
  })

  test('all departments of the parts and those that review with them, each once', () => {
    const one = aGuide('one', { department: 'market', reviewDepartments: ['tax'] })
    const two = aGuide('two', { department: 'tax' })
    const { departments } = packageOf([one, two], { department: 'market', reviewDepartments: ['social'] })
    expect(departments).toEqual([
      { department: 'market', parts: ['one'] },
      { department: 'tax', parts: ['one', 'two'] },
      { department: 'social', parts: [] },
    ])
  })

  test('a part nobody may read now is named, not passed over', () => {
    const { absent, parts } = wholeGuide(aGuide('pkg', { parts: ['one', 'gone'] }), [aGuide('one')])
    expect([absent, parts.map(({ code }) => code)]).toEqual([['gone'], ['one']])
  })
})

const yes = fc.constantFrom('married', 'agent', 'local')
const aPaper = fc.record({
  name: fc.constantFrom('身份证', '户口簿', '照片', '申请表'),
  hasKey: fc.boolean(),
  when: fc.option(fc.record({ question: yes, is: fc.boolean() }), { nil: undefined }),
  sourceType: fc.constantFrom('own', 'form', 'checked-online'),
  canBeDeferred: fc.boolean(),
  copies: fc.integer({ min: 0, max: 3 }),
})
const aFee = fc.record({
  fen: fc.integer({ min: 0, max: 10_000 }),
  when: fc.option(fc.record({ question: yes, is: fc.boolean() }), { nil: undefined }),
})
const keyOf: Readonly<Record<string, string>> = { 身份证: 'card', 户口簿: 'book', 照片: 'photo', 申请表: 'form' }
const somePart = fc.record({
  department: fc.constantFrom('police', 'tax'),
  papers: fc.uniqueArray(aPaper, { maxLength: 4, selector: ({ name }) => name }),
  fees: fc.array(aFee, { maxLength: 3 }),
  charged: fc.boolean(),
})
const wordsOf: Readonly<Record<string, string>> = { married: '结婚了吗？', agent: '代办吗？', local: '本市户口吗？' }
const somePackage = fc.array(somePart, { minLength: 1, maxLength: 4 }).map((all) =>
  all.map(({ department, papers, fees, charged }, at) =>
    aGuide(`part-${at}`, {
      department,
      charged,
      // The same question under other ids in each part.
      questions: Object.entries(wordsOf).map(([id, words]) => yesNo(`${id}-${at}`, words)),
      materials: papers.map(({ name, hasKey, when, ...rest }, n) =>
        paper(`m${n}`, name, {
          ...rest,
          ...(hasKey ? { paper: keyOf[name] } : {}),
          ...(when === undefined ? {} : onlyIf(`${when.question}-${at}`, when.is)),
        }),
      ),
      tariffs: fees.map(({ fen, when }, n) =>
        fee(`f${n}`, fen, when === undefined ? {} : { when: { question: `${when.question}-${at}`, is: when.is } }),
      ),
    }),
  ),
)
const someAnswers = fc.record({ married: fc.boolean(), agent: fc.boolean(), local: fc.boolean() }, { requiredKeys: [] })
const asked = (answers: Answers): Answers => Object.fromEntries(Object.entries(answers).map(([id, is]) => [`${id}-0`, is]))

describe('of any package', () => {
  test('[PACK-3] whatever a part needs brought is in the one list, as often as it needs it', () => {
    fc.assert(
      fc.property(somePackage, someAnswers, (parts, given) => {
        const whole = packageOf(parts)
        const answers = asked(given)
        const bring = missing(checklistFor(whole.guide, answers), new Set())
        for (const part of parts)
          for (const { material } of missing(checklistFor(part, answersFor(whole, part.code, answers)), new Set())) {
            const ours = bring.filter((one) => whole.neededBy.get(one.material.id)?.includes(part.code) && isSame(one.material, material))
            expect(ours).toHaveLength(1)
            expect(ours[0]?.material.copies).toBeGreaterThanOrEqual(material.copies)
            if (!material.canBeDeferred) expect(ours[0]?.canBeDeferred).toBe(false)
          }
      }),
    )
  })

  test('[PACK-2] what is needed is needed by a part, and ids are unique', () => {
    fc.assert(
      fc.property(somePackage, someAnswers, (parts, given) => {
        const whole = packageOf(parts)
        const answers = asked(given)
        for (const { material, state } of checklistFor(whole.guide, answers)) {
          if (state !== 'needed') continue
          const needing = parts.filter((part) =>
            checklistFor(part, answersFor(whole, part.code, answers)).some(
              (one) => one.state === 'needed' && isSame(one.material, material),
            ),
          )
          expect(needing.length).toBeGreaterThan(0)
        }
        for (const list of [whole.guide.materials, whole.guide.questions, whole.guide.tariffs])
          expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
        expect(whole.guide.questions).toHaveLength(3)
      }),
    )
  })

  test('[PACK-5] the fees are the sum of the parts’ fees, and open only when a part’s are', () => {
    fc.assert(
      fc.property(somePackage, someAnswers, (parts, given) => {
        const whole = packageOf(parts)
        const totals = parts.map((part) => feesFor(part, answersFor(whole, part.code, asked(given)), day).total)
        const sum = totals.reduce((all, one) => (all === null || one === null ? null : all + one), 0)
        expect(feesFor(whole.guide, asked(given), day).total).toBe(sum)
      }),
    )
  })
})

type Named = PublicGuide['materials'][number]
const isSame = (one: Named, other: Named) => (one.paper !== undefined && one.paper === other.paper) || one.name.zh === other.name.zh
