import { z } from 'zod'
import { text } from '../wire/plain-text.ts'

// What a guide may ask its visitor, so that only the papers and fees of this very visitor are shown.

export const questionId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

const common = { id: questionId, text: text(200), help: text(300).optional() }
export const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yes-no'), ...common }),
  z.strictObject({
    kind: z.literal('choice'),
    ...common,
    options: z
      .array(z.strictObject({ id: questionId, text: text(100) }))
      .min(2)
      .max(12),
  }),
  /** A whole number, for fees by size or count. `unit` is what is counted: 件, 平方米, 年, or 元 with `isMoney`. */
  z.strictObject({
    kind: z.literal('number'),
    ...common,
    unit: text(20),
    least: z.int().nonnegative(),
    most: z.int().positive(),
    isMoney: z.boolean().default(false),
  }),
])
export type Question = z.infer<typeof question>

/** Answers by question. `true`/`false` for yes-no, an option's id for a choice, a whole number (money: fen) for a number. */
export const answers = z.record(questionId, z.union([z.boolean(), questionId, z.int().nonnegative()]))
export type Answers = z.infer<typeof answers>

export type Condition =
  | { readonly question: string; readonly is: boolean | string }
  | { readonly question: string; readonly atLeast: number }
  | { readonly question: string; readonly atMost: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

const part: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: questionId, is: z.union([z.boolean(), questionId]) }),
    z.strictObject({ question: questionId, atLeast: z.int().nonnegative() }),
    z.strictObject({ question: questionId, atMost: z.int().nonnegative() }),
    z.strictObject({ all: z.array(part).min(1).max(8) }),
    z.strictObject({ any: z.array(part).min(1).max(8) }),
    z.strictObject({ not: part }),
  ]),
)

/** A condition is a word inside a word inside …: more than anybody could read would also overflow whoever checks it. */
const MOST_DEEP = 24
export const isShallow = (value: unknown, left = MOST_DEEP): boolean =>
  typeof value !== 'object' || value === null || (left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1)))

/** When a paper, a fee or a reduction applies. */
export const condition: z.ZodType<Condition> = z.custom<unknown>((value) => isShallow(value), { message: 'nested too deep' }).pipe(part)
