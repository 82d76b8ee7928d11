import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import type { Instant } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import { stamp, type Case } from './case.ts'
import type { ContentDecision, ContentRules, KindRules } from './commands.ts'
import type { Content, ContentRecord, Draft } from './content.ts'
import type { ContentEvent, ContentEventOf } from './events.ts'

/** The fact that puts a draft in force. */
export function publication(
  { versions }: Readonly<ContentRecord>,
  { document }: Readonly<Draft>,
  kind: KindRules,
  stamp: Pick<ContentEvent, 'at' | 'by' | 'kind' | 'code'>,
): ContentEventOf<'VersionPublished'> {
  return { type: 'VersionPublished', ...stamp, version: versions.length + 1, risk: kind.about(document).risk }
}

/** [REV-9] At the start of its day in the hall's time zone. [REV-3] One that has become faulty goes back instead. */
export function comeIntoForce(content: Readonly<Content>, { kinds, timeZone }: ContentRules, at: Instant): ContentDecision {
  const today = serviceDayOf(at, timeZone)
  const events: ContentEvent[] = []
  for (const record of content.records.values()) {
    const { draft, kind, code } = record
    if (draft?.state !== 'scheduled' || (draft.effectiveFrom ?? today) > today) continue
    const facts = { at, by: null, kind, code }
    const faults = kinds[kind].lint(draft.document, today, record.reports.length).filter(({ weight }) => weight === 'blocking')
    if (faults.length === 0) events.push(publication(record, draft, kinds[kind], facts))
    else events.push({ type: 'DraftSentBack', ...facts, reason: faults.map(({ rule }) => rule).join(', ') })
  }
  return ok(events)
}

/** [REV-11] Out of force at once. */
export function withdraw(each: Case, { reason }: { readonly reason: string }): ContentDecision {
  return each.record?.live ? ok([{ type: 'RecordWithdrawn', ...stamp(each), reason }]) : refuse('not-published')
}
