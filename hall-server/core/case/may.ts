import type { DepartmentId } from '../../../shared/case/codes.ts'
import type { CaseAction } from '../../../shared/wire/case-requests.ts'
import { deferredPapers, missingPapers, type Case } from './case.ts'
import type { CaseAsk, CaseRules } from './commands.ts'
import { decide } from './decide.ts'
import type { Gap } from './events.ts'
import { isAtCounter, nameOf, type StaffActor } from './who.ts'

/** Asks whose name is the action's; what a fee is made of is worked out outside. */
type Tried = Exclude<CaseAsk, { type: 'look-at-clock' | 'charge' | `${string}-payment` }>

const WORDS = '-'

/**
 * What somebody may do with a case now, by the names of the actions: each is tried on all of the case it can be meant for, and what comes of
 * it is thrown away. So no rule is written twice, and no screen shows a key that the core would refuse. `departments`: those of the hall.
 */
export function mayDo(one: Case, actor: StaffActor, rules: CaseRules, departments: readonly DepartmentId[]): readonly CaseAction[] {
  const asks = [
    ...one.reviews.flatMap((review) => onReview(review, actor)),
    ...one.parts.flatMap((part) => onPart(part, departments)),
    ...one.supervision.flatMap(onRecord),
    ...onPapers(one),
    ...one.charges.map(({ receiptNo }): Tried => ({ type: 'cancel-charge', receiptNo, reason: WORDS })),
    ...onWhole,
  ]
  const found = new Set<CaseAction>(money(one, actor, rules))
  for (const ask of asks) if (!found.has(ask.type) && decide(one, ask, actor, rules).ok) found.add(ask.type)
  return [...found]
}

const onWhole: readonly Tried[] = [
  { type: 'accept' },
  { type: 'refuse', reason: WORDS },
  { type: 'not-ours', whose: WORDS },
  { type: 'not-needed', reason: WORDS },
  { type: 'withdraw', reason: WORDS },
  { type: 'ask-extension', days: 1, reason: WORDS },
  { type: 'grant-extension' },
  { type: 'deny-extension', reason: WORDS },
  { type: 'deliver', way: 'counter', note: null },
]

function onReview({ id, department }: Case['reviews'][number], actor: StaffActor): readonly Tried[] {
  return [
    { type: 'take', review: id },
    { type: 'put-back', review: id, reason: WORDS },
    { type: 'hand-over', review: id, to: { ...nameOf(actor), department }, reason: WORDS },
    { type: 'opinion', review: id, advises: 'grant', opinion: WORDS },
  ]
}

function onPart({ terms: { item: part, procedures } }: Case['parts'][number], departments: readonly DepartmentId[]): readonly Tried[] {
  return [
    { type: 'decide', part, result: 'grant', opinion: WORDS },
    ...departments.map((department): Tried => ({ type: 'ask-department', part, department, question: WORDS })),
    ...procedures.flatMap((_, procedure): readonly Tried[] => [
      { type: 'start-procedure', part, procedure, reason: WORDS, expected: null },
      { type: 'end-procedure', part, procedure, result: WORDS },
    ]),
  ]
}

const onRecord = ({ rule, opened }: Case['supervision'][number]): readonly Tried[] => [
  { type: 'answer-supervision', rule, opened, text: WORDS },
  { type: 'close-supervision', rule, opened, text: WORDS },
]

/** All that is missing; where nothing is, a fault in the first paper that is there. */
function onPapers(one: Case): readonly Tried[] {
  const missing = missingPapers(one)
  const faulty = missing.length > 0 ? missing : one.papers.slice(0, 1)
  const fault = missing.length > 0 ? 'missing' : 'wrongly-filled'
  const gaps = faulty.map((paper): Gap => ({ paper, fault, note: null }))
  const wanted = [...new Set([...missing, ...deferredPapers(one), ...one.gaps.map(({ paper }) => paper)])]
  return [
    { type: 'tell', gaps },
    { type: 'bring', papers: wanted },
  ]
}

/** [CHARGE-1] [CHARGE-7] At the counter, while something is owed and no payment is open; an open one is asked after, and settled by a manager. */
function money({ state, payment }: Case, actor: StaffActor, { owed }: CaseRules): readonly CaseAction[] {
  if (!isAtCounter(actor)) return []
  if (payment !== null) return actor.role === 'clerk' ? ['check-payment'] : ['check-payment', 'settle-payment']
  const isCharged = state === 'accepted' || state === 'decided'
  return isCharged && (owed ?? 0) > 0 ? ['charge', 'pay-at-terminal'] : []
}
