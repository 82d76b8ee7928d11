import { exactYuan } from '../../../shared/money.ts'
import { isOver } from '../../../shared/case/codes.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import { deferredPapers, type Case } from './case.ts'
import { charge } from './charges.ts'
import type { CaseActor, CaseAsk, CaseRules, Receive } from './commands.ts'
import { documentOf, type CaseDecision } from './decision.ts'
import { evolve } from './evolve.ts'
import { intake, receive } from './intake.ts'
import { onClock, supervise } from './overdue.ts'
import { answerExtension, askExtension, endProcedure, startProcedure } from './procedures.ts'
import { review } from './reviews.ts'
import { isAtCounter, nameOf, type StaffActor } from './who.ts'

/** Pure: the same case, command and rules always give the same events. RULES.md says what is decided. */
export function decide(one: Case | null, ask: CaseAsk | Receive, actor: CaseActor, rules: CaseRules): CaseDecision {
  if (ask.type === 'receive') {
    if (one !== null) throw new Error(`${ask.no} is there already`)
    return actor.kind === 'staff' ? receive(ask, actor, rules) : refuse('not-allowed')
  }
  if (one === null) return refuse('unknown-case')
  // What the clock has brought about since somebody looked last comes first, so that nobody acts on a case that only seems to be in time.
  const late = onClock(one, rules)
  if (ask.type === 'look-at-clock') return actor.kind === 'clock' ? ok(late) : refuse('not-allowed')
  if (actor.kind !== 'staff') return refuse('not-allowed')
  const decided = byStaff(late.reduce(evolve, one), ask, actor, rules)
  return decided.ok ? ok([...late, ...decided.value]) : decided
}

function byStaff(one: Case, ask: Exclude<CaseAsk, { type: 'look-at-clock' }>, actor: StaffActor, rules: CaseRules): CaseDecision {
  switch (ask.type) {
    case 'charge':
    case 'ask-payment':
    case 'confirm-payment':
    case 'fail-payment':
    case 'cancel-charge':
      return charge(one, ask, actor, rules)
    case 'answer-supervision':
    case 'close-supervision':
      return supervise(one, ask, actor, rules)
    case 'start-procedure':
    case 'end-procedure':
    case 'ask-extension':
    case 'grant-extension':
    case 'deny-extension':
    case 'deliver':
    case 'take':
    case 'put-back':
    case 'hand-over':
    case 'opinion':
    case 'ask-department':
    case 'decide':
    case 'accept':
    case 'tell':
    case 'bring':
    case 'refuse':
    case 'not-ours':
    case 'not-needed':
    case 'withdraw':
      return isOver(one.state) ? refuse('case-over', { subject: one.state }) : handle(one, ask, actor, rules)
  }
}

type Handling = Parameters<typeof intake>[1] | Parameters<typeof review>[1]
type Other = Extract<CaseAsk, { type: 'start-procedure' | 'end-procedure' | `${string}-extension` | 'deliver' }>

function handle(one: Case, ask: Handling | Other, actor: StaffActor, rules: CaseRules): CaseDecision {
  switch (ask.type) {
    case 'start-procedure':
      return startProcedure(one, ask, actor, rules)
    case 'end-procedure':
      return endProcedure(one, ask, actor, rules)
    case 'ask-extension':
      return askExtension(one, ask, actor, rules)
    case 'grant-extension':
    case 'deny-extension':
      return answerExtension(one, ask, actor, rules)
    case 'deliver':
      return deliver(one, ask, actor, rules)
    case 'take':
    case 'put-back':
    case 'hand-over':
    case 'opinion':
    case 'ask-department':
    case 'decide':
      return review(one, ask, actor, rules)
    case 'accept':
    case 'tell':
    case 'bring':
    case 'refuse':
    case 'not-ours':
    case 'not-needed':
    case 'withdraw':
      return intake(one, ask, actor, rules)
  }
}

/** [CASE-7] One collection for all parts: when everything is decided, paid, and what could follow later is there. */
function deliver(one: Case, { way, note }: Extract<CaseAsk, { type: 'deliver' }>, actor: StaffActor, rules: CaseRules): CaseDecision {
  if (!isAtCounter(actor)) return refuse('not-allowed')
  if (one.state !== 'decided') return refuse('not-in-this-state', { subject: one.state })
  if (one.payment !== null) return refuse('payment-open', { subject: one.payment.payment })
  if (one.parts.some(({ decision }) => decision?.result === 'grant')) {
    const [paper] = deferredPapers(one)
    if (paper !== undefined) return refuse('papers-missing', { subject: paper })
    if (rules.owed === null || rules.owed > 0) return refuse('fee-open', { subject: rules.owed === null ? '?' : exactYuan(rules.owed) })
  }
  const by = nameOf(actor)
  return ok([{ type: 'ResultDelivered', by, at: rules.at, way, note, day: rules.today }, documentOf('delivered', by, rules)])
}
