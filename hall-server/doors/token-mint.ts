import { randomFillSync } from 'node:crypto'
import { ticketToken, type TicketToken } from '../../shared/ids.ts'

export interface TokenMint {
  next(): TicketToken
}

const tokenBytes = 16
const atOnce = 256

/** Makes tickets' secrets, 128 random bits each. Drawn by the hundred: one by one they cost more than all else of a ticket. */
export function tokenMint(): TokenMint {
  const bytes = Buffer.alloc(tokenBytes * atOnce)
  let used = bytes.length
  return {
    next() {
      if (used === bytes.length) {
        randomFillSync(bytes)
        used = 0
      }
      const token = bytes.toString('base64url', used, used + tokenBytes)
      bytes.fill(0, used, used + tokenBytes)
      used += tokenBytes
      return ticketToken.parse(token)
    },
  }
}
