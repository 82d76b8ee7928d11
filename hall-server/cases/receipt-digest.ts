import { hash } from 'node:crypto'
import type { ReceiptCode } from '../../shared/case/receipt-code.ts'

/** As the journal keeps a receipt code: who reads the journal cannot use it. */
export const receiptDigest = (code: ReceiptCode): string => hash('sha256', code)
