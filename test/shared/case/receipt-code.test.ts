import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODE_LETTERS } from '../../../shared/booking/alphabet.ts'
import { newReceipt, receiptCode, spacedReceipt, typedReceipt } from '../../../shared/case/receipt-code.ts'

const letters = fc.array(fc.nat(CODE_LETTERS.length - 1), { minLength: 64, maxLength: 64 })
const codeOf = (drawn: readonly number[]) => {
  let at = 0
  return newReceipt(() => drawn[at++ % drawn.length] ?? 0)
}

test('[PROGRESS-1] 80 random bits: sixteen letters of thirty-two', () => {
  expect(CODE_LETTERS.length ** 16).toBe(2 ** 80)
  const asked: number[] = []
  newReceipt((below) => (asked.push(below), asked.length % below))
  expect(new Set(asked)).toEqual(new Set([CODE_LETTERS.length]))
  expect(asked.length % 16).toBe(0)
})

test('[PROGRESS-1] every single wrong letter is found', () => {
  fc.assert(
    fc.property(letters, fc.nat(16), fc.constantFrom(...CODE_LETTERS.split('')), (drawn, at, letter) => {
      const code = codeOf(drawn)
      const wrong = code.slice(0, at) + letter + code.slice(at + 1)
      expect(receiptCode.safeParse(wrong).success).toBe(wrong === code)
    }),
  )
})

test('is read as it is printed, typed in small letters, or scanned with its address', () => {
  fc.assert(
    fc.property(letters, (drawn) => {
      const code = codeOf(drawn)
      for (const typed of [spacedReceipt(code), ` ${code.toLowerCase()} `, `http://hall.example/p/${code}`])
        expect(typedReceipt.parse(typed)).toBe(code)
    }),
  )
})
