import { mod37_36 } from 'cdigit'
import { z } from 'zod'
import { bareCode, CODE_LETTERS } from '../booking/alphabet.ts'

/** 80 random bits: at a million tries a second half of the codes would be tried in nineteen thousand years. */
const RANDOM_LETTERS = 16
/** With the check letter. */
export const RECEIPT_LETTERS = RANDOM_LETTERS + 1

const plain = new RegExp(`^[${CODE_LETTERS}]{${RECEIPT_LETTERS}}$`)

/** What the holder of a case proves it by [PROGRESS-1]. The last letter is a check letter: ISO 7064 MOD 37,36 finds every single wrong one. */
export const receiptCode = z
  .string()
  .refine((code) => plain.test(code) && mod37_36.validate(code), { message: 'no code, or mistyped' })
  .brand<'ReceiptCode'>()
export type ReceiptCode = z.infer<typeof receiptCode>

/** The same as somebody types or scans it: in small letters, with gaps, or at the end of an address. */
export const typedReceipt = z.string().max(300).transform(bareCode).pipe(receiptCode)

/** As it is printed and read out: `K7QM-2XTB-9HJW-4PRSA`. */
export const spacedReceipt = (code: string) => [code.slice(0, 4), code.slice(4, 8), code.slice(8, 12), code.slice(12)].join('-')

/** A new code of letters drawn by `draw`, which gives a whole random number from 0 and below its argument. */
export function newReceipt(draw: (below: number) => number): ReceiptCode {
  for (;;) {
    const letters = Array.from({ length: RANDOM_LETTERS }, () => CODE_LETTERS.charAt(draw(CODE_LETTERS.length))).join('')
    // The check letter may be one that codes do not use: then another code is drawn.
    const code = receiptCode.safeParse(mod37_36.generate(letters))
    if (code.success) return code.data
  }
}
