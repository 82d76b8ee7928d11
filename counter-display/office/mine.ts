import type { RecordRow } from '../../shared/wire/content.ts'
import { mayEdit, mayReview, stageOf } from '../../shared/wire/office-roles.ts'
import type { Role } from '../../shared/wire/roles.ts'

/** What waits for this person: reviews he or she may do, drafts of one's own that are open, and texts readers found wrong. */
export const isMine = (row: RecordRow, { role, username }: { role: Role; username: string }): boolean => {
  const stage = row.state === null ? undefined : stageOf[row.state]
  if (stage !== undefined) return mayReview(role, stage) && row.changedBy !== username
  if (row.state === 'draft') return mayEdit(role) && row.changedBy === username
  return mayEdit(role) && row.reports > 0
}
