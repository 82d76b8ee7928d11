import { hash } from 'node:crypto'
import type { Head, Row, Verdict } from './journal.ts'

export const firstHash = '0'.repeat(64)

type Sealed = Pick<Row, 'stream' | 'position' | 'actor' | 'requestId' | 'data'>
export type Link = Sealed & Pick<Row, 'prevHash' | 'hash'>

/** SHA-256 over the previous hash and the row's text. The array's JSON ends itself, so no two rows share a text. */
export function hashOf(prevHash: string, { stream, position, actor, requestId, data }: Sealed): string {
  return hash('sha256', prevHash + JSON.stringify([stream, position, actor, requestId]) + data, 'hex')
}

const rowsAtOnce = 1000

/** Walks a stream from its beginning. */
export async function verifyChain(read: (after: number, most: number) => Promise<readonly Link[]>): Promise<Verdict> {
  let head: Head | null = null
  for (;;) {
    const rows: readonly Link[] = await read(head?.position ?? 0, rowsAtOnce)
    for (const row of rows) {
      if (linkFault(row, head) !== null) return { sound: false, position: (head?.position ?? 0) + 1 }
      head = { position: row.position, hash: row.hash }
    }
    if (rows.length < rowsAtOnce) return { sound: true, head }
  }
}

/** Why a row cannot follow another; `position` is where the row should stand. */
export type LinkFault =
  | { readonly kind: 'missing-row' | 'extra-row'; readonly position: number; readonly found: number }
  | { readonly kind: 'wrong-link' | 'wrong-hash'; readonly position: number; readonly stored: string; readonly computed: string }

/** Null: the row follows `head` (null: it is the first) and nothing in it was changed. */
export function linkFault(row: Link, head: Head | null): LinkFault | null {
  const position = (head?.position ?? 0) + 1
  const prevHash = head?.hash ?? firstHash
  if (row.position !== position) return { kind: row.position > position ? 'missing-row' : 'extra-row', position, found: row.position }
  if (row.prevHash !== prevHash) return { kind: 'wrong-link', position, stored: row.prevHash, computed: prevHash }
  const computed = hashOf(prevHash, row)
  return row.hash === computed ? null : { kind: 'wrong-hash', position, stored: row.hash, computed }
}
