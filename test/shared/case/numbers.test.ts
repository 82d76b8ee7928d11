import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentKinds } from '../../../shared/case/codes.ts'
import { documentName, documentNamed, documentNumber } from '../../../shared/case/numbers.ts'

const numbers = fc.record({
  kind: fc.constantFrom(...documentKinds),
  year: fc.integer({ min: 2000, max: 9999 }),
  seq: fc.integer({ min: 1, max: 999_999_999 }),
})

test('a number is printed as offices write it', () => {
  expect(documentNumber({ kind: 'told', year: 2026, seq: 17 })).toBe('告知〔2026〕000017号')
  expect(documentNumber({ kind: 'told', year: 2026, seq: 17, issuer: '乌大厅' })).toBe('乌大厅告知〔2026〕000017号')
  expect(documentNumber({ kind: 'payment-cancelled', year: 2027, seq: 1_234_567 })).toBe('冲销〔2027〕1234567号')
})

test('[PAPER-1] no two documents have one number or one name', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const same = a.kind === b.kind && a.year === b.year && a.seq === b.seq
      expect(documentNumber(a) === documentNumber(b)).toBe(same)
      expect(documentName(a) === documentName(b)).toBe(same)
    }),
  )
})

test('the name in an address is read back to the same document', () => {
  fc.assert(
    fc.property(numbers, (no) => {
      expect(documentNamed(documentName(no))).toEqual(no)
    }),
  )
})

test.each([
  '',
  'told',
  'told-2026',
  'told-2026-0',
  'told-2026-017',
  'told-1999-1',
  'told-2026-1-1',
  'tolled-2026-1',
  'told-2026-1/..',
  ' told-2026-1',
])('nothing is named %j', (name) => expect(documentNamed(name)).toBeNull())
