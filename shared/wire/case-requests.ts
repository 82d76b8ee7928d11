import { z } from 'zod'
import { departmentId, deliveryWay, paperFault, payMethod, reviewId, supervisionRule } from '../case/codes.ts'
import { answers, questionId } from '../guide/questions.ts'
import { counterId, instant, itemCode, serviceDay, ticketNumber, username } from '../ids.ts'
import { language, plainText } from './plain-text.ts'

const reason = plainText(500)

/** Who applies. Kept beside the journal and erasable; printed on the documents. */
export const applicant = z.strictObject({
  kind: z.enum(['person', 'organisation']),
  name: plainText(100),
  /** Number of the identity card, or the 统一社会信用代码 of an organisation. */
  idNo: z
    .string()
    .regex(/^[0-9A-Za-z]{5,32}$/)
    .optional(),
  phone: z
    .string()
    .regex(/^\+?[0-9][0-9 -]{5,18}$/)
    .optional(),
  agent: z.strictObject({ name: plainText(100), phone: plainText(20).optional() }).optional(),
})
export type Applicant = z.infer<typeof applicant>

const gap = z.strictObject({ paper: questionId, fault: paperFault, note: plainText(300).nullable().default(null) })
const gaps = z.array(gap).min(1).max(80)

const first = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('accept') }),
  z.strictObject({ type: z.literal('at-once'), opinion: reason }),
  z.strictObject({ type: z.literal('keep') }),
  z.strictObject({ type: z.literal('tell'), gaps }),
  z.strictObject({ type: z.literal('refuse'), reason }),
  z.strictObject({ type: z.literal('not-ours'), whose: plainText(200) }),
  z.strictObject({ type: z.literal('not-needed'), reason }),
])

/** `POST /api/cases`. */
export const receiveCase = z.strictObject({
  item: itemCode,
  answers: answers.default({}),
  applicant,
  language: language.default('zh'),
  ticket: ticketNumber.optional(),
  counter: counterId.optional(),
  /** Ids of the papers handed in, as the guide (of a package: the whole of its parts) names them. */
  papers: z.array(questionId).max(120),
  first,
})
export type ReceiveCase = z.infer<typeof receiveCase>

const exemption = z.strictObject({ part: itemCode, tariff: questionId, reduction: questionId })
const sum = {
  /** What the clerk's screen showed, fen: another sum than the tariff's is refused. */
  fen: z.int().nonnegative(),
  /** Reductions of the tariff that the clerk has seen proof of. */
  exemptions: z.array(exemption).max(20).default([]),
  /** The tariff's version the screen showed; one not in force any more is refused. */
  tariffVersions: z.array(z.strictObject({ part: itemCode, version: z.string().max(60) })).max(12),
  payer: z.enum(['applicant', 'other']).default('applicant'),
}
const text = reason

/** The bodies of `POST /api/cases/:no/ACTION`. */
export const caseActions = {
  tell: { gaps },
  bring: { papers: z.array(questionId).min(1).max(120) },
  accept: {},
  refuse: { reason },
  'not-ours': { whose: plainText(200) },
  'not-needed': { reason },
  withdraw: { reason },
  take: { review: reviewId },
  'put-back': { review: reviewId, reason },
  'hand-over': { review: reviewId, to: username, reason },
  opinion: { review: reviewId, advises: z.enum(['grant', 'deny']), opinion: plainText(1000) },
  'ask-department': { part: itemCode, department: departmentId, question: plainText(500) },
  decide: { part: itemCode, result: z.enum(['grant', 'deny']), opinion: plainText(1000) },
  'start-procedure': { part: itemCode, procedure: z.int().min(0).max(20), reason, expected: serviceDay.nullable().default(null) },
  'end-procedure': { part: itemCode, procedure: z.int().min(0).max(20), result: reason },
  'ask-extension': { days: z.int().min(1).max(60), reason },
  'grant-extension': {},
  'deny-extension': { reason },
  deliver: { way: deliveryWay, note: plainText(200).nullable().default(null) },
  charge: { ...sum, method: payMethod },
  /** Asks the bank's terminal at this counter; the answer comes with the case, whatever it is. */
  'pay-at-terminal': { ...sum, method: z.enum(['card', 'code']) },
  /** Asks the terminal again what became of a payment, and gives it up when it never began. */
  'check-payment': { payment: z.string().max(128) },
  /** By a manager who has compared the terminal's own slips, where it cannot say: the number of the slip, or null, not paid. */
  'settle-payment': { payment: z.string().max(128), slip: plainText(40).nullable() },
  'cancel-charge': { receiptNo: z.string().max(20), reason },
  'answer-supervision': { rule: supervisionRule, opened: instant, text },
  'close-supervision': { rule: supervisionRule, opened: instant, text },
} as const
export type CaseAction = keyof typeof caseActions
export const caseActionNames = Object.keys(caseActions) as CaseAction[]
