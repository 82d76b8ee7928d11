import { isOver } from '../../../../shared/case/codes.ts'
import type { CaseAction } from '../../../../shared/wire/case-requests.ts'
import type { Case } from '../case.ts'
import type { StaffActor } from '../who.ts'
import { isAtCounter, isConcerned, isOf, mayTakeIn } from '../who.ts'

/** What this person may do with the case as it stands, by the names of the actions: keys that lead to a refusal are not shown. */
export function mayDo(one: Case, actor: StaffActor): readonly CaseAction[] {
  return [
    ...money(one, actor),
    ...supervision(one, actor),
    ...(isOver(one.state) ? [] : [...intake(one, actor), ...backOffice(one, actor)]),
  ]
}

function intake(one: Case, actor: StaffActor): readonly CaseAction[] {
  const found: CaseAction[] = []
  const isOpen = one.state === 'received' || one.state === 'told'
  if (mayTakeIn(actor, one)) {
    if (isOpen) found.push('tell', 'accept', 'refuse', 'not-ours', 'not-needed')
    if (isOpen || one.state === 'accepted') found.push('withdraw')
    if (isOpen || one.deferred.length > 0) found.push('bring')
  }
  if (isAtCounter(actor) && one.state === 'decided') found.push('deliver')
  return found
}

function backOffice(one: Case, actor: StaffActor): readonly CaseAction[] {
  if (one.state !== 'accepted') return []
  const found: CaseAction[] = []
  const mine = one.reviews.filter(({ opinion, department }) => opinion === null && isOf(actor, department))
  if (mine.length > 0) found.push('take', 'put-back', 'hand-over', 'opinion')
  if (one.parts.some(({ terms, decision }) => decision === null && isOf(actor, terms.department)))
    found.push('ask-department', 'decide', 'start-procedure', 'end-procedure')
  if (isConcerned(actor, one) && one.extension === null && one.clock?.extended === 0) found.push('ask-extension')
  if (actor.role === 'head' && isConcerned(actor, one) && one.extension !== null && one.extension.by.username !== actor.username)
    found.push('grant-extension', 'deny-extension')
  return found
}

function money(one: Case, actor: StaffActor): readonly CaseAction[] {
  if (!isAtCounter(actor)) return []
  const found: CaseAction[] = []
  if (one.payment !== null) found.push('check-payment', 'settle-payment')
  else if (one.state === 'accepted' || one.state === 'decided') found.push('charge', 'pay-at-terminal')
  if (one.charges.some(({ cancelled }) => cancelled === null)) found.push('cancel-charge')
  return found
}

function supervision(one: Case, actor: StaffActor): readonly CaseAction[] {
  if (one.supervision.every(({ closedAt }) => closedAt !== null)) return []
  const isManager = actor.role === 'manager' || actor.role === 'administrator'
  const answers: CaseAction[] = isManager || isConcerned(actor, one) ? ['answer-supervision'] : []
  return isManager ? [...answers, 'close-supervision'] : answers
}
