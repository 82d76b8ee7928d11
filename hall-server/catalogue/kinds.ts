import { z } from 'zod'
import { itemCode, type ServiceDay } from '../../shared/ids.ts'
import { completeness } from '../../shared/guide/completeness.ts'
import { guide, type Groups, type Guide } from '../../shared/guide/guide.ts'
import { lint } from '../../shared/guide/lint.ts'
import type { LintContext } from '../../shared/guide/lint-rules.ts'
import { lintParts } from '../../shared/guide/lint-parts.ts'
import type { HallLayout } from '../../shared/layout.ts'
import { ok, refused, type Result } from '../../shared/result.ts'
import type { Fault } from '../../shared/wire/content.ts'
import { text } from '../../shared/wire/plain-text.ts'
import type { About, ContentRules, KindRules } from '../core/content/commands.ts'
import { postingRules } from './posting-kind.ts'
import { placeOf, remembered } from './reading.ts'

/** The rules of each kind of text, for the review and the lists. */
export function contentRules(layout: HallLayout, groups: Groups, partOf?: PartOf): ContentRules {
  return { timeZone: layout.timeZone, kinds: { guide: guideRules(layout, groups, partOf), posting: postingRules(layout) } }
}

/** What can be said of a guide without reading all of it: a start looks at each. */
const guideHead = z.object({
  code: itemCode,
  name: text(200),
  department: z.string(),
  owner: z.string().optional(),
  risk: z.boolean().default(false),
  effectiveFrom: z.iso.date(),
})

/** The published items a package may be made of; undefined: they are not read yet. */
type PartOf = () => LintContext['partOf']

function guideRules(layout: HallLayout, groups: Groups, partOf: PartOf | undefined): KindRules {
  const ownFaults = lintOnce((document, today, reports) => lint(guideOf(document), { today, groups, reportsOf: () => reports }))
  const about = remembered((document): About => {
    const { owner = null, department: group, ...rest } = guideHead.parse(document)
    return { ...rest, group, owner, notBefore: null, removeOn: null }
  })
  return {
    // An import is read before it is decided on: not twice, while the hall waits.
    read: remembered((document) => readGuide(document, layout)),
    about,
    allows: () => true,
    lint(document, today, reports, live) {
      const faults = ownFaults(document, today, reports, live)
      const read = guideOf(document)
      // Its parts change without it: these faults are looked for each time.
      const known = read.parts.length === 0 ? undefined : partOf?.()
      return known === undefined ? faults : [...faults, ...lintParts(read, { today, partOf: known })]
    },
    completeness: remembered((document) => completeness(guideOf(document)).score),
  }
}

/** The line must be there for the queue's sake; of the other groups the lint speaks. */
function readGuide(document: unknown, layout: HallLayout): Result<Guide, string> {
  const parsed = guide.safeParse(document)
  if (!parsed.success) return refused(placeOf(parsed.error))
  return layout.lines.some(({ id }) => id === parsed.data.line) ? ok(parsed.data) : refused('line')
}

/** A whole guide out of the state. What was read once is not read again. */
export const guideOf = remembered((document): Guide => guide.parse(document))

/** The lists ask for the faults of every text at each look: those of the same text, day and reports are found once. */
function lintOnce(find: (document: unknown, today: ServiceDay, reports: number) => readonly Fault[]): KindRules['lint'] {
  const found = remembered(() => new Map<string, readonly Fault[]>())
  return (document, today, reports) => {
    const known = found(document)
    const name = `${today} ${reports}`
    const faults = known.get(name) ?? find(document, today, reports)
    if (!known.has(name)) known.clear()
    known.set(name, faults)
    return faults
  }
}
