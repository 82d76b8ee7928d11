import { describe, expect, test } from 'vitest'
import {
  handled,
  history,
  meanTime,
  neighbours,
  runningTime,
  typedOn,
  USUAL_AT,
  waitedMinutes,
} from '../../../counter-display/console/sums.ts'
import { NOW, views } from '../../preview/console.fixtures.ts'

test('a running time never goes below nought and grows an hour', () => {
  expect(runningTime(337_000)).toBe('05:37')
  expect(runningTime(3_937_999)).toBe('1:05:37')
  expect(runningTime(-5_000)).toBe('00:00')
})

test('a mean is minutes and seconds', () => {
  expect(meanTime(520)).toBe('8:40')
  expect(meanTime(9)).toBe('0:09')
})

describe('the handling bar', () => {
  test('reaches its mark at the usual time, ends full, and counts whole minutes over', () => {
    const start = 0
    expect(handled(start, 9 * 60_000, 9)).toEqual({ fill: USUAL_AT, over: 0 })
    expect(handled(start, 60 * 60_000, 9)).toEqual({ fill: 1, over: 51 })
    expect(handled(start, 9.9 * 60_000, 9).over).toBe(0)
  })
  test('without a usual time is empty', () => expect(handled(0, 60_000, null)).toEqual({ fill: 0, over: 0 }))
  test('a clock that runs behind the server fills nothing', () => expect(handled(NOW, NOW - 1_000, 9).fill).toBe(0))
})

describe('the way of a ticket', () => {
  test('called: service is still to come', () => {
    const called = views.called.current
    expect(called && history(called).map(({ what, done }) => [what, done])).toEqual([
      ['issued', true],
      ['called', true],
      ['started', false],
    ])
  })
  test('held and missed before: both are told, the reason with the hold', () => {
    const current = views.long.current
    const stops = current === null ? [] : history(current)
    expect(stops.map(({ what }) => what)).toEqual(['issued', 'held', 'missed', 'called', 'started'])
    expect(stops[1]).toMatchObject({ reason: '回去取材料' })
  })
  test('waiting ends with the call', () => {
    const { current, next } = views.serving
    expect(current && waitedMinutes(current, NOW)).toBe(23)
    expect(next[0] && waitedMinutes(next[0], NOW)).toBe(23)
  })
})

test('neighbours are those of the same zone, this counter among them', () => {
  expect(neighbours(views.free).map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
})

test('digits typed one after another make a label; after a rest a new one begins', () => {
  const one = typedOn(null, '1', 1_000)
  expect(typedOn(one, '2', 1_900).text).toBe('12')
  expect(typedOn(one, '2', 2_200).text).toBe('2')
})
