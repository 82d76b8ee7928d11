import { z } from 'zod'
import { answers, questionId } from '../guide/questions.ts'
import { itemCode } from '../ids.ts'
import { text } from './plain-text.ts'

// `POST /api/items/:code/fees`

export const feesAsked = z.strictObject({ answers: answers.default({}) })

const fen = z.int().nonnegative()
const words = text(400)

/** One fee and what of it is to be paid, in whole fen. */
export const feeLine = z.object({
  id: questionId,
  name: words,
  /** 收费标准 as published. */
  standard: words,
  basis: words,
  /** 收费单位. */
  collector: words,
  isOptional: z.boolean(),
  /** What is counted; fen where money is counted. */
  count: z.int().nonnegative().optional(),
  unit: words.optional(),
  /** Before any reduction; null while the count is not known. */
  fen: fen.nullable(),
  reduction: z.object({ id: questionId, name: words, basis: words, fen: fen.nullable() }).nullable(),
  /** Null while a question of this line is open. */
  due: fen.nullable(),
})

export const itemFees = z.object({
  code: itemCode,
  /** Of the published guide. */
  version: z.int().positive(),
  /** The hall's calendar day whose tariffs these are. */
  day: z.iso.date(),
  /** Fen; null while a question is open. */
  total: fen.nullable(),
  lines: z.array(feeLine),
  /** The same as long as the same tariffs are in force. */
  tariffVersion: z.string(),
  /** The questions the total still hangs on, the one to ask first at the head. */
  open: z.array(questionId),
})
export type ItemFees = z.infer<typeof itemFees>
