import type { CaseNo, DeliveryWay, DepartmentId, DocumentKind, PayMethod, ReviewId, SupervisionRule } from '../../../shared/case/codes.ts'
import type { WorkingDays } from '../../../shared/calendar/working-days.ts'
import type { Answers } from '../../../shared/guide/questions.ts'
import type { CounterId, Instant, ItemCode, ServiceDay, TicketNumber, Username } from '../../../shared/ids.ts'
import type { Language } from '../../../shared/language/languages.ts'
import type { Role } from '../../../shared/wire/roles.ts'
import type { StaffName } from './case.ts'
import type { CaseEventOf, Gap } from './events.ts'
import type { Terms } from './terms.ts'

/** Who asks. `standsInFor`: absent colleagues whose work he or she does today. `clock` is the hall server itself. */
export type CaseActor =
  | {
      readonly kind: 'staff'
      readonly username: Username
      readonly staffNo: string
      readonly role: Role
      readonly department: DepartmentId | null
      readonly standsInFor: readonly Username[]
    }
  | { readonly kind: 'clock' }

/** What is decided at the counter with the papers in hand. */
export type First =
  | { readonly type: 'accept' }
  /** 当场办结: of items done on the spot. */
  | { readonly type: 'at-once'; readonly opinion: string }
  | { readonly type: 'keep' }
  | { readonly type: 'tell'; readonly gaps: readonly Gap[] }
  | { readonly type: 'refuse'; readonly reason: string }
  | { readonly type: 'not-ours'; readonly whose: string }
  | { readonly type: 'not-needed'; readonly reason: string }

export interface Receive {
  readonly type: 'receive'
  readonly no: CaseNo
  readonly receipt: string
  readonly terms: Terms
  readonly answers: Answers
  readonly language: Language
  readonly ticket: TicketNumber | null
  readonly counter: CounterId | null
  readonly papers: readonly string[]
  readonly first: First
}

/** A sum worked out from the tariff in force today, by whoever asks for the charge to be written. */
export type Worked = CaseEventOf<'PaymentAsked'>['charge']

/** What may be asked about a case that is there. Texts are checked and trimmed outside: a command is a plain value. */
export type CaseAsk =
  | { readonly type: 'tell'; readonly gaps: readonly Gap[] }
  | { readonly type: 'bring'; readonly papers: readonly string[] }
  | { readonly type: 'accept' }
  | { readonly type: 'refuse'; readonly reason: string }
  | { readonly type: 'not-ours'; readonly whose: string }
  | { readonly type: 'not-needed'; readonly reason: string }
  | { readonly type: 'withdraw'; readonly reason: string }
  // back office
  | { readonly type: 'take'; readonly review: ReviewId }
  | { readonly type: 'put-back'; readonly review: ReviewId; readonly reason: string }
  | {
      readonly type: 'hand-over'
      readonly review: ReviewId
      readonly to: StaffName & { department: DepartmentId | null }
      readonly reason: string
    }
  | { readonly type: 'opinion'; readonly review: ReviewId; readonly advises: 'grant' | 'deny'; readonly opinion: string }
  | { readonly type: 'ask-department'; readonly part: ItemCode; readonly department: DepartmentId; readonly question: string }
  | { readonly type: 'decide'; readonly part: ItemCode; readonly result: 'grant' | 'deny'; readonly opinion: string }
  // the clock
  | {
      readonly type: 'start-procedure'
      readonly part: ItemCode
      readonly procedure: number
      readonly reason: string
      readonly expected: ServiceDay | null
    }
  | { readonly type: 'end-procedure'; readonly part: ItemCode; readonly procedure: number; readonly result: string }
  | { readonly type: 'ask-extension'; readonly days: number; readonly reason: string }
  | { readonly type: 'grant-extension' }
  | { readonly type: 'deny-extension'; readonly reason: string }
  // the end
  | { readonly type: 'deliver'; readonly way: DeliveryWay; readonly note: string | null }
  // fees
  | ChargeAsk
  // supervision
  | { readonly type: 'answer-supervision'; readonly rule: SupervisionRule; readonly opened: Instant; readonly text: string }
  | { readonly type: 'close-supervision'; readonly rule: SupervisionRule; readonly opened: Instant; readonly text: string }
  /** By the clock: acceptance by silence, alarms, supervision records. */
  | { readonly type: 'look-at-clock' }

/** `worked`: what the tariff in force says today for the exemptions named. `offered`: the sum the clerk's screen showed, fen. */
export type ChargeAsk =
  | {
      readonly type: 'charge'
      readonly worked: Worked
      readonly offered: number
      readonly payer: 'applicant' | 'other'
      readonly method: PayMethod
    }
  | {
      readonly type: 'ask-payment'
      readonly worked: Worked
      readonly offered: number
      readonly payer: 'applicant' | 'other'
      readonly method: PayMethod
      readonly payment: string
    }
  /** What was asked for is then charged, whatever the tariff says by now: the money has moved. */
  | { readonly type: 'confirm-payment'; readonly payment: string; readonly slip: string }
  | { readonly type: 'fail-payment'; readonly payment: string; readonly why: 'declined' | 'given-up' }
  | { readonly type: 'cancel-charge'; readonly receiptNo: string; readonly reason: string }

/** What a decision is made with besides the case. */
export interface CaseRules {
  readonly at: Instant
  /** The hall's own date at `at`. */
  readonly today: ServiceDay
  readonly days: WorkingDays
  /** The next free number of a kind this year. A decision issues at most one document of each kind. */
  readonly documentSeq: (kind: DocumentKind) => number
  /** How the hall is written in front of a document's number; undefined: not at all. */
  readonly documentIssuer?: string | undefined
  /** Whether the hall has that department. */
  readonly hasDepartment: (department: DepartmentId) => boolean
  /** What the case still owes by the tariff in force, fen; null: it hangs on answers that are not there. */
  readonly owed: number | null
}
