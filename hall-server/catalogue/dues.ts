import { duesOf } from '../../shared/posting/clocks.ts'
import type { Instant } from '../../shared/ids.ts'
import type { DueRow, DuesView } from '../../shared/wire/postings.ts'
import type { ContentRules } from '../core/content/commands.ts'
import type { Content, ContentRecord } from '../core/content/content.ts'
import { postingOf } from './posting-kind.ts'

interface Now {
  readonly at: Instant
  readonly timeZone: string
}

/** [POST-1] Of every posting that is or is to be shown, the longest overdue first. */
export function duesIn({ records }: Readonly<Content>, now: Now): DueRow[] {
  const rows = [...records.values()].flatMap((record) => (record.kind === 'posting' ? rowsOf(record, now) : []))
  return rows.sort((a, b) => b.daysLate - a.daysLate || (a.on < b.on ? -1 : 1))
}

function rowsOf({ draft, live, versions, withdrawn }: Readonly<ContentRecord>, now: Now): DueRow[] {
  const document = draft?.document ?? live?.document
  if (document === undefined || (withdrawn && draft === null)) return []
  const posting = postingOf(document)
  const standing = { posting, live: live && postingOf(live.document), published: versions.map(({ since }) => since) }
  const { code, title, details, owner = null, cadence } = posting
  const nameOf = (id: string | null) => (cadence.kind === 'staged' ? cadence.stages.find((stage) => stage.id === id)?.name : undefined)
  return duesOf(standing, now).map((due) => ({ ...due, code, title, type: details.type, owner, stage: nameOf(due.stage) ?? null }))
}

/** [POST-6] What is in force or at work without a post that answers for it (S48). */
export const unownedIn = ({ records }: Readonly<Content>, { kinds }: ContentRules): DuesView['unowned'] =>
  [...records.values()].flatMap(({ kind, code, draft, live }) => {
    const document = draft?.document ?? live?.document
    if (document === undefined) return []
    const { owner, name } = kinds[kind].about(document)
    return owner === null ? [{ kind, code, name }] : []
  })
