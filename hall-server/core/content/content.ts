import { z } from 'zod'
import { instant, itemCode, username } from '../../../shared/ids.ts'
import { contentAct, contentKind, draftState, errorReport, scope, type ContentKey } from '../../../shared/wire/content.ts'

// The state is a schema, because it is kept as a document too. A text itself is `unknown` here: its kind's rules know what it is.

const savedVersion = z.object({
  version: z.int().positive(),
  since: instant,
  authors: z.array(username),
  scope,
  /** Position of the fact that holds its text. */
  textAt: z.int().positive(),
})
export type SavedVersion = z.infer<typeof savedVersion>

const draft = z.object({
  document: z.unknown(),
  scope,
  state: draftState,
  approvedBy: z.array(username),
  effectiveFrom: z.iso.date().nullable(),
  textAt: z.int().positive(),
})
export type Draft = z.infer<typeof draft>

export const contentRecord = z.object({
  kind: contentKind,
  code: itemCode,
  /** Of the record's last fact in the stream. */
  position: z.int().positive(),
  live: savedVersion.extend({ document: z.unknown() }).nullable(),
  draft: draft.nullable(),
  /** Whoever saved a draft since the last publication, also one that was thrown away. */
  authors: z.array(username),
  withdrawn: z.boolean(),
  /** What was in force when it was withdrawn, so that the office's list can name it. */
  withdrawnText: z.unknown().optional(),
  /** What was last in force, also if it was withdrawn: who makes a closed text public needs a second reviewer all the same. */
  last: z.object({ scope, risk: z.boolean() }).nullable(),
  /** Every version there was, the one in force included, oldest first. */
  versions: z.array(savedVersion),
  acts: z.array(contentAct),
  /** What readers found wrong with the version in force; the journal keeps those of all. */
  reports: z.array(errorReport),
})
export type ContentRecord = z.infer<typeof contentRecord>

/** Everything a hall has published or is about to. Only `evolve` writes it. */
export interface Content {
  readonly records: Map<string, ContentRecord>
  /** Facts applied so far: the position in the stream. */
  position: number
  /** Position and time of the last fact that changed what the public may see; 0: nothing public yet. */
  publicVersion: number
  publicAt: number
}

export const emptyContent = (): Content => ({ records: new Map(), position: 0, publicVersion: 0, publicAt: 0 })

export const nameOfKey = ({ kind, code }: ContentKey) => `${kind}/${code}`
export const recordOf = (content: Readonly<Content>, key: ContentKey) => content.records.get(nameOfKey(key))
