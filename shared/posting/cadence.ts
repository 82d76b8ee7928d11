import { z } from 'zod'
import { instant } from '../ids.ts'
import { text } from '../wire/plain-text.ts'

// 公开时限 (S37–S39): when what must be shown has to be shown.

const day = z.iso.date()
const stageId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

/** One part of staged work. `closedOn`: the work of the stage is done; then its report must be published. */
export const stage = z.strictObject({
  id: stageId,
  name: text(100),
  /** By when it is to be done. */
  due: day,
  closedOn: day.optional(),
  /** What is published of it. */
  report: text(1000).optional(),
})
export type Stage = z.infer<typeof stage>

export const period = z.enum(['week', 'month', 'quarter', 'half-year', 'year'])
export type Period = z.infer<typeof period>

export const cadence = z.discriminatedUnion('kind', [
  /** 经常性工作定期公开 (S37): a new version each period, counted from `from`. */
  z.strictObject({ kind: z.literal('periodic'), every: period, from: day }),
  /** 阶段性工作逐段公开 (S38). */
  z.strictObject({ kind: z.literal('staged'), stages: z.array(stage).min(1).max(20) }),
  /** 临时性工作随时公开 (S39): on the day it happens. */
  z.strictObject({ kind: z.literal('ad-hoc'), happenedOn: day }),
  /** 动态性内容及时公开 (S39): at most so many hours after it happened. */
  z.strictObject({ kind: z.literal('prompt'), happenedAt: instant, maxHours: z.int().min(1).max(720) }),
])
export type Cadence = z.infer<typeof cadence>
