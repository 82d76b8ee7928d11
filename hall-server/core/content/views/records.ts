import type { ServiceDay } from '../../../../shared/ids.ts'
import type { ContentAct, Fault, RecordRow, RecordView } from '../../../../shared/wire/content.ts'
import type { ContentRules } from '../commands.ts'
import type { Content, ContentRecord } from '../content.ts'

/** A record as the office lists it. Of a record with a draft, name, faults and completeness are the draft's; one that was withdrawn keeps its name. */
export function recordRow(record: Readonly<ContentRecord>, { kinds }: ContentRules, today: ServiceDay): RecordRow {
  const { kind, code, live, draft, withdrawn, acts } = record
  const rules = kinds[kind]
  const document = draft?.document ?? live?.document ?? null
  const named = document ?? record.withdrawnText ?? null
  const about = named === null ? null : rules.about(named)
  const faults = document === null ? [] : rules.lint(document, today, record.reports.length, liveBehind(record))
  const last = acts.at(-1)
  if (last === undefined) throw new Error(`${kind} ${code} has no history`)
  return {
    kind,
    code,
    name: about?.name ?? { zh: code },
    group: about?.group ?? '',
    state: draft?.state ?? null,
    live: live === null ? null : { version: live.version, since: live.since, scope: live.scope.kind },
    withdrawn,
    completeness: document === null ? 0 : rules.completeness(document),
    faults: { blocking: count(faults, 'blocking'), warning: count(faults, 'warning') },
    owner: about?.owner ?? null,
    changedAt: last.at,
    changedBy: last.by,
    reports: record.reports.length,
    authors: draft === null ? [] : record.authors,
    approvedBy: draft?.approvedBy ?? [],
    sentBack: draft?.state === 'draft' ? sentBack(record) : null,
  }
}

const turns: readonly ContentAct['act'][] = ['submitted', 'sent-back', 'discarded', 'published']

/** The last turn the draft took, if it was back to its author. */
function sentBack({ acts }: Readonly<ContentRecord>): RecordRow['sentBack'] {
  const last = acts.findLast(({ act }) => turns.includes(act))
  return last?.act === 'sent-back' ? { by: last.by, at: last.at, reason: last.note ?? '' } : null
}

/** What a draft would replace; a text in force replaces nothing. */
const liveBehind = ({ draft, live }: Readonly<ContentRecord>): unknown => (draft === null ? null : (live?.document ?? null))

const count = (faults: readonly Fault[], weight: Fault['weight']) => faults.filter((fault) => fault.weight === weight).length

export function recordView(record: Readonly<ContentRecord>, rules: ContentRules, today: ServiceDay): RecordView {
  const { live, draft, authors, acts, position, kind } = record
  return {
    row: recordRow(record, rules, today),
    position,
    live: live && { version: live.version, since: live.since, by: live.authors, scope: live.scope, document: live.document },
    draft: draft && {
      document: draft.document,
      scope: draft.scope,
      state: draft.state,
      authors,
      approvedBy: draft.approvedBy,
      effectiveFrom: draft.effectiveFrom,
      faults: [...rules.kinds[kind].lint(draft.document, today, record.reports.length, live?.document ?? null)],
    },
    history: acts,
    reports: record.reports,
  }
}

/** Newest change first. */
export function recordRows(content: Readonly<Content>, rules: ContentRules, today: ServiceDay): RecordRow[] {
  const rows = [...content.records.values()].map((record) => recordRow(record, rules, today))
  return rows.sort((a, b) => b.changedAt - a.changedAt)
}
