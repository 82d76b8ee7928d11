import { refuse, type Refusal } from '../../shared/wire/refusals.ts'
import type { Request } from '../../shared/wire/requests.ts'
import type { Staff } from '../access/access.ts'
import type { Limit } from './limits.ts'

/** Who asks, through which door. */
export interface Asker {
  readonly staff: Staff | null
  readonly address: string
  /** Where this client reaches the server: the beginning of the address in a ticket's QR. */
  readonly base: string
}

/** Null: within the limit. Staff have none. */
export function tooMany(limit: Limit, { staff, address }: Asker): Refusal | null {
  const retryAfter = staff === null ? limit.spend(address) : 0
  return retryAfter === 0 ? null : refuse('rate-limited', { retryAfter }).error
}

/** A request id is its maker's own: nobody gets another person's answer by using the same one. */
export const keyOf = ({ requestId }: Pick<Request, 'requestId'>, staff: Staff | null) =>
  staff === null ? `public:${requestId}` : `staff:${staff.username}:${requestId}`
