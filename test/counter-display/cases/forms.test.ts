import { describe, expect, test } from 'vitest'
import type { BackAction } from '../../../counter-display/cases/doable.ts'
import { begunWith, bodyOf, fieldsOf } from '../../../counter-display/cases/forms.ts'
import { z } from 'zod'
import { caseActions } from '../../../shared/wire/case-requests.ts'
import { departmentsList, departmentStaff } from '../../../shared/wire/departments.ts'
import { aCase, colleagues, departments } from './a-case.ts'

const around = {
  view: aCase(),
  departments: departmentsList.parse(departments),
  colleagues: departmentStaff.parse(colleagues),
  today: '2026-06-15',
  language: 'en',
} as const
const own = 'civ-adoption/civil'
const part = 'civ-adoption'
const fields = (action: BackAction, at: string | null = null) =>
  fieldsOf({ action, as: action === 'settle-payment' ? 'settle-paid' : action, at, fixed: {} }, around)

describe('what is filled in is what the server asks for', () => {
  test.each<[BackAction, string | null, object, object]>([
    ['take', own, { review: own }, {}],
    ['put-back', own, { review: own }, { reason: 'r' }],
    ['hand-over', own, { review: own }, { to: 'deputy-civil', reason: 'r' }],
    ['opinion', own, { review: own }, { advises: 'deny', opinion: 'o' }],
    ['ask-department', part, { part }, { department: 'health', question: 'q' }],
    ['decide', part, { part }, { result: 'grant', opinion: 'o' }],
    ['start-procedure', part, { part }, { procedure: '1', reason: 'r', expected: '' }],
    ['start-procedure', part, { part }, { procedure: '0', reason: 'r', expected: '2026-06-20' }],
    ['end-procedure', part, { part, procedure: 0 }, { result: 'r' }],
    ['cancel-charge', '2026000001', { receiptNo: '2026000001' }, { reason: 'r' }],
    ['settle-payment', 'p1', { payment: 'p1' }, { slip: '000123' }],
    ['ask-extension', null, {}, { days: '5', reason: 'r' }],
    ['grant-extension', null, {}, {}],
    ['deny-extension', null, {}, { reason: 'r' }],
    ['accept', null, {}, {}],
    ['bring', null, {}, { papers: ['income'] }],
    ['tell', null, {}, { gaps: [{ paper: 'income', fault: 'missing', note: null }] }],
    ['refuse', null, {}, { reason: 'r' }],
    ['not-ours', null, {}, { whose: 'w' }],
    ['not-needed', null, {}, { reason: 'r' }],
    ['withdraw', null, {}, { reason: 'r' }],
    ['answer-supervision', 'x', { rule: 'promise-missed', opened: 7 }, { text: 't' }],
    ['close-supervision', 'x', { rule: 'promise-missed', opened: 7 }, { text: 't' }],
  ])('%s', (action, at, fixed, filled) => {
    const body = bodyOf(fields(action, at), { ...filled })
    expect(z.strictObject(caseActions[action]).safeParse({ ...fixed, ...body }).error).toBe(undefined)
  })
})

test('nothing is sent before all of it is there', () => {
  expect(bodyOf(fields('opinion', own), { advises: 'grant' })).toBe(null)
  expect(bodyOf(fields('opinion', own), { advises: 'grant', opinion: '  ' })).toBe(null)
  expect(bodyOf(fields('opinion', own), { advises: 'perhaps', opinion: 'o' })).toBe(null)
  expect(bodyOf(fields('ask-extension'), { days: '0', reason: 'r' })).toBe(null)
  expect(bodyOf(fields('ask-extension'), { days: '16', reason: 'r' })).toBe(null)
  expect(bodyOf(fields('bring'), { papers: [] })).toBe(null)
})

test('one hands over to somebody else of the department, and asks another department', () => {
  const values = (action: BackAction, at: string) =>
    fields(action, at).flatMap((field) => (field.kind === 'choice' ? field.options.map(({ value }) => value) : []))
  expect(values('hand-over', own)).toEqual(['head-civil', 'deputy-civil'])
  expect(values('ask-department', part)).toEqual(['police', 'health'])
  expect(fields('bring')).toMatchObject([{ papers: [{ value: 'health' }, { value: 'income' }] }])
})

test('a notice begins with all that is missing and may not follow, and is whole as it stands', () => {
  const told = fields('tell')
  expect(bodyOf(told, begunWith(told))).toEqual({ gaps: [{ paper: 'income', fault: 'missing', note: null }] })
  expect(begunWith(fields('opinion', own))).toEqual({})
})
