import type { Instant, ItemCode } from '../../../../shared/ids.ts'
import type { ContentKind } from '../../../../shared/wire/content.ts'
import type { Content, ContentRecord } from '../content.ts'

/** A text that everybody may read. */
export interface PublicText {
  readonly code: ItemCode
  readonly version: number
  readonly since: Instant
  readonly document: unknown
}

/**
 * [SCOPE-3] The only way out for the public: what is in force with the scope public. Drafts, texts that are limited or closed,
 * and what was withdrawn are not in it, whatever door asks.
 */
export function publicTexts({ records }: Readonly<Content>, kind: ContentKind): PublicText[] {
  return [...records.values()].flatMap((record) => (record.kind === kind ? textOf(record) : []))
}

function textOf({ code, live }: Readonly<ContentRecord>): PublicText[] {
  if (live?.scope.kind !== 'public') return []
  return [{ code, version: live.version, since: live.since, document: live.document }]
}
