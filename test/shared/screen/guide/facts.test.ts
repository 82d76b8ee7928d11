import { describe, expect, test } from 'vitest'
import { hoursOf, hoursSpans, translationOf, yuanOf } from '../../../../shared/screen/guide/facts.ts'
import { lanesOf, nodesOf } from '../../../../shared/screen/guide/steps-chart.tsx'
import { published } from '../../../preview/guide.fixtures.ts'

test.each([
  [4000, '40'],
  [4050, '40.50'],
  [5, '0.05'],
  [0, '0'],
  [123_456_700, '1234567'],
])('%d fen are %s yuan', (fen, yuan) => expect(yuanOf(fen)).toBe(yuan))

test('neighbouring days with the same hours are one line', () => {
  const day: [string, string][] = [['10:00', '14:00']]
  const hours = { mon: day, tue: day, wed: [], thu: day, fri: day, sat: [], sun: [] }
  expect(hoursSpans(hours).map(({ from, to }) => `${from}-${to}`)).toEqual(['mon-tue', 'wed-wed', 'thu-fri', 'sat-sun'])
})

test('a day is shorter than a working day, longer than an hour', () => {
  const hours = (['hour', 'day', 'working-day'] as const).map((unit) => hoursOf({ value: 3, unit }))
  expect(hours).toEqual([...hours].sort((a, b) => a - b))
  expect(new Set(hours).size).toBe(3)
})

describe('what a translation is worth', () => {
  const { guide } = published
  const signed = { reviewedBy: 'aygul', reviewedOn: '2026-01-01' }
  test.each([
    ['zh', guide, 'reviewed'],
    ['ug', guide, 'draft'],
    ['ug', { ...guide, languages: { ...guide.languages, ug: signed } }, 'reviewed'],
    ['en', { ...guide, name: { zh: guide.name.zh } }, 'missing'],
  ] as const)('%s', (language, of, worth) => expect(translationOf(of, language)).toBe(worth))
})

describe('the chart of steps', () => {
  const step = (actor: 'visitor' | 'counter' | 'office') => ({ name: { zh: actor }, actor, days: 0 })
  const steps = [step('counter'), step('visitor'), step('counter'), step('office')]
  test('a lane for each who acts, in the order they first do', () => expect(lanesOf(steps)).toEqual(['counter', 'visitor', 'office']))
  test('runs the way the reader reads', () => {
    const xs = nodesOf(steps, false).map(({ x }) => x)
    const mirrored = nodesOf(steps, true).map(({ x }) => x)
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
    expect(mirrored).toEqual([...xs].reverse())
  })
})
