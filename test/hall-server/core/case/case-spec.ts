import type { Case } from '../../../../hall-server/core/case/case.ts'
import type { CaseActor, CaseAsk, CaseRules, First } from '../../../../hall-server/core/case/commands.ts'
import { decide } from '../../../../hall-server/core/case/decide.ts'
import { caseEvent, type CaseEvent, type CaseEventOf } from '../../../../hall-server/core/case/events.ts'
import { begin, evolve } from '../../../../hall-server/core/case/evolve.ts'
import { terms, type Terms } from '../../../../hall-server/core/case/terms.ts'
import { caseNo, departmentId, reviewId } from '../../../../shared/case/codes.ts'
import { itemCode, username } from '../../../../shared/ids.ts'
import type { Role } from '../../../../shared/wire/roles.ts'
import { days, on } from '../../../shared/calendar/sample-calendar.ts'

export const marriage = itemCode.parse('marriage')
export const register = itemCode.parse('register')
export const department = (id: string) => departmentId.parse(id)
export const review = (id: string) => reviewId.parse(id)
const departments = ['civil', 'police', 'tax']

type PartIn = Partial<Terms['parts'][number]>
/** A promise of 5 working days, 20 by law; the registry decides and the police look at it too. */
export const part = (more: PartIn = {}) => ({
  item: marriage,
  version: 3,
  department: 'civil',
  joint: ['police'],
  caseType: '2',
  legalLimit: { value: 20, unit: 'working-day' },
  promisedLimit: { value: 5, unit: 'working-day' },
  separateDecision: false,
  procedures: [
    { name: 'expert review', days: 10, stopsClock: true },
    { name: 'talk', days: null, stopsClock: false },
  ],
  ...more,
})
export const termsOf = (parts: readonly object[] = [part()], more: object = {}): Terms =>
  terms.parse({ package: null, parts, papers: [], ...more })

export function staff(role: Role, name: string, of: string | null = null, standsInFor: readonly string[] = []): CaseActor {
  const home = of === null ? null : department(of)
  return {
    kind: 'staff',
    role,
    username: username.parse(name),
    staffNo: name.toUpperCase(),
    department: home,
    standsInFor: standsInFor.map((each) => username.parse(each)),
  }
}
export const clerk = staff('clerk', 'clerk')
export const ann = staff('officer', 'ann', 'civil')
export const bob = staff('officer', 'bob', 'civil')
export const head = staff('head', 'head', 'civil')
export const guard = staff('officer', 'guard', 'police')
export const manager = staff('manager', 'manager')

export const own = review('marriage/civil')
export const joint = review('marriage/police')
/** To whom something is handed over. */
export const to = (name: string, of = 'civil') => ({
  username: username.parse(name),
  staffNo: name.toUpperCase(),
  department: department(of),
})

export type Spec = ReturnType<typeof given>

/** A case under test, taken in on Monday 2025-03-03 at nine and, unless said otherwise, accepted there and then. */
export function given(
  about: Terms = termsOf(),
  {
    first = { type: 'accept' } as First,
    by = clerk,
    papers = about.papers.map(({ id }) => id),
    issuer = undefined as string | undefined,
  } = {},
) {
  const facts: CaseEvent[] = []
  let one: Case | null = null
  let now = on('2025-03-03 09:00')
  const rules = (): CaseRules => ({
    at: now.at,
    today: now.day,
    days,
    documentSeq: (kind) => 1 + facts.filter((fact) => fact.type === 'DocumentIssued' && fact.document.kind === kind).length,
    documentIssuer: issuer,
    hasDepartment: (id) => departments.includes(id),
    owed: 0,
  })
  function asked(ask: Parameters<typeof decide>[1], actor: CaseActor): string {
    const decision = decide(one, ask, actor, rules())
    if (!decision.ok) return decision.error.subject === undefined ? decision.error.code : `${decision.error.code} ${decision.error.subject}`
    for (const event of decision.value) {
      // What is written is what is read again.
      const fact = caseEvent.parse(JSON.parse(JSON.stringify(event)))
      facts.push(fact)
      one = one === null ? begin(fact) : evolve(one, fact)
    }
    return 'ok'
  }
  const said = asked(
    {
      type: 'receive',
      no: caseNo.parse('20250303-0001'),
      receipt: 'a'.repeat(64),
      terms: about,
      answers: {},
      language: 'zh',
      ticket: null,
      counter: null,
      papers,
      first,
    },
    by,
  )
  if (said !== 'ok') throw new Error(`Not taken in: ${said}`)
  const current = (): Case => {
    if (one === null) throw new Error('There is no case')
    return one
  }
  return {
    facts,
    ask: (ask: CaseAsk, actor: CaseActor) => asked(ask, actor),
    on: (time: string) => void (now = on(time)),
    /** The case as it is. */
    get is() {
      return current()
    },
    look: () => asked({ type: 'look-at-clock' }, { kind: 'clock' }),
    take: (actor: CaseActor, id = own) => asked({ type: 'take', review: id }, actor),
    advise: (actor: CaseActor, id = own, advises: 'grant' | 'deny' = 'grant') =>
      asked({ type: 'opinion', review: id, advises, opinion: 'in order' }, actor),
    decide: (actor: CaseActor, item = marriage, result: 'grant' | 'deny' = 'grant') =>
      asked({ type: 'decide', part: item, result, opinion: 'as the law says' }, actor),
    /** Both departments have given their opinion. */
    reviewed() {
      for (const [actor, id] of [
        [ann, own],
        [guard, joint],
      ] as const) {
        asked({ type: 'take', review: id }, actor)
        asked({ type: 'opinion', review: id, advises: 'grant', opinion: 'in order' }, actor)
      }
    },
    last<T extends CaseEvent['type']>(type: T): CaseEventOf<T> | undefined {
      return facts.filter((fact): fact is CaseEventOf<T> => fact.type === type).at(-1)
    },
    documents: () => facts.flatMap((fact) => (fact.type === 'DocumentIssued' ? [fact.document.kind] : [])),
    rules: () => current().supervision.map(({ rule, department: of }) => [rule, of]),
  }
}
