import type { Entry } from '../../../hall-server/core/queue/order/log.ts'
import { firstHash, hashOf, type Link } from '../../../hall-server/journal/chain.ts'
import { verifyDay } from '../../../hall-server/verify/verify-day.ts'
import { hallId } from '../../../shared/ids.ts'
import { day } from '../core/queue/hall-spec.ts'

export const stream = `hall/test/${day}`

/** Rows as the journal seals them, or as somebody does who changes them and computes every hash anew. */
export function sealed(entries: readonly Entry[]): Link[] {
  let prevHash = firstHash
  return entries.map(({ actor, event }, at) => {
    const row = { stream, position: at + 1, actor, requestId: null, data: JSON.stringify(event) }
    const link = { ...row, prevHash, hash: hashOf(prevHash, row) }
    prevHash = link.hash
    return link
  })
}

export const verifying = (rows: readonly Link[], digest: string | null = null) =>
  verifyDay({ hall: hallId.parse('test'), day, digest }, async (after, most) => {
    const from = rows.findIndex(({ position }) => position > after)
    return from === -1 ? [] : rows.slice(from, from + most)
  })
