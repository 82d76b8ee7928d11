import { z } from 'zod'
import { instant, itemCode, username } from '../../../shared/ids.ts'
import { contentKind, errorReport, reviewPoint, scope } from '../../../shared/wire/content.ts'

const version = z.int().positive()
const day = z.iso.date()

/** `by` null: the server itself, by the clock or at the very first start. */
const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), at: instant, by: username.nullable(), kind: contentKind, code: itemCode, ...shape })

const reviewStage = z.enum(['department', 'office', 'second'])
export type ReviewStage = z.infer<typeof reviewStage>

/**
 * What happened to a record of content. Once written to the journal a shape is never edited, only added to.
 * Whoever saves a text gives all of it: every version there ever was can be read from the journal alone.
 */
export const contentEvent = z.discriminatedUnion('type', [
  event('DraftSaved', { document: z.unknown(), scope, restoredFrom: version.nullable() }),
  event('DraftSubmitted', { note: z.string().nullable() }),
  /** `to` scheduled: approved by all who must. When its day has come, the publication follows in the same write. */
  event('DraftApproved', {
    stage: reviewStage,
    points: z.array(reviewPoint),
    note: z.string().nullable(),
    effectiveFrom: day.nullable(),
    to: z.enum(['office-review', 'second-review', 'scheduled']),
  }),
  /** The draft is in force. `risk`: as the published text says; it takes a second reviewer to take that away. */
  event('VersionPublished', { version, risk: z.boolean() }),
  event('DraftSentBack', { reason: z.string() }),
  event('DraftDiscarded', {}),
  event('RecordWithdrawn', { reason: z.string() }),
  /** Part of a new hall's first content, in force without a review. */
  event('RecordImported', { document: z.unknown(), scope, risk: z.boolean() }),
  /** A reader says that something in the text in force is wrong. */
  event('ErrorReported', { ...errorReport.shape }),
])
export type ContentEvent = z.infer<typeof contentEvent>
export type ContentEventOf<T extends ContentEvent['type']> = Extract<ContentEvent, { type: T }>
