import type { Instant, ServiceDay } from '../../../shared/ids.ts'
import type { ContentKey } from '../../../shared/wire/content.ts'
import type { ContentActor, KindRules } from './commands.ts'
import type { ContentRecord } from './content.ts'

export type Editor = Extract<ContentActor, { kind: 'staff' }>

/** One record, who acts on it and when. `record` undefined: there is none of that code yet. */
export interface Case {
  readonly key: ContentKey
  readonly record: Readonly<ContentRecord> | undefined
  readonly by: Editor
  readonly at: Instant
  /** In the hall's time zone. */
  readonly today: ServiceDay
  readonly kind: KindRules
}

/** The fields every fact of this case has. */
export const stamp = ({ key, by, at }: Case) => ({ at, by: by.username, kind: key.kind, code: key.code })

/** Somebody has acted on the record since its reader saw it. */
export const isStale = ({ record }: Case, base: number | undefined) => base !== undefined && base !== (record?.position ?? 0)
