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
    expect(nextPeriod('2024-02-29', 'year', '2027-03-01')).toBe('2028-02-29')
  })
  test('what is published before its day is for that day', () => {
    expect(dues(monthly, '2026-02-27', ['2026-02-20'])).toMatchObject([{ on: '2026-03-31', daysLate: 0 }])
  })
  test('what is late, or corrected afterwards, is not for the next time too', () => {
    expect(dues(monthly, '2026-02-03', ['2026-02-02'])).toMatchObject([{ on: '2026-02-28' }])
    expect(dues(monthly, '2026-02-03', ['2026-01-31', '2026-02-03'])).toMatchObject([{ on: '2026-02-28' }])
  })
  test('what is published long before the first day is not for it', () => {
    expect(nextPeriod('2027-01-01', 'year', '2026-03-01')).toBe('2027-01-01')
    expect(nextPeriod('2027-01-01', 'year', '2026-12-01')).toBe('2028-01-01')
  })
  test('a first day long ago is found at once', () => {
    expect(nextPeriod('0001-01-01', 'week', '2026-11-23')).toBe('2026-11-30')
  })

  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const every = fc.constantFrom('week', 'month', 'quarter', 'half-year', 'year' as const)
  const longest = { week: 7, month: 31, quarter: 92, 'half-year': 184, year: 366 }
  test('the next day due is half a period to one and a half after the last publication, or the first day', () => {
    fc.assert(
      fc.property(day, day, every, (from, last, step) => {
        const next = nextPeriod(from, step, last)
        if (next === from) return true
        const ahead = daysBetween(last, next)
        return next > from && ahead > 0 && ahead <= longest[step] * 1.5
      }),
    )
  })
  test('whoever publishes on each due day is asked for each, one period after the other, on the same day of the month', () => {
    fc.assert(
      fc.property(day, every, (from, step) => {
        const days = [from]
        for (let time = 0; time < 14; time++) days.push(nextPeriod(from, step, days.at(-1) ?? from))
        const steps = days.slice(1).map((each, at) => daysBetween(days[at] ?? from, each))
        const asked = Number(from.slice(8))
        const isSameDay = (each: string) => Number(each.slice(8)) === Math.min(asked, lastOfMonth(each))
        return steps.every((gap) => gap > 0 && gap <= longest[step]) && (step === 'week' || days.every(isSameDay))
      }),
    )
  })
  test('nobody is asked sooner for publishing later', () => {
    fc.assert(
      fc.property(day, day, day, every, (from, one, other, step) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        return nextPeriod(from, step, earlier) <= nextPeriod(from, step, later)
      }),
    )
  })
})

const lastOfMonth = (each: string) => new Date(Date.UTC(Number(each.slice(0, 4)), Number(each.slice(5, 7)), 0)).getUTCDate()

describe('the hall’s own day', () => {
  test('counts, whatever its time zone does that night', () => {
    // 2026-03-29: the clocks of Berlin go forward; its day has 23 hours.
    const posting = aPosting({ cadence: { kind: 'ad-hoc', happenedOn: '2026-03-28' } })
    const late = (at: string) =>
      duesOf({ posting, live: null, published: [] }, { at: instant.parse(Date.parse(at)), timeZone: 'Europe/Berlin' }).map(
        ({ daysLate }) => daysLate,
      )
    expect(late('2026-03-28T22:59:59Z')).toEqual([0])
    expect(late('2026-03-28T23:00:00Z')).toEqual([1])
    expect(late('2026-03-29T22:00:00Z')).toEqual([2])
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
  test('again for the next event the text is used for', () => {
    const before = aPosting({ cadence: { kind: 'ad-hoc', happenedOn: '2026-05-01' } })
    const next = aPosting({ cadence: { kind: 'ad-hoc', happenedOn: '2026-06-01' } })
    expect(dues(next, '2026-06-03', ['2026-05-01'], before)).toMatchObject([{ clock: 'ad-hoc', on: '2026-06-01', daysLate: 2 }])
    expect(dues(next, '2026-06-03', ['2026-05-01', '2026-06-03'], next)).toEqual([])
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
