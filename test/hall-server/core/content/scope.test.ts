import { describe, expect, test } from 'vitest'
import { closed, everybody, given, staffOnly, type Spec } from './content-spec.ts'

/** Where the draft stands after the department and one reviewer of the office have approved it. */
function afterOne(content: Spec, ...text: Parameters<Spec['save']> extends [string, ...infer R] ? R : never) {
  content.save('editor', ...text)
  content.submit()
  content.approve('department')
  content.approve('reviewer')
  return content.state()
}

describe('a second reviewer', () => {
  test.each([staffOnly, closed])('[SCOPE-1] reads what is $kind, each time', (scope) => {
    const content = given()
    expect(afterOne(content, 'x', scope)).toBe('second-review')
    content.approve('reviewer2')
    expect(afterOne(content, 'y', scope)).toBe('second-review')
  })

  test('[SCOPE-2] reads what becomes public', () => {
    const content = given()
    content.publish('x', closed)
    expect(afterOne(content, 'x')).toBe('second-review')
    expect([content.seen(), content.approve('reviewer2'), content.seen()]).toEqual([[], 'ok', ['x']])
    expect(afterOne(content, 'y')).toBe(null)
  })

  test('[SCOPE-2] also after it was withdrawn', () => {
    const content = given()
    content.publish('x', staffOnly)
    content.act('manager', { type: 'withdraw', reason: 'r' })
    expect(afterOne(content, 'x')).toBe('second-review')
  })

  test('[SCOPE-2] and what is told to other people than before', () => {
    const content = given()
    content.publish('x', staffOnly)
    expect(afterOne(content, 'x', { kind: 'limited', audiences: ['staff', 'deputies'], reason: '内部流程' })).toBe('second-review')
  })
})

describe('the public', () => {
  test('[SCOPE-3] sees what is in force and public, at no moment anything else', () => {
    const content = given()
    const seen: string[][] = []
    const look = () => seen.push(content.seen())
    content.publish('public')
    for (const scope of [closed, staffOnly]) {
      content.save('editor', 'secret', scope)
      look()
      content.submit()
      content.approve('department')
      content.approve('reviewer')
      look()
      content.approve('reviewer2')
      look()
      content.publish('public')
    }
    content.act('manager', { type: 'withdraw', reason: 'r' })
    look()
    expect(seen).toEqual([['public'], ['public'], [], ['public'], ['public'], [], []])
  })

  test('[SCOPE-4] has a number that grows with what it sees, and with nothing else', () => {
    const content = given()
    const number = () => content.content.publicVersion
    const changes = (act: () => unknown) => {
      const before = number()
      act()
      return number() > before
    }
    expect(number()).toBe(0)
    expect(changes(() => content.save('editor', 'x'))).toBe(false)
    expect(changes(() => content.publish('x'))).toBe(true)
    expect(changes(() => content.save('editor', 'y', staffOnly))).toBe(false)
    expect(changes(() => content.publish('y', staffOnly))).toBe(true)
    expect(changes(() => content.publish('z', closed))).toBe(false)
    expect(changes(() => content.act('manager', { type: 'withdraw', reason: 'r' }))).toBe(false)
    expect(changes(() => content.publish('x', everybody))).toBe(true)
    expect(changes(() => content.act('manager', { type: 'withdraw', reason: 'r' }))).toBe(true)
  })
})
