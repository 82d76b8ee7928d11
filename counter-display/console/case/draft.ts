import { z } from 'zod'
import { paperFault } from '../../../shared/case/codes.ts'
import { answers, questionId } from '../../../shared/guide/questions.ts'
import { itemCode, ticketNumber } from '../../../shared/ids.ts'
import { language } from '../../../shared/wire/plain-text.ts'
import { receiveCase } from '../../../shared/wire/case-requests.ts'
import { caseMade } from '../../../shared/wire/cases.ts'

/** What was seen of one paper: here and in order, to follow later, or what is wrong with it. */
export const seen = z.union([z.enum(['here', 'later']), paperFault])
export type Seen = z.infer<typeof seen>

/** The applicant as typed; checked only when the sheet is sent. */
export const typed = z.strictObject({
  kind: z.enum(['person', 'organisation']),
  name: z.string(),
  idNo: z.string(),
  phone: z.string(),
  agent: z.string(),
})
export type Typed = z.infer<typeof typed>
export type Field = Exclude<keyof Typed, 'kind'>

/** An intake sheet under way. Kept in the tab until its visitor has gone: a reload loses nothing and makes no second case. */
export const draft = z.strictObject({
  ticket: ticketNumber,
  language,
  item: itemCode,
  answers,
  /** A paper that nobody has looked at yet is not in it. */
  seen: z.record(questionId, seen),
  notes: z.record(questionId, z.string()),
  applicant: typed,
  /** The Idempotency-Key of this sheet. */
  key: z.string(),
  /** What was sent and never answered: only the very same is sent again. */
  sent: receiveCase.nullable(),
  made: caseMade.nullable(),
})
export type Draft = z.infer<typeof draft>

export const nobody: Typed = { kind: 'person', name: '', idNo: '', phone: '', agent: '' }

/** `applicant`: of another item of the same visitor, who is not asked again. */
export function newDraft(about: Pick<Draft, 'ticket' | 'language' | 'item' | 'key'>, applicant: Typed = nobody): Draft {
  return { ...about, answers: {}, seen: {}, notes: {}, applicant, sent: null, made: null }
}
