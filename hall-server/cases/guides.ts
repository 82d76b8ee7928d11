import { z } from 'zod'
import { guide, type Guide, type PublicGuide } from '../../shared/guide/guide.ts'
import type { ItemCode } from '../../shared/ids.ts'
import { ok, type Result } from '../../shared/result.ts'
import { refuse, type Refusal } from '../../shared/wire/refusals.ts'
import type { PublicContent } from '../catalogue/content.ts'
import type { Case } from '../core/case/case.ts'
import type { GuideInForce } from '../core/case/terms-of.ts'
import type { RunningContent } from '../running-content.ts'

/** What is applied for, as it is published now: the guide, and of a package those of its parts. */
export interface Applied {
  readonly applied: GuideInForce
  readonly parts: readonly GuideInForce[]
}

/** `unknown-item`: not published, or a part of the package is not. */
export function appliedFor(shown: Pick<PublicContent, 'guide'>, item: ItemCode): Result<Applied, Refusal> {
  const applied = shown.guide(item)
  if (applied === undefined) return refuse('unknown-item', { subject: item })
  const parts: GuideInForce[] = []
  for (const code of applied.guide.parts) {
    const part = shown.guide(code)
    if (part === undefined) return refuse('unknown-item', { subject: code })
    parts.push(part)
  }
  return ok({ applied, parts })
}

/** The texts a case is bound by: the versions in force when it was received, read from the journal. */
export async function guidesOfCase(content: Pick<RunningContent, 'versionOf'>, { terms }: Pick<Case, 'terms'>): Promise<Applied> {
  const parts = await Promise.all(terms.parts.map(({ item, version }) => inForce(content, item, version)))
  if (terms.package !== null) return { applied: await inForce(content, terms.package.item, terms.package.version), parts }
  const [only] = parts
  if (only === undefined) throw new Error('A case without an item')
  return { applied: only, parts: [] }
}

const text = z.unknown().pipe(guide)

async function inForce(content: Pick<RunningContent, 'versionOf'>, code: ItemCode, version: number): Promise<GuideInForce> {
  const found = await content.versionOf({ kind: 'guide', code }, version)
  if (found === null) throw new Error(`There is no version ${version} of ${code}`)
  return { version, guide: publicPart(text.parse(found.document)) }
}

/** Whose text it is and that it is risky is nobody's business outside the office. */
function publicPart({ owner: _owner, risk: _risk, ...rest }: Guide): PublicGuide {
  return rest
}
