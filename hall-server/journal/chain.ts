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
      const expected: number = (head?.position ?? 0) + 1
      if (row.position !== expected || !fits(row, head?.hash ?? firstHash)) return { sound: false, position: expected }
      head = { position: row.position, hash: row.hash }
    }
    if (rows.length < rowsAtOnce) return { sound: true, head }
  }
}

function fits(row: Link, prevHash: string): boolean {
  return row.prevHash === prevHash && row.hash === hashOf(prevHash, row)
}
