import { describe, expect, test } from 'vitest'
import { placesOf } from '../../kiosk/where.ts'
import { spanned } from '../../shared/screen/spanned.ts'
import { publicView } from '../../shared/wire/views.ts'
import { views } from '../preview/board.fixtures.ts'

describe('counters as people read them', () => {
  test.each([
    [['5', '6', '7', '8'], '5–8'],
    [['2', '3', '12'], '2–3, 12'],
    [['12', '2', '3', '2'], '2–3, 12'],
    [['9', '10', '11'], '9–11'],
    [['4'], '4'],
    [[], ''],
  ])('%j', (labels, said) => {
    expect(spanned(labels)).toBe(said)
  })
})

test('only open counters of the line, zone by zone', () => {
  const counter = (label: string, zone: string, state: string, lines: string[]) => ({ id: label, label, zone, state, lines })
  const view = publicView.parse({
    ...views.fresh,
    counters: [
      counter('1', 'west', 'free', ['line-1']),
      counter('2', 'east', 'serving', ['line-1', 'line-2']),
      counter('3', 'east', 'closed', ['line-1']),
      counter('4', 'east', 'free', ['line-2']),
    ],
  })
  expect(placesOf(view, 'line-1').map(({ zone, counters }) => [zone.id, counters])).toEqual([
    ['east', '2'],
    ['west', '1'],
  ])
})
