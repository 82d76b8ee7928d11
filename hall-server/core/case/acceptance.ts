import type { Moment } from '../../../shared/calendar/measures.ts'
import { deferredPapers, type Case, type StaffName } from './case.ts'
import { dueDays } from './clock.ts'
import type { CaseRules } from './commands.ts'
import { documentOf } from './decision.ts'
import type { CaseEvent } from './events.ts'

/** 受理: the clock begins now, or with the receipt when nobody had said in time what was missing [TOLD-4]; its document follows. */
export function accepted(
  about: Pick<Case, 'terms' | 'papers'>,
  how: 'complete' | 'completed' | 'deemed',
  by: StaffName,
  rules: CaseRules,
  start: Moment = { day: rules.today, at: rules.at },
): readonly CaseEvent[] {
  const due = dueDays(about.terms, { start, extension: 0, pauses: [] }, rules.days)
  const deferred = deferredPapers(about)
  return [
    { type: 'CaseAccepted', by, at: rules.at, how, day: start.day, since: start.at, deferred, ...due },
    documentOf('accepted', by, rules),
  ]
}
