import { expect, test } from 'vitest'
import { hashOf, noFilters, placeOf, queryOf } from '../../../counter-display/cases/place.ts'
import { casesQuery } from '../../../shared/wire/cases.ts'

test('a place is in the address, whole', () => {
  for (const hash of [
    '#list',
    '#list?department=civil&todo=mine&page=3',
    '#list?state=told&light=red&q=2026&due=today&supervised=yes',
    '#absences',
  ])
    expect(hashOf(placeOf(hash))).toBe(hash)
  expect(hashOf(placeOf('#case/20260604-0012'))).toBe('#case/20260604-0012')
})

test('what is no place is the list', () => {
  for (const hash of ['', '#case/../../etc', '#nothing', '#list?todo=all&light=blue&page=-4&q=<b>'])
    expect(placeOf(hash)).toEqual({ page: 'list', filters: noFilters })
})

test('every list is one the server knows', () => {
  for (const todo of ['', 'mine', 'nobody', 'asked', 'decide'] as const) {
    const filters = {
      ...noFilters,
      department: 'civil',
      todo,
      light: 'red',
      state: 'told',
      due: true,
      supervised: true,
      q: '2026',
      page: 2,
    } as const
    expect(casesQuery.safeParse(Object.fromEntries(new URLSearchParams(queryOf(filters)))).error).toBe(undefined)
  }
  expect(queryOf({ ...noFilters, department: 'civil', todo: 'mine' })).toBe('department=civil&taken=me&page=0')
})
