import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageBreaks } from '../../kiosk/page-breaks.ts'

const rows = (many: number, height = 90) => Array.from({ length: many }, () => height)

test.each([
  ['all on one page, to the pixel', rows(3), { columns: 1, gap: 10, room: 290 }, [0]],
  ['a pixel too many', rows(3), { columns: 1, gap: 10, room: 289 }, [0, 2]],
  ['two columns', rows(9), { columns: 2, gap: 10, room: 200 }, [0, 4, 8]],
  ['the higher of two neighbours counts', [90, 190, 90, 90], { columns: 2, gap: 10, room: 200 }, [0, 2]],
  ['high rows make short pages, low ones long', [180, 90, 90, 90], { columns: 1, gap: 10, room: 290 }, [0, 2]],
  ['a row higher than the page has one to itself', rows(2, 500), { columns: 1, gap: 10, room: 200 }, [0, 1]],
  ['no rows', [], { columns: 1, gap: 10, room: 200 }, [0]],
])('%s', (_, heights, page, breaks) => {
  expect(pageBreaks(heights, page)).toEqual(breaks)
})

test('every page fits or is one line, begins a line, and the next line would not have fitted', () => {
  const lists = fc.array(fc.integer({ min: 80, max: 300 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 50, max: 1_500 }), (heights, columns, room) => {
      const gap = 12
      const breaks = pageBreaks(heights, { columns, gap, room })
      const lines = (from: number, to: number) =>
        Array.from({ length: Math.ceil((to - from) / columns) }, (_, n) =>
          Math.max(...heights.slice(from + n * columns, from + (n + 1) * columns)),
        )
      const height = (of: number[]) => of.reduce((sum, line) => sum + line, 0) + gap * (of.length - 1)
      breaks.forEach((from, at) => {
        const to = breaks[at + 1] ?? heights.length
        const page = lines(from, to)
        expect(from % columns).toBe(0)
        if (page.length > 1) expect(height(page)).toBeLessThanOrEqual(room)
        if (to < heights.length) expect(height(lines(from, Math.min(to + columns, heights.length)))).toBeGreaterThan(room)
      })
    }),
  )
})
