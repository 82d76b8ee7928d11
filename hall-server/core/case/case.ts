import type { CaseNo, CaseState, DepartmentId, DocumentNo, PayMethod, ReviewId, SupervisionRule } from '../../../shared/case/codes.ts'
import type { Answers } from '../../../shared/guide/questions.ts'
import type { CounterId, Instant, ItemCode, ServiceDay, TicketNumber, Username } from '../../../shared/ids.ts'
import type { Language } from '../../../shared/language/languages.ts'
import type { CaseEvent, CaseEventOf, Gap } from './events.ts'
import type { Part, Terms } from './terms.ts'

export interface StaffName {
  readonly username: Username
  readonly staffNo: string
}

/** One department's work on one part. `asked`: consulted by another; `own`: the department that decides. */
export interface Review {
  readonly id: ReviewId
  readonly part: ItemCode
  readonly department: DepartmentId
  readonly kind: 'own' | 'joint' | 'asked'
  readonly question: string | null
  readonly since: Instant
  readonly taken: StaffName | null
  readonly opinion: { readonly by: StaffName; readonly at: Instant; readonly advises: 'grant' | 'deny'; readonly text: string } | null
}

export interface PartState {
  readonly terms: Part
  readonly decision: {
    readonly result: 'grant' | 'deny'
    readonly by: StaffName
    readonly at: Instant
    readonly day: ServiceDay
    readonly opinion: string
  } | null
}

/** A special procedure under way or over. */
export interface Procedure {
  readonly part: ItemCode
  readonly procedure: number
  readonly reason: string
  readonly stopsClock: boolean
  readonly from: ServiceDay
  readonly expected: ServiceDay | null
  readonly to: ServiceDay | null
  readonly result: string | null
}

/** Days of the hall's calendar. While a procedure stops the clock the due days are those from before it; the end of it moves them. */
export interface Clock {
  readonly from: ServiceDay
  readonly since: Instant
  readonly promisedDue: ServiceDay
  readonly legalDue: ServiceDay
  readonly isCertain: boolean
  /** Since when it stands still; null: it runs. */
  readonly stoppedSince: ServiceDay | null
  /** Working days the extension gave, 0: none. */
  readonly extended: number
}

export interface Charge {
  readonly receiptNo: string
  readonly fact: CaseEventOf<'FeeCharged'>
  readonly cancelled: CaseEventOf<'ChargeCancelled'> | null
}

/** Asked of the terminal and not known to have ended. */
export interface OpenPayment {
  readonly payment: string
  readonly fen: number
  readonly method: PayMethod
  readonly at: Instant
  /** What is charged, and to whom, when it is paid. */
  readonly asked: Pick<CaseEventOf<'PaymentAsked'>, 'payer' | 'charge'>
}

export interface Supervision {
  readonly rule: SupervisionRule
  readonly department: DepartmentId | null
  readonly opened: Instant
  readonly day: ServiceDay
  readonly answer: string | null
  readonly closedAt: Instant | null
}

export interface IssuedDocument {
  readonly no: DocumentNo
  readonly at: Instant
  readonly by: StaffName
  /** The act it is about: its place in `facts`. */
  readonly about: number
}

/** One application. Only `evolve` makes it. */
export interface Case {
  /** Facts applied so far. */
  readonly position: number
  readonly no: CaseNo
  readonly receipt: string
  readonly state: CaseState
  readonly terms: Terms
  readonly answers: Answers
  readonly language: Language
  readonly ticket: TicketNumber | null
  readonly counter: CounterId | null
  readonly receivedBy: StaffName
  readonly receivedAt: Instant
  readonly receivedDay: ServiceDay
  readonly noticeBy: ServiceDay
  readonly alarmOn: ServiceDay
  readonly alarmed: boolean
  readonly papers: readonly string[]
  readonly deferred: readonly string[]
  /** What the last notice named and has not been brought yet. */
  readonly gaps: readonly Gap[]
  readonly notices: number
  readonly acceptedBy: StaffName | null
  readonly acceptedHow: 'complete' | 'completed' | 'deemed' | null
  /** Null before acceptance. */
  readonly clock: Clock | null
  readonly parts: readonly PartState[]
  readonly reviews: readonly Review[]
  readonly procedures: readonly Procedure[]
  readonly extension: { readonly days: number; readonly reason: string; readonly by: StaffName } | null
  /** Since the last part was decided. */
  readonly deliverBy: ServiceDay | null
  readonly charges: readonly Charge[]
  readonly payment: OpenPayment | null
  readonly documents: readonly IssuedDocument[]
  readonly supervision: readonly Supervision[]
  /** All that happened, in order: the timeline is read off it. */
  readonly facts: readonly CaseEvent[]
}

export const partOf = ({ parts }: Pick<Case, 'parts'>, item: ItemCode): PartState | undefined =>
  parts.find(({ terms }) => terms.item === item)

/** Papers this applicant needs that are not there and may not follow later. */
export const missingPapers = ({ terms, papers }: Pick<Case, 'terms' | 'papers'>): readonly string[] =>
  terms.papers.filter(({ id, canBeDeferred }) => !canBeDeferred && !papers.includes(id)).map(({ id }) => id)

/** 容缺: papers that may follow and are not there yet. */
export const deferredPapers = ({ terms, papers }: Pick<Case, 'terms' | 'papers'>): readonly string[] =>
  terms.papers.filter(({ id, canBeDeferred }) => canBeDeferred && !papers.includes(id)).map(({ id }) => id)

/** Sums of charges not cancelled, fen. */
export const paidFen = ({ charges }: Pick<Case, 'charges'>): number =>
  charges.reduce((sum, { fact, cancelled }) => (cancelled === null ? sum + fact.total : sum), 0)
