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

/** [SCOPE-5] What the hall's own people may read besides: in force, limited, and staff among its audiences. */
export function staffTexts({ records }: Readonly<Content>, kind: ContentKind): PublicText[] {
  return [...records.values()].flatMap((record) => {
    const scope = record.live?.scope
    return record.kind === kind && scope?.kind === 'limited' && scope.audiences.includes('staff') ? inForce(record) : []
  })
}

const textOf = (record: Readonly<ContentRecord>) => (record.live?.scope.kind === 'public' ? inForce(record) : [])

function inForce({ code, live }: Readonly<ContentRecord>): PublicText[] {
  if (live === null) return []
  return [{ code, version: live.version, since: live.since, document: live.document }]
}
