import { z } from 'zod'
import { departmentId } from '../../../shared/case/codes.ts'
import { caseType, limitUnit } from '../../../shared/guide/codes.ts'
import { questionId } from '../../../shared/guide/questions.ts'
import { itemCode } from '../../../shared/ids.ts'

const limit = z.strictObject({ value: z.int().min(0).max(3650), unit: limitUnit })
export type Limit = z.infer<typeof limit>

/** One item of a case: a plain case has one, a package 一件事 several. */
const part = z.strictObject({
  item: itemCode,
  /** The guide's version in force when it was received: what was published then goes on counting. */
  version: z.int().positive(),
  /** Which department decides. */
  department: departmentId,
  /** Which others review at the same time. */
  joint: z.array(departmentId),
  caseType,
  legalLimit: limit,
  promisedLimit: limit,
  /** 审批分离: who took it in may not decide. */
  separateDecision: z.boolean(),
  procedures: z.array(z.strictObject({ name: z.string(), days: z.int().nonnegative().nullable(), stopsClock: z.boolean() })),
})
export type Part = Readonly<z.infer<typeof part>>

const paper = z.strictObject({
  id: questionId,
  /** 容缺: may follow after acceptance. */
  canBeDeferred: z.boolean(),
})

/**
 * What of the guides in force a case is bound by, from its first day. Kept in its first fact, so that no later version changes a case under way.
 * `papers`: those this applicant needs, by the answers given; what is optional or looked up by the hall itself is not among them.
 */
export const terms = z.strictObject({
  /** The package's own guide; null: a plain item. */
  package: z.strictObject({ item: itemCode, version: z.int().positive(), promisedLimit: limit }).nullable(),
  parts: z.array(part).min(1).max(12),
  papers: z.array(paper).max(80),
})
export type Terms = Readonly<z.infer<typeof terms>>
