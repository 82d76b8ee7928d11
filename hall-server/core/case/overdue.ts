import type { DepartmentId, SupervisionRule } from '../../../shared/case/codes.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import { accepted } from './acceptance.ts'
import type { Case } from './case.ts'
import type { CaseAsk, CaseRules } from './commands.ts'
import type { CaseDecision } from './decision.ts'
import type { CaseEvent } from './events.ts'
import { isConcerned, nameOf, type StaffActor } from './who.ts'

/** What the clock alone brings about, as of today; nothing when all is in time. Asked again on the same day it gives nothing. */
export function onClock(one: Case, rules: CaseRules): readonly CaseEvent[] {
  switch (one.state) {
    case 'received':
      return silence(one, rules)
    case 'accepted':
      return [...late(one, 'promise-missed', one.clock?.promisedDue, rules), ...late(one, 'limit-missed', one.clock?.legalDue, rules)]
    case 'decided':
      return late(one, 'delivery-late', one.deliverBy, rules)
    case 'told':
    case 'delivered':
    case 'refused':
    case 'not-ours':
    case 'not-needed':
    case 'withdrawn':
      return []
  }
}

/** [TOLD-4] An alarm on the fourth working day; after the fifth the case counts as accepted on the day it was received. */
function silence(one: Case, rules: CaseRules): readonly CaseEvent[] {
  const { today, at } = rules
  if (today > one.noticeBy)
    return [
      ...accepted(one, 'deemed', one.receivedBy, rules, { day: one.receivedDay, at: one.receivedAt }),
      supervision('no-notice', decider(one), rules),
    ]
  return today >= one.alarmOn && !one.alarmed ? [{ type: 'NoticeAlarmed', at, day: today }] : []
}

/** [SUPER-1] Opened once for a rule, by itself, naming the department that has not decided. Not while the clock stands still. */
function late(one: Case, rule: SupervisionRule, due: string | null | undefined, rules: CaseRules): readonly CaseEvent[] {
  if (due === null || due === undefined || rules.today <= due) return []
  if (one.state === 'accepted' && one.clock?.stoppedSince !== null) return []
  if (one.supervision.some((each) => each.rule === rule)) return []
  return [supervision(rule, rule === 'delivery-late' ? null : decider(one), rules)]
}

const supervision = (rule: SupervisionRule, department: DepartmentId | null, { at, today }: CaseRules): CaseEvent => ({
  type: 'SupervisionOpened',
  at,
  rule,
  department,
  day: today,
})

/** The first department that has still to decide. */
const decider = ({ parts }: Case): DepartmentId | null => parts.find(({ decision }) => decision === null)?.terms.department ?? null

/** [SUPER-2] The department answers for it; a manager closes it. Neither takes the record away. */
export function supervise(
  one: Case,
  ask: Extract<CaseAsk, { type: 'answer-supervision' | 'close-supervision' }>,
  actor: StaffActor,
  { at }: CaseRules,
): CaseDecision {
  const isManager = actor.role === 'manager' || actor.role === 'administrator'
  if (ask.type === 'close-supervision' ? !isManager : !isManager && !isConcerned(actor, one)) return refuse('not-allowed')
  const record = one.supervision.find(({ rule, opened }) => rule === ask.rule && opened === ask.opened)
  if (record === undefined || record.closedAt !== null) return refuse('no-supervision')
  const { rule, opened, text } = ask
  const type = ask.type === 'answer-supervision' ? 'SupervisionAnswered' : 'SupervisionClosed'
  return ok([{ type, by: nameOf(actor), at, rule, opened, text }])
}
