import { reviewId } from '../../../shared/case/codes.ts'
import { unreachable } from '../../../shared/result.ts'
import type { Case, Procedure, Review } from './case.ts'
import type { CaseEvent, CaseEventOf } from './events.ts'
import { evolveMoney } from './evolve-money.ts'
import { evolveReview } from './evolve-review.ts'
import type { Part } from './terms.ts'

/** Applies one fact of a case that is there, and gives the next: a case is a value. Throws on a fact that makes no sense: the journal is broken. */
export function evolve(before: Case, event: CaseEvent): Case {
  const one: Case = { ...before, position: before.position + 1, facts: [...before.facts, event] }
  switch (event.type) {
    case 'CaseReceived':
      throw new Error(`${before.no} was received twice`)
    case 'NoticeGiven':
      return { ...one, state: 'told', gaps: event.gaps, notices: one.notices + 1 }
    case 'PapersBrought':
      return broughtIn(one, event)
    case 'CaseAccepted':
      return accept(one, event)
    case 'CaseRefused':
      return { ...one, state: 'refused' }
    case 'CaseNotOurs':
      return { ...one, state: 'not-ours' }
    case 'CaseNotNeeded':
      return { ...one, state: 'not-needed' }
    case 'CaseWithdrawn':
      return { ...one, state: 'withdrawn' }
    case 'ResultDelivered':
      return { ...one, state: 'delivered' }
    case 'DocumentIssued':
      return { ...one, documents: [...one.documents, { no: event.document, at: event.at, by: event.by, about: one.facts.length - 2 }] }
    case 'NoticeAlarmed':
      return { ...one, alarmed: true }
    case 'ProcedureStarted':
      return startProcedure(one, event)
    case 'ProcedureEnded':
      return endProcedure(one, event)
    case 'ExtensionAsked':
      return { ...one, extension: { days: event.days, reason: event.reason, by: event.by } }
    case 'ExtensionGranted':
      return extended(one, event)
    case 'ExtensionDenied':
      return { ...one, extension: null }
    case 'SupervisionOpened':
    case 'SupervisionAnswered':
    case 'SupervisionClosed':
      return supervised(one, event)
    case 'ReviewTaken':
    case 'ReviewHandedOver':
    case 'ReviewPutBack':
    case 'OpinionGiven':
    case 'DepartmentAsked':
    case 'PartDecided':
      return evolveReview(one, event)
    case 'FeeCharged':
    case 'ChargeCancelled':
    case 'PaymentAsked':
    case 'PaymentFailed':
      return evolveMoney(one, event)
    default:
      return unreachable(event)
  }
}

/** The case its first fact makes. Throws when that is another. */
export function begin(first: CaseEvent): Case {
  if (first.type !== 'CaseReceived') throw new Error(`A case begins with ${first.type}`)
  const { type: _type, at, by, day, ...about } = first
  return {
    ...about,
    position: 1,
    state: 'received',
    receivedBy: by,
    receivedAt: at,
    receivedDay: day,
    alarmed: false,
    deferred: [],
    gaps: [],
    notices: 0,
    acceptedBy: null,
    acceptedHow: null,
    clock: null,
    parts: about.terms.parts.map((terms) => ({ terms, decision: null })),
    reviews: [],
    procedures: [],
    extension: null,
    deliverBy: null,
    charges: [],
    payment: null,
    documents: [],
    supervision: [],
    facts: [first],
  }
}

/** All facts of one stream, in order; null: there are none. */
export function replayed(facts: readonly CaseEvent[]): Case | null {
  const [first, ...rest] = facts
  return first === undefined ? null : rest.reduce(evolve, begin(first))
}

function broughtIn(one: Case, { papers }: CaseEventOf<'PapersBrought'>): Case {
  return {
    ...one,
    papers: [...new Set([...one.papers, ...papers])],
    gaps: one.gaps.filter(({ paper }) => !papers.includes(paper)),
    deferred: one.deferred.filter((id) => !papers.includes(id)),
  }
}

function accept(one: Case, { by, how, day, since, promisedDue, legalDue, isCertain, deferred, at }: CaseEventOf<'CaseAccepted'>): Case {
  const clock = { from: day, since, promisedDue, legalDue, isCertain, stoppedSince: null, extended: 0 }
  const reviews = one.terms.parts.flatMap((part) => reviewsOf(part, at))
  return { ...one, state: 'accepted', acceptedBy: by, acceptedHow: how, clock, deferred, gaps: [], reviews }
}

/** [REVIEW-1] The department that decides and those that review with it, all at once. */
function reviewsOf({ item, department, joint }: Part, since: Review['since']): readonly Review[] {
  const others = joint.filter((one) => one !== department)
  return [department, ...new Set(others)].map((each, place) => ({
    id: reviewId.parse(`${item}/${each}`),
    part: item,
    department: each,
    kind: place === 0 ? 'own' : 'joint',
    question: null,
    since,
    taken: null,
    opinion: null,
  }))
}

function startProcedure(one: Case, event: CaseEventOf<'ProcedureStarted'>): Case {
  const { part, procedure, reason, stopsClock, expected, day } = event
  const started: Procedure = { part, procedure, reason, stopsClock, from: day, expected, to: null, result: null }
  const { clock } = one
  const stopped = clock === null || !stopsClock ? clock : { ...clock, stoppedSince: clock.stoppedSince ?? day }
  return { ...one, procedures: [...one.procedures, started], clock: stopped }
}

function endProcedure(one: Case, { part, procedure, day, result, promisedDue, legalDue }: CaseEventOf<'ProcedureEnded'>): Case {
  const procedures = one.procedures.map((each) =>
    each.part === part && each.procedure === procedure && each.to === null ? { ...each, to: day, result } : each,
  )
  const stands = procedures.some(({ stopsClock, to }) => stopsClock && to === null)
  const { clock } = one
  return { ...one, procedures, clock: clock && { ...clock, promisedDue, legalDue, stoppedSince: stands ? clock.stoppedSince : null } }
}

function extended(one: Case, { days, promisedDue, legalDue }: CaseEventOf<'ExtensionGranted'>): Case {
  return { ...one, extension: null, clock: one.clock && { ...one.clock, promisedDue, legalDue, extended: days } }
}

function supervised(one: Case, event: CaseEventOf<'SupervisionOpened' | 'SupervisionAnswered' | 'SupervisionClosed'>): Case {
  if (event.type === 'SupervisionOpened') {
    const { rule, department, at, day } = event
    return { ...one, supervision: [...one.supervision, { rule, department, opened: at, day, answer: null, closedAt: null }] }
  }
  const { rule, opened, text, at } = event
  const isIt = (each: Case['supervision'][number]) => each.rule === rule && each.opened === opened
  const changed = event.type === 'SupervisionAnswered' ? { answer: text } : { closedAt: at }
  return { ...one, supervision: one.supervision.map((each) => (isIt(each) ? { ...each, ...changed } : each)) }
}
