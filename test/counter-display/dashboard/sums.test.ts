import { describe, expect, test } from 'vitest'
import { axisOf, curveOf, scaleOf } from '../../../counter-display/dashboard/chart-sums.ts'
import { closing, counterCounts, zonesOf } from '../../../counter-display/dashboard/sums.ts'
import { NOW, view, views } from '../../preview/dashboard.fixtures.ts'

const at = (hour: number, minute = 0) => Date.UTC(2026, 5, 17, hour - 8, minute)

test('counters: those paused are open, whether or not somebody is still served', () => {
  expect(counterCounts(views.busy.counters)).toEqual({ open: 9, paused: 3, closed: 3, all: 12 })
})

test('the end of the day takes those waiting, those at a counter, and the open counters', () => {
  expect(closing(views.busy)).toEqual({ waiting: 66, atCounter: ['A050', 'B039', 'C026', 'D016', 'E010', 'B038'], counters: 9 })
})

test('zones without counters are left out', () => {
  expect(zonesOf(view({ counters: views.busy.counters.filter(({ zone }) => zone !== 'west') })).map(({ zone }) => zone.id)).toEqual([
    'east',
    'upper',
  ])
})

describe('the chart', () => {
  test('spans the hall’s hours in its own time zone, with the break between', () => {
    const axis = axisOf(views.busy, NOW)
    expect([axis.from, axis.to]).toEqual([at(10), at(20)])
    expect(axis.rests).toEqual([{ from: at(14), to: at(16) }])
    expect(axis.hours).toHaveLength(11)
  })
  test('reaches out to what happened before opening and to a late now', () => {
    const early = { hall: views.busy.hall, halfHours: view({ halfHours: [{ at: at(8, 30), issued: 1, called: 0, waiting: 1 }] }).halfHours }
    expect(axisOf(early, at(21, 10))).toMatchObject({ from: at(8, 30), to: at(21, 30) })
  })
  test('a day without hours still has an axis of two hours or more', () => {
    const sunday = Date.UTC(2026, 5, 21, 3, 10)
    const axis = axisOf({ hall: views.busy.hall, halfHours: [] }, sunday)
    expect(axis.to - axis.from).toBeGreaterThanOrEqual(2 * 3_600_000)
    expect(axis.rests).toEqual([])
  })
  test.each([
    [0, 4, [0, 1, 2, 3, 4]],
    [66, 80, [0, 20, 40, 60, 80]],
    [101, 150, [0, 50, 100, 150]],
  ])('a scale for %i is round and holds it', (most, top, marks) => {
    expect(scaleOf([], most)).toEqual({ top, marks })
  })
  test('the curve starts with nobody, takes each half hour that is over, and ends now', () => {
    expect(curveOf(views.busy.halfHours, 66, NOW)).toEqual([
      { at: at(10), waiting: 0 },
      { at: at(10, 30), waiting: 31 },
      { at: at(11), waiting: 40 },
      { at: at(11, 30), waiting: 52 },
      { at: NOW, waiting: 66 },
    ])
    expect(curveOf([], 0, NOW)).toEqual([])
  })
})
