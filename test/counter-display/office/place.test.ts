import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf, noFilters, placeOf } from '../../../counter-display/office/place.ts'
import { contentKey } from '../../../shared/wire/content.ts'

test('addresses that people keep and send lead where they say', () => {
  expect(placeOf('#list?kind=guide&q=身份证')).toEqual({ page: 'list', filters: { ...noFilters, kind: 'guide', q: '身份证' } })
  expect(placeOf('#mine')).toEqual({ page: 'mine' })
  expect(placeOf('#record/guide/psb-id')).toEqual({ page: 'record', key: { kind: 'guide', code: 'psb-id' } })
  expect(placeOf('#edit/posting/notice-1')).toEqual({ page: 'edit', key: { kind: 'posting', code: 'notice-1' } })
})

test('what is no address of the office is the whole list', () => {
  for (const hash of ['', '#', '#nowhere', '#record', '#record/guide', '#record/page/x', '#record/guide/%E0%A4%A', '#edit/guide/a b'])
    expect(placeOf(hash)).toEqual({ page: 'list', filters: noFilters })
  fc.assert(
    fc.property(fc.string(), (hash) => {
      const place = placeOf(`#${hash}`)
      expect(placeOf(hashOf(place))).toEqual(place)
    }),
  )
})

test('every place is found again by its address', () => {
  const word = fc.string({ maxLength: 12, unit: 'grapheme' })
  fc.assert(
    fc.property(fc.record({ kind: word, state: word, group: word, q: word }), (some) => {
      const place = { page: 'list', filters: { ...noFilters, ...some } } as const
      expect(placeOf(hashOf(place))).toEqual(place)
    }),
  )
  for (const page of ['mine', 'due', 'coverage', 'exchange', 'media', 'new'] as const) expect(placeOf(hashOf({ page }))).toEqual({ page })
  const key = contentKey.parse({ kind: 'guide', code: 'a.b_c-1' })
  for (const page of ['record', 'edit'] as const) expect(placeOf(hashOf({ page, key }))).toEqual({ page, key })
})
