import { describe, expect, test } from 'vitest'
import { counterIn, targetOf } from '../../../counter-display/login/target.ts'

describe('where signing in leads', () => {
  test('back to the page that asked for it', () => {
    expect(targetOf('/console?counter=6', 'clerk')).toBe('/console?counter=6')
  })

  test.each([
    ['clerk', '/console'],
    ['greeter', '/greeter'],
    ['manager', '/dashboard'],
    ['administrator', '/dashboard'],
    ['editor', '/office'],
    ['department-reviewer', '/office'],
    ['reviewer', '/office'],
    ['inspector', '/office'],
  ] as const)('a %s without one to %s', (role, desk) => {
    expect(targetOf(null, role)).toBe(desk)
  })

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example/', 'javascript:alert(1)', '/\t/evil.example', 'console', ''])(
    'never to another server: %j',
    (next) => {
      expect(targetOf(next, 'clerk')).toBe('/console')
    },
  )
})

describe('the counter named beside the form', () => {
  test.each([
    ['/console?counter=6', '6'],
    ['/console?x=1&counter=B-2', 'B-2'],
    ['/console', null],
    ['/console?counter=', null],
    ['/console?counter=%3Cb%3E', null],
    ['//evil.example/?counter=6', null],
    [null, null],
  ])('%j: %j', (next, counter) => {
    expect(counterIn(next)).toBe(counter)
  })
})
