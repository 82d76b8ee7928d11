import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import type { Instant } from '../../../shared/ids.ts'
import { ok, unreachable } from '../../../shared/result.ts'
import { refuse } from '../../../shared/wire/refusals.ts'
import type {
  ContentActor,
  ContentAsk,
  ContentDecision,
  ContentRequest,
  ContentRules,
  GivenRecord,
  KindRules,
  RecordAsk,
} from './commands.ts'
import { recordOf, type Content } from './content.ts'
import { discard, restore, save } from './editing.ts'
import type { ContentEvent } from './events.ts'
import { comeIntoForce, withdraw } from './publishing.ts'
import { approve, sendBack, submit } from './review.ts'
import type { Case, Editor } from './case.ts'
import { mayEver } from '../../../shared/wire/office-roles.ts'

/** Pure: the same content, request and instant always give the same facts. RULES.md says what is decided. */
export function decide(content: Readonly<Content>, { by, ask }: ContentRequest, rules: ContentRules, at: Instant): ContentDecision {
  if (ask.type === 'report') return report(content, by, ask, at)
  if (ask.type === 'record' || ask.type === 'save-all')
    return by.kind === 'staff' ? decideForStaff(content, by, ask, rules, at) : refuse('not-allowed')
  if (by.kind !== 'server') return refuse('not-allowed')
  return ask.type === 'tick' ? comeIntoForce(content, rules, at) : begin(content, ask.records, rules, at)
}

type ReportAsk = Extract<ContentAsk, { type: 'report' }>
type StaffAsk = Extract<ContentAsk, { type: 'record' | 'save-all' }>

function decideForStaff(content: Readonly<Content>, by: Editor, ask: StaffAsk, rules: ContentRules, at: Instant): ContentDecision {
  if (ask.type === 'save-all') return saveAll(content, by, ask, rules, at)
  if (!mayEver(by.role, ask.ask.type)) return refuse('not-allowed')
  return decideRecord(caseOf(content, by, ask.key, rules, at), ask.ask)
}

function caseOf(content: Readonly<Content>, by: Editor, key: GivenRecord['key'], rules: ContentRules, at: Instant): Case {
  const today = serviceDayOf(at, rules.timeZone)
  return { key, record: recordOf(content, key), by, at, today, kind: rules.kinds[key.kind] }
}

function decideRecord(each: Case, ask: RecordAsk): ContentDecision {
  switch (ask.type) {
    case 'save':
      return save(each, ask)
    case 'restore':
      return restore(each, ask)
    case 'discard':
      return discard(each)
    case 'submit':
      return submit(each, ask)
    case 'approve':
      return approve(each, ask)
    case 'send-back':
      return sendBack(each, ask)
    case 'withdraw':
      return withdraw(each, ask)
    default:
      return unreachable(ask)
  }
}

/** [REV-14] [REV-2] All or none: a refusal names the record it is about, also one that was changed since the look before. */
function saveAll(
  content: Readonly<Content>,
  by: Editor,
  { records, base }: Extract<ContentAsk, { type: 'save-all' }>,
  rules: ContentRules,
  at: Instant,
): ContentDecision {
  if (!mayEver(by.role, 'save')) return refuse('not-allowed')
  const events: ContentEvent[] = []
  for (const { key, document, scope } of records) {
    const each = caseOf(content, by, key, rules, at)
    if ((each.record?.position ?? 0) > (base ?? content.position)) return refuse('changed-meanwhile', { subject: key.code })
    const saved = save(each, { document, scope, base: each.record?.position ?? 0 })
    if (!saved.ok) return refuse(saved.error.code, { subject: [key.code, saved.error.subject].filter(Boolean).join('.') })
    events.push(...saved.value)
  }
  return ok(events)
}

/** [POST-13] In force at once, but for what is under an embargo: that waits as if it had been approved, and the clock brings it. */
function begin(content: Readonly<Content>, records: readonly GivenRecord[], { kinds }: ContentRules, at: Instant): ContentDecision {
  const fresh = records.filter(({ key }) => recordOf(content, key) === undefined)
  return ok(fresh.flatMap((given) => firstFacts(given, kinds[given.key.kind], at)))
}

function firstFacts({ key, document, scope }: GivenRecord, kind: KindRules, at: Instant): ContentEvent[] {
  const { risk, notBefore, effectiveFrom } = kind.about(document)
  const facts = { at, by: null, ...key }
  if (notBefore === null || notBefore <= at) return [{ type: 'RecordImported', ...facts, document, scope, risk }]
  return [
    { type: 'DraftSaved', ...facts, document, scope, restoredFrom: null },
    { type: 'DraftApproved', ...facts, stage: 'office', points: [], note: null, effectiveFrom, to: 'scheduled' },
  ]
}

/** [REPORT-1] Of what the public can read only: no answer tells whether there is anything else. */
function report(content: Readonly<Content>, by: ContentActor, { key, report: said }: ReportAsk, at: Instant): ContentDecision {
  if (recordOf(content, key)?.live?.scope.kind !== 'public') return refuse('unknown-item', { subject: key.code })
  return ok([{ type: 'ErrorReported', at, by: by.kind === 'staff' ? by.username : null, ...key, ...said }])
}

export const nameOfActor = (by: ContentActor) => (by.kind === 'staff' ? by.username : by.kind)
