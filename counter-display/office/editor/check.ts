import type { z } from 'zod'
import { guide, type Groups } from '../../../shared/guide/guide.ts'
import { lint } from '../../../shared/guide/lint.ts'
import { lintPosting } from '../../../shared/posting/lint.ts'
import { posting } from '../../../shared/posting/posting.ts'
import { valueFaults } from '../../../shared/schema/value-faults.ts'
import type { ContentKind, Fault } from '../../../shared/wire/content.ts'
import { isMoneyAt } from './figures.ts'
import { yuanText } from './money.ts'
import { pathOf } from './paths.ts'

interface Around {
  readonly today: string
  readonly groups: Groups
  /** What is in force; null: nothing. */
  readonly live: unknown
  /** Errors readers have reported in it. */
  readonly reports?: number
}

/** What the rules of the schema's own faults begin with. */
export const SCHEMA = 'schema.'
/** A text that is not as its schema wants it: it can be neither kept nor shown yet. */
export const isBroken = (faults: readonly Fault[]) => faults.some(({ rule }) => rule.startsWith(SCHEMA))

/** What is wrong with a text as it is being written: first whatever the schema finds, then, once that is in order, the lint's faults. */
export function faultsOf(kind: ContentKind, document: unknown, { today, groups, live, reports = 0 }: Around): readonly Fault[] {
  if (kind === 'guide') {
    const parsed = guide.safeParse(document)
    return parsed.success ? lint(parsed.data, { today, groups, reportsOf: () => reports }) : brokenParts(document, parsed.error)
  }
  const parsed = posting.safeParse(document)
  const before = posting.safeParse(live)
  if (!parsed.success) return brokenParts(document, parsed.error)
  return lintPosting(parsed.data, { today, live: before.success ? before.data : null })
}

function brokenParts(document: unknown, { issues }: z.core.$ZodError): readonly Fault[] {
  const faults = valueFaults(document, issues).map(({ path, code, found, wanted }): Fault => {
    const field = path.map(String).join('.')
    const isSum = isMoneyAt(document, pathOf(field))
    return {
      rule: `${SCHEMA}${code === 'number' && isSum ? 'money' : code}`,
      field,
      weight: 'blocking',
      values: { found, wanted: isSum && /^\d+$/.test(wanted) ? yuanText(Number(wanted)) : wanted },
    }
  })
  // An empty id is both too short and of a wrong form: once is enough.
  const isSame = (one: Fault, other: Fault) => one.field === other.field && one.rule === other.rule
  return faults.filter((fault, at) => faults.findIndex((other) => isSame(fault, other)) === at)
}
