import { z } from 'zod'
import { text } from '../wire/plain-text.ts'
import { condition, questionId } from './questions.ts'

const fen = z.int().nonnegative().max(1_000_000_000_00)

/** A rule and where it stands: law or document, with its article or number. */
export const basis = text(400)

const part = z.discriminatedUnion('kind', [
  /** 定额: so much for the whole matter. */
  z.strictObject({ kind: z.literal('fixed'), fen }),
  /** 按量: so much for each unit of what the question counts. */
  z.strictObject({ kind: z.literal('per-unit'), fen, unit: text(20), count: questionId }),
  /**
   * 分档: of what the question counts, each slice at its own rate. `upTo` null: no end; the last one.
   * `whole`: the one band the count falls into decides a sum for all of it; `slices`: each part of it at its band's rate.
   * A rate is fen for each unit, or parts per 10,000 (`rate`) of a sum of money.
   */
  z.strictObject({
    kind: z.literal('tiers'),
    count: questionId,
    mode: z.enum(['whole', 'slices']),
    unit: text(20),
    bands: z
      .array(
        z.strictObject({
          upTo: z.int().positive().nullable(),
          fen: fen.optional(),
          fenPerUnit: fen.optional(),
          rate: z.int().nonnegative().max(10_000).optional(),
        }),
      )
      .min(1)
      .max(20),
  }),
])

/** 减免: what takes all or part of a fee away. Of several that apply, the one that leaves least to pay. */
export const reduction = z.strictObject({
  id: questionId,
  name: text(200),
  basis,
  when: condition.optional(),
  /** Parts per 10,000 taken off, or a fixed sum; 10,000 is an exemption. */
  off: z.union([z.strictObject({ share: z.int().min(1).max(10_000) }), z.strictObject({ fen: z.int().positive() })]),
})

/** 收费项目 (GB/T 39046 row 31–32, C0109 *_fee_project). Days are the hall's own calendar days. */
export const tariff = z.strictObject({
  id: questionId,
  name: text(200),
  /** 收费标准, the words as published. */
  standard: text(400),
  part,
  when: condition.optional(),
  basis,
  /** 收费单位. */
  collector: text(100),
  /** Whether the visitor chooses it (a courier, an extra copy), asked as a question of its own by `when`. */
  isOptional: z.boolean().default(false),
  reductions: z.array(reduction).max(12).default([]),
  /** First and last day it is charged. */
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
  remark: text(300).optional(),
})
export type Tariff = z.infer<typeof tariff>
export type Reduction = z.infer<typeof reduction>
