import { z } from 'zod'
import {
  caseNo,
  deliveryWay,
  departmentId,
  documentNo,
  paperFault,
  payMethod,
  reviewId,
  supervisionRule,
} from '../../../shared/case/codes.ts'
import { answers, questionId } from '../../../shared/guide/questions.ts'
import { counterId, instant, itemCode, serviceDay, ticketNumber, username } from '../../../shared/ids.ts'
import { language } from '../../../shared/wire/plain-text.ts'
import { terms } from './terms.ts'

const fen = z.int().nonnegative()
const staff = z.strictObject({ username, staffNo: z.string() })

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), at: instant, ...shape })
/** Done by a person, as the journal names them on the printed documents. */
const act = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) => event(type, { by: staff, ...shape })

/** One paper of the notice: what is wrong with it, and in the clerk's words what to do. */
const gap = z.strictObject({ paper: questionId, fault: paperFault, note: z.string().nullable() })
export type Gap = z.infer<typeof gap>
/** One fee: what the tariff gives by the answers alone (`published`), and what is charged after the exemptions named. */
const chargeLine = z.strictObject({ part: itemCode, tariff: questionId, published: fen, fen, reduction: questionId.nullable() })
const payer = z.enum(['applicant', 'other'])
/** A sum worked out from the tariffs in force. */
export const chargeSum = z.strictObject({
  lines: z.array(chargeLine).min(1).readonly(),
  total: fen,
  /** Of the sum that the tariff gives without the exemptions named. */
  published: fen,
  tariffVersions: z.array(z.strictObject({ part: itemCode, version: z.string() })).readonly(),
  exemptions: z.array(z.strictObject({ part: itemCode, tariff: questionId, reduction: questionId })).readonly(),
})

/**
 * What happened to a case. Once written to the journal a shape is never edited, only added to. Names, phones and the receipt code are not here:
 * they are kept beside the journal, where they can be erased (docs/decisions/013).
 */
export const caseEvent = z.discriminatedUnion('type', [
  /** 收件. `noticeBy`: the last day to say what is missing; `alarmOn`: the working day before it [TOLD-4]. */
  act('CaseReceived', {
    no: caseNo,
    /** SHA-256 of the receipt code. */
    receipt: z.string().regex(/^[0-9a-f]{64}$/),
    terms,
    answers,
    language,
    ticket: ticketNumber.nullable(),
    counter: counterId.nullable(),
    /** Papers handed in, by their ids in the guide. */
    papers: z.array(questionId).readonly(),
    day: serviceDay,
    noticeBy: serviceDay,
    alarmOn: serviceDay,
  }),
  /** 一次性告知. `again`: the second for the same case, a fault of the hall [TOLD-3]. */
  act('NoticeGiven', { gaps: z.array(gap).min(1).readonly(), again: z.boolean() }),
  /** Papers brought later, with the notice or 容缺. */
  act('PapersBrought', { papers: z.array(questionId).min(1).readonly() }),
  /**
   * 受理: the clock begins. `how` deemed: nobody said within five working days what was missing [TOLD-4]; `by` is then who received it.
   * `deferred`: papers that may follow (容缺).
   */
  act('CaseAccepted', {
    how: z.enum(['complete', 'completed', 'deemed']),
    /** From when the clock runs. */
    day: serviceDay,
    since: instant,
    deferred: z.array(questionId).readonly(),
    promisedDue: serviceDay,
    legalDue: serviceDay,
    /** False: the calendar is not published as far as that day. */
    isCertain: z.boolean(),
  }),
  act('CaseRefused', { reason: z.string() }),
  /** `whose`: the authority to go to. */
  act('CaseNotOurs', { whose: z.string() }),
  act('CaseNotNeeded', { reason: z.string() }),
  act('CaseWithdrawn', { reason: z.string() }),

  act('ReviewTaken', { review: reviewId }),
  act('ReviewHandedOver', { review: reviewId, to: staff, reason: z.string() }),
  act('ReviewPutBack', { review: reviewId, reason: z.string() }),
  act('OpinionGiven', { review: reviewId, advises: z.enum(['grant', 'deny']), opinion: z.string() }),
  /** 征求意见: another department is asked; its review must be given before the decision. */
  act('DepartmentAsked', { review: reviewId, part: itemCode, department: departmentId, question: z.string() }),

  /** 特别程序. `stopsClock`: its time is not counted (行政许可法 第45条). `procedure`: its place in the terms. */
  act('ProcedureStarted', {
    part: itemCode,
    procedure: z.int().nonnegative(),
    reason: z.string(),
    stopsClock: z.boolean(),
    day: serviceDay,
    expected: serviceDay.nullable(),
  }),
  act('ProcedureEnded', {
    part: itemCode,
    procedure: z.int().nonnegative(),
    result: z.string(),
    day: serviceDay,
    promisedDue: serviceDay,
    legalDue: serviceDay,
  }),
  act('ExtensionAsked', { days: z.int().positive(), reason: z.string() }),
  act('ExtensionGranted', { days: z.int().positive(), reason: z.string(), promisedDue: serviceDay, legalDue: serviceDay }),
  act('ExtensionDenied', { reason: z.string() }),

  act('PartDecided', { part: itemCode, result: z.enum(['grant', 'deny']), opinion: z.string(), day: serviceDay, deliverBy: serviceDay }),
  act('ResultDelivered', { way: deliveryWay, note: z.string().nullable(), day: serviceDay }),

  /** A sum that was paid. `payment`: the reference at the terminal, null at the till. */
  act('FeeCharged', {
    receiptNo: z.string(),
    ...chargeSum.shape,
    payer,
    method: payMethod,
    payment: z.string().nullable(),
    /** The terminal's own number of the payment. */
    slip: z.string().nullable(),
    day: serviceDay,
  }),
  /** 冲销: a counter-entry, never an edit. */
  act('ChargeCancelled', { receiptNo: z.string(), counterNo: z.string(), total: fen, reason: z.string(), day: serviceDay }),
  /** Asked of the terminal: whatever becomes of it is noted under this reference, once. `charge`: what is charged when it is paid. */
  act('PaymentAsked', { payment: z.string(), fen, method: payMethod, payer, charge: chargeSum }),
  act('PaymentFailed', { payment: z.string(), why: z.enum(['declined', 'given-up']) }),

  /** A numbered document of the act just before it. */
  act('DocumentIssued', { document: documentNo }),
  event('SupervisionOpened', { rule: supervisionRule, department: departmentId.nullable(), day: serviceDay }),
  act('SupervisionAnswered', { rule: supervisionRule, opened: instant, text: z.string() }),
  act('SupervisionClosed', { rule: supervisionRule, opened: instant, text: z.string() }),
  /** The working day before acceptance by silence: those concerned were told. */
  event('NoticeAlarmed', { day: serviceDay }),
])
export type CaseEvent = z.infer<typeof caseEvent>
export type CaseEventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>
