import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Case } from '../../../../hall-server/core/case/case.ts'
import type { CaseActor, CaseAsk, CaseRules } from '../../../../hall-server/core/case/commands.ts'
import { mayDo } from '../../../../hall-server/core/case/may.ts'
import type { StaffActor } from '../../../../hall-server/core/case/who.ts'
import { days, on } from '../../../shared/calendar/sample-calendar.ts'
import { ann, bob, clerk, department, given, guard, head, joint, manager, marriage, own, part, staff, termsOf, to } from './case-spec.ts'

const departments = ['civil', 'police', 'tax'].map(department)
const rules = (time: string, owed: number | null = 0): CaseRules => ({
  ...on(time),
  today: on(time).day,
  days,
  documentSeq: () => 1,
  hasDepartment: (id) => departments.includes(id),
  owed,
})
const isStaff = (actor: CaseActor): actor is StaffActor => actor.kind === 'staff'
function may(one: Case, actor: CaseActor, time = '2025-03-03 09:00', owed: number | null = 0) {
  return isStaff(actor) ? mayDo(one, actor, rules(time, owed), departments).toSorted() : []
}
const papers = [
  { id: 'form', canBeDeferred: false },
  { id: 'photo', canBeDeferred: true },
]

test('[CASE-3] [REVIEW-2] each sees what is theirs: to take, to go on with, or nothing', () => {
  const one = given()
  const anybody = ['ask-department', 'ask-extension', 'start-procedure', 'take', 'withdraw']
  expect(may(one.is, ann)).toEqual(anybody)
  expect(may(one.is, staff('officer', 'taxman', 'tax'))).toEqual([])
  expect(may(one.is, staff('inspector', 'eye'))).toEqual([])
  one.take(ann)
  expect(may(one.is, ann)).toEqual(['ask-department', 'ask-extension', 'hand-over', 'opinion', 'put-back', 'start-procedure', 'withdraw'])
  expect(may(one.is, bob)).not.toContain('take')
  expect(may(one.is, head)).toContain('hand-over')
})

test('[REVIEW-5] a decision is there to be made when all have advised', () => {
  const one = given()
  expect(may(one.is, ann)).not.toContain('decide')
  one.reviewed()
  expect([may(one.is, ann).includes('decide'), may(one.is, guard).includes('decide')]).toEqual([true, false])
  one.decide(ann)
  expect([may(one.is, ann), may(one.is, clerk)]).toEqual([[], ['deliver']])
})

test('before acceptance: told while something is missing or faulty, brought while something is wanted', () => {
  const whole = given(termsOf([part()], { papers }), { first: { type: 'keep' } })
  expect(may(whole.is, clerk)).toEqual(['accept', 'not-needed', 'not-ours', 'refuse', 'tell', 'withdraw'])
  whole.ask({ type: 'tell', gaps: [{ paper: 'form', fault: 'expired', note: null }] }, clerk)
  expect(may(whole.is, clerk)).toEqual(['bring', 'not-needed', 'not-ours', 'refuse', 'tell', 'withdraw'])
})

test('[SUPER-2] [DUE-6] heads and managers have keys of their own', () => {
  const one = given()
  one.ask({ type: 'ask-extension', days: 3, reason: 'r' }, ann)
  one.on('2025-03-11')
  one.look()
  expect(may(one.is, head, '2025-03-11')).toEqual(expect.arrayContaining(['answer-supervision', 'grant-extension', 'deny-extension']))
  expect(may(one.is, ann, '2025-03-11')).not.toContain('grant-extension')
  expect(may(one.is, manager, '2025-03-11')).toEqual(['answer-supervision', 'close-supervision', 'withdraw'])
})

test('[CHARGE-1] a fee is taken at the counter, while something is owed', () => {
  const one = given()
  expect(may(one.is, clerk, undefined, 500)).toEqual(['charge', 'pay-at-terminal', 'withdraw'])
  expect([may(one.is, clerk, undefined, null), may(one.is, clerk), may(one.is, ann, undefined, 500)]).toEqual([
    ['withdraw'],
    ['withdraw'],
    may(one.is, ann),
  ])
})

test('whatever is done, it was among what might be done', () => {
  const asks: readonly CaseAsk[] = [
    ...[own, joint].flatMap((review): CaseAsk[] => [
      { type: 'take', review },
      { type: 'put-back', review, reason: 'r' },
      { type: 'opinion', review, advises: 'deny', opinion: 'o' },
      { type: 'hand-over', review, to: to('bob'), reason: 'r' },
    ]),
    { type: 'ask-department', part: marriage, department: department('tax'), question: 'q' },
    { type: 'decide', part: marriage, result: 'deny', opinion: 'o' },
    { type: 'start-procedure', part: marriage, procedure: 1, reason: 'r', expected: null },
    { type: 'end-procedure', part: marriage, procedure: 1, result: 'r' },
    { type: 'ask-extension', days: 2, reason: 'r' },
    { type: 'grant-extension' },
    { type: 'deny-extension', reason: 'r' },
    { type: 'deliver', way: 'counter', note: null },
  ]
  const step = fc.record({ ask: fc.constantFrom(...asks), who: fc.constantFrom(ann, bob, guard, head, clerk) })
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      const one = given()
      for (const { ask, who } of steps) {
        const before = may(one.is, who)
        if (one.ask(ask, who) === 'ok') expect(before).toContain(ask.type)
      }
    }),
  )
})
