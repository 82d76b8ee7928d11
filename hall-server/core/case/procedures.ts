import type { ItemCode } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import { partOf, type Case, type Clock, type Procedure } from './case.ts'
import { dueDays } from './clock.ts'
import type { CaseAsk, CaseRules } from './commands.ts'
import { documentOf, type CaseDecision } from './decision.ts'
import { isConcerned, isOf, nameOf, type StaffActor } from './who.ts'

type AskOf<T extends CaseAsk['type']> = Extract<CaseAsk, { type: T }>

/** Working days an extension may give (行政许可法 第42条): of one department, and where several handle it together. */
const MOST_EXTENSION = 10
const MOST_JOINT_EXTENSION = 15

/** [DUE-3] Listed in the guide, with a reason and a written notice; whether it stops the clock the guide says. */
export function startProcedure(one: Case, ask: AskOf<'start-procedure'>, actor: StaffActor, rules: CaseRules): CaseDecision {
  const part = partOf(one, ask.part)
  if (part === undefined) return refuse('unknown-item', { subject: ask.part })
  if (!isOf(actor, part.terms.department)) return refuse('not-your-department', { subject: part.terms.department })
  if (one.state !== 'accepted') return refuse('not-in-this-state', { subject: one.state })
  if (part.decision !== null) return refuse('part-decided', { subject: ask.part })
  const listed = part.terms.procedures[ask.procedure]
  if (listed === undefined) return refuse('unknown-procedure')
  if (running(one, ask.part, ask.procedure) !== undefined) return refuse('procedure-running')
  if (ask.expected !== null && ask.expected < rules.today) return refuse('day-past', { subject: ask.expected })
  const planned = listed.days === null ? null : rules.days.workingDayAfter(rules.today, listed.days)
  const by = nameOf(actor)
  const { reason, procedure, part: item } = ask
  const about = { part: item, procedure, reason, stopsClock: listed.stopsClock, day: rules.today, expected: ask.expected ?? planned }
  return ok([{ type: 'ProcedureStarted', by, at: rules.at, ...about }, documentOf('special', by, rules)])
}

/** [DUE-4] When the last one that stops the clock ends, both dates move by the days it stood still [CLOCK-4]. */
export function endProcedure(one: Case, ask: AskOf<'end-procedure'>, actor: StaffActor, rules: CaseRules): CaseDecision {
  const part = partOf(one, ask.part)
  if (part === undefined) return refuse('unknown-item', { subject: ask.part })
  if (!isOf(actor, part.terms.department)) return refuse('not-your-department', { subject: part.terms.department })
  const ending = running(one, ask.part, ask.procedure)
  if (ending === undefined || one.clock === null || one.state !== 'accepted') return refuse('procedure-not-running')
  const due = isLastStop(one, ending) ? movedOn(one, one.clock, ending, one.clock.extended, rules) : one.clock
  const { promisedDue, legalDue } = due
  const { part: item, procedure, result } = ask
  return ok([
    { type: 'ProcedureEnded', by: nameOf(actor), at: rules.at, part: item, procedure, result, day: rules.today, promisedDue, legalDue },
  ])
}

const running = ({ procedures }: Case, part: ItemCode, procedure: number): Procedure | undefined =>
  procedures.find((each) => each.part === part && each.procedure === procedure && each.to === null)

const isLastStop = ({ procedures }: Case, ending: Procedure): boolean =>
  ending.stopsClock && procedures.every((each) => each === ending || !each.stopsClock || each.to !== null)

/** The due days as they would be with all that stopped the clock so far; `ending` ends today. */
function movedOn(one: Case, clock: Clock, ending: Procedure | null, extension: number, { days, today }: CaseRules) {
  const pauses = one.procedures
    .filter(({ stopsClock }) => stopsClock)
    .map((each) => ({ from: each.from, to: each === ending ? today : each.to }))
  return dueDays(one.terms, { start: { day: clock.from, at: clock.since }, extension, pauses }, days)
}

/** [DUE-5] In the unit of the limits. Once, not after the legal date, and not longer than the law allows. */
export function askExtension(one: Case, { days, reason }: AskOf<'ask-extension'>, actor: StaffActor, rules: CaseRules): CaseDecision {
  if (!isConcerned(actor, one)) return refuse('not-allowed')
  if (one.state !== 'accepted' || one.clock === null) return refuse('not-in-this-state', { subject: one.state })
  if (one.extension !== null || one.clock.extended > 0) return refuse('extension-asked')
  if (rules.today > one.clock.legalDue) return refuse('day-past', { subject: one.clock.legalDue })
  const isJoint = one.terms.parts.length > 1 || one.terms.parts.some(({ joint }) => joint.length > 0)
  const most = isJoint ? MOST_JOINT_EXTENSION : MOST_EXTENSION
  if (days > most) return refuse('extension-too-long', { subject: String(most) })
  return ok([{ type: 'ExtensionAsked', by: nameOf(actor), at: rules.at, days, reason }])
}

/** [DUE-6] By the head of a department concerned who has not asked for it; the applicant is told in writing. */
export function answerExtension(
  one: Case,
  ask: AskOf<'grant-extension' | 'deny-extension'>,
  actor: StaffActor,
  rules: CaseRules,
): CaseDecision {
  if (actor.role !== 'head' || !isConcerned(actor, one)) return refuse('not-allowed')
  const { extension, clock } = one
  if (one.state !== 'accepted' || extension === null || clock === null) return refuse('no-extension-asked')
  if (extension.by.username === actor.username) return refuse('own-request')
  const by = nameOf(actor)
  if (ask.type === 'deny-extension') return ok([{ type: 'ExtensionDenied', by, at: rules.at, reason: ask.reason }])
  const { days, reason } = extension
  // A clock that stands still goes on from its extended days when the procedure ends.
  const { promisedDue, legalDue } = clock.stoppedSince === null ? movedOn(one, clock, null, days, rules) : clock
  return ok([{ type: 'ExtensionGranted', by, at: rules.at, days, reason, promisedDue, legalDue }, documentOf('extension', by, rules)])
}
