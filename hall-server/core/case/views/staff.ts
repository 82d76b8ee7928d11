import type { DepartmentId } from '../../../../shared/case/codes.ts'
import type { ReceiptCode } from '../../../../shared/case/receipt-code.ts'
import { documentName, documentNumber } from '../../../../shared/case/numbers.ts'
import type { ItemCode } from '../../../../shared/ids.ts'
import type { Text } from '../../../../shared/language/text.ts'
import type { Applicant } from '../../../../shared/wire/case-requests.ts'
import type { CaseView, Light } from '../../../../shared/wire/cases.ts'
import type { Case, IssuedDocument } from '../case.ts'
import { actOf } from './act.ts'

/** The names of what a case speaks of, as its guides have them. */
export interface CaseNames {
  item(code: ItemCode): Text
  department(id: DepartmentId): Text
  paper(id: string): Text
  procedure(part: ItemCode, procedure: number): Text
  tariff(part: ItemCode, tariff: string): Text
  reduction(part: ItemCode, tariff: string, reduction: string): Text
}

/** What is known of a case besides its facts. */
export interface CaseAround {
  readonly names: CaseNames
  readonly receipt: ReceiptCode | null
  readonly applicant: Applicant | null
  readonly light: Light
  readonly daysLeft: number | null
  readonly owed: number | null
  readonly may: readonly string[]
}

/** All that staff concerned may see of a case. */
export function caseView(one: Case, around: CaseAround): CaseView {
  const { names, receipt, applicant, light, owed, may } = around
  const item = one.terms.package?.item ?? one.terms.parts[0]?.item
  if (item === undefined) throw new Error('A case without an item')
  const department = (id: DepartmentId) => ({ id, names: names.department(id) })
  return {
    no: one.no,
    receipt,
    applicant,
    light,
    owed,
    item: { code: item, names: names.item(item) },
    isPackage: one.terms.package !== null,
    state: one.state,
    language: one.language,
    ticket: one.ticket,
    answers: one.answers,
    received: { at: one.receivedAt, day: one.receivedDay, by: one.receivedBy, noticeBy: one.noticeBy },
    accepted: one.acceptedBy === null || one.acceptedHow === null ? null : { by: one.acceptedBy, how: one.acceptedHow },
    clock: clockOf(one, around),
    deliverBy: one.deliverBy,
    notices: one.notices,
    extension: one.extension,
    papers: papersOf(one, names),
    parts: partsOf(one, names),
    reviews: one.reviews.map((each) => ({ ...each, department: department(each.department) })),
    procedures: one.procedures.map((each) => ({ ...each, names: names.procedure(each.part, each.procedure) })),
    charges: one.charges.map((each) => chargeOf(each, names)),
    payment: one.payment === null ? null : paymentOf(one.payment),
    documents: one.documents.map(documentOf),
    supervision: one.supervision.map(({ day: _day, ...each }) => ({ ...each, department: each.department && department(each.department) })),
    timeline: one.facts.flatMap((fact) => actOf(fact, names) ?? []),
    may: [...may],
  }
}

function clockOf({ clock }: Case, { daysLeft }: CaseAround): CaseView['clock'] {
  if (clock === null) return null
  const { since: _since, ...shown } = clock
  return { ...shown, daysLeft: daysLeft ?? 0 }
}

function papersOf({ terms, papers, gaps }: Case, names: CaseNames): CaseView['papers'] {
  return terms.papers.map(({ id, canBeDeferred }) => {
    const gap = gaps.find(({ paper }) => paper === id)
    const isHere = papers.includes(id)
    const absent = canBeDeferred ? ('deferred' as const) : ('missing' as const)
    return {
      id,
      names: names.paper(id),
      canBeDeferred,
      state: isHere ? 'here' : absent,
      gap: gap ? { fault: gap.fault, note: gap.note } : null,
    }
  })
}

function partsOf(one: Case, names: CaseNames): CaseView['parts'] {
  return one.parts.map(({ terms, decision }) => ({
    item: { code: terms.item, names: names.item(terms.item) },
    department: { id: terms.department, names: names.department(terms.department) },
    decision: decision && { result: decision.result, at: decision.at, by: decision.by, opinion: decision.opinion },
    procedures: terms.procedures.map(({ days, stopsClock }, at) => ({
      name: names.procedure(terms.item, at),
      days,
      stopsClock,
      isRunning: one.procedures.some((each) => each.part === terms.item && each.procedure === at && each.to === null),
    })),
  }))
}

function chargeOf({ receiptNo, fact, cancelled }: Case['charges'][number], names: CaseNames): CaseView['charges'][number] {
  const { total, published, method, payer, at, by } = fact
  return {
    receiptNo,
    total,
    published,
    method,
    payer,
    at,
    by,
    lines: fact.lines.map(({ part, tariff, fen, reduction }) => ({
      part,
      tariff,
      fen,
      names: names.tariff(part, tariff),
      reduction: reduction === null ? null : names.reduction(part, tariff, reduction),
    })),
    cancelled: cancelled && { counterNo: cancelled.counterNo, reason: cancelled.reason, at: cancelled.at, by: cancelled.by },
  }
}

const paymentOf = ({ payment, fen, method, at }: NonNullable<Case['payment']>) => ({ payment, fen, method, at })

const documentOf = ({ no, at, by }: IssuedDocument): CaseView['documents'][number] => ({
  kind: no.kind,
  at,
  by: by.staffNo,
  name: documentName(no),
  number: documentNumber(no),
})

/** A document by its name in an address; undefined: there is none of that name. */
export const findDocument = ({ documents }: Pick<Case, 'documents'>, name: string): IssuedDocument | undefined =>
  documents.find(({ no }) => documentName(no) === name)
