import { ok, type Result } from '../../../shared/result.ts'
import { refuse, type Refusal } from '../../../shared/wire/refusals.ts'
import { missingPapers, type Case } from './case.ts'
import type { CaseAsk, CaseRules, First, Receive } from './commands.ts'
import { accepted } from './acceptance.ts'
import { documentOf, type CaseDecision } from './decision.ts'
import type { CaseEvent, Gap } from './events.ts'
import { isAtCounter, mayTakeIn, nameOf, type StaffActor } from './who.ts'

/** The papers of the law on silence: five working days to say what is missing, an alarm on the fourth (行政许可法 第32条). */
const NOTICE_DAYS = 5
const ALARM_DAYS = 4

/** [CASE-1] [CASE-2] Takes an application in and does with it what is decided with the papers in hand. */
export function receive(ask: Receive, actor: StaffActor, rules: CaseRules): CaseDecision {
  if (!isAtCounter(actor)) return refuse('not-allowed')
  const unknown = ask.papers.find((id) => !ask.terms.papers.some((paper) => paper.id === id))
  if (unknown !== undefined) return refuse('unknown-paper', { subject: unknown })
  const next = firstStep(ask, ask.first, actor, rules)
  if (!next.ok) return next
  const { days, today, at } = rules
  const { type: _type, first: _first, papers, ...about } = ask
  const noticeBy = days.workingDayAfter(today, NOTICE_DAYS)
  const alarmOn = days.workingDayAfter(today, ALARM_DAYS)
  const received = { type: 'CaseReceived', by: nameOf(actor), at, ...about, papers: [...papers], day: today, noticeBy, alarmOn } as const
  return ok([received, ...next.value])
}

function firstStep(about: Pick<Case, 'terms' | 'papers'>, first: First, actor: StaffActor, rules: CaseRules): CaseDecision {
  const by = nameOf(actor)
  switch (first.type) {
    case 'keep':
      return ok([documentOf('received', by, rules)])
    case 'accept':
      return withAllPapers(about, () => ok(accepted(about, 'complete', by, rules)))
    case 'at-once':
      return withAllPapers(about, () => atOnce(about, first.opinion, actor, rules))
    case 'tell':
      return told({ ...about, notices: 0 }, first.gaps, actor, rules)
    case 'refuse':
    case 'not-ours':
    case 'not-needed':
      return turnedAway(first, actor, rules)
  }
}

/** [TOLD-5] Nothing is accepted without the papers the guide asks for, unless they may follow. */
function withAllPapers(about: Pick<Case, 'terms' | 'papers'>, go: () => CaseDecision): CaseDecision {
  const [missing] = missingPapers(about)
  return missing === undefined ? go() : refuse('papers-missing', { subject: missing })
}

/** [CASE-6] 即办件: taken in, accepted and decided in one act. Not where a guide wants others to look at it. */
function atOnce({ terms, papers }: Pick<Case, 'terms' | 'papers'>, opinion: string, actor: StaffActor, rules: CaseRules): CaseDecision {
  const { parts } = terms
  const [only] = parts
  if (only === undefined || parts.length > 1 || only.caseType !== '1' || only.joint.length > 0) return refuse('not-in-this-state')
  if (only.separateDecision) return refuse('own-intake')
  const by = nameOf(actor)
  const { at, today, days } = rules
  const decided = {
    type: 'PartDecided',
    by,
    at,
    part: only.item,
    result: 'grant',
    opinion,
    day: today,
    deliverBy: days.workingDayAfter(today, DELIVERY_DAYS),
  } as const
  return ok([...accepted({ terms, papers }, 'complete', by, rules), decided, documentOf('granted', by, rules)])
}

/** Delivered within ten working days of the decision (行政许可法 第44条). */
export const DELIVERY_DAYS = 10

/** [TOLD-1] [TOLD-2] [TOLD-3] Whole or not at all; the second for the same case is a fault of the hall. */
function told(about: Pick<Case, 'terms' | 'papers' | 'notices'>, gaps: readonly Gap[], actor: StaffActor, rules: CaseRules): CaseDecision {
  const fault = faultOf(about, gaps)
  if (!fault.ok) return fault
  const by = nameOf(actor)
  const again = about.notices > 0
  const notice = { type: 'NoticeGiven', by, at: rules.at, gaps: [...gaps], again } as const
  const events: CaseEvent[] = [notice, documentOf('told', by, rules)]
  if (again) events.push({ type: 'SupervisionOpened', at: rules.at, rule: 'told-twice', department: null, day: rules.today })
  return ok(events)
}

function faultOf({ terms, papers }: Pick<Case, 'terms' | 'papers'>, gaps: readonly Gap[]): Result<null, Refusal> {
  if (gaps.length === 0) return refuse('nothing-missing')
  const unknown = gaps.find(({ paper }) => !terms.papers.some(({ id }) => id === paper))
  if (unknown !== undefined) return refuse('unknown-paper', { subject: unknown.paper })
  const untold = missingPapers({ terms, papers }).find((id) => !gaps.some(({ paper }) => paper === id))
  if (untold !== undefined) return refuse('notice-not-whole', { subject: untold })
  const wrong = gaps.find(({ paper, fault }) => (fault === 'missing') === papers.includes(paper))
  return wrong === undefined ? ok(null) : refuse('unknown-paper', { subject: wrong.paper })
}

type Away = Extract<CaseAsk, { type: 'refuse' | 'not-ours' | 'not-needed' }>

/** [CASE-4] 不予受理, 不属本机关 and whose it is, 不需办理: at once and in writing, with the reason. */
function turnedAway(ask: Away, actor: StaffActor, rules: CaseRules): CaseDecision {
  const by = nameOf(actor)
  const { at } = rules
  switch (ask.type) {
    case 'refuse':
      return ok([{ type: 'CaseRefused', by, at, reason: ask.reason }, documentOf('refused', by, rules)])
    case 'not-ours':
      return ok([{ type: 'CaseNotOurs', by, at, whose: ask.whose }, documentOf('not-ours', by, rules)])
    case 'not-needed':
      return ok([{ type: 'CaseNotNeeded', by, at, reason: ask.reason }, documentOf('not-needed', by, rules)])
  }
}

type IntakeAsk = Away | Extract<CaseAsk, { type: 'tell' | 'bring' | 'accept' | 'withdraw' }>

/** What may still be done before acceptance, and bringing papers and withdrawing after it. */
export function intake(one: Case, ask: IntakeAsk, actor: StaffActor, rules: CaseRules): CaseDecision {
  if (!mayTakeIn(actor, one)) return refuse('not-allowed')
  if (ask.type === 'withdraw') return withdraw(one, ask.reason, actor, rules)
  if (ask.type === 'bring') return bring(one, ask.papers, actor, rules)
  if (one.state !== 'received' && one.state !== 'told') return refuse('not-in-this-state', { subject: one.state })
  if (ask.type === 'tell') return told(one, ask.gaps, actor, rules)
  if (ask.type !== 'accept') return turnedAway(ask, actor, rules)
  const [gap] = one.gaps
  if (gap !== undefined) return refuse('papers-missing', { subject: gap.paper })
  return withAllPapers(one, () => ok(accepted(one, 'complete', nameOf(actor), rules)))
}

/** [TOLD-6] Whoever brings all that the notice named is accepted on the spot: nothing else may be asked for. */
function bring(one: Case, papers: readonly string[], actor: StaffActor, rules: CaseRules): CaseDecision {
  const unknown = papers.find((id) => !one.terms.papers.some((paper) => paper.id === id))
  if (unknown !== undefined) return refuse('unknown-paper', { subject: unknown })
  if (one.state !== 'received' && one.state !== 'told' && one.state !== 'accepted')
    return refuse('not-in-this-state', { subject: one.state })
  const isNew = (id: string) => !one.papers.includes(id) || one.gaps.some(({ paper }) => paper === id)
  if (!papers.some(isNew)) return refuse('nothing-missing')
  const by = nameOf(actor)
  const brought = { type: 'PapersBrought', by, at: rules.at, papers: [...papers] } as const
  const after = { terms: one.terms, papers: [...one.papers, ...papers] }
  const isWhole = one.gaps.every(({ paper }) => papers.includes(paper)) && missingPapers(after).length === 0
  return ok(one.state === 'told' && isWhole ? [brought, ...accepted(after, 'completed', by, rules)] : [brought])
}

/** [CASE-5] The applicant may withdraw until the decision. */
function withdraw(one: Case, reason: string, actor: StaffActor, rules: CaseRules): CaseDecision {
  if (one.state !== 'received' && one.state !== 'told' && one.state !== 'accepted')
    return refuse('not-in-this-state', { subject: one.state })
  const by = nameOf(actor)
  return ok([{ type: 'CaseWithdrawn', by, at: rules.at, reason }, documentOf('withdrawn', by, rules)])
}
