import type { DocumentNo } from './codes.ts'

const padded = (seq: number, digits: number) => String(seq).padStart(digits, '0')

/** A receipt's number as it is printed and asked for: `2026000017`, of a counter-entry `R2026000003`. */
export const receiptNumber = ({ kind, year, seq }: DocumentNo): string =>
  `${kind === 'payment-cancelled' ? 'R' : ''}${year}${padded(seq, 6)}`
