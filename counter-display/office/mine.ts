import type { RecordRow } from '../../shared/wire/content.ts'
import { mayEdit, mayReview, stageOf } from '../../shared/wire/office-roles.ts'
import type { Role } from '../../shared/wire/roles.ts'

/** In the order they are listed. */
export const reasonsToAct = ['review', 'sent-back', 'draft', 'reports'] as const
export type ReasonToAct = (typeof reasonsToAct)[number]

/** Why a record waits for this person: a review he or she may do, an own draft that is open, a text readers found wrong. Null: it does not. */
export function whyMine(row: RecordRow, { role, username }: { role: Role; username: string }): ReasonToAct | null {
  const isAmong = (names: readonly string[]) => names.includes(username)
  const stage = row.state === null ? undefined : stageOf[row.state]
  if (stage !== undefined) return mayReview(role, stage) && !isAmong(row.authors) && !isAmong(row.approvedBy) ? 'review' : null
  if (!mayEdit(role)) return null
  if (row.state === 'draft' && isAmong(row.authors)) return row.sentBack === null ? 'draft' : 'sent-back'
  return row.state === null && row.reports > 0 ? 'reports' : null
}
