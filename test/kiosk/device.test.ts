import { expect, test } from 'vitest'
import { pixelsPerMillimetre } from '../../kiosk/device.ts'

// kiosk.md §3.1: 20 mm is 81 px on a 21.5" panel, 54 px on 32", 111 px on 15.6", all 1080p.
test.each([
  [1080, 1920, 21.5, 81],
  [1920, 1080, 32, 54],
  [1920, 1080, 15.6, 111],
  [1366, 768, 15.6, 79],
])('20 mm on %d × %d, %d inches', (width, height, diagonal, pixels) => {
  expect(Math.round(20 * pixelsPerMillimetre(width, height, diagonal))).toBe(pixels)
})
