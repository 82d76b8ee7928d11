import { describe, expect, test } from 'vitest'
import { ann, clerk, department, given, guard, head, marriage, part, register, staff, termsOf } from './case-spec.ts'
import { day } from '../../../shared/calendar/sample-calendar.ts'

const start = (procedure = 0, expected: string | null = null) =>
  ({
    type: 'start-procedure',
    part: marriage,
    procedure,
    reason: 'to be looked at',
    expected: expected === null ? null : day(expected),
  }) as const
const end = (procedure = 0) => ({ type: 'end-procedure', part: marriage, procedure, result: 'in order' }) as const
const extension = (days = 10) => ({ type: 'ask-extension', days, reason: 'records abroad' }) as const
const due = ({ is }: ReturnType<typeof given>) => [is.clock?.promisedDue, is.clock?.legalDue]

describe('[DUE-1] the promise', () => {
  // Monday 3 March 2025 and 5 working days; 20 by law, over Roza on 31 March
  test('is counted from acceptance', () => expect(due(given())).toEqual(['2025-03-10', '2025-04-01']))
  test('of a package is its own, not that of its parts', () => {
    const one = given(termsOf([part(), part({ item: register })], whole(7)))
    expect(due(one)[0]).toBe('2025-03-12')
  })
  test('of several parts without one is the longest', () => {
    const one = given(termsOf([part(), part({ item: register, promisedLimit: { value: 8, unit: 'working-day' } })]))
    expect(due(one)[0]).toBe('2025-03-13')
  })
})
const whole = (value: number) => ({ package: { item: 'family', version: 1, promisedLimit: { value, unit: 'working-day' } } })

describe('[DUE-2] the law', () => {
  test('gives the longest limit of the parts, package or not', () => {
    const longer = part({ item: register, legalLimit: { value: 30, unit: 'working-day' } })
    const plain = due(given(termsOf([part(), longer])))[1]
    expect([plain, due(given(termsOf([part(), longer], whole(7))))[1]]).toEqual(['2025-04-16', '2025-04-16'])
  })
})

describe('[DUE-3] a special procedure', () => {
  test('is one the guide lists, with a written notice, and stops the clock where the guide says so', () => {
    const one = given()
    expect(one.ask(start(5), ann)).toBe('unknown-procedure')
    expect([one.ask(start(1), ann), one.is.clock?.stoppedSince]).toEqual(['ok', null])
    expect([one.ask(start(0), ann), one.is.clock?.stoppedSince]).toEqual(['ok', '2025-03-03'])
    expect(one.documents()).toEqual(['accepted', 'special', 'special'])
  })
  test('is expected to last as long as the guide says, or until the day named, not one that is past', () => {
    const one = given()
    one.on('2025-03-05')
    expect(one.ask(start(0, '2025-03-04'), ann)).toBe('day-past 2025-03-04')
    expect([one.ask(start(0), ann), one.is.procedures[0]?.expected]).toEqual(['ok', '2025-03-19'])
    expect([one.ask(start(1, '2025-03-06'), ann), one.is.procedures[1]?.expected]).toEqual(['ok', '2025-03-06'])
  })
  test('belongs to the department that decides, and runs once at a time', () => {
    const one = given()
    expect([guard, clerk].map((actor) => one.ask(start(), actor))).toEqual(Array(2).fill('not-your-department civil'))
    expect([one.ask(start(), ann), one.ask(start(), ann), one.ask(end(1), ann)]).toEqual([
      'ok',
      'procedure-running',
      'procedure-not-running',
    ])
  })
  test('needs an accepted case whose part is not decided', () => {
    const kept = given(termsOf(), { first: { type: 'keep' } })
    expect(kept.ask(start(), ann)).toBe('not-in-this-state received')
    const two = given(termsOf([part(), part({ item: register, joint: [] })]))
    two.reviewed()
    two.decide(ann)
    expect(two.ask(start(), ann)).toBe('part-decided marriage')
  })
})

describe('[DUE-4] when it ends', () => {
  test('both dates move by the days it stood still', () => {
    const one = given()
    one.on('2025-03-06')
    one.ask(start(), ann)
    one.on('2025-03-12')
    expect([one.ask(end(), ann), due(one), one.is.clock?.stoppedSince]).toEqual(['ok', ['2025-03-17', '2025-04-09'], null])
  })
  test('of two that overlap the last one moves them, once', () => {
    const one = given(termsOf([part({ procedures: [0, 1].map((n) => ({ name: `p${n}`, days: 5, stopsClock: true })) })]))
    one.on('2025-03-06')
    one.ask(start(0), ann)
    one.on('2025-03-10')
    one.ask(start(1), ann)
    one.on('2025-03-12')
    expect([one.ask(end(0), ann), due(one)[0], one.is.clock?.stoppedSince]).toEqual(['ok', '2025-03-10', '2025-03-06'])
    one.on('2025-03-13')
    expect([one.ask(end(1), ann), due(one)[0], one.is.clock?.stoppedSince]).toEqual(['ok', '2025-03-18', null])
  })
  test('one that did not stop the clock moves nothing', () => {
    const one = given()
    one.ask(start(1), ann)
    one.on('2025-03-07')
    expect([one.ask(end(1), ann), due(one)]).toEqual(['ok', ['2025-03-10', '2025-04-01']])
  })
})

describe('[DUE-5] an extension', () => {
  test('is asked for by a department concerned, with a reason', () => {
    const one = given()
    const others = [clerk, staff('officer', 'taxman', 'tax')]
    expect(others.map((actor) => one.ask(extension(), actor))).toEqual(['not-allowed', 'not-allowed'])
    expect([one.ask(extension(), guard), one.is.extension?.reason]).toEqual(['ok', 'records abroad'])
  })
  test('once for a case, asked for or granted', () => {
    const one = given()
    one.ask(extension(), ann)
    expect(one.ask(extension(), ann)).toBe('extension-asked')
    one.ask({ type: 'grant-extension' }, head)
    expect(one.ask(extension(), ann)).toBe('extension-asked')
  })
  test('of at most 10 days, 15 where several departments handle it', () => {
    const alone = given(termsOf([part({ joint: [] })]))
    expect([alone.ask(extension(11), ann), alone.ask(extension(10), ann)]).toEqual(['extension-too-long 10', 'ok'])
    const joined = given()
    expect([joined.ask(extension(16), ann), joined.ask(extension(15), ann)]).toEqual(['extension-too-long 15', 'ok'])
  })
  test('not after the legal date', () => {
    const one = given()
    one.on('2025-04-02')
    expect(one.ask(extension(), ann)).toBe('day-past 2025-04-01')
  })
})

describe('[DUE-6] is granted', () => {
  const grant = { type: 'grant-extension' } as const
  test('by a head concerned who has not asked for it; the applicant is told in writing', () => {
    const one = given()
    expect(one.ask(grant, head)).toBe('no-extension-asked')
    one.ask(extension(), ann)
    expect([one.ask(grant, ann), one.ask(grant, staff('head', 'chief', 'tax'))]).toEqual(['not-allowed', 'not-allowed'])
    expect([one.ask(grant, head), due(one), one.documents().at(-1)]).toEqual(['ok', ['2025-03-24', '2025-04-16'], 'extension'])
  })
  test('not by who asked', () => {
    const one = given()
    one.ask(extension(), head)
    expect(one.ask(grant, head)).toBe('own-request')
  })
  test('or denied, with a reason; then it may be asked for again', () => {
    const one = given()
    one.ask(extension(), ann)
    expect([one.ask({ type: 'deny-extension', reason: 'time enough' }, head), due(one)[0]]).toEqual(['ok', '2025-03-10'])
    expect(one.ask(extension(3), ann)).toBe('ok')
  })
  test('while the clock stands still, it counts when it goes on', () => {
    const one = given(termsOf([part({ department: department('civil') })]))
    one.on('2025-03-06')
    one.ask(start(), ann)
    one.ask(extension(), ann)
    one.ask(grant, head)
    expect(due(one)[0]).toBe('2025-03-10')
    one.on('2025-03-12')
    one.ask(end(), ann)
    expect(due(one)[0]).toBe('2025-04-01')
  })
})
