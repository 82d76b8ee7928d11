import type { CaseNo } from '../../../shared/case/codes.ts'
import { caseNo } from '../../../shared/case/codes.ts'
import { typedReceipt } from '../../../shared/case/receipt-code.ts'
import type { PublicGuide } from '../../../shared/guide/guide.ts'
import { isPackage, wholeGuide } from '../../../shared/guide/package.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { loadItems } from '../../../shared/screen/load-items.ts'
import type { CaseAction, ReceiveCase } from '../../../shared/wire/case-requests.ts'
import { caseMade, caseView, progressView, type CaseView } from '../../../shared/wire/cases.ts'
import { publishedGuide } from '../../../shared/wire/content.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { askFor } from '../../../shared/screen/ask-for.ts'

/** What is sent with an action; the server reads it by the action's own schema. */
export type Body = Readonly<Record<string, unknown>>

async function guide(code: string): Promise<Result<PublicGuide, Refusal>> {
  const found = await askFor(`/api/items/${encodeURIComponent(code)}`, publishedGuide)
  return found.ok ? ok(found.value.guide) : found
}

/** What the applicant of an item is asked and has to bring: of a package the whole of its parts [PACK-2]. */
async function whole(code: string): Promise<Result<PublicGuide, Refusal>> {
  const found = await guide(code)
  if (!found.ok || !isPackage(found.value)) return found
  const parts: PublicGuide[] = []
  for (const each of await Promise.all(found.value.parts.map(guide))) {
    if (!each.ok) return each
    parts.push(each.value)
  }
  return ok(wholeGuide(found.value, parts).guide)
}

/** By what a scanner or the clerk types: the receipt code, or the case's number. */
async function find(typed: string): Promise<Result<CaseView, Refusal>> {
  const no = caseNo.safeParse(typed.trim())
  if (no.success) return askFor(`/api/cases/${no.data}`, caseView)
  const receipt = typedReceipt.safeParse(typed)
  if (!receipt.success) return refuse('unknown-case')
  const progress = await askFor(`/api/progress/${receipt.data}`, progressView)
  return progress.ok ? askFor(`/api/cases/${progress.value.no}`, caseView) : progress
}

/** What the counter asks of the server about cases. Nothing is done twice under the same key. */
export const caseDeskApi = {
  items: loadItems,
  guide,
  whole,
  find,
  receive: (body: ReceiveCase, key: string) => askFor('/api/cases', caseMade, body, key),
  /** The counter says which terminal is asked for a payment. */
  act: (no: CaseNo, action: CaseAction, body: Body, key: string, counter: string) =>
    askFor(`/api/cases/${no}/${action}?counter=${encodeURIComponent(counter)}`, caseView, body, key),
}
export type CaseDeskApi = typeof caseDeskApi
