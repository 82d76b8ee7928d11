import { ok } from '../../../shared/result.ts'
import type { Scope } from '../../../shared/wire/content.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import { isStale, stamp, type Case } from './case.ts'
import type { ContentDecision } from './commands.ts'

interface Given {
  readonly document: unknown
  readonly scope: Scope
}

/** [REV-1] [REV-2] [REV-12] Creates or replaces the draft. */
export function save(each: Case, { document, scope, base }: Given & { readonly base: number }): ContentDecision {
  if (isStale(each, base)) return refuse('changed-meanwhile')
  if (each.record?.draft && each.record.draft.state !== 'draft') return refuse('in-review')
  return saved(each, { document, scope }, null)
}

/** [REV-13] An earlier version as a new draft; the one at work is not overwritten. */
export function restore(each: Case, { version, document, scope }: Given & { readonly version: number }): ContentDecision {
  if (each.record === undefined) return refuse('not-found')
  if (each.record.draft !== null) return refuse('draft-exists')
  return saved(each, { document, scope }, version)
}

function saved(each: Case, { document, scope }: Given, restoredFrom: number | null): ContentDecision {
  const read = each.kind.read(document)
  if (!read.ok) return refuse('bad-message', { subject: `document.${read.error}`.slice(0, 100) })
  if (each.kind.about(read.value).code !== each.key.code) return refuse('bad-message', { subject: 'document.code' })
  if (!each.kind.allows(read.value, scope)) return refuse('bad-message', { subject: 'scope' })
  return ok([{ type: 'DraftSaved', ...stamp(each), document: read.value, scope, restoredFrom }])
}

/** [REV-12] Throws a draft away that nobody reviews. */
export function discard(each: Case): ContentDecision {
  const draft = each.record?.draft
  if (!draft) return refuse('no-draft')
  return draft.state === 'draft' ? ok([{ type: 'DraftDiscarded', ...stamp(each) }]) : refuse('in-review')
}
