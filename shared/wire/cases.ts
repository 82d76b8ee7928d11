import { z } from 'zod'
import {
  caseNo,
  caseState,
  deliveryWay,
  departmentId,
  documentKind,
  paperFault,
  payMethod,
  reviewId,
  supervisionRule,
} from '../case/codes.ts'
import { receiptCode } from '../case/receipt-code.ts'
import { answers, questionId } from '../guide/questions.ts'
import { instant, itemCode, serviceDay, ticketNumber } from '../ids.ts'
import { applicant } from './case-requests.ts'
import { language, text } from './plain-text.ts'

const names = text(200)
const count = z.int().nonnegative()
const fen = z.int().nonnegative()
const person = z.strictObject({ username: z.string(), staffNo: z.string() })

/** 绿黄红 [CLOCK]: in time, little left, overdue; `stopped` while a special procedure stops the clock, `none` without a due day. */
export const light = z.enum(['green', 'yellow', 'red', 'stopped', 'none'])
export type Light = z.infer<typeof light>

export const itemName = z.strictObject({ code: itemCode, names })

/**
 * What a department has to do with a case: its own review, one beside another's, one it was asked for, a decision; `intake`: its matter was handed
 * in at the counter and has to be accepted or answered in time [TOLD-4].
 */
export const workKinds = ['own', 'joint', 'asked', 'decide', 'intake'] as const

/** One row of a list of cases. `due`: what is to be done next is due then. */
export const caseRow = z.strictObject({
  no: caseNo,
  /** The package, or the only item. */
  item: itemName,
  isPackage: z.boolean(),
  state: caseState,
  receivedAt: instant,
  due: serviceDay.nullable(),
  daysLeft: z.int().nullable(),
  light,
  /** Of the department whose list it is: its own review, and who has it. */
  review: z.strictObject({ id: reviewId, kind: z.enum(workKinds), taken: person.nullable() }).nullable(),
  supervision: count,
})
export type CaseRow = z.infer<typeof caseRow>

/** `GET /api/cases`: which cases. With a department: what waits for it, else the cases themselves. */
export const casesQuery = z.strictObject({
  department: departmentId.optional(),
  kind: z.enum(workKinds).optional(),
  taken: z.enum(['me', 'nobody']).optional(),
  state: caseState.optional(),
  light: light.optional(),
  /** Only what is due today, or was before. */
  due: z.literal('today').optional(),
  /** Only those with a supervision record that is not closed. */
  supervised: z.literal('yes').optional(),
  /** The beginning of a case number. */
  q: z
    .string()
    .regex(/^[\d-]{0,15}$/)
    .optional(),
  /** From 0. */
  page: z.coerce.number().int().min(0).max(100_000).default(0),
})
export type CasesQuery = z.input<typeof casesQuery>

export const casesPage = z.strictObject({
  today: serviceDay,
  rows: z.array(caseRow),
  total: count,
  page: count,
  pages: count,
  /** Of the whole list, whatever page. */
  lights: z.strictObject({ green: count, yellow: count, red: count, stopped: count, none: count }),
})
export type CasesPage = z.infer<typeof casesPage>

export const documentView = z.strictObject({
  kind: documentKind,
  /** `told-2026-17`: its name in addresses. */
  name: z.string(),
  /** 告知〔2026〕000017 号. */
  number: z.string(),
  at: instant,
  by: z.string(),
})
export type DocumentView = z.infer<typeof documentView>

const decisionView = z.strictObject({ result: z.enum(['grant', 'deny']), at: instant, by: person, opinion: z.string() })

const reviewView = z.strictObject({
  id: reviewId,
  part: itemCode,
  department: z.strictObject({ id: departmentId, names }),
  kind: z.enum(['own', 'joint', 'asked']),
  question: z.string().nullable(),
  since: instant,
  taken: person.nullable(),
  opinion: z.strictObject({ by: person, at: instant, advises: z.enum(['grant', 'deny']), text: z.string() }).nullable(),
})

const partView = z.strictObject({
  item: itemName,
  department: z.strictObject({ id: departmentId, names }),
  decision: decisionView.nullable(),
  procedures: z.array(z.strictObject({ name: names, days: count.nullable(), stopsClock: z.boolean(), isRunning: z.boolean() })),
})

const paperView = z.strictObject({
  id: questionId,
  names,
  canBeDeferred: z.boolean(),
  state: z.enum(['here', 'missing', 'deferred']),
  /** What the last notice said of it. */
  gap: z.strictObject({ fault: paperFault, note: z.string().nullable() }).nullable(),
})

const chargeView = z.strictObject({
  receiptNo: z.string(),
  total: fen,
  published: fen,
  lines: z.array(z.strictObject({ part: itemCode, tariff: questionId, names, fen, reduction: names.nullable() })),
  method: payMethod,
  payer: z.enum(['applicant', 'other']),
  at: instant,
  by: person,
  cancelled: z.strictObject({ counterNo: z.string(), reason: z.string(), at: instant, by: person }).nullable(),
})

const supervisionView = z.strictObject({
  rule: supervisionRule,
  department: z.strictObject({ id: departmentId, names }).nullable(),
  opened: instant,
  answer: z.string().nullable(),
  closedAt: instant.nullable(),
})

/** One thing that happened, for staff: `type` is the fact's own name; `said` the reason, opinion or question in it. */
const actView = z.strictObject({
  at: instant,
  type: z.string(),
  by: person.nullable(),
  part: itemName.nullable(),
  department: z.strictObject({ id: departmentId, names }).nullable(),
  said: z.string().nullable(),
  /** Days or day in it: a due day moved, an extension, a decision. */
  day: serviceDay.nullable(),
  fen: fen.nullable(),
})

/** `GET /api/cases/:no`: all that staff concerned may see of a case. */
export const caseView = z.strictObject({
  no: caseNo,
  /** As printed for its holder; null: erased. */
  receipt: receiptCode.nullable(),
  item: itemName,
  isPackage: z.boolean(),
  state: caseState,
  light,
  applicant: applicant.nullable(),
  language,
  ticket: ticketNumber.nullable(),
  answers,
  received: z.strictObject({ at: instant, day: serviceDay, by: person, noticeBy: serviceDay }),
  accepted: z.strictObject({ by: person, how: z.enum(['complete', 'completed', 'deemed']) }).nullable(),
  clock: z
    .strictObject({
      from: serviceDay,
      promisedDue: serviceDay,
      legalDue: serviceDay,
      daysLeft: z.int(),
      isCertain: z.boolean(),
      stoppedSince: serviceDay.nullable(),
      extended: count,
    })
    .nullable(),
  deliverBy: serviceDay.nullable(),
  notices: count,
  papers: z.array(paperView),
  parts: z.array(partView),
  reviews: z.array(reviewView),
  procedures: z.array(
    z.strictObject({
      part: itemCode,
      procedure: count,
      names,
      reason: z.string(),
      stopsClock: z.boolean(),
      from: serviceDay,
      expected: serviceDay.nullable(),
      to: serviceDay.nullable(),
      result: z.string().nullable(),
    }),
  ),
  extension: z.strictObject({ days: count, reason: z.string(), by: person }).nullable(),
  charges: z.array(chargeView),
  /** By the tariff in force, fen; null: it hangs on answers that are not there. */
  owed: fen.nullable(),
  payment: z.strictObject({ payment: z.string(), fen, method: payMethod, at: instant }).nullable(),
  documents: z.array(documentView),
  supervision: z.array(supervisionView),
  timeline: z.array(actView),
  /** What the one who asks may do now, by the names of the actions. */
  may: z.array(z.string()),
})
export type CaseView = z.infer<typeof caseView>

/** What is answered when a case was taken in. */
export const caseMade = z.strictObject({ no: caseNo, receipt: receiptCode, url: z.string(), case: caseView })
export type CaseMade = z.infer<typeof caseMade>

/** One step of the public timeline: no names, no opinions; of a stop of the clock why. */
const publicStep = z.strictObject({
  at: instant,
  what: z.enum([
    'received',
    'told',
    'papers-brought',
    'accepted',
    'accepted-by-silence',
    'review-begun',
    'review-done',
    'department-asked',
    'procedure-started',
    'procedure-ended',
    'extended',
    'granted',
    'denied',
    'paid',
    'payment-cancelled',
    'delivered',
    'refused',
    'not-ours',
    'not-needed',
    'withdrawn',
    'overdue',
  ]),
  department: names.nullable(),
  item: names.nullable(),
  /** The reason of a stop, an extension, a refusal; whose it is. */
  why: z.string().nullable(),
  due: serviceDay.nullable(),
  fen: fen.nullable(),
})

/** `GET /api/progress/:receipt`: what the holder of a receipt code sees. It has no field for a person. */
export const progressView = z.strictObject({
  no: caseNo,
  item: itemName,
  parts: z.array(z.strictObject({ names, department: names, result: z.enum(['grant', 'deny']).nullable() })),
  state: caseState,
  light,
  receivedDay: serviceDay,
  promisedDue: serviceDay.nullable(),
  legalDue: serviceDay.nullable(),
  isCertain: z.boolean(),
  daysLeft: z.int().nullable(),
  stopped: z.strictObject({ since: serviceDay, why: z.string(), names, expected: serviceDay.nullable() }).nullable(),
  missing: z.array(z.strictObject({ names, fault: paperFault, note: z.string().nullable() })),
  deferred: z.array(names),
  owed: fen.nullable(),
  paid: fen,
  documents: z.array(documentView.omit({ by: true })),
  steps: z.array(publicStep),
  delivery: deliveryWay.nullable(),
})
export type ProgressView = z.infer<typeof progressView>
