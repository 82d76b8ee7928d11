import { z } from 'zod'
import { itemCode } from '../../shared/ids.ts'
import { guide, type Groups, type Guide } from '../../shared/guide/guide.ts'
import type { HallLayout } from '../../shared/layout.ts'
import { ok, refused, type Result } from '../../shared/result.ts'
import { text } from '../../shared/wire/plain-text.ts'
import type { About, ContentRules, KindRules } from '../core/content/commands.ts'

/** The rules of each kind of text, for the review and the lists. */
export function contentRules(layout: HallLayout, groups: Groups): ContentRules {
  return { timeZone: layout.timeZone, kinds: { guide: guideRules(layout, groups), posting: noPostings } }
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

function guideRules(layout: HallLayout, groups: Groups): KindRules {
  const about = remembered((document): About => {
    const { owner = null, department: group, ...rest } = guideHead.parse(document)
    return { ...rest, group, owner }
  })
  return {
    read: (document) => readGuide(document, layout, groups),
    about,
    lint: () => [],
    completeness: () => 100,
  }
}

function readGuide(document: unknown, layout: HallLayout, groups: Groups): Result<Guide, string> {
  const parsed = guide.safeParse(document)
  if (!parsed.success) return refused(placeOf(parsed.error))
  const { line, department, topics, lifeEvents } = parsed.data
  if (!layout.lines.some(({ id }) => id === line)) return refused('line')
  if (!groups.departments.some(({ id }) => id === department)) return refused('department')
  const topic = topics.findIndex((each) => !groups.topics.some(({ id }) => id === each))
  if (topic !== -1) return refused(`topics.${topic}`)
  const lifeEvent = lifeEvents.findIndex((each) => !groups.lifeEvents.some(({ id }) => id === each))
  return lifeEvent === -1 ? ok(parsed.data) : refused(`lifeEvents.${lifeEvent}`)
}

function placeOf(error: z.ZodError): string {
  const issue = error.issues[0]
  const extra = issue?.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : []
  return [...(issue?.path ?? []), ...extra].join('.')
}

/** A whole guide out of the state. What was read once is not read again. */
export const guideOf = remembered((document): Guide => guide.parse(document))

/** Texts are never edited in place, so that what was made of one stays true as long as it is there. */
function remembered<T>(make: (document: unknown) => T): (document: unknown) => T {
  const known = new WeakMap<object, T>()
  return (document) => {
    if (typeof document !== 'object' || document === null) return make(document)
    const before = known.get(document)
    if (before !== undefined) return before
    const made = make(document)
    known.set(document, made)
    return made
  }
}

const noPostings: KindRules = {
  read: () => refused('kind'),
  about: () => {
    throw new Error('There are no postings yet')
  },
  lint: () => [],
  completeness: () => 0,
}
