import { describe, expect, test } from 'vitest'
import { matchesNumber, ticketsFor } from '../../../counter-display/greeter/find.ts'
import { findItems } from '../../../shared/screen/find-items.ts'
import { catalogue, views } from '../../preview/greeter.fixtures.ts'

const codes = (search: string, department: string | null = null) => findItems(catalogue, search, department).map(({ code }) => code)

describe('finding an item', () => {
  test('without a search: those most asked for, the first first', () => {
    const found = findItems(catalogue, ' ', null)
    expect(found[0]?.popular).toBe(1)
    expect(found.every(({ popular }) => popular !== null)).toBe(true)
  })
  test('a department shows its own', () => {
    const found = findItems(catalogue, '', 'tax')
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ department }) => department === 'tax')).toBe(true)
  })
  test.each(['sfz', 'SFZ', '身份证', 'identity card', 'shenfenzheng', 'ｓｆｚ'])('%s finds the identity card', (typed) => {
    expect(codes(typed)).toContain('psb-id-reissue')
  })
  test('the words people use lead to it too, wherever the department filter stands', () => {
    expect(codes('丢身份证', 'tax')[0]).toBe('psb-id-reissue')
  })
  test('names that begin with it come before those that only mention it', () => {
    const found = findItems(catalogue, '居民', null)
    const starts = found.map(({ name }) => name.zh.startsWith('居民'))
    expect(starts[0]).toBe(true)
    expect(starts).toEqual([...starts].sort((a, b) => Number(b) - Number(a)))
  })
  test('nonsense finds nothing', () => {
    expect(codes('xyzzy')).toEqual([])
  })
})

describe('finding a number', () => {
  test.each([
    ['A012', '', true],
    ['A012', 'a012', true],
    ['A012', '12', true],
    ['A012', 'a12', true],
    ['A012', ' A 12', true],
    ['A012', 'b12', false],
    ['A012', '13', false],
    ['D1022', '1022', true],
  ])('%s for “%s”: %s', (number, typed, found) => {
    expect(matchesNumber(number, typed)).toBe(found)
  })
  test('within one line', () => {
    expect(ticketsFor(views.busy.waiting, 'police', '4').map(({ number }) => number)).toEqual(['B040', 'B041', 'B042'])
    expect(ticketsFor(views.busy.waiting, null, '')).toHaveLength(views.busy.waiting.length)
  })
})
