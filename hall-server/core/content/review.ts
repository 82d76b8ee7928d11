import { isDeepEqual } from './equal.ts'
import { ok } from '../../../shared/result.ts'
import { reviewPoint, type ContentCommand } from '../../../shared/wire/content.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import { isStale, stamp, type Case } from './case.ts'
import type { ContentDecision, KindRules } from './commands.ts'
import type { ContentRecord, Draft } from './content.ts'
import type { ContentEventOf, ReviewStage } from './events.ts'
import { isInForce, publication } from './publishing.ts'
import { mayReview, stageOf } from '../../../shared/wire/office-roles.ts'

type AskOf<T extends ContentCommand['type']> = Omit<Extract<ContentCommand, { type: T }>, 'type'>

/** [REV-3] Nothing with a blocking fault goes into review. */
export function submit(each: Case, { note, base }: AskOf<'submit'>): ContentDecision {
  const draft = each.record?.draft
  if (!draft) return refuse('no-draft')
  if (isStale(each, base)) return refuse('changed-meanwhile')
  if (draft.state !== 'draft') return refuse('in-review')
  return blocked(each, draft) ?? ok([{ type: 'DraftSubmitted', ...stamp(each), note: note ?? null }])
}

/** [REV-4] to [REV-8] One more person has read it. The last approval publishes it, or puts it off to its day. */
export function approve(each: Case, { points, note, effectiveFrom, base }: AskOf<'approve'>): ContentDecision {
  const { record, by } = each
  const draft = record?.draft
  if (!record || !draft) return refuse('no-draft')
  const stage = stageOf[draft.state]
  if (stage === undefined) return refuse('not-in-review')
  if (!mayReview(by.role, stage)) return refuse('not-allowed')
  if (isStale(each, base)) return refuse('changed-meanwhile')
  if (record.authors.includes(by.username)) return refuse('own-change')
  if (draft.approvedBy.includes(by.username)) return refuse('already-approved')
  const missing = reviewPoint.options.find((point) => !points.includes(point))
  if (missing !== undefined) return refuse('points-missing', { subject: missing })
  const faulty = blocked(each, draft)
  if (faulty !== null) return faulty
  const to = next(stage, record, draft, each.kind)
  const from = to === 'scheduled' ? inForceFrom(each, draft, effectiveFrom) : (effectiveFrom ?? draft.effectiveFrom)
  const approval: ContentEventOf<'DraftApproved'> = {
    type: 'DraftApproved',
    ...stamp(each),
    stage,
    points: [...new Set(points)],
    note: note ?? null,
    effectiveFrom: from,
    to,
  }
  const isDue = to === 'scheduled' && isInForce(from, each.kind.about(draft.document).notBefore, each)
  return ok(isDue ? [approval, publication(record, draft, each.kind, stamp(each))] : [approval])
}

function next(stage: ReviewStage, record: Readonly<ContentRecord>, draft: Readonly<Draft>, kind: KindRules) {
  if (stage === 'department') return 'office-review'
  return stage === 'office' && needsSecond(record, draft, kind) ? 'second-review' : 'scheduled'
}

/** [SCOPE-1] [SCOPE-2] [REV-7] What is not for everybody, becomes open or closed, or is a 重点事项 is read by two of the office. */
function needsSecond({ last }: Readonly<ContentRecord>, { scope, document }: Readonly<Draft>, kind: KindRules): boolean {
  const scopeChanges = last !== null && !isDeepEqual(last.scope, scope)
  return scope.kind !== 'public' || scopeChanges || last?.risk === true || kind.about(document).risk
}

/** The later of what the approvers said and what the text itself says; null: at once. */
function inForceFrom({ kind }: Case, draft: Readonly<Draft>, asked: string | undefined): string | null {
  const days = [asked ?? draft.effectiveFrom, kind.about(draft.document).effectiveFrom].filter((day) => day !== null)
  return days.sort().at(-1) ?? null
}

function blocked({ kind, today, record }: Case, { document }: Readonly<Draft>) {
  const fault = kind
    .lint(document, today, record?.reports.length ?? 0, record?.live?.document ?? null)
    .find(({ weight }) => weight === 'blocking')
  return fault === undefined ? null : refuse('blocking-faults', { subject: fault.field })
}

/** [REV-10] By whoever may approve it now, or by an author who takes it back. What was approved is approved no longer. */
export function sendBack(each: Case, { reason }: AskOf<'send-back'>): ContentDecision {
  const { record, by } = each
  const draft = record?.draft
  if (!record || !draft) return refuse('no-draft')
  if (draft.state === 'draft') return refuse('not-in-review')
  const stage = stageOf[draft.state] ?? 'office'
  const mayStop =
    mayReview(by.role, stage) || record.authors.includes(by.username) || (draft.state === 'scheduled' && by.role === 'manager')
  return mayStop ? ok([{ type: 'DraftSentBack', ...stamp(each), reason }]) : refuse('not-allowed')
}
