import { isOver } from '../../../../shared/case/codes.ts'
import type { Text } from '../../../../shared/language/text.ts'
import { documentName, documentNumber } from '../../../../shared/case/numbers.ts'
import type { ProgressView } from '../../../../shared/wire/cases.ts'
import { deferredPapers, paidFen, type Case } from '../case.ts'
import type { CaseEvent, CaseEventOf } from '../events.ts'
import type { CaseAround, CaseNames } from './staff.ts'

type Step = ProgressView['steps'][number]

/** [PROGRESS-2] What the holder of a receipt code sees: what happened, until when, what stopped the clock and why. Nobody's name, no opinion. */
export function progressView(one: Case, { names, light, daysLeft, owed }: Omit<CaseAround, 'receipt' | 'applicant' | 'may'>): ProgressView {
  const item = one.terms.package?.item ?? one.terms.parts[0]?.item
  if (item === undefined) throw new Error('A case without an item')
  return {
    no: one.no,
    item: { code: item, names: names.item(item) },
    parts: one.parts.map(({ terms, decision }) => ({
      names: names.item(terms.item),
      department: names.department(terms.department),
      result: decision?.result ?? null,
    })),
    state: one.state,
    light,
    receivedDay: one.receivedDay,
    promisedDue: one.clock?.promisedDue ?? null,
    legalDue: one.clock?.legalDue ?? null,
    isCertain: one.clock?.isCertain ?? true,
    daysLeft,
    stopped: stopOf(one, names),
    missing: one.gaps.map(({ paper, fault, note }) => ({ names: names.paper(paper), fault, note })),
    deferred: isOver(one.state) ? [] : deferredPapers(one).map((id) => names.paper(id)),
    owed: isOver(one.state) ? 0 : owed,
    paid: paidFen(one),
    documents: one.documents.map(({ no, at }) => ({ kind: no.kind, name: documentName(no), number: documentNumber(no), at })),
    steps: one.facts.flatMap((fact) => stepsOf(fact, one, names)),
    delivery: one.facts.find((fact) => fact.type === 'ResultDelivered')?.way ?? null,
  }
}

/** [PROGRESS-4] The procedure that stops the clock now, and why. */
function stopOf({ procedures, clock }: Case, names: CaseNames): ProgressView['stopped'] {
  const stop = procedures.find(({ stopsClock, to }) => stopsClock && to === null)
  if (stop === undefined || clock === null || clock.stoppedSince === null) return null
  return { since: clock.stoppedSince, why: stop.reason, names: names.procedure(stop.part, stop.procedure), expected: stop.expected }
}

const nothing = { department: null, item: null, why: null, due: null, fen: null }

/** One fact as everybody may read it; none where it is the office's own business. */
function stepsOf(fact: CaseEvent, one: Case, names: CaseNames): readonly Step[] {
  const step = (what: Step['what'], more: Partial<Step> = {}): readonly Step[] => [{ ...nothing, at: fact.at, what, ...more }]
  switch (fact.type) {
    case 'CaseReceived':
      return step('received')
    case 'NoticeGiven':
      return step('told')
    case 'PapersBrought':
      return step('papers-brought')
    case 'CaseAccepted':
      return step(fact.how === 'deemed' ? 'accepted-by-silence' : 'accepted', { due: fact.promisedDue })
    case 'CaseRefused':
      return step('refused', { why: fact.reason })
    case 'CaseNotOurs':
      return step('not-ours', { why: fact.whose })
    case 'CaseNotNeeded':
      return step('not-needed', { why: fact.reason })
    case 'CaseWithdrawn':
      return step('withdrawn')
    case 'ReviewTaken':
    case 'OpinionGiven':
      return step(fact.type === 'ReviewTaken' ? 'review-begun' : 'review-done', { department: departmentOf(one, fact.review, names) })
    case 'DepartmentAsked':
      return step('department-asked', { department: names.department(fact.department) })
    case 'ProcedureStarted':
      return step('procedure-started', { item: names.procedure(fact.part, fact.procedure), why: fact.reason, due: fact.expected })
    case 'ProcedureEnded':
      return step('procedure-ended', { item: names.procedure(fact.part, fact.procedure), due: fact.promisedDue })
    case 'ExtensionGranted':
      return step('extended', { why: fact.reason, due: fact.promisedDue })
    case 'PartDecided':
      return step(fact.result === 'grant' ? 'granted' : 'denied', decidedBy(one, fact, names))
    case 'FeeCharged':
      return step('paid', { fen: fact.total })
    case 'ChargeCancelled':
      return step('payment-cancelled', { fen: fact.total })
    case 'ResultDelivered':
      return step('delivered')
    case 'SupervisionOpened':
      return fact.rule === 'told-twice' || fact.rule === 'no-notice' ? [] : step('overdue')
    case 'ReviewHandedOver':
    case 'ReviewPutBack':
    case 'ExtensionAsked':
    case 'ExtensionDenied':
    case 'PaymentAsked':
    case 'PaymentFailed':
    case 'DocumentIssued':
    case 'SupervisionAnswered':
    case 'SupervisionClosed':
    case 'NoticeAlarmed':
      return []
  }
}

function departmentOf({ reviews }: Case, id: string, names: CaseNames): Text | null {
  const review = reviews.find((each) => each.id === id)
  return review === undefined ? null : names.department(review.department)
}

function decidedBy({ parts }: Case, { part }: CaseEventOf<'PartDecided'>, names: CaseNames): Partial<Step> {
  const decided = parts.find(({ terms }) => terms.item === part)
  const item = parts.length > 1 ? names.item(part) : null
  return { item, department: decided === undefined ? null : names.department(decided.terms.department) }
}
