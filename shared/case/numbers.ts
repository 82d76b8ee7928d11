import { documentKinds, documentNo, type DocumentKind, type DocumentNo } from './codes.ts'

const padded = (seq: number, digits: number) => String(seq).padStart(digits, '0')

/** A receipt's number as it is printed and asked for: `2026000017`, of a counter-entry `R2026000003`. */
export const receiptNumber = ({ kind, year, seq }: DocumentNo): string =>
  `${kind === 'payment-cancelled' ? 'R' : ''}${year}${padded(seq, 6)}`

/** The word of a kind in its printed number, as Chinese offices number their papers (发文字号: word, year, place in the year). */
const kindWords: Readonly<Record<DocumentKind, string>> = {
  received: '收件',
  accepted: '受理',
  refused: '不受理',
  'not-ours': '非本机关',
  'not-needed': '无需办理',
  told: '告知',
  special: '特别程序',
  extension: '延期',
  granted: '准予',
  denied: '不予',
  delivered: '送达',
  withdrawn: '撤回',
  paid: '收费',
  'payment-cancelled': '冲销',
}

/** `乌大厅告知〔2026〕000017号`, the same in every language: it is what is asked for. [PAPER-1] */
export const documentNumber = ({ kind, year, seq, issuer = '' }: DocumentNo): string =>
  `${issuer}${kindWords[kind]}〔${year}〕${padded(seq, 6)}号`

/** `told-2026-17`: its name in addresses. */
export const documentName = ({ kind, year, seq }: DocumentNo): string => `${kind}-${year}-${seq}`

const named = new RegExp(`^(${documentKinds.join('|')})-(\\d{4})-([1-9]\\d{0,8})$`)

/** The document of an address's name, or null: there is none of that name. */
export function documentNamed(name: string): DocumentNo | null {
  const [, kind, year, seq] = named.exec(name) ?? []
  const read = documentNo.safeParse({ kind, year: Number(year), seq: Number(seq) })
  return read.success ? read.data : null
}
