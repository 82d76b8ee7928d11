import { reviewId, type ReviewId } from '../../../shared/case/codes.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { partOf, type Case, type PartState, type Review } from './case.ts'
import type { CaseAsk, CaseRules } from './commands.ts'
import { documentOf, type CaseDecision } from './decision.ts'
import { DELIVERY_DAYS } from './intake.ts'
import { actsFor, isOf, nameOf, type StaffActor } from './who.ts'

type AskOf<T extends CaseAsk['type']> = Extract<CaseAsk, { type: T }>
type ReviewAsk = AskOf<'take' | 'put-back' | 'hand-over' | 'opinion' | 'ask-department' | 'decide'>

/** What the departments do behind the counter, each with its own review at the same time. */
export function review(one: Case, ask: ReviewAsk, actor: StaffActor, rules: CaseRules): CaseDecision {
  if (one.state !== 'accepted') return refuse('not-in-this-state', { subject: one.state })
  if (ask.type === 'decide') return decidePart(one, ask, actor, rules)
  if (ask.type === 'ask-department') return askDepartment(one, ask, actor, rules)
  const open = openReview(one, ask.review)
  if (!open.ok) return open
  const common = { by: nameOf(actor), at: rules.at, review: ask.review } as const
  switch (ask.type) {
    case 'take':
      return take(open.value, actor, rules)
    case 'put-back':
      return byHolder(open.value, actor) ?? ok([{ type: 'ReviewPutBack', ...common, reason: ask.reason }])
    case 'hand-over':
      return handOver(open.value, ask, actor, rules)
    case 'opinion':
      return byHolder(open.value, actor) ?? ok([{ type: 'OpinionGiven', ...common, advises: ask.advises, opinion: ask.opinion }])
  }
}

function openReview({ reviews }: Case, id: ReviewId): Result<Review, Refusal> {
  const found = reviews.find((one) => one.id === id)
  if (found === undefined) return refuse('unknown-review', { subject: id })
  return found.opinion === null ? ok(found) : refuse('review-done', { subject: found.department })
}

/** [REVIEW-1] [REVIEW-2] One officer of the department takes it; of two at once the second is told who has it. */
function take({ id, department, taken }: Review, actor: StaffActor, { at }: CaseRules): CaseDecision {
  if (!isOf(actor, department)) return refuse('not-your-department', { subject: department })
  if (taken !== null && (taken.username === actor.username || !actsFor(actor, taken)))
    return refuse('review-taken', { subject: taken.staffNo })
  return ok([{ type: 'ReviewTaken', by: nameOf(actor), at, review: id }])
}

/** Null: the review is this person's to work on. */
function byHolder({ department, taken }: Review, actor: StaffActor): Extract<CaseDecision, { ok: false }> | null {
  if (!isOf(actor, department)) return refuse('not-your-department', { subject: department })
  if (taken === null) return refuse('review-not-taken')
  return actsFor(actor, taken) ? null : refuse('review-taken', { subject: taken.staffNo })
}

/** [REVIEW-3] Within the department, with a reason; by who has it or by the head. */
function handOver(open: Review, { to, reason }: AskOf<'hand-over'>, actor: StaffActor, { at }: CaseRules): CaseDecision {
  const isHead = actor.role === 'head' && isOf(actor, open.department)
  const refusal = isHead ? null : byHolder(open, actor)
  if (refusal !== null) return refusal
  if (to.department !== open.department) return refuse('not-your-department', { subject: open.department })
  const { username, staffNo } = to
  return ok([{ type: 'ReviewHandedOver', by: nameOf(actor), at, review: open.id, to: { username, staffNo }, reason }])
}

/** [REVIEW-4] Another department is asked; the decision waits for its answer. */
function askDepartment(
  one: Case,
  { part, department, question }: AskOf<'ask-department'>,
  actor: StaffActor,
  rules: CaseRules,
): CaseDecision {
  const open = openPart(one, part)
  if (!open.ok) return open
  if (!isOf(actor, open.value.terms.department)) return refuse('not-your-department', { subject: open.value.terms.department })
  if (!rules.hasDepartment(department) || department === open.value.terms.department)
    return refuse('unknown-department', { subject: department })
  const before = one.reviews.filter((each) => each.part === part && each.department === department)
  const waiting = before.find(({ opinion }) => opinion === null)
  if (waiting !== undefined) return refuse('reviews-open', { subject: department })
  const suffix = before.length === 0 ? '' : `.${before.length + 1}`
  const id = reviewId.parse(`${part}/${department}${suffix}`)
  return ok([{ type: 'DepartmentAsked', by: nameOf(actor), at: rules.at, review: id, part, department, question }])
}

function openPart(one: Case, item: PartState['terms']['item']): Result<PartState, Refusal> {
  const part = partOf(one, item)
  if (part === undefined) return refuse('unknown-item', { subject: item })
  return part.decision === null ? ok(part) : refuse('part-decided', { subject: item })
}

/** [REVIEW-5] [REVIEW-7] All opinions first, the department's own among them; where the guide says so not by who took it in. */
function decidePart(one: Case, { part: item, result, opinion }: AskOf<'decide'>, actor: StaffActor, rules: CaseRules): CaseDecision {
  const part = openPart(one, item)
  if (!part.ok) return part
  const { department, separateDecision } = part.value.terms
  if (!isOf(actor, department)) return refuse('not-your-department', { subject: department })
  if (separateDecision && [one.receivedBy, one.acceptedBy].some((person) => person?.username === actor.username))
    return refuse('own-intake')
  if (one.procedures.some(({ part: of, to }) => of === item && to === null)) return refuse('procedure-running')
  const open = one.reviews.filter((each) => each.part === item && each.opinion === null)
  if (open.some(({ kind }) => kind === 'own')) return refuse('opinion-missing')
  const [other] = open
  if (other !== undefined) return refuse('reviews-open', { subject: other.department })
  const by = nameOf(actor)
  const deliverBy = rules.days.workingDayAfter(rules.today, DELIVERY_DAYS)
  const decided = { type: 'PartDecided', by, at: rules.at, part: item, result, opinion, day: rules.today, deliverBy } as const
  return ok([decided, documentOf(result === 'grant' ? 'granted' : 'denied', by, rules)])
}
