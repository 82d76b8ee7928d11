import { serviceDayOf } from '../../shared/calendar/hours.ts'
import type { WorkingDays } from '../../shared/calendar/working-days.ts'
import type { ServiceDay } from '../../shared/ids.ts'
import type { Case, Charge } from '../core/case/case.ts'
import type { CaseTable, ChargeTable, DocumentTable, WorkTable } from './tables.ts'

type Waiting = Pick<CaseTable, 'due' | 'yellowOn' | 'stopped' | 'rank'>

/** A case as the index keeps it. */
export function caseRow(one: Case, days: WorkingDays): CaseTable {
  const { no, position, receipt, state, receivedAt, receivedDay, noticeBy, alarmOn, alarmed, clock, terms, deliverBy, notices } = one
  const decided = one.parts.every(({ decision }) => decision !== null)
  return {
    no,
    position,
    receipt,
    item: itemOf(one),
    isPackage: terms.package === null ? 0 : 1,
    state,
    receivedAt,
    receivedDay,
    noticeBy,
    alarmOn,
    alarmed: alarmed ? 1 : 0,
    ...waiting(one, days),
    promisedFrom: clock?.from ?? null,
    promisedDue: clock?.promisedDue ?? null,
    legalDue: clock?.legalDue ?? null,
    deliverBy,
    decidedDay: decided ? latestDecision(one) : refusedOn(one, days),
    result: decided ? resultOf(one) : state === 'refused' ? 'refused' : null,
    deliveredDay: one.facts.find((fact) => fact.type === 'ResultDelivered')?.day ?? null,
    notices,
    supervised: one.supervision.filter(({ closedAt }) => closedAt === null).length,
  }
}

/** The package, or the only item. */
export const itemOf = ({ terms }: Pick<Case, 'terms'>) => terms.package?.item ?? terms.parts[0]?.item ?? ''

const latestDecision = ({ parts }: Case) => parts.map(({ decision }) => decision?.day ?? '').reduce((a, b) => (a > b ? a : b), '')

/** 不予受理 is a result as well: the day it was said. */
function refusedOn({ facts }: Pick<Case, 'facts'>, { timeZone }: WorkingDays): ServiceDay | null {
  const refused = facts.find((fact) => fact.type === 'CaseRefused')
  return refused === undefined ? null : serviceDayOf(refused.at, timeZone)
}

function resultOf({ parts }: Case): string {
  const results = new Set(parts.map(({ decision }) => decision?.result))
  if (results.size > 1) return 'partly'
  return results.has('grant') ? 'grant' : 'deny'
}

/** What is next, and until when. */
function waiting({ state, clock, noticeBy, deliverBy, receivedDay, parts }: Case, days: WorkingDays): Waiting {
  if (state === 'received') return until(receivedDay, noticeBy, days)
  if (state === 'accepted' && clock !== null) {
    return clock.stoppedSince === null ? until(clock.from, clock.promisedDue, days) : { due: null, yellowOn: null, stopped: 1, rank: 1 }
  }
  const decided = parts[0]?.decision?.day
  if (state === 'decided' && deliverBy !== null && decided !== undefined) return until(decided, deliverBy, days)
  return { due: null, yellowOn: null, stopped: 0, rank: 2 }
}

/** Yellow from the day on which at most the calendar's share of the working days is left [CLOCK-10]. */
function until(from: ServiceDay, due: ServiceDay, days: WorkingDays): Waiting {
  const total = days.workingDaysBetween(from, due)
  const left = Math.floor(total * days.calendar.yellowShare)
  return { due, yellowOn: days.workingDayAfter(from, total - left), stopped: 0, rank: 0 }
}

/** What waits for whom: of a received case its intake; of an accepted one each open review, and each part whose opinions are all given. */
export function workRows(one: Case, days: WorkingDays): readonly WorkTable[] {
  const when = waiting(one, days)
  if (one.state === 'received') return one.parts.map(({ terms }) => intakeRow(one, terms, when))
  if (one.state !== 'accepted') return []
  const open = one.reviews.filter((each) => each.opinion === null && partIsOpen(one, each.part))
  const reviews = open.map(({ id, part, department, kind, taken }) => ({
    no: one.no,
    review: id,
    part,
    department,
    kind,
    takenBy: taken?.username ?? null,
    takenNo: taken?.staffNo ?? null,
    ...when,
  }))
  const ready = one.parts.filter(({ terms, decision }) => decision === null && open.every(({ part }) => part !== terms.item))
  const decisions = ready.map(({ terms }) => ({
    no: one.no,
    review: `${terms.item}/${terms.department}`,
    part: terms.item,
    department: terms.department,
    kind: 'decide',
    takenBy: null,
    takenNo: null,
    ...when,
  }))
  return [...reviews, ...decisions]
}

/** The counter has it, but it is the department's matter when nothing is said in time. */
const intakeRow = ({ no }: Case, { item, department }: Case['parts'][number]['terms'], when: Waiting): WorkTable => ({
  no,
  review: `${item}/${department}`,
  part: item,
  department,
  kind: 'intake',
  takenBy: null,
  takenNo: null,
  ...when,
})

const partIsOpen = ({ parts }: Case, item: string) => parts.some(({ terms, decision }) => terms.item === item && decision === null)

export const documentRows = ({ no, documents }: Case): readonly DocumentTable[] =>
  documents.map(({ no: { kind, year, seq } }) => ({ kind, year, seq, no }))

export const chargeRow = (one: Case, { receiptNo, fact, cancelled }: Charge): ChargeTable => ({
  receiptNo,
  no: one.no,
  item: itemOf(one),
  day: fact.day,
  at: fact.at,
  published: fact.published,
  total: fact.total,
  method: fact.method,
  lines: JSON.stringify(fact.lines),
  exemptions: JSON.stringify(fact.exemptions),
  cancelledNo: cancelled?.counterNo ?? null,
  cancelledDay: cancelled?.day ?? null,
})
