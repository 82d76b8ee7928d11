import { z } from 'zod'
import { instant, itemCode } from '../../shared/ids.ts'
import type { HallLayout } from '../../shared/layout.ts'
import { lintPosting } from '../../shared/posting/lint.ts'
import { posting, type Posting, type PublishedPosting } from '../../shared/posting/posting.ts'
import { ok, refused, type Result } from '../../shared/result.ts'
import type { Scope } from '../../shared/wire/content.ts'
import { text } from '../../shared/wire/plain-text.ts'
import type { About, KindRules } from '../core/content/commands.ts'
import type { PublicText } from '../core/content/views/public.ts'
import { postingCompleteness } from './posting-completeness.ts'
import { placeOf, remembered } from './reading.ts'

/** What can be said of a posting without reading all of it: the clock looks at each every few seconds. */
const postingHead = z.object({
  code: itemCode,
  title: text(200),
  details: z.object({ type: z.string(), embargoUntil: instant.optional() }),
  owner: z.string().optional(),
  risk: z.boolean().default(false),
  effectiveFrom: z.iso.date(),
  removeOn: z.iso.date().optional(),
})

/** A whole posting out of the state. What was read once is not read again. */
export const postingOf = remembered((document): Posting => posting.parse(document))

/** As readers are given it: whose text it is and that it is risky is nobody's business outside. */
export function publishedPostingOf({ version, since, document }: PublicText): PublishedPosting {
  const { owner: _owner, risk: _risk, ...rest } = postingOf(document)
  return { version, since, posting: rest }
}

export function postingRules(layout: HallLayout): KindRules {
  return {
    read: remembered((document) => readPosting(document, layout)),
    about: remembered((document): About => {
      const { code, title, details, owner = null, risk, effectiveFrom, removeOn = null } = postingHead.parse(document)
      return { code, name: title, group: details.type, owner, risk, effectiveFrom, notBefore: details.embargoUntil ?? null, removeOn }
    }),
    allows: (document, scope) => isForStaff(scope) || postingOf(document).details.type !== 'internal',
    lint: (document, today, _reports, live) => lintPosting(postingOf(document), { today, live: live === null ? null : postingOf(live) }),
    completeness: remembered((document) => postingCompleteness(postingOf(document))),
  }
}

/** [POST-15] 机关内部 (S35) is for the hall's own people, or for nobody. */
const isForStaff = (scope: Scope) =>
  scope.kind === 'closed' ||
  (scope.kind === 'limited' && scope.audiences.every((audience) => audience === 'staff' || audience === 'department'))

function readPosting(document: unknown, layout: HallLayout): Result<Posting, string> {
  const parsed = posting.safeParse(document)
  if (!parsed.success) return refused(placeOf(parsed.error))
  const unknown = parsed.data.board?.zones.findIndex((zone) => !layout.zones.some(({ id }) => id === zone)) ?? -1
  return unknown === -1 ? ok(parsed.data) : refused(`board.zones.${unknown}`)
}
