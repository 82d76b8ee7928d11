import { expect, test } from 'vitest'
import { scanReader } from '../../kiosk/scanner.ts'

const code = 'K7QM2XTB'
/** Types one key after the other with so many ms between two. */
function typed(keys: readonly string[], gap: number): (string | null)[] {
  const reader = scanReader()
  return keys.map((key, at) => reader.key(key, 1_000 + at * gap)).filter((text) => text !== null)
}

test('[CHECKIN-8] quick keys that end with Enter are a scanner’s, slow ones a person’s', () => {
  expect(typed([...code.split(''), 'Enter'], 8)).toEqual([code])
  expect(typed([...code.split(''), 'Enter'], 49)).toEqual([code])
  expect(typed([...code.split(''), 'Enter'], 50)).toEqual([])
})

test('[CHECKIN-8] an address is read whole, with the shift keys a scanner presses for it', () => {
  const keys = [
    ...'http'.split(''),
    'Shift',
    ':',
    ...'//hall.example/a/'.split(''),
    ...code.split('').flatMap((letter) => ['Shift', letter]),
    'Enter',
  ]
  expect(typed(keys, 5)).toEqual([`http://hall.example/a/${code}`])
})

test('[CHECKIN-8] what a person typed before it, or held down, does not get into it', () => {
  const reader = scanReader()
  reader.key('x', 0)
  reader.key('y', 400)
  const keys = code.split('').map((key, at) => reader.key(key, 1_000 + at * 10))
  expect(keys.every((text) => text === null)).toBe(true)
  expect(reader.key('Enter', 1_085)).toBe(code)
  expect(reader.key('Enter', 1_090)).toBe(null)
})

test('[CHECKIN-8] a key that is held, two quick letters and Enter, or a burst without its end are none', () => {
  expect(typed(['Enter', 'Enter', 'a', 'b', 'Enter'], 10)).toEqual([])
  expect(typed(code.split(''), 10)).toEqual([])
  const reader = scanReader()
  for (const [at, key] of code.split('').entries()) reader.key(key, at * 10)
  expect(reader.key('Enter', 600)).toBe(null)
})
