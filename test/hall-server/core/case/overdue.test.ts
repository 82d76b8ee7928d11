import { describe, expect, test } from 'vitest'
import { ann, clerk, department, given, guard, head, manager, marriage, part, register, staff, termsOf } from './case-spec.ts'

describe('[SUPER-1] overdue', () => {
  test('a record is opened by itself for the promise and for the law, once each, against who has not decided', () => {
    const one = given()
    one.on('2025-03-10 18:00')
    expect([one.look(), one.rules()]).toEqual(['ok', []])
    one.on('2025-03-11 00:00')
    one.look()
    one.look()
    expect(one.rules()).toEqual([['promise-missed', 'civil']])
    one.on('2025-04-03')
    one.look()
    expect(one.rules()).toEqual([
      ['promise-missed', 'civil'],
      ['limit-missed', 'civil'],
    ])
  })
  test('of two parts it names the department of the one that is open', () => {
    const one = given(termsOf([part(), part({ item: register, department: department('police'), joint: [] })]))
    one.reviewed()
    one.decide(ann)
    one.on('2025-03-11')
    one.look()
    expect(one.rules()).toEqual([['promise-missed', 'police']])
  })
  test('not while the clock stands still', () => {
    const one = given()
    one.on('2025-03-06')
    one.ask({ type: 'start-procedure', part: marriage, procedure: 0, reason: 'r', expected: null }, ann)
    one.on('2025-03-20')
    one.look()
    expect(one.rules()).toEqual([])
  })
  test('a result nobody handed over is the hall’s', () => {
    const one = given()
    one.reviewed()
    one.decide(ann)
    one.on('2025-03-18')
    one.look()
    expect(one.rules()).toEqual([['delivery-late', null]])
  })
  test('whatever somebody does first, the record comes before it', () => {
    const one = given()
    one.on('2025-03-11')
    one.take(ann)
    expect(one.facts.map(({ type }) => type).slice(-2)).toEqual(['SupervisionOpened', 'ReviewTaken'])
  })
  test('but nothing is written when it is refused', () => {
    const one = given()
    one.on('2025-03-11')
    const before = one.facts.length
    expect([one.take(guard), one.facts.length]).toEqual(['not-your-department civil', before])
  })
  test('nobody but the clock asks for it', () => {
    expect(given().ask({ type: 'look-at-clock' }, manager)).toBe('not-allowed')
  })
})

describe('[SUPER-2] a record', () => {
  function late() {
    const one = given()
    one.on('2025-03-11')
    one.look()
    const [record] = one.is.supervision
    if (record === undefined) throw new Error('no record')
    const about = { rule: record.rule, opened: record.opened, text: 'the archive was closed' }
    return { one, answer: { type: 'answer-supervision', ...about }, close: { type: 'close-supervision', ...about } } as const
  }
  test('is answered by a department concerned or the manager', () => {
    const { one, answer } = late()
    const others = [clerk, staff('officer', 'taxman', 'tax')]
    expect(others.map((actor) => one.ask(answer, actor))).toEqual(['not-allowed', 'not-allowed'])
    expect([one.ask(answer, ann), one.is.supervision[0]?.answer]).toEqual(['ok', 'the archive was closed'])
    expect(one.ask(answer, manager)).toBe('ok')
  })
  test('is closed by a manager only, once, and stays', () => {
    const { one, close } = late()
    expect([one.ask(close, head), one.ask(close, manager), one.ask(close, manager)]).toEqual(['not-allowed', 'ok', 'no-supervision'])
    expect(one.is.supervision[0]?.closedAt).toBe(one.last('SupervisionClosed')?.at)
    one.on('2025-03-12')
    one.look()
    expect(one.rules()).toEqual([['promise-missed', 'civil']])
  })
  test('is one there is', () => {
    const { one, answer } = late()
    expect(one.ask({ ...answer, rule: 'limit-missed' }, ann)).toBe('no-supervision')
  })
  test('is answered and closed also when the case is over', () => {
    const { one, answer, close } = late()
    one.ask({ type: 'withdraw', reason: 'moved away' }, clerk)
    expect([one.is.state, one.ask(answer, ann), one.ask(close, manager)]).toEqual(['withdrawn', 'ok', 'ok'])
  })
})
