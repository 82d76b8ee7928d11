import type { Username } from '../../../shared/ids.ts'
import { unreachable } from '../../../shared/result.ts'
import type { ContentAct } from '../../../shared/wire/content.ts'
import { nameOfKey, type Content, type ContentRecord, type Draft, type SavedVersion } from './content.ts'
import type { ContentEvent, ContentEventOf } from './events.ts'

/** Applies one fact, in place: the only writer of a `Content`. Throws on a fact that makes no sense: the journal is broken. */
export function evolve(content: Content, event: ContentEvent): Content {
  const name = nameOfKey(event)
  const before = content.records.get(name)
  const wasPublic = before?.live?.scope.kind === 'public'
  content.position += 1
  const record = before ?? freshRecord(event)
  if (event.type === 'ErrorReported') return reported(content, record, event)
  record.position = content.position
  apply(record, event)
  record.acts.push({ position: content.position, at: event.at, by: event.by, ...actOf(record, event) })
  content.records.set(name, record)
  const changesLive = event.type === 'VersionPublished' || event.type === 'RecordWithdrawn' || event.type === 'RecordImported'
  if (changesLive && (wasPublic || record.live?.scope.kind === 'public')) {
    content.publicVersion = content.position
    content.publicAt = event.at
  }
  return content
}

function freshRecord({ type, kind, code }: ContentEvent): ContentRecord {
  if (type !== 'DraftSaved' && type !== 'RecordImported') throw new Error(`${type} of ${kind} ${code}, which there is not`)
  const empty = { live: null, draft: null, authors: [], withdrawn: false, last: null, versions: [], acts: [], reports: [] }
  return { kind, code, position: 1, ...empty }
}

/** So many of one text are kept at hand: more say nothing new. */
const mostReports = 100

/** No change of the record: an editor at work on it goes on undisturbed. */
function reported(
  content: Content,
  record: ContentRecord,
  { at, version, about, reason, place }: ContentEventOf<'ErrorReported'>,
): Content {
  if (version === record.live?.version) record.reports = [...record.reports, { at, version, about, reason, place }].slice(-mostReports)
  return content
}

type RecordEvent = Exclude<ContentEvent, { type: 'ErrorReported' }>

function apply(record: ContentRecord, event: RecordEvent) {
  switch (event.type) {
    case 'DraftSaved':
      record.authors = withOne(record.authors, event.by)
      record.draft = { document: event.document, scope: event.scope, textAt: record.position, ...untouched }
      return
    case 'DraftSubmitted':
      draftOf(record, event).state = 'department-review'
      return
    case 'DraftApproved':
      return approved(draftOf(record, event), event)
    case 'VersionPublished':
      return publish(record, event)
    case 'DraftSentBack':
      Object.assign(draftOf(record, event), untouched)
      return
    case 'DraftDiscarded':
      record.draft = null
      return
    case 'RecordWithdrawn':
      return withdraw(record, event)
    case 'RecordImported':
      return imported(record, event)
    default:
      unreachable(event)
  }
}

const untouched = { state: 'draft', approvedBy: [], effectiveFrom: null } as const satisfies Partial<Draft>

function approved(draft: Draft, event: ContentEventOf<'DraftApproved'>) {
  draft.state = event.to
  draft.approvedBy = withOne(draft.approvedBy, event.by)
  draft.effectiveFrom = event.effectiveFrom
}

function publish(record: ContentRecord, event: ContentEventOf<'VersionPublished'>) {
  const { document, scope, textAt } = draftOf(record, event)
  const saved: SavedVersion = { version: event.version, since: event.at, authors: record.authors, scope, textAt }
  putInForce(record, saved, document, event.risk)
  record.draft = null
  record.authors = []
}

function imported(record: ContentRecord, { at, scope, document, risk }: ContentEventOf<'RecordImported'>) {
  putInForce(record, { version: record.versions.length + 1, since: at, authors: [], scope, textAt: record.position }, document, risk)
}

function putInForce(record: ContentRecord, saved: SavedVersion, document: unknown, risk: boolean) {
  record.versions.push(saved)
  record.live = { ...saved, document }
  record.last = { scope: saved.scope, risk }
  record.reports = []
  record.withdrawn = false
  delete record.withdrawnText
}

/** What waits for its day goes back too: a person who takes a text away does not want it to come back by the clock. */
function withdraw(record: ContentRecord, { by }: ContentEventOf<'RecordWithdrawn'>) {
  record.withdrawnText = record.live?.document
  record.live = null
  record.withdrawn = true
  if (by !== null && record.draft?.state === 'scheduled') Object.assign(record.draft, untouched)
}

function draftOf(record: ContentRecord, { type }: ContentEvent): Draft {
  if (record.draft === null) throw new Error(`${type} of ${record.kind} ${record.code}, which has no draft`)
  return record.draft
}

const withOne = (names: readonly Username[], name: Username | null) => [
  ...names.filter((each) => each !== name),
  ...(name === null ? [] : [name]),
]

function actOf(record: ContentRecord, event: RecordEvent): Pick<ContentAct, 'act' | 'note' | 'version'> {
  switch (event.type) {
    case 'DraftSaved':
      return { act: event.restoredFrom === null ? 'saved' : 'restored', note: null, version: event.restoredFrom }
    case 'DraftSubmitted':
      return { act: 'submitted', note: event.note, version: null }
    case 'DraftApproved':
      return { act: event.stage === 'department' ? 'department-approved' : 'office-approved', note: event.note, version: null }
    case 'VersionPublished':
      return { act: 'published', note: null, version: event.version }
    case 'DraftSentBack':
      return { act: 'sent-back', note: event.reason, version: null }
    case 'DraftDiscarded':
      return { act: 'discarded', note: null, version: null }
    case 'RecordWithdrawn':
      return { act: 'withdrawn', note: event.reason, version: record.versions.at(-1)?.version ?? null }
    case 'RecordImported':
      return { act: 'imported', note: null, version: record.versions.at(-1)?.version ?? null }
    default:
      return unreachable(event)
  }
}
