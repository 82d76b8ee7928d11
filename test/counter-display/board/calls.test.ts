import { describe, expect, test } from 'vitest'
import { CALL_HOLD, shownCalls } from '../../../counter-display/board/calls.ts'
import { NOW, views } from '../../preview/board.fixtures.ts'

const numbers = (calls: readonly { call: { number: string } }[]) => calls.map(({ call }) => call.number)

describe('the calls a board shows', () => {
  test('the newest in the block, the six before it in the list', () => {
    const shown = shownCalls(views.fresh, null, NOW)
    expect(shown.newest).toMatchObject({ call: { number: 'B039', label: '6' }, isFresh: true })
    expect(numbers(shown.last)).toEqual(['D018', 'C027', 'A052', 'H031', 'E009', 'B038'])
  })

  test('a call is fresh for twelve seconds from its time at the server', () => {
    const at = views.fresh.calling[0]?.at ?? 0
    expect(shownCalls(views.fresh, null, at + CALL_HOLD - 1).newest?.isFresh).toBe(true)
    expect(shownCalls(views.fresh, null, at + CALL_HOLD).newest).toMatchObject({ call: { number: 'B039' }, isFresh: false })
  })

  test('a call overtaken by the next one keeps its solid ground in the list', () => {
    expect(shownCalls(views.busy, null, NOW).last.map(({ isFresh }) => isFresh)).toEqual([true, true, false, false, false, false])
  })

  test('a zone board shows the calls to its own counters only', () => {
    const shown = shownCalls(views.fresh, 'west', NOW)
    expect(shown.newest?.call.number).toBe('D018')
    expect(numbers(shown.last)).toEqual(['H031', 'E009'])
  })

  test('before the first call of the day there is nothing to show', () => {
    expect(shownCalls(views.none, null, NOW)).toEqual({ newest: null, last: [] })
  })
})
