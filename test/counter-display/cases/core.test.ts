import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doable, type Doable } from '../../../counter-display/cases/doable.ts'
import type { Case } from '../../../hall-server/core/case/case.ts'
import type { CaseActor, CaseAsk } from '../../../hall-server/core/case/commands.ts'
import type { StaffActor } from '../../../hall-server/core/case/who.ts'
import { departmentId } from '../../../shared/case/codes.ts'
import { username } from '../../../shared/ids.ts'
import { caseActionNames } from '../../../shared/wire/case-requests.ts'
import type { CaseView } from '../../../shared/wire/cases.ts'
import { ann, bob, given, guard, head, part, register, staff, termsOf } from '../../hall-server/core/case/case-spec.ts'

const nameless = { zh: '甲' }
/** What the server tells the screen of a case, as far as keys hang on it; everything may be done that can be meant. */
const seen = (one: Case): Pick<CaseView, 'reviews' | 'parts' | 'papers' | 'supervision' | 'charges' | 'payment' | 'may'> => ({
  charges: [],
  payment: null,
  may: [...caseActionNames],
  supervision: [],
  papers: [],
  reviews: one.reviews.map((review) => ({ ...review, department: { id: review.department, names: nameless } })),
  parts: one.parts.map(({ terms, decision }) => ({
    item: { code: terms.item, names: nameless },
    department: { id: terms.department, names: nameless },
    decision,
    procedures: terms.procedures.map(({ days, stopsClock }, place) => ({
      name: nameless,
      days,
      stopsClock,
      isRunning: one.procedures.some(({ part: of, procedure, to }) => of === terms.item && procedure === place && to === null),
    })),
  })),
})

/** A key's request as the server hands it to the core, filled in by somebody who says the plainest thing. */
function asked({ action, fixed }: Doable, one: Case): CaseAsk | null {
  const said = { ...fixed, reason: 'r', opinion: 'o', result: 'r', question: 'q' }
  const ofPart = one.parts.find(({ terms }) => terms.item === fixed['part'])
  const review = one.reviews.find(({ id }) => id === fixed['review'])
  const procedure = Number(fixed['procedure'])
  if (review !== undefined) {
    const { id } = review
    if (action === 'take') return { type: action, review: id }
    if (action === 'put-back') return { type: action, review: id, reason: said.reason }
    if (action === 'opinion') return { type: action, review: id, advises: 'grant', opinion: said.opinion }
    const name = review.department === 'civil' ? 'bob' : 'guard'
    const to = { username: username.parse(name), staffNo: name, department: review.department }
    return action === 'hand-over' ? { type: action, review: id, to, reason: said.reason } : null
  }
  if (ofPart === undefined) return null
  const { item, procedures } = ofPart.terms
  if (action === 'decide') return { type: action, part: item, result: 'grant', opinion: said.opinion }
  if (action === 'end-procedure') return { type: action, part: item, procedure, result: said.result }
  const free = procedures.findIndex((_, place) =>
    one.procedures.every((each) => each.part !== item || each.procedure !== place || each.to !== null),
  )
  return action === 'start-procedure' ? { type: action, part: item, procedure: free, reason: said.reason, expected: null } : null
}

const standIn = staff('officer', 'eve', 'civil', ['ann', 'bob'])
const people = [ann, bob, guard, head, standIn, staff('officer', 'pat', 'police')]
const isStaff = (actor: CaseActor): actor is StaffActor => actor.kind === 'staff'

test('no key for a review or a part leads to a refusal, whoever does what in whatever order', () => {
  const two = () => given(termsOf([part(), part({ item: register, department: departmentId.parse('police'), joint: [] })]))
  const step = fc.record({ who: fc.constantFrom(...people.filter(isStaff)), which: fc.nat(20) })
  const decided = { times: 0 }
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 80 }), (steps) => {
      const one = two()
      for (const { who, which } of steps) {
        if (one.is.state !== 'accepted') break
        const keys = doable(seen(one.is), who).filter(({ at }) => at !== null)
        const key = keys[which % Math.max(1, keys.length)]
        const ask = key === undefined ? null : asked(key, one.is)
        if (ask === null || key === undefined) continue
        expect([key.action, one.ask(ask, who)]).toEqual([key.action, 'ok'])
        if (ask.type === 'decide') decided.times += 1
      }
    }),
  )
  expect(decided.times).toBeGreaterThan(0)
})
