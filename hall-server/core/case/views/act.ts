import type { CaseView } from '../../../../shared/wire/cases.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseNames } from './staff.ts'

type Act = CaseView['timeline'][number]
type Said = Pick<Act, 'said' | 'day' | 'fen'>

/** One fact as staff read it; null: it is told by another one (a document by its act). */
export function actOf(fact: CaseEvent, names: CaseNames): Act | null {
  if (fact.type === 'DocumentIssued') return null
  const by = 'by' in fact ? fact.by : null
  const part = 'part' in fact ? { code: fact.part, names: names.item(fact.part) } : null
  const department = departmentIn(fact)
  return {
    at: fact.at,
    type: fact.type,
    by,
    part,
    department: department === null ? null : { id: department, names: names.department(department) },
    ...saidIn(fact),
  }
}

function departmentIn(fact: CaseEvent) {
  return 'department' in fact ? fact.department : null
}

/** The reason, opinion, question or answer in it; the day it sets; the sum. */
function saidIn(fact: CaseEvent): Said {
  const nothing = { said: null, day: null, fen: null }
  switch (fact.type) {
    case 'CaseAccepted':
      return { ...nothing, day: fact.promisedDue }
    case 'NoticeGiven':
      return { ...nothing, said: fact.gaps.flatMap(({ note }) => note ?? []).join('；') || null }
    case 'CaseNotOurs':
      return { ...nothing, said: fact.whose }
    case 'OpinionGiven':
    case 'PartDecided':
      return { ...nothing, said: fact.opinion }
    case 'DepartmentAsked':
      return { ...nothing, said: fact.question }
    case 'ProcedureStarted':
      return { ...nothing, said: fact.reason, day: fact.expected }
    case 'ProcedureEnded':
      return { ...nothing, said: fact.result, day: fact.promisedDue }
    case 'ExtensionGranted':
      return { ...nothing, said: fact.reason, day: fact.promisedDue }
    case 'ResultDelivered':
      return { ...nothing, said: fact.note }
    case 'FeeCharged':
      return { ...nothing, fen: fact.total }
    case 'ChargeCancelled':
      return { ...nothing, said: fact.reason, fen: fact.total }
    case 'PaymentAsked':
      return { ...nothing, fen: fact.fen }
    case 'SupervisionAnswered':
    case 'SupervisionClosed':
      return { ...nothing, said: fact.text }
    case 'CaseRefused':
    case 'CaseNotNeeded':
    case 'CaseWithdrawn':
    case 'ReviewHandedOver':
    case 'ReviewPutBack':
    case 'ExtensionAsked':
    case 'ExtensionDenied':
      return { ...nothing, said: fact.reason }
    case 'CaseReceived':
    case 'PapersBrought':
    case 'ReviewTaken':
    case 'PaymentFailed':
    case 'DocumentIssued':
    case 'SupervisionOpened':
    case 'NoticeAlarmed':
      return nothing
  }
}
