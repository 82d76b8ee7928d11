import { expect, test } from 'vitest'
import { newDraft, type Draft } from '../../../../counter-display/console/case/draft.ts'
import * as sheet from '../../../../counter-display/console/case/sheet.ts'
import { itemCode, ticketNumber } from '../../../../shared/ids.ts'
import { sampleGuide } from './fake-cases.ts'

const ground = { guide: sampleGuide(), day: '2026-06-17' }
const plain = { local: true, temporary: false, minor: false, courier: false }
const draft = (more: Partial<Draft> = {}): Draft => ({
  ...newDraft({ ticket: ticketNumber.parse('B039'), language: 'zh', item: itemCode.parse('psb-id-reissue'), key: 'k' }),
  answers: plain,
  applicant: { kind: 'person', name: ' 张三 ', idNo: '65010219880312002x', phone: '', agent: '' },
  ...more,
})
const idsOf = (one: Draft) => sheet.wanted(ground, one).map(({ material }) => material.id)

test('[SHEET-3] the sheet asks for the papers of this applicant, and for nothing before the questions are answered', () => {
  expect(sheet.openQuestions(ground, draft({ answers: {} })).map(({ id }) => id)[0]).toBe('local')
  expect(sheet.openQuestions(ground, draft())).toEqual([])
  const minor = idsOf(draft({ answers: { ...plain, minor: true } }))
  expect(minor.length).toBeGreaterThan(idsOf(draft()).length)
})

test('one key ticks everything, and then nothing stands against accepting', () => {
  expect(sheet.lacking(ground, draft()).length).toBeGreaterThan(0)
  const all = sheet.allHere(ground, draft())
  expect(sheet.lacking(ground, all)).toEqual([])
  const body = sheet.bodyOf(ground, all, { type: 'accept' }, '6')
  expect(body).toMatchObject({
    item: 'psb-id-reissue',
    answers: plain,
    applicant: { kind: 'person', name: '张三', idNo: '65010219880312002X' },
    ticket: 'B039',
    counter: '6',
    papers: idsOf(all),
  })
})

test('what is wrong is said where it is put right: the question, the paper, the field', () => {
  const accept = { type: 'accept' } as const
  expect(sheet.bodyOf(ground, draft({ answers: {} }), accept, '6')).toEqual({ at: 'question' })
  expect(sheet.bodyOf(ground, draft(), accept, '6')).toEqual({ at: 'papers', paper: idsOf(draft())[0] })
  const nameless = sheet.allHere(ground, draft({ applicant: { kind: 'person', name: ' ', idNo: '', phone: '', agent: '' } }))
  expect(sheet.bodyOf(ground, nameless, accept, '6')).toEqual({ at: 'field', field: 'name' })
  const mistyped = { ...nameless, applicant: { ...nameless.applicant, name: '张三', idNo: '12*4' } }
  expect(sheet.bodyOf(ground, mistyped, accept, '6')).toEqual({ at: 'field', field: 'idNo' })
})

test('[SHEET-2] a notice is whole when every paper was looked at and something is wrong', () => {
  const child = draft({ answers: { ...plain, minor: true } })
  const [first = '', ...others] = idsOf(child)
  const begun = sheet.withSeen(child, first, 'expired')
  expect(sheet.unseen(ground, begun)).toHaveLength(others.length)
  expect(sheet.bodyOf(ground, begun, { type: 'tell', gaps: sheet.gapsOf(ground, begun) }, '6')).toEqual({ at: 'notice' })
  const whole = sheet.restMissing(ground, { ...begun, notes: { [first]: ' 换新证 ' } })
  expect(sheet.unseen(ground, whole)).toEqual([])
  const gaps = sheet.gapsOf(ground, whole)
  expect(gaps[0]).toEqual({ paper: first, fault: 'expired', note: '换新证' })
  expect(gaps.slice(1).every(({ fault }) => fault === 'missing')).toBe(true)
  // What is expired was handed in, what is missing was not.
  expect(sheet.bodyOf(ground, whole, { type: 'tell', gaps }, '6')).toMatchObject({ papers: [first], first: { type: 'tell', gaps } })
  const all = sheet.allHere(ground, draft())
  expect(sheet.bodyOf(ground, all, { type: 'tell', gaps: [] }, '6')).toEqual({ at: 'none-missing' })
})

test('a paper’s key ticks it on the sheet, and in the notice goes through all that can be wrong and back', () => {
  const [entry] = sheet.wanted(ground, draft())
  if (entry === undefined) throw new Error('The sample asks for no paper')
  expect(sheet.nextSeen(undefined, entry, false)).toBe('here')
  expect(sheet.nextSeen('here', entry, false)).toBeUndefined()
  expect(sheet.nextSeen('here', entry, true)).toBe('missing')
  expect(sheet.nextSeen('unreadable', { ...entry, canBeDeferred: false }, true)).toBe('here')
  expect(sheet.nextSeen('unreadable', { ...entry, canBeDeferred: true }, true)).toBe('later')
})
