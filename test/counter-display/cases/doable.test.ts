import { describe, expect, test } from 'vitest'
import { doable } from '../../../counter-display/cases/doable.ts'
import { caseActionNames } from '../../../shared/wire/case-requests.ts'
import type { CaseView } from '../../../shared/wire/cases.ts'
import { aCase, civil, head, me, police } from './a-case.ts'

const may = { may: caseActionNames }
const officer = { username: me.username, role: 'officer', department: 'civil', standsInFor: [] }
const own = 'civ-adoption/civil'
const part = 'civ-adoption'
const at = (view: CaseView, place: string | null, reader: Parameters<typeof doable>[1] = officer) =>
  doable(view, reader).flatMap((one) => (one.at === place ? [one.action] : []))

describe('on a review', () => {
  const held = (taken: object | null, opinion: object | null = null) =>
    aCase({ ...may, reviews: [{ id: own, part, department: civil, kind: 'own', question: null, since: 1, taken, opinion }] })
  test('who has it gives the opinion, puts it back, hands it over', () => {
    expect(at(held(me), own)).toEqual(['opinion', 'put-back', 'hand-over'])
  })
  test('what nobody has is there to be taken', () => expect(at(held(null), own)).toEqual(['take']))
  test('what a colleague has is not; the head may hand it over', () => {
    expect(at(held(head), own)).toEqual([])
    expect(at(held(me), own, { ...officer, username: 'head-civil', role: 'head' })).toEqual(['hand-over'])
  })
  test('what an absent colleague has one may go on with, or take over', () => {
    expect(at(held(head), own, { ...officer, standsInFor: [head.username] })).toEqual(['opinion', 'take', 'put-back', 'hand-over'])
  })
  test('of another department, or given, there is nothing', () => {
    expect(at(held(null), own, { ...officer, department: 'police' })).toEqual([])
    expect(at(held(me, { by: me, at: 1, advises: 'grant', text: 'ok' }), own)).toEqual([])
  })
})

describe('on a part', () => {
  test('it is decided when every opinion is there', () => {
    expect(at(aCase(may), part)).toEqual(['ask-department', 'start-procedure'])
    expect(at(aCase({ ...may, reviews: [] }), part)).toEqual(['decide', 'ask-department', 'start-procedure'])
  })
  test('not while a procedure runs, which can be ended', () => {
    const running = [{ name: { zh: '听证' }, days: 20, stopsClock: true, isRunning: true }]
    const view = aCase({ ...may, reviews: [], parts: [{ item: aCase().item, department: civil, decision: null, procedures: running }] })
    expect(doable(view, officer)).toContainEqual({ action: 'end-procedure', as: 'end-procedure', fixed: { part, procedure: 0 }, at: part })
    expect(at(view, part)).toEqual(['end-procedure', 'ask-department'])
  })
  test('not by another department', () => expect(at(aCase(may), part, { ...officer, department: police.id })).toEqual([]))
})

test('a record that is open is answered and closed', () => {
  const record = { rule: 'promise-missed', department: civil, opened: 7, answer: null, closedAt: null }
  expect(at(aCase({ ...may, supervision: [record] }), 'promise-missed 7')).toEqual(['answer-supervision', 'close-supervision'])
  expect(at(aCase({ ...may, supervision: [{ ...record, closedAt: 8 }] }), 'promise-missed 7')).toEqual([])
})

test('nothing the server does not allow', () => {
  expect(doable(aCase({ may: [] }), officer)).toEqual([])
  expect(doable(aCase({ may: ['take', 'withdraw'] }), officer).map(({ action }) => action)).toEqual(['withdraw'])
})

test('a case is accepted only when no paper is missing', () => {
  const papers = aCase().papers.filter(({ state }) => state !== 'missing')
  expect(doable(aCase({ may: ['accept'] }), officer)).toEqual([])
  expect(doable(aCase({ may: ['accept'], papers }), officer)).toHaveLength(1)
})

test('papers are brought only while some are wanted', () => {
  const papers = aCase().papers.filter(({ state }) => state === 'here')
  const whole = (view: CaseView) => doable(view, officer).map(({ action }) => action)
  expect(whole(aCase({ may: ['bring', 'tell'] }))).toEqual(['bring', 'tell'])
  expect(whole(aCase({ may: ['bring', 'tell'], papers }))).toEqual(['tell'])
  expect(whole(aCase({ may: ['bring', 'tell'], papers: [] }))).toEqual([])
})

describe('on money', () => {
  const charge = (more: object = {}) => ({
    receiptNo: '2026000001',
    total: 1000,
    published: 1000,
    lines: [],
    method: 'cash',
    payer: 'applicant',
    at: 1,
    by: me,
    cancelled: null,
    ...more,
  })
  test('[CHARGE-6] a charge that stands may be taken back, one that was taken back not again', () => {
    const back = { counterNo: 'R1', reason: 'r', at: 2, by: me }
    const view = aCase({ ...may, charges: [charge(), charge({ receiptNo: '2026000002', cancelled: back })] })
    expect([at(view, '2026000001'), at(view, '2026000002')]).toEqual([['cancel-charge'], []])
  })
  test('[CHARGE-7] a payment that is open is settled one way or the other, by whoever may', () => {
    const payment = { payment: 'p1', fen: 1000, method: 'card', at: 1 }
    const keys = (view: CaseView) => doable(view, officer).flatMap(({ at: place, as, fixed }) => (place === 'p1' ? [{ as, fixed }] : []))
    expect(keys(aCase({ ...may, payment }))).toEqual([
      { as: 'settle-paid', fixed: { payment: 'p1' } },
      { as: 'settle-unpaid', fixed: { payment: 'p1', slip: null } },
    ])
    expect([keys(aCase({ may: [], payment })), keys(aCase({ ...may, payment: null }))]).toEqual([[], []])
  })
})
