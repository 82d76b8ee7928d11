import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ann,
  bob,
  clerk,
  department,
  given,
  guard,
  head,
  joint,
  manager,
  marriage,
  own,
  part,
  register,
  review,
  staff,
  termsOf,
  to,
} from './case-spec.ts'

const handOver = (name: string, of?: string) => ({ type: 'hand-over', review: own, to: to(name, of), reason: 'on leave' }) as const
const putBack = { type: 'put-back', review: own, reason: 'not mine' } as const
const askTax = { type: 'ask-department', part: marriage, department: department('tax'), question: 'any debts?' } as const

describe('[CASE-3] who may work on a review', () => {
  test('officers and heads of its department, nobody else', () => {
    const one = given()
    expect([guard, clerk, manager].map((actor) => one.take(actor))).toEqual(Array(3).fill('not-your-department civil'))
    expect([one.take(guard, joint), one.take(head)]).toEqual(['ok', 'ok'])
  })
  test('decides only the department the guide names', () => {
    const one = given()
    one.reviewed()
    expect([one.decide(guard), one.decide(clerk), one.decide(bob)]).toEqual([
      'not-your-department civil',
      'not-your-department civil',
      'ok',
    ])
  })
})

describe('[REVIEW-1] on acceptance', () => {
  test('every department begins at once, the one that decides and those that look at it too', () => {
    expect(given().is.reviews.map(({ id, kind, taken }) => [id, kind, taken])).toEqual([
      [own, 'own', null],
      [joint, 'joint', null],
    ])
  })
  test('a package has the departments of all its parts', () => {
    const one = given(termsOf([part(), part({ item: register, joint: [], department: department('police') })]))
    expect(one.is.reviews.map(({ id }) => id)).toEqual([own, joint, 'register/police'])
  })
  test('a department named twice reviews once', () => {
    expect(given(termsOf([part({ joint: ['civil', 'police', 'police'].map(department) })])).is.reviews).toHaveLength(2)
  })
})

describe('[REVIEW-2] one has it', () => {
  test('of two at once the second is told who has it, and so is the first when asking again', () => {
    const one = given()
    expect([one.take(ann), one.take(bob), one.take(ann)]).toEqual(['ok', 'review-taken ANN', 'review-taken ANN'])
  })
  test('only who has it gives the opinion', () => {
    const one = given()
    expect(one.advise(ann)).toBe('review-not-taken')
    one.take(ann)
    expect([one.advise(bob), one.advise(ann), one.advise(ann)]).toEqual(['review-taken ANN', 'ok', 'review-done civil'])
  })
  test('put back it is anybody’s again', () => {
    const one = given()
    one.take(ann)
    expect([one.ask(putBack, bob), one.ask(putBack, ann), one.take(bob)]).toEqual(['review-taken ANN', 'ok', 'ok'])
  })
  test('there is no other review than those of the case', () => {
    expect(given().take(ann, review('marriage/tax'))).toBe('unknown-review marriage/tax')
  })
})

describe('[REVIEW-3] handing over', () => {
  test('within the department, by who has it', () => {
    const one = given()
    one.take(ann)
    expect([one.ask(handOver('guard', 'police'), ann), one.ask(handOver('bob'), bob)]).toEqual([
      'not-your-department civil',
      'review-taken ANN',
    ])
    expect([one.ask(handOver('bob'), ann), one.advise(ann), one.advise(bob)]).toEqual(['ok', 'review-taken BOB', 'ok'])
  })
  test('or by the head, whether anybody has it or not', () => {
    const one = given()
    expect([one.ask(handOver('bob'), ann), one.ask(handOver('bob'), head)]).toEqual(['review-not-taken', 'ok'])
    expect(one.is.reviews[0]?.taken?.username).toBe('bob')
  })
  test('not by the head of another', () => {
    expect(given().ask(handOver('bob'), staff('head', 'chief', 'police'))).toBe('not-your-department civil')
  })
})

describe('[REVIEW-4] asking another department', () => {
  test('the decision waits for its answer', () => {
    const one = given()
    one.reviewed()
    expect([one.ask(askTax, ann), one.decide(ann)]).toEqual(['ok', 'reviews-open tax'])
    const asked = review('marriage/tax')
    const taxman = staff('officer', 'taxman', 'tax')
    expect([one.take(taxman, asked), one.advise(taxman, asked), one.decide(ann)]).toEqual(['ok', 'ok', 'ok'])
  })
  test('again, once it has answered', () => {
    const one = given()
    const taxman = staff('officer', 'taxman', 'tax')
    expect([one.ask(askTax, ann), one.ask(askTax, ann)]).toEqual(['ok', 'reviews-open tax'])
    one.take(taxman, review('marriage/tax'))
    one.advise(taxman, review('marriage/tax'))
    expect([one.ask(askTax, ann), one.is.reviews.at(-1)?.id]).toEqual(['ok', 'marriage/tax.2'])
  })
  test('neither the own one nor one the hall has not', () => {
    const one = given()
    const asks = ['civil', 'moon'].map((name) => one.ask({ ...askTax, department: department(name) }, ann))
    expect(asks).toEqual(['unknown-department civil', 'unknown-department moon'])
  })
})

describe('[REVIEW-5] a decision', () => {
  test('needs every opinion, the own one first', () => {
    const one = given()
    expect(one.decide(ann)).toBe('opinion-missing')
    one.take(ann)
    one.advise(ann)
    expect(one.decide(ann)).toBe('reviews-open police')
    one.take(guard, joint)
    one.advise(guard, joint, 'deny')
    // Those who were asked advise; the department decides.
    expect([one.decide(ann), one.is.state, one.documents()]).toEqual(['ok', 'decided', ['accepted', 'granted']])
  })
  test('is made once, and is refused in writing', () => {
    const one = given(termsOf([part(), part({ item: register, joint: [] })]))
    one.reviewed()
    expect([one.decide(ann, marriage, 'deny'), one.decide(ann), one.is.state]).toEqual(['ok', 'part-decided marriage', 'accepted'])
    expect(one.documents()).toContain('denied')
  })
  test('waits for a procedure that is under way', () => {
    const one = given()
    one.reviewed()
    one.ask({ type: 'start-procedure', part: marriage, procedure: 1, reason: 'talk', expected: null }, ann)
    expect(one.decide(ann)).toBe('procedure-running')
  })
  test('of the last part decides the case, and gives ten working days to hand it over', () => {
    const one = given()
    one.reviewed()
    one.decide(ann)
    expect([one.is.state, one.is.deliverBy]).toEqual(['decided', '2025-03-17'])
    expect(one.take(bob)).toBe('not-in-this-state decided')
  })
})

describe('[REVIEW-6] standing in', () => {
  test('for somebody who is away one goes on with what he or she has taken', () => {
    const one = given()
    const deputy = staff('officer', 'bob', 'civil', ['ann'])
    one.take(ann)
    expect([one.advise(bob), one.advise(deputy)]).toEqual(['review-taken ANN', 'ok'])
    expect(one.is.reviews[0]?.opinion?.by.username).toBe('bob')
  })
  test('and may take it over', () => {
    const one = given()
    one.take(ann)
    expect([one.take(staff('officer', 'bob', 'civil', ['ann'])), one.is.reviews[0]?.taken?.username]).toEqual(['ok', 'bob'])
  })
  test('but not into another department', () => {
    const one = given()
    one.take(ann)
    expect(one.advise(staff('officer', 'guard', 'police', ['ann']))).toBe('not-your-department civil')
  })
})

describe('[REVIEW-7] where the guide keeps intake and decision apart', () => {
  test('who took it in or accepted it may not decide it', () => {
    const one = given(termsOf([part({ separateDecision: true })]), { first: { type: 'keep' } })
    expect(one.ask({ type: 'accept' }, ann)).toBe('ok')
    one.reviewed()
    expect([one.decide(ann), one.decide(bob)]).toEqual(['own-intake', 'ok'])
  })
  test('elsewhere he or she may', () => {
    const one = given(termsOf(), { first: { type: 'keep' } })
    one.ask({ type: 'accept' }, ann)
    one.reviewed()
    expect(one.decide(ann)).toBe('ok')
  })
})

describe('[REVIEW-2] [REVIEW-5] whatever two officers and the police do in whatever order', () => {
  const actor = fc.constantFrom(ann, bob, guard)
  const which = fc.constantFrom(own, joint)
  const step = fc.oneof(
    fc.record({ ask: fc.record({ type: fc.constant('take' as const), review: which }), by: actor }),
    fc.record({ ask: fc.record({ type: fc.constant('put-back' as const), review: which, reason: fc.constant('r') }), by: actor }),
    fc.record({
      ask: fc.record({
        type: fc.constant('hand-over' as const),
        review: which,
        to: fc.constantFrom(to('ann'), to('bob'), to('guard', 'police')),
        reason: fc.constant('r'),
      }),
      by: actor,
    }),
    fc.record({
      ask: fc.record({
        type: fc.constant('opinion' as const),
        review: which,
        advises: fc.constantFrom('grant' as const, 'deny' as const),
        opinion: fc.constant('o'),
      }),
      by: actor,
    }),
    fc.record({ ask: fc.constant(askTax), by: actor }),
    fc.record({
      ask: fc.constant({ type: 'decide', part: marriage, result: 'grant', opinion: 'o' } as const),
      by: actor,
    }),
  )

  test('no review has two holders, nobody advises on what another has, nothing is decided before all have advised', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const one = given()
        for (const { ask, by } of steps) one.ask(ask, by)
        const holders = new Map<string, string | null>([
          [own, null],
          [joint, null],
        ])
        for (const fact of one.facts) {
          if (fact.type === 'ReviewTaken') {
            expect(holders.get(fact.review)).toBe(null)
            holders.set(fact.review, fact.by.username)
          } else if (fact.type === 'ReviewHandedOver' || fact.type === 'ReviewPutBack') {
            expect(holders.get(fact.review)).toBe(fact.by.username)
            holders.set(fact.review, fact.type === 'ReviewPutBack' ? null : fact.to.username)
          } else if (fact.type === 'OpinionGiven') {
            expect(holders.get(fact.review)).toBe(fact.by.username)
            holders.delete(fact.review)
          } else if (fact.type === 'DepartmentAsked') holders.set(fact.review, null)
          else if (fact.type === 'PartDecided') expect([...holders.keys()]).toEqual([])
        }
        expect(one.facts.filter(({ type }) => type === 'PartDecided').length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('and it can come to a decision', () => {
    const one = given()
    one.reviewed()
    expect(one.decide(bob)).toBe('ok')
  })
})
