import { guide, type Groups } from '../../../shared/guide/guide.ts'
import { lint } from '../../../shared/guide/lint.ts'
import { lintPosting } from '../../../shared/posting/lint.ts'
import { posting } from '../../../shared/posting/posting.ts'
import type { ContentKind, Fault } from '../../../shared/wire/content.ts'

interface Around {
  readonly today: string
  readonly groups: Groups
  /** What is in force; null: nothing. */
  readonly live: unknown
}

/** What is wrong with a text as it is being written: first whatever the schema finds, then, once that is in order, the lint's faults. */
export function faultsOf(kind: ContentKind, document: unknown, { today, groups, live }: Around): readonly Fault[] {
  if (kind === 'guide') {
    const parsed = guide.safeParse(document)
    return parsed.success ? lint(parsed.data, { today, groups }) : parsed.error.issues.map(({ path }) => schemaFault(path))
  }
  const parsed = posting.safeParse(document)
  const before = posting.safeParse(live)
  if (!parsed.success) return parsed.error.issues.map(({ path }) => schemaFault(path))
  return lintPosting(parsed.data, { today, live: before.success ? before.data : null })
}

const schemaFault = (path: readonly PropertyKey[]): Fault => ({
  rule: 'schema',
  field: path.map(String).join('.'),
  weight: 'blocking',
  values: {},
})
