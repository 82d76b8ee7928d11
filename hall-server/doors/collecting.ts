import type { CaseNo } from '../../shared/case/codes.ts'
import type { Instant, LineId } from '../../shared/ids.ts'
import { ok, type Result } from '../../shared/result.ts'
import { refuse, type Refusal } from '../../shared/wire/refusals.ts'
import type { OpenHall } from './asking.ts'
import { guardedCase } from './progress-asking.ts'

/**
 * [COLLECT-1] Which line and which case a number is for that is asked for with a receipt's code: the result has to be ready, and the hall has to
 * have a line that hands results out. The code itself goes no further.
 */
export async function collectingFor(
  hall: OpenHall,
  receipt: string,
  holder: { readonly address: string | null; readonly at: Instant },
): Promise<Result<{ readonly line: LineId; readonly collects: CaseNo }, Refusal>> {
  const line = hall.layout.stops.collection
  if (line === undefined) return refuse('no-counter-for-line')
  const found = await guardedCase(hall, receipt, holder)
  if (!found.ok) return found
  const { running } = await hall.cases()
  const one = await running.find(found.value)
  if (one?.state !== 'decided') return refuse('not-in-this-state')
  return ok({ line, collects: found.value })
}
