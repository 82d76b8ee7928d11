import { expect, test } from 'vitest'
import { progressView } from '../../../../hall-server/core/case/views/progress.ts'
import type { CaseNames } from '../../../../hall-server/core/case/views/staff.ts'
import { progressView as schema } from '../../../../shared/wire/cases.ts'
import { ann, clerk, given, guard, head, joint, marriage, part, staff, termsOf, to, own, type Spec } from './case-spec.ts'

const names: CaseNames = {
  item: (code) => ({ zh: `item ${code}` }),
  department: (id) => ({ zh: `department ${id}` }),
  paper: (id) => ({ zh: `paper ${id}` }),
  procedure: (_, at) => ({ zh: `procedure ${at}` }),
  tariff: (_, id) => ({ zh: id }),
  reduction: (_, id) => ({ zh: id }),
}
const seen = (one: Spec, clock: { light?: 'green' | 'red' | 'stopped'; daysLeft?: number | null } = {}) =>
  schema.parse(progressView(one.is, { names, light: 'green', daysLeft: 3, owed: 0, ...clock }))
const steps = (one: Spec) => seen(one).steps.map(({ what }) => what)

test('[PROGRESS-2] says what happened and until when', () => {
  const one = given()
  one.reviewed()
  one.decide(head)
  one.ask({ type: 'deliver', way: 'counter', note: 'to her brother' }, clerk)
  expect(steps(one)).toEqual(['received', 'accepted', 'review-begun', 'review-done', 'review-begun', 'review-done', 'granted', 'delivered'])
  expect(seen(one)).toMatchObject({ state: 'delivered', promisedDue: '2025-03-10', delivery: 'counter', parts: [{ result: 'grant' }] })
})

test('[PROGRESS-2] nobody’s name, number, opinion or remark', () => {
  const secret = (role: 'officer' | 'head' | 'clerk', name: string, of: string | null = null) => staff(role, `secret-${name}`, of)
  const [a, b, h, c] = [
    secret('officer', 'a', 'civil'),
    secret('officer', 'b', 'police'),
    secret('head', 'h', 'civil'),
    secret('clerk', 'c'),
  ]
  const one = given(termsOf(), { by: c })
  one.take(a)
  one.ask({ type: 'hand-over', review: own, to: to('secret-d'), reason: 'secret reason' }, a)
  one.ask({ type: 'hand-over', review: own, to: to('secret-a'), reason: 'secret reason' }, h)
  one.ask({ type: 'opinion', review: own, advises: 'grant', opinion: 'secret opinion' }, a)
  one.take(b, joint)
  one.ask({ type: 'opinion', review: joint, advises: 'deny', opinion: 'secret opinion' }, b)
  one.ask({ type: 'decide', part: marriage, result: 'grant', opinion: 'secret opinion' }, h)
  one.ask({ type: 'deliver', way: 'agent', note: 'secret agent' }, c)
  expect(one.is.state).toBe('delivered')
  expect(JSON.stringify(seen(one)).toLowerCase()).not.toContain('secret')
})

test('[PROGRESS-4] explains what stops the clock, and says what was missed', () => {
  const one = given()
  const start = { type: 'start-procedure', part: marriage, procedure: 0, reason: 'three experts must see it', expected: null } as const
  expect(one.ask(start, ann)).toBe('ok')
  expect(seen(one, { light: 'stopped', daysLeft: null }).stopped).toMatchObject({ since: '2025-03-03', why: 'three experts must see it' })
  const late = given()
  late.on('2025-03-11 09:00')
  late.look()
  expect(steps(late)).toEqual(['received', 'accepted', 'overdue'])
})

test('says what is missing, and what may follow', () => {
  const papers = [
    { id: 'card', canBeDeferred: false },
    { id: 'photo', canBeDeferred: true },
  ]
  const gaps = [{ paper: 'card', fault: 'missing', note: 'both sides' }] as const
  const one = given(termsOf([part()], { papers }), { first: { type: 'tell', gaps }, papers: [] })
  expect(seen(one)).toMatchObject({
    missing: [{ names: { zh: 'paper card' }, fault: 'missing', note: 'both sides' }],
    deferred: [{ zh: 'paper photo' }],
  })
  expect(given().ask({ type: 'take', review: joint }, guard)).toBe('ok')
})
