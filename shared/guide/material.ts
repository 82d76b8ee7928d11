import { z } from 'zod'
import { text } from '../wire/plain-text.ts'
import { condition, questionId } from './questions.ts'

export const mediaId = z.string().regex(/^[0-9a-f]{64}\.(?:pdf|png|jpg|docx|xlsx|mp4|wav)$/)

/** One paper to bring (GB/T 39046 rows 56–64, C0109 *_material), in the order they are listed. */
export const material = z.strictObject({
  id: questionId,
  name: text(200),
  /** What this paper is, whatever a guide calls it: a package asks for papers of the same key once [PACK-2]. */
  paper: questionId.optional(),
  requirement: z.enum(['necessary', 'not-necessary', 'conditional']),
  /** When a conditional paper is needed; also shown in words. */
  condition: condition.optional(),
  conditionNote: text(200).optional(),
  kind: z.enum(['original', 'copy', 'original-and-copy']),
  format: z.enum(['paper', 'electronic', 'either']),
  originals: z.int().min(0).max(99),
  copies: z.int().min(0).max(99),
  paperSpec: text(100).optional(),
  /** Where it comes from: the visitor has it, the authority makes it, another office, the hall itself looks it up. */
  sourceType: z.enum(['own', 'form', 'issued-elsewhere', 'checked-online', 'intermediary']),
  sourceNote: text(300).optional(),
  issuer: text(100).optional(),
  issueDateRule: text(200).optional(),
  handlingNote: text(300).optional(),
  handlingPlace: text(200).optional(),
  usageNote: text(300).optional(),
  blankForm: mediaId.optional(),
  example: mediaId.optional(),
  fillNotes: text(400).optional(),
  acceptanceStandard: text(300).optional(),
  legalBasis: text(300).optional(),
  /** 容缺: may be brought later. */
  canBeDeferred: z.boolean().default(false),
  remark: text(300).optional(),
})
export type Material = z.infer<typeof material>
