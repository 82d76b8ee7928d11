import { describe, expect, test } from 'vitest'
import { nextBox, type Box } from '../../kiosk/arrows.ts'

const box = (left: number, top: number, width = 80, height = 80): Box => ({ left, top, right: left + width, bottom: top + height })
/** Two wide rows, then a grid of three, then one key right at the bottom. */
const keys = [box(0, 0, 300), box(0, 100, 300), box(0, 200), box(110, 200), box(220, 200), box(220, 300)]
const from = (at: number, direction: 'up' | 'down' | 'left' | 'right') => nextBox(keys[at] ?? box(0, 0), keys, direction)

describe('an arrow key leads to', () => {
  test.each([
    ['the row below', 0, 'down', 1],
    ['the row above', 1, 'up', 0],
    ['the middle of three, from a row as wide', 1, 'down', 3],
    ['its neighbour', 2, 'right', 3],
    ['its neighbour, not the far one', 4, 'left', 3],
    ['the key straight below', 4, 'down', 5],
    ['the row above from any of three', 2, 'up', 1],
    ['the only key below, though aslant', 2, 'down', 5],
    ['nothing beyond the edge', 0, 'up', null],
    ['nothing beyond the end of a row', 4, 'right', null],
  ] as const)('%s', (_, at, direction, to) => {
    expect(from(at, direction)).toBe(to)
  })
})

test('every key can be reached by arrows from the first', () => {
  const reached = new Set([0])
  for (const at of reached)
    for (const direction of ['up', 'down', 'left', 'right'] as const) {
      const to = from(at, direction)
      if (to !== null) reached.add(to)
    }
  expect(reached.size).toBe(keys.length)
})
