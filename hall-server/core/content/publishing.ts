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

/** [REV-9] [POST-13] From the start of its day in the hall's time zone, and never before its embargo ends. */
export const isInForce = (day: string | null, notBefore: Instant | null, { today, at }: Pick<Case, 'today' | 'at'>) =>
  (day ?? today) <= today && (notBefore ?? at) <= at

/** What the clock alone does now, without asking anybody: publications that are due, and texts whose last day is over [POST-14]. */
export function comeIntoForce(content: Readonly<Content>, rules: ContentRules, at: Instant): ContentDecision {
  const now = { at, today: serviceDayOf(at, rules.timeZone) }
  return ok([...content.records.values()].flatMap((record) => byClock(record, rules.kinds[record.kind], now)))
}

/** Whether `comeIntoForce` would do anything; costs no write. */
export function isSomethingDue(content: Readonly<Content>, rules: ContentRules, at: Instant): boolean {
  const now = { at, today: serviceDayOf(at, rules.timeZone) }
  return [...content.records.values()].some(
    (record) => isDue(record, rules.kinds[record.kind], now) || isOver(record, rules.kinds[record.kind], now),
  )
}

type Now = Pick<Case, 'today' | 'at'>

const isDue = ({ draft }: Readonly<ContentRecord>, kind: KindRules, now: Now) =>
  draft?.state === 'scheduled' && isInForce(draft.effectiveFrom, kind.about(draft.document).notBefore, now)

const isOver = ({ live }: Readonly<ContentRecord>, kind: KindRules, { today }: Now) =>
  live !== null && (kind.about(live.document).removeOn ?? today) < today

/** [REV-3] A draft that has become faulty since it was approved goes back instead. */
function byClock(record: Readonly<ContentRecord>, kind: KindRules, now: Now): ContentEvent[] {
  const { draft, live, code } = record
  const facts = { at: now.at, by: null, kind: record.kind, code }
  if (draft !== null && isDue(record, kind, now)) {
    const faults = kind.lint(draft.document, now.today, record.reports.length, live?.document ?? null)
    const blocking = faults.filter(({ weight }) => weight === 'blocking')
    if (blocking.length === 0) return [publication(record, draft, kind, facts)]
    return [{ type: 'DraftSentBack', ...facts, reason: blocking.map(({ rule }) => rule).join(', ') }]
  }
  return isOver(record, kind, now) ? [{ type: 'RecordWithdrawn', ...facts, reason: 'removeOn' }] : []
}

/** [REV-11] Out of force at once. */
export function withdraw(each: Case, { reason }: { readonly reason: string }): ContentDecision {
  return each.record?.live ? ok([{ type: 'RecordWithdrawn', ...stamp(each), reason }]) : refuse('not-published')
}
