import type { DraftState, RecordView } from '../../shared/wire/content.ts'
import { difference } from './difference.ts'
import { valueAt } from './editor/paths.ts'

export type Stage = DraftState | 'live'

/** The stages a draft goes through. One for some only, for more or fewer than before, or of special risk is read once more (SCOPE-1, SCOPE-2, REV-7). */
export function stagesOf({ draft, live }: Pick<RecordView, 'draft' | 'live'>): readonly Stage[] {
  const isRisk = [draft?.document, live?.document].some((document) => valueAt(document, ['risk']) === true)
  const isOtherScope = live !== null && difference(live.scope, draft?.scope).length > 0
  const isTwice = isRisk || isOtherScope || draft?.scope.kind !== 'public' || draft.state === 'second-review'
  const second: readonly Stage[] = isTwice ? ['second-review'] : []
  const waiting: readonly Stage[] = draft?.state === 'scheduled' ? ['scheduled'] : []
  return ['draft', 'department-review', 'office-review', ...second, ...waiting, 'live']
}
