import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../../../shared/ids.ts'
import { daysBetween, duesOf, nextPeriod } from '../../../shared/posting/clocks.ts'
import type { Posting } from '../../../shared/posting/posting.ts'
import { aPosting } from './a-posting.ts'

const timeZone = 'Asia/Shanghai'
/** Noon of a day in the hall's time zone. */
const noon = (day: string) => instant.parse(Date.parse(`${day}T04:00Z`))
const dues = (posting: Posting, day: string, published: string[] = [], live: Posting | null = published.length > 0 ? posting : null) =>
  duesOf({ posting, live, published: published.map(noon) }, { at: noon(day), timeZone })

describe('[POST-2] what is published at fixed times', () => {
  const monthly = aPosting({ cadence: { kind: 'periodic', every: 'month', from: '2026-01-31' } })

  test('before the first time, the first day is what counts', () => {
    expect(dues(monthly, '2026-01-30')).toMatchObject([{ clock: 'periodic', on: '2026-01-31', daysLate: 0 }])
    expect(dues(monthly, '2026-02-02')).toMatchObject([{ on: '2026-01-31', daysLate: 2 }])
  })
  test('the end of a month stays its end, after February too', () => {
    expect(nextPeriod('2026-01-31', 'month', '2026-01-31')).toBe('2026-02-28')
    expect(nextPeriod('2026-01-31', 'month', '2026-02-28')).toBe('2026-03-31')
    expect(nextPeriod('2024-02-29', 'year', '2024-02-29')).toBe('2025-02-28')
    expect(nextPeriod('2024-02-29', 'year', '2027-03-01')).toBe('2029-02-28')
  })
  test('what is published before its day is for that day', () => {
    expect(dues(monthly, '2026-02-27', ['2026-02-20'])).toMatchObject([{ on: '2026-03-31', daysLate: 0 }])
  })
  test('the next day due is never before the last publication, and at most two periods after it', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, fc.constantFrom('week', 'month', 'quarter', 'half-year', 'year' as const), (from, last, every) => {
        const next = nextPeriod(from, every, last)
        const longest = { week: 14, month: 62, quarter: 184, 'half-year': 368, year: 731 }[every]
        if (last < from) return next > from && daysBetween(from, next) <= longest
        return next > last && daysBetween(last, next) <= longest
      }),
    )
  })
})

describe('[POST-3] what is published stage by stage', () => {
  const stage = (id: string, due: string, more: object = {}) => ({ id, name: { zh: id }, due, ...more })
  const done = { closedOn: '2026-03-01', report: { zh: '已完成' } }
  const draft = aPosting({ cadence: { kind: 'staged', stages: [stage('one', '2026-03-10', done), stage('two', '2026-06-10')] } })

  test('a stage that is closed in a draft only is still owed', () => {
    const live = aPosting({ cadence: { kind: 'staged', stages: [stage('one', '2026-03-10'), stage('two', '2026-06-10')] } })
    expect(dues(draft, '2026-03-15', ['2026-01-01'], live)).toMatchObject([
      { stage: 'one', on: '2026-03-10', daysLate: 5 },
      { stage: 'two', daysLate: 0 },
    ])
    expect(dues(draft, '2026-03-15', ['2026-03-12'])).toMatchObject([{ stage: 'two', on: '2026-06-10' }])
  })
})

describe('[POST-4] what is published as it happens', () => {
  test('on the very day', () => {
    const posting = aPosting({ cadence: { kind: 'ad-hoc', happenedOn: '2026-05-01' } })
    expect(dues(posting, '2026-05-01')).toMatchObject([{ clock: 'ad-hoc', on: '2026-05-01', daysLate: 0 }])
    expect(dues(posting, '2026-05-04')).toMatchObject([{ daysLate: 3 }])
    expect(dues(posting, '2026-05-04', ['2026-05-03'])).toEqual([])
  })
  test('within so many hours, late from the minute they are over', () => {
    const happenedAt = noon('2026-05-01')
    const posting = aPosting({ cadence: { kind: 'prompt', happenedAt, maxHours: 2 } })
    const late = (ms: number, published: number[] = []) =>
      duesOf({ posting, live: null, published: published.map((at) => instant.parse(at)) }, { at: instant.parse(happenedAt + ms), timeZone })
    expect(late(7_200_000)).toMatchObject([{ clock: 'prompt', on: '2026-05-01', daysLate: 0 }])
    expect(late(7_200_001)).toMatchObject([{ daysLate: 1 }])
    expect(late(7_200_001, [happenedAt + 60_000])).toEqual([])
    expect(late(7_200_001, [happenedAt - 60_000])).toHaveLength(1)
  })
})

test('[POST-5] minutes of a hearing, and what must be looked at again', () => {
  const details = {
    type: 'hearing',
    kind: 'hearing',
    at: noon('2026-05-01'),
    place: { zh: '三楼' },
    agenda: [{ zh: '一' }],
    places: 0,
    minutesDue: '2026-05-10',
    minutes: [],
  } as const
  const hearing = (minutes: { zh: string }[]) =>
    aPosting({
      cadence: { kind: 'ad-hoc', happenedOn: '2026-04-01' },
      details: { ...details, agenda: [...details.agenda], minutes },
      reviewDue: '2026-07-01',
    })
  expect(dues(hearing([]), '2026-05-12', ['2026-04-01'])).toMatchObject([
    { clock: 'minutes', daysLate: 2 },
    { clock: 'review', on: '2026-07-01', daysLate: 0 },
  ])
  expect(dues(hearing([{ zh: '纪要' }]), '2026-05-12', ['2026-05-09'])).toMatchObject([{ clock: 'review' }])
})
