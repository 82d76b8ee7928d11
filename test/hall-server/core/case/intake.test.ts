import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { First } from '../../../../hall-server/core/case/commands.ts'
import type { Gap } from '../../../../hall-server/core/case/events.ts'
import { paperFaults } from '../../../../shared/case/codes.ts'
import { ann, clerk, given, guard, head, manager, marriage, part, staff, termsOf } from './case-spec.ts'

const papers = [
  { id: 'card', canBeDeferred: false },
  { id: 'form', canBeDeferred: false },
  { id: 'photo', canBeDeferred: true },
]
const about = termsOf([part({ joint: [] })], { papers })
const missing = (...ids: string[]): Gap[] => ids.map((paper) => ({ paper, fault: 'missing', note: null }))
const took =
  (first: First, brought: string[] = [], by = clerk) =>
  () =>
    given(about, { first, papers: brought, by })
const told = () => given(about, { first: { type: 'tell', gaps: missing('card', 'form') }, papers: [] })

describe('[CASE-1] taken in at the counter', () => {
  test.each([
    [{ type: 'accept' }, ['card', 'form'], 'accepted', ['accepted']],
    [{ type: 'keep' }, [], 'received', ['received']],
    [{ type: 'tell', gaps: missing('card', 'form') }, [], 'told', ['told']],
    [{ type: 'refuse', reason: 'under age' }, [], 'refused', ['refused']],
    [{ type: 'not-ours', whose: 'the tax office' }, [], 'not-ours', ['not-ours']],
    [{ type: 'not-needed', reason: 'no permission is needed' }, [], 'not-needed', ['not-needed']],
  ] as const)('%o', (first, brought, state, documents) => {
    const one = given(about, { first, papers: [...brought] })
    expect([one.is.state, one.documents()]).toEqual([state, documents])
  })
  test('the clock begins with acceptance and its date is told', () => {
    expect(given(about, { papers: ['card', 'form'] }).is.clock).toMatchObject({ from: '2025-03-03', promisedDue: '2025-03-10' })
  })
})

describe('[CASE-2] who may take in', () => {
  test('counter staff, nobody else', () => {
    expect(took({ type: 'keep' }, [], manager)).not.toThrow()
    for (const by of [ann, staff('greeter', 'greeter'), staff('inspector', 'inspector')])
      expect(took({ type: 'keep' }, [], by)).toThrow('not-allowed')
  })
  test('a department concerned may go on with what was kept, another may not', () => {
    const one = given(about, { first: { type: 'keep' }, papers: ['card', 'form'] })
    expect([one.ask({ type: 'accept' }, guard), one.ask({ type: 'accept' }, ann)]).toEqual(['not-allowed', 'ok'])
  })
  test('results are handed out at the counter', () => {
    const one = given(about, { papers: ['card', 'form', 'photo'] })
    one.take(ann)
    one.advise(ann)
    one.decide(head)
    const deliver = { type: 'deliver', way: 'counter', note: null } as const
    expect([one.ask(deliver, ann), one.ask(deliver, clerk)]).toEqual(['not-allowed', 'ok'])
  })
})

test('[CASE-4] not ours says whose it is, a refusal why', () => {
  const kept = () => given(about, { first: { type: 'keep' }, papers: [] })
  const [one, other] = [kept(), kept()]
  expect([one.ask({ type: 'not-ours', whose: 'tax' }, clerk), other.ask({ type: 'refuse', reason: 'no' }, ann)]).toEqual(['ok', 'ok'])
  expect([one.last('CaseNotOurs')?.whose, one.is.state, other.last('CaseRefused')?.reason]).toEqual(['tax', 'not-ours', 'no'])
})

test('[CASE-5] withdrawn until the decision, and then over', () => {
  const withdraw = { type: 'withdraw', reason: 'changed my mind' } as const
  const one = given(about, { papers: ['card', 'form'] })
  expect([one.ask(withdraw, clerk), one.ask(withdraw, clerk), one.ask({ type: 'accept' }, clerk)]).toEqual([
    'ok',
    'case-over withdrawn',
    'case-over withdrawn',
  ])
  const decided = given(about, { papers: ['card', 'form'] })
  decided.take(ann)
  decided.advise(ann)
  decided.decide(head)
  expect(decided.ask(withdraw, clerk)).toBe('not-in-this-state decided')
})

describe('[CASE-6] on the spot', () => {
  const onTheSpot = (more: object) => termsOf([part({ joint: [], caseType: '1', ...more })], { papers })
  const first = { type: 'at-once', opinion: 'in order' } as const
  test('accepted and decided in one act', () => {
    const one = given(onTheSpot({}), { first, papers: ['card', 'form'] })
    expect([one.is.state, one.documents(), one.is.parts[0]?.decision?.result]).toEqual(['decided', ['accepted', 'granted'], 'grant'])
  })
  test('not where others look at it, another decides, or papers are missing', () => {
    const of = (more: object, brought: string[]) => () => given(onTheSpot(more), { first, papers: brought })
    expect(of({ joint: ['police'] }, ['card', 'form'])).toThrow('not-in-this-state')
    expect(of({ caseType: '2' }, ['card', 'form'])).toThrow('not-in-this-state')
    expect(of({ separateDecision: true }, ['card', 'form'])).toThrow('own-intake')
    expect(of({}, ['card'])).toThrow('papers-missing form')
  })
})

test('[CASE-7] handed out once, when decided and all papers are there', () => {
  const deliver = { type: 'deliver', way: 'counter', note: null } as const
  const one = given(about, { papers: ['card', 'form'] })
  expect(one.ask(deliver, clerk)).toBe('not-in-this-state accepted')
  one.take(ann)
  one.advise(ann)
  one.decide(head)
  expect(one.ask(deliver, clerk)).toBe('papers-missing photo')
})

describe('[TOLD-1] the notice is whole', () => {
  test('or is not given', () => {
    expect(took({ type: 'tell', gaps: missing('card') })).toThrow('notice-not-whole form')
    expect(took({ type: 'tell', gaps: [] })).toThrow('nothing-missing')
  })
  test('whatever is handed in and named', () => {
    const some = fc.subarray(papers.map(({ id }) => id))
    fc.assert(
      fc.property(some, some, fc.constantFrom(...paperFaults), (brought, named, fault) => {
        const gaps = named.map((paper): Gap => ({ paper, fault: brought.includes(paper) ? fault : 'missing', note: null }))
        const isWhole = papers.every(({ id, canBeDeferred }) => canBeDeferred || brought.includes(id) || named.includes(id))
        const isTrue = gaps.every(({ paper, fault: said }) => (said === 'missing') !== brought.includes(paper))
        const go = took({ type: 'tell', gaps }, brought)
        if (named.length > 0 && isWhole && isTrue) expect(go).not.toThrow()
        else expect(go).toThrow()
      }),
    )
  })
})

test('[TOLD-2] only papers of the case, with what is wrong with them', () => {
  expect(took({ type: 'tell', gaps: missing('card', 'form', 'letter') })).toThrow('unknown-paper letter')
  expect(took({ type: 'tell', gaps: missing('card', 'form') }, ['card'])).toThrow('unknown-paper card')
  expect(took({ type: 'tell', gaps: [{ paper: 'card', fault: 'expired', note: null }] }, ['card', 'form'])).not.toThrow()
})

test('[TOLD-3] a second notice is a fault of the hall', () => {
  const one = told()
  expect(one.rules()).toEqual([])
  expect(one.ask({ type: 'tell', gaps: missing('card', 'form') }, clerk)).toBe('ok')
  expect([one.is.notices, one.last('NoticeGiven')?.again, one.rules(), one.documents()]).toEqual([
    2,
    true,
    [['told-twice', null]],
    ['told', 'told'],
  ])
})

describe('[TOLD-4] silence', () => {
  const kept = () => given(about, { first: { type: 'keep' }, papers: [] })
  test('an alarm on the fourth working day, acceptance after the fifth as of the day of receipt', () => {
    const one = kept()
    one.on('2025-03-06 09:00')
    one.look()
    expect(one.is.alarmed).toBe(false)
    one.on('2025-03-07 09:00')
    one.look()
    one.look()
    expect([one.is.alarmed, one.facts.filter(({ type }) => type === 'NoticeAlarmed').length, one.is.state]).toEqual([true, 1, 'received'])
    one.on('2025-03-11 00:01')
    one.look()
    expect([one.is.state, one.is.acceptedHow, one.is.clock?.from, one.rules()]).toEqual([
      'accepted',
      'deemed',
      '2025-03-03',
      [
        ['no-notice', 'civil'],
        ['promise-missed', 'civil'],
      ].slice(0, one.rules().length),
    ])
  })
  test('nobody tells or refuses any more, also before the clock has looked', () => {
    const one = kept()
    one.on('2025-03-11 00:01')
    expect(one.ask({ type: 'tell', gaps: missing('card', 'form') }, clerk)).toBe('not-in-this-state accepted')
  })
  test('whoever was told is not accepted by silence', () => {
    const one = told()
    one.on('2025-04-11 09:00')
    one.look()
    expect(one.is.state).toBe('told')
  })
})

test('[TOLD-5] what may follow does not keep anybody out', () => {
  expect(took({ type: 'accept' }, ['card'])).toThrow('papers-missing form')
  expect(given(about, { papers: ['card', 'form'] }).is.deferred).toEqual(['photo'])
  expect(took({ type: 'accept' }, ['letter'])).toThrow('unknown-paper letter')
})

describe('[TOLD-6] bringing what was named', () => {
  test('part of it changes nothing but the list, all of it is acceptance', () => {
    const one = told()
    expect([one.ask({ type: 'bring', papers: ['card'] }, clerk), one.is.state]).toEqual(['ok', 'told'])
    expect(one.ask({ type: 'accept' }, clerk)).toBe('papers-missing form')
    one.on('2025-03-20 10:00')
    expect([one.ask({ type: 'bring', papers: ['form'] }, clerk), one.is.state, one.is.acceptedHow, one.is.clock?.from]).toEqual([
      'ok',
      'accepted',
      'completed',
      '2025-03-20',
    ])
    expect(one.ask({ type: 'bring', papers: ['card'] }, clerk)).toBe('nothing-missing')
  })
  test('a paper that was faulty is brought again', () => {
    const one = given(about, {
      first: { type: 'tell', gaps: [{ paper: 'card', fault: 'expired', note: 'a valid one' }] },
      papers: ['card', 'form'],
    })
    expect([one.ask({ type: 'bring', papers: ['card'] }, clerk), one.is.state]).toEqual(['ok', 'accepted'])
  })
})

test('a case has the item it was received with', () =>
  expect(given(about, { papers: ['card', 'form'] }).is.terms.parts[0]?.item).toBe(marriage))
