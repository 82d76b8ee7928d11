import { mod37_36 } from 'cdigit'
import { z } from 'zod'
import { bareCode, CODE_LENGTH, CODE_LETTERS } from './alphabet.ts'

const plain = new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`)

/** A receipt code as the journal keeps it. ISO 7064 MOD 37,36 finds every single wrong character and nearly all that changed places. */
export const bookingCode = z
  .string()
  .refine((code) => plain.test(code) && mod37_36.validate(code), { message: 'no code, or mistyped' })
  .brand<'BookingCode'>()
export type BookingCode = z.infer<typeof bookingCode>

/** The same as somebody types or scans it. */
export const typedCode = z.string().max(300).transform(bareCode).pipe(bookingCode)

/** A new code of letters drawn by `draw`, which gives a whole number from 0 and below its argument. [BOOK-6] */
export function newCode(draw: (below: number) => number): BookingCode {
  for (;;) {
    const letters = Array.from({ length: CODE_LENGTH - 1 }, () => CODE_LETTERS.charAt(draw(CODE_LETTERS.length))).join('')
    // The check character may be one that codes do not use: then another code is drawn.
    const code = bookingCode.safeParse(mod37_36.generate(letters))
    if (code.success) return code.data
  }
}
