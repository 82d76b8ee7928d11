import { z } from 'zod'
import { groups, publicGuide } from '../guide/guide.ts'
import { instant, itemCode, username } from '../ids.ts'
import { publishedPosting } from '../posting/posting.ts'
import { errorReason } from './requests.ts'
import { language, plainText, text } from './plain-text.ts'

// What the office, the kiosks and the public site exchange about published content.

export const contentKind = z.enum(['guide', 'posting'])
export type ContentKind = z.infer<typeof contentKind>
export const contentKey = z.strictObject({ kind: contentKind, code: itemCode })
export type ContentKey = z.infer<typeof contentKey>

/** 公开范围 (S40–S43). Anything but public needs a reason and a second reviewer, and never leaves through a public door. */
export const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('public') }),
  z.strictObject({
    kind: z.literal('limited'),
    audiences: z.array(z.enum(['staff', 'department', 'party-concerned', 'deputies', 'residents'])).min(1),
    reason: plainText(400),
  }),
  z.strictObject({
    kind: z.literal('closed'),
    ground: z.enum(['state-secret', 'trade-secret', 'privacy', 'other-law']),
    reason: plainText(400),
  }),
])
export type Scope = z.infer<typeof scope>

/** 合法性、完整性、规范性、有效性 (S46): what a reviewer has looked at, point by point. Their words are in shared/language. */
export const reviewPoints = {
  lawful: ['basis-in-force', 'conditions-by-law', 'fees-by-law', 'secrecy-checked'],
  complete: ['fields-filled', 'materials-whole', 'phones-given', 'languages-there'],
  standard: ['names-as-in-catalogue', 'words-plain', 'no-catch-all', 'format-right'],
  valid: ['dates-right', 'limits-kept', 'fees-current', 'no-superseded-text'],
} as const
const pointIds = [...reviewPoints.lawful, ...reviewPoints.complete, ...reviewPoints.standard, ...reviewPoints.valid] as const
export const reviewPoint = z.enum(pointIds)
export type ReviewPoint = z.infer<typeof reviewPoint>

/** Where the next version stands. `scheduled`: approved, in force from a later day. */
export const draftState = z.enum(['draft', 'department-review', 'office-review', 'second-review', 'scheduled'])
export type DraftState = z.infer<typeof draftState>

const note = plainText(400)
/** `position` of the record as its reader saw it: a text that was changed since is neither overwritten nor approved unread. */
const base = z.int().nonnegative()
/** What one may do with a record of content; the document itself is checked by its kind's schema. */
export const contentCommand = z.discriminatedUnion('type', [
  /** Creates or replaces the draft. */
  z.strictObject({ type: z.literal('save'), document: z.unknown(), scope, base }),
  z.strictObject({ type: z.literal('submit'), note: note.optional(), base: base.optional() }),
  z.strictObject({
    type: z.literal('approve'),
    points: z.array(reviewPoint).max(40),
    note: note.optional(),
    effectiveFrom: z.iso.date().optional(),
    base: base.optional(),
  }),
  z.strictObject({ type: z.literal('send-back'), reason: note }),
  z.strictObject({ type: z.literal('discard') }),
  z.strictObject({ type: z.literal('withdraw'), reason: note }),
  /** Puts an earlier published version into a new draft. */
  z.strictObject({ type: z.literal('restore'), version: z.int().positive() }),
])
export type ContentCommand = z.infer<typeof contentCommand>

/** One line of a record's history, newest last. */
export const contentAct = z.object({
  position: z.int().positive(),
  at: instant,
  by: username.nullable(),
  act: z.enum([
    'saved',
    'submitted',
    'department-approved',
    'office-approved',
    'published',
    'sent-back',
    'discarded',
    'withdrawn',
    'restored',
    'imported',
  ]),
  note: z.string().nullable(),
  /** The published version it made or took up. */
  version: z.int().positive().nullable(),
})
export type ContentAct = z.infer<typeof contentAct>

export const fault = z.object({
  rule: z.string(),
  /** The field, as a path: `materials.2.name`. */
  field: z.string(),
  weight: z.enum(['blocking', 'warning']),
  /** What the words need: figures and names, by place. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Fault = z.infer<typeof fault>

/** 此处有误 (S21): what a reader found wrong, in which version, and where he or she stood. */
export const errorReport = z.object({ at: instant, version: z.int().positive(), about: z.string(), reason: errorReason, place: z.string() })
export type ErrorReport = z.infer<typeof errorReport>

/** A record as the office lists it. */
export const recordRow = z.object({
  kind: contentKind,
  code: itemCode,
  name: text(200),
  /** A department, or for a posting its type. */
  group: z.string(),
  state: draftState.nullable(),
  /** Version in force and its scope; null: not published, or withdrawn. */
  live: z.object({ version: z.int().positive(), since: instant, scope: z.enum(['public', 'limited', 'closed']) }).nullable(),
  withdrawn: z.boolean(),
  /** Of 100. */
  completeness: z.int(),
  faults: z.object({ blocking: z.int(), warning: z.int() }),
  owner: z.string().nullable(),
  changedAt: instant,
  changedBy: username.nullable(),
  /** Readers who found the version in force wrong. */
  reports: z.int(),
  /** Of the draft: whoever wrote it and whoever has approved it. None of them may approve it now. */
  authors: z.array(username),
  approvedBy: z.array(username),
  /** Why the draft came back to whoever wrote it; null: it did not, or has been submitted again since. */
  sentBack: z.object({ by: username.nullable(), at: instant, reason: z.string() }).nullable(),
})
export type RecordRow = z.infer<typeof recordRow>

/** A version that is or was in force: `GET /api/office/records/:kind/:code/versions/:version` */
export const recordVersion = z.object({ version: z.int().positive(), since: instant, by: z.array(username), scope, document: z.unknown() })
/** One record with all the office may know of it. */
export const recordView = z.object({
  row: recordRow,
  /** Number of the record's last event: the `base` of the next `save`. */
  position: z.int(),
  live: recordVersion.nullable(),
  draft: z
    .object({
      document: z.unknown(),
      scope,
      state: draftState,
      authors: z.array(username),
      approvedBy: z.array(username),
      effectiveFrom: z.iso.date().nullable(),
      faults: z.array(fault),
    })
    .nullable(),
  history: z.array(contentAct),
  /** Of the version in force, newest last. */
  reports: z.array(errorReport),
})
export type RecordView = z.infer<typeof recordView>

/** `GET /api/office/records` */
export const recordRows = z.object({ rows: z.array(recordRow), groups })
export type RecordRows = z.infer<typeof recordRows>

/** `GET /api/office/coverage`: how far what is in force is translated, and read by somebody who knows the language. */
export const coverage = z.object({
  guides: z.int(),
  languages: z.array(
    z.object({
      language,
      /** Read by a person. */
      reviewed: z.int(),
      /** A machine's draft. */
      draft: z.int(),
      missing: z.int(),
    }),
  ),
  /** Guides that are not whole in every language, by language what is wanting. */
  wanting: z.array(z.object({ code: itemCode, name: text(200), group: z.string(), draft: z.array(language), missing: z.array(language) })),
})
export type Coverage = z.infer<typeof coverage>

/** How quickly the last change reached the kiosks (S39). */
export const reach = z.object({
  version: z.int(),
  approvedAt: instant,
  /** Connected kiosks and sites that have said they show it, and all that are connected. */
  shown: z.int(),
  connected: z.int(),
  /** ms from the approval to the last of them; null while some are still out. */
  slowest: z.int().nullable(),
})
export type Reach = z.infer<typeof reach>

/** Pushed to the office's screens on each change of any record. */
export const officeView = z.object({ position: z.int(), changed: contentKey.nullable(), reach: reach.nullable() })
export type OfficeView = z.infer<typeof officeView>

/** Which version of the public content there is, or a screen shows. */
export const contentNews = z.strictObject({ version: z.int().nonnegative() })
export type ContentNews = z.infer<typeof contentNews>

/** `GET /api/content`: what there is and where to fetch it. `sha256` is of the uncompressed JSON. */
export const contentNotice = contentNews.extend({ at: instant, sha256: z.string(), bytes: z.int(), url: z.string() })

/** One guide as the search knows it: everything folded and its pinyin made ready, so that a kiosk only compares. */
export const searchEntry = z.object({
  code: itemCode,
  department: z.string(),
  topics: z.array(z.string()),
  lifeEvents: z.array(z.string()),
  serves: z.array(z.string()),
  popular: z.int().nullable(),
  /** What it may be found by, the official name first. `syllables` is the pinyin of `zh`, one entry a character (`juzhu` as `ju`,`zhu`); empty where there is none. */
  names: z.array(
    z.object({
      kind: z.enum(['name', 'word', 'group', 'material']),
      language: z.string(),
      text: z.string(),
      syllables: z.array(z.string()),
    }),
  ),
})
export type SearchEntry = z.infer<typeof searchEntry>

/** All public content as one file: what a kiosk keeps for when the server is away. Swapped whole or not at all. */
export const contentSnapshot = z.object({
  version: z.int(),
  at: instant,
  groups,
  guides: z.array(z.object({ version: z.int().positive(), since: instant, guide: publicGuide })),
  search: z.array(searchEntry),
  /** What hangs on the notice board, the newest first. */
  postings: z.array(publishedPosting),
})
export type ContentSnapshot = z.infer<typeof contentSnapshot>

/** What the public is told of one guide: `GET /api/items/:code`. */
export const publishedGuide = z.object({ version: z.int().positive(), since: instant, guide: publicGuide })
export type PublishedGuide = z.infer<typeof publishedGuide>
