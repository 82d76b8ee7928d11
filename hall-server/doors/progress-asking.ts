import { serviceDayOf } from '../../shared/calendar/hours.ts'
import { caseNo, type CaseNo } from '../../shared/case/codes.ts'
import { typedReceipt } from '../../shared/case/receipt-code.ts'
import type { Instant } from '../../shared/ids.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { ProgressView } from '../../shared/wire/cases.ts'
import { refuse, type Refusal } from '../../shared/wire/refusals.ts'
import { guidesOfCase } from '../cases/guides.ts'
import { reading } from '../cases/listing.ts'
import { namesIn } from '../cases/names.ts'
import { receiptDigest } from '../cases/receipt-digest.ts'
import { caseRow } from '../cases/rows.ts'
import { owedNow } from '../charging.ts'
import { progressView } from '../core/case/views/progress.ts'
import type { OpenHall } from './asking.ts'

/** Who holds a code out. `address` null: signed in, trusted not to guess. */
export interface Holder {
  readonly address: string | null
  readonly at: Instant
}

/** [PROGRESS-3] Whose code it is, unless too many wrong ones were tried: whatever shows something for a code asks here. */
export async function guardedCase(hall: OpenHall, typed: string, { address }: Holder): Promise<Result<CaseNo, Refusal>> {
  const guard = hall.limits.receipts
  const retryAfter = address === null ? 0 : guard.before(address)
  if (retryAfter > 0) return refuse('rate-limited', { retryAfter })
  const no = await caseOf(hall, typed)
  if (no !== null) return ok(no)
  if (address !== null) guard.wrong(address)
  return refuse('unknown-case')
}

/** [PROGRESS-2] What the holder reads of the case. */
export async function guardedProgress(hall: OpenHall, typed: string, holder: Holder): Promise<Result<ProgressView, Refusal>> {
  const found = await guardedCase(hall, typed, holder)
  return found.ok ? progressOf(hall, found.value, holder.at) : found
}

async function progressOf(hall: OpenHall, no: CaseNo, at: Instant): Promise<Result<ProgressView, Refusal>> {
  const { running } = await hall.cases()
  const one = await running.find(no)
  if (one === null) return refuse('unknown-case')
  const today = serviceDayOf(at, hall.layout.timeZone)
  const names = namesIn(await guidesOfCase(hall.content.running, one), hall.content.groups)
  const clock = reading(caseRow(one, hall.days), today, hall.days)
  return ok(progressView(one, { names, ...clock, owed: owedNow(hall.content.public, one, today) }))
}

/** Whose code it is; null: nobody's. One that is none, one of nobody's and one that was erased are answered alike. Found by its digest, so that how long it takes tells nothing of other codes. */
async function caseOf(hall: OpenHall, typed: string): Promise<CaseNo | null> {
  const code = typedReceipt.safeParse(typed)
  if (!code.success) return null
  const { index, people } = await hall.cases()
  const no = caseNo.safeParse(index.byReceipt(receiptDigest(code.data)))
  return no.success && people.get(no.data) !== null ? no.data : null
}
