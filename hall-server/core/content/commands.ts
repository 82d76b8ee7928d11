import type { Instant, ItemCode, ServiceDay, Username } from '../../../shared/ids.ts'
import type { Text } from '../../../shared/language/text.ts'
import type { Result } from '../../../shared/result.ts'
import type { ContentCommand, ContentKey, ContentKind, ErrorReport, Fault, Scope } from '../../../shared/wire/content.ts'
import type { Refusal } from '../../../shared/wire/refusals.ts'
import type { Role } from '../../../shared/wire/roles.ts'
import type { ContentEvent } from './events.ts'

/** Who asks. `server`: the clock, and the very first start. */
export type ContentActor =
  | { readonly kind: 'server' }
  | { readonly kind: 'public' }
  | { readonly kind: 'staff'; readonly username: Username; readonly role: Role }

type Asked = Exclude<ContentCommand, { type: 'restore' }>
/** What may be asked about one record. `restore` comes with the earlier text, which the state does not hold. */
export type RecordAsk = Asked | { readonly type: 'restore'; readonly version: number; readonly document: unknown; readonly scope: Scope }
export interface GivenRecord {
  readonly key: ContentKey
  readonly document: unknown
  readonly scope: Scope
}

export type ContentAsk =
  | { readonly type: 'record'; readonly key: ContentKey; readonly ask: RecordAsk }
  /** A reader found something wrong in what is in force. */
  | { readonly type: 'report'; readonly key: ContentKey; readonly report: Omit<ErrorReport, 'at'> }
  /** Drafts of many records at once: all or none (an import). `base`: position of all content when it was looked at. */
  | { readonly type: 'save-all'; readonly records: readonly GivenRecord[]; readonly base?: number | undefined }
  /** The first content of a new hall, in force at once. */
  | { readonly type: 'begin'; readonly records: readonly GivenRecord[] }
  /** What was approved for a later day comes into force. */
  | { readonly type: 'tick' }

export interface ContentRequest {
  readonly by: ContentActor
  readonly ask: ContentAsk
}

/** What the review and the lists need to know of a text. */
export interface About {
  readonly code: ItemCode
  readonly name: Text
  /** A department; for a posting its type. */
  readonly group: string
  readonly owner: string | null
  readonly risk: boolean
  readonly effectiveFrom: string | null
  /** End of an embargo: in nobody's hands before. */
  readonly notBefore: Instant | null
  /** Last day it is shown. */
  readonly removeOn: string | null
}

/** How texts of one kind are read. A text that was `read` once is given to the others as it came out. */
export interface KindRules {
  /** The text in order, or the place where it is not. */
  read(document: unknown): Result<unknown, string>
  about(document: unknown): About
  /** Whether such a text may be open to such a circle at all. */
  allows(document: unknown, scope: Scope): boolean
  /** `reports`: how many readers found the version in force wrong. `live`: the text it would replace, null: none. */
  lint(document: unknown, today: ServiceDay, reports: number, live: unknown): readonly Fault[]
  /** Of 100. */
  completeness(document: unknown): number
}

export interface ContentRules {
  readonly timeZone: string
  readonly kinds: Readonly<Record<ContentKind, KindRules>>
}

/** The facts a command makes, or why it may not be. */
export type ContentDecision = Result<readonly ContentEvent[], Refusal>
