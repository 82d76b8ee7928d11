import { describe, expect, test } from 'vitest'
import { lintPosting } from '../../../shared/posting/lint.ts'
import type { Posting } from '../../../shared/posting/posting.ts'
import { aPosting } from './a-posting.ts'

const all = (posting: Posting, live: Posting | null = null) => lintPosting(posting, { today: '2026-06-17', live }).map(({ rule }) => rule)
/** But for what is said of translations, which most texts here do without. */
const rules = (posting: Posting, live: Posting | null = null) => all(posting, live).filter((rule) => rule !== 'posting-language-missing')
const stage = (id: string, more: object = {}) => ({ id, name: { zh: id, ug: id }, due: '2026-06-01', ...more })
const staged = (...stages: object[]) => aPosting({ cadence: { kind: 'staged', stages } })
const done = { closedOn: '2026-06-01', report: { zh: '已完成', ug: 'تامام' } }

test('[POST-7] a posting in order has no fault; without words, or with web code in them, it is blocked', () => {
  expect(rules(aPosting())).toEqual([])
  expect(rules(aPosting({ body: [] }))).toEqual(['nothing-said'])
  expect(rules(aPosting({ body: [{ zh: '<script>alert(1)</script>', ug: 'x' }] }))).toEqual(['markup'])
})

test('[POST-8] nobody is named by identity number or mobile phone, and the fault does not repeat it', () => {
  const named = aPosting({ body: [{ zh: '张某，身份证 650102199003071234，电话 13912345678', ug: 'x' }] })
  const faults = lintPosting(named, { today: '2026-06-17', live: null })
  expect(faults.filter(({ weight }) => weight === 'blocking')).toMatchObject([{ rule: 'personal-data', field: 'body.0.zh' }])
  expect(JSON.stringify(faults)).not.toContain('650102199003071234')
  expect(rules(aPosting({ body: [{ zh: '编号 6501021990030712345678', ug: 'x' }] }))).toEqual([])
  expect(rules(aPosting({ enquiry: ['13912345678'] }))).toEqual([])
})

describe('[POST-9] a stage', () => {
  test('is closed with its report or not at all', () => {
    expect(rules(staged(stage('one', { closedOn: '2026-06-01' })))).toEqual(['stage-unpublished'])
    expect(rules(staged(stage('one', done), stage('two')))).toEqual([])
  })
  test('is closed after those before it', () => {
    expect(rules(staged(stage('one'), stage('two', done)))).toEqual(['stage-out-of-order'])
  })
  test('is not due or done before the one it follows, nor done on a day to come', () => {
    const on = (due: string, closedOn?: string) => ({ due, ...(closedOn === undefined ? {} : { closedOn, report: { zh: '完', ug: 'x' } }) })
    expect(rules(staged(stage('one', on('2026-06-01')), stage('two', on('2026-05-31'))))).toEqual(['stage-days'])
    expect(rules(staged(stage('one', on('2026-06-01', '2026-06-10')), stage('two', on('2026-06-05', '2026-06-09'))))).toEqual([
      'stage-days',
    ])
    expect(rules(staged(stage('one', on('2026-06-01', '2026-06-17'))))).toEqual([])
    expect(rules(staged(stage('one', on('2026-06-01', '2026-06-18'))))).toEqual(['stage-ahead'])
  })
  test('has a name of its own: what one published does not close another', () => {
    expect(rules(staged(stage('one', done), stage('one')))).toEqual(['stage-twice'])
  })
  test('stays closed once that was published', () => {
    const live = staged(stage('one', done), stage('two'))
    expect(rules(staged(stage('one'), stage('two')), live)).toEqual(['stage-taken-back'])
    expect(rules(staged(stage('two')), live)).toEqual(['stage-taken-back'])
    expect(rules(aPosting(), live)).toEqual(['stage-taken-back'])
    expect(rules(staged(stage('one', done), stage('two', done)), live)).toEqual([])
  })
})

test('[POST-10] no more is spent than approved, no day is before the one it follows, nobody signs up after the event', () => {
  const fund = (fen: number) =>
    aPosting({
      details: {
        type: 'fund',
        source: { zh: '财政', ug: 'x' },
        approvedBy: { zh: '政府', ug: 'x' },
        approved: 100,
        spending: [{ purpose: { zh: '一', ug: 'x' }, fen, on: '2026-01-01' }],
      },
    })
  expect(rules(fund(100))).toEqual([])
  expect(rules(fund(101))).toEqual(['spent-over-approved'])
  expect(rules(aPosting({ effectiveFrom: '2026-06-20', removeOn: '2026-06-19' }))).toEqual(['days-reversed'])
  for (const type of ['results', 'promise'])
    expect(rules(aPosting({ details: { type, from: '2026-02-02', to: '2026-02-01' } }))).toEqual(['days-reversed'])
  const hearing = {
    type: 'hearing',
    kind: 'hearing',
    at: 1000,
    place: { zh: '厅', ug: 'x' },
    agenda: [{ zh: '一', ug: 'x' }],
    places: 1,
    minutesDue: '2026-02-01',
    minutes: [],
  }
  expect(rules(aPosting({ details: { ...hearing, signUpUntil: 1001 } }))).toEqual(['sign-up-too-late'])
  const minutesDue = (minutesDue: string) => rules(aPosting({ details: { ...hearing, at: Date.UTC(2026, 5, 20, 2), minutesDue } }))
  expect([minutesDue('2026-06-20'), minutesDue('2026-06-18')]).toEqual([[], ['minutes-too-early']])
  expect([rules(aPosting({ removeOn: '2026-06-17' })), rules(aPosting({ removeOn: '2026-06-16' }))]).toEqual([[], ['removal-past']])
})

test('[POST-11] an enforcement card names where to complain', () => {
  const details = {
    type: 'enforcement',
    identity: { zh: '警察', ug: 'x' },
    content: [{ zh: '一', ug: 'x' }],
    basis: [{ zh: '法', ug: 'x' }],
    discipline: [{ zh: '纪律', ug: 'x' }],
  }
  expect(rules(aPosting({ details, supervision: [] }))).toEqual(['no-complaint-channel'])
})

test('[POST-12] what nobody owns, has not looked at in time, or cannot be read in Uyghur is warned of', () => {
  expect(all(aPosting({ owner: undefined, reviewDue: '2026-06-16', title: { zh: '公告', en: 'Notice' } }))).toEqual([
    'review-past',
    'posting-no-owner',
    'posting-language-missing',
  ])
})
