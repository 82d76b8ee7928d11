import type { CaseActor, CaseAsk, CaseRules, ChargeAsk, Receive, Worked } from '../../../../hall-server/core/case/commands.ts'
import { decide } from '../../../../hall-server/core/case/decide.ts'
import { caseEvent, type CaseEvent } from '../../../../hall-server/core/case/events.ts'
import { replayed } from '../../../../hall-server/core/case/evolve.ts'
import { owedOf, settledBy } from '../../../../hall-server/core/case/fees.ts'
import { terms } from '../../../../hall-server/core/case/terms.ts'
import { workCalendar } from '../../../../shared/calendar/work-calendar.ts'
import { openCalendar } from '../../../../shared/calendar/working-days.ts'
import { caseNo, type DocumentKind } from '../../../../shared/case/codes.ts'
import type { Charged } from '../../../../shared/guide/fees.ts'
import { question } from '../../../../shared/guide/questions.ts'
import { tariff } from '../../../../shared/guide/tariff.ts'
import { instant, itemCode, serviceDay, username } from '../../../../shared/ids.ts'
import type { Role } from '../../../../shared/wire/roles.ts'

const text = (zh: string) => ({ zh })
export const passport = itemCode.parse('psb-passport')
export const today = serviceDay.parse('2026-11-23')

const questions = [
  question.parse({ kind: 'number', id: 'copies', text: text('几份'), unit: text('份'), least: 0, most: 1_000 }),
  question.parse({ kind: 'yes-no', id: 'poor', text: text('低保吗') }),
]
const basis = { name: text('费'), standard: text('标准'), basis: text('依据'), collector: text('单位'), validFrom: '2026-01-01' }
export const reduction = (id: string, off: object, more: object = {}) => ({ id, name: text(id), basis: text('规定'), off, ...more })
export const free = reduction('poor', { share: 10_000 }, { when: { question: 'poor', is: true } })
export const fixed = (id: string, fen: number, more: object = {}) => ({ id, part: { kind: 'fixed', fen }, ...more })
export const perCopy = (id: string, fen: number, more: object = {}) => ({
  id,
  part: { kind: 'per-unit', fen, unit: text('份'), count: 'copies' },
  ...more,
})
export const charged = (...tariffs: readonly object[]): Charged => ({
  charged: true,
  questions,
  effectiveFrom: '2026-01-01',
  tariffs: tariffs.map((each) => tariff.parse({ ...basis, ...each })),
})

const days = openCalendar(
  workCalendar.parse({ week: ['mon', 'tue', 'wed', 'thu', 'fri'], knownFrom: '2026-01-01', knownUntil: '2027-12-31', entries: [] }),
  'Asia/Urumqi',
)
export const actor = (role: Role): CaseActor => ({
  kind: 'staff',
  username: username.parse(role),
  staffNo: '007',
  role,
  department: null,
  standsInFor: [],
})
export const clerk = actor('clerk')
export const no = caseNo.parse('20261123-0001')
const receive: Receive = {
  type: 'receive',
  no,
  receipt: '0'.repeat(64),
  terms: terms.parse({
    package: null,
    parts: [
      {
        item: passport,
        version: 1,
        department: 'police',
        joint: [],
        caseType: '1',
        legalLimit: { value: 10, unit: 'working-day' },
        promisedLimit: { value: 5, unit: 'working-day' },
        separateDecision: false,
        procedures: [],
      },
    ],
    papers: [],
  }),
  answers: {},
  language: 'zh',
  ticket: null,
  counter: null,
  papers: [],
  first: { type: 'at-once', opinion: '合规' },
}

/** What the server would decide the next ask with, so many facts on. */
export function rulesAt(facts: readonly CaseEvent[], guide: Charged | null): CaseRules {
  const one = replayed(facts)
  const counted = (kind: DocumentKind) => facts.filter((fact) => fact.type === 'DocumentIssued' && fact.document.kind === kind).length
  return {
    at: instant.parse(Date.UTC(2026, 10, 23, 4, facts.length)),
    today,
    days,
    documentSeq: (kind) => counted(kind) + 1,
    hasDepartment: () => true,
    owed: one === null ? null : owedOf({ parts: [{ part: passport, guide }], answers: {}, settled: settledBy(one), today }),
  }
}

/** One decided case, and the plainest way to charge it. `facts` are what a journal would hold. */
export function given(guide: Charged | null, first: Receive['first'] = receive.first) {
  const facts: CaseEvent[] = []
  const here = () => {
    const one = replayed(facts)
    if (one === null) throw new Error('not received')
    return one
  }
  function ask(asked: CaseAsk | Receive, role: Role = 'clerk'): string {
    const decided = decide(replayed(facts), asked, actor(role), rulesAt(facts, guide))
    if (!decided.ok) return decided.error.code
    // What is written is what is read again.
    for (const event of decided.value) facts.push(caseEvent.parse(JSON.parse(JSON.stringify(event))))
    return 'ok'
  }
  ask({ ...receive, first })
  return { ask, facts, here, last: (type: CaseEvent['type']) => facts.findLast((fact) => fact.type === type) }
}

export const worked = (total: number, more: Partial<Worked> = {}): Worked => ({
  lines: [{ part: passport, tariff: 'fee', published: more.published ?? total, fen: total, reduction: null }],
  total,
  published: total,
  tariffVersions: [{ part: passport, version: 'v1' }],
  exemptions: [],
  ...more,
})

type AskOf<T extends ChargeAsk['type']> = Extract<ChargeAsk, { type: T }>
export const atTill = (sum: Worked, offered = sum.total): AskOf<'charge'> => ({
  type: 'charge',
  worked: sum,
  offered,
  payer: 'applicant',
  method: 'cash',
})
export const askTerminal = (sum: Worked, payment = 'p1', offered = sum.total): AskOf<'ask-payment'> => ({
  type: 'ask-payment',
  worked: sum,
  offered,
  payer: 'other',
  method: 'card',
  payment,
})
