import { expect, test } from 'vitest'
import { countsOf, fits, inOrder, orderOf } from '../../../counter-display/office/filter.ts'
import { noFilters } from '../../../counter-display/office/place.ts'
import { username } from '../../../shared/ids.ts'
import { aRow } from './a-row.ts'

const draft = aRow('psb-1', { name: { zh: '居民身份证补领' }, group: 'police', state: 'draft', owner: '户政科' })
const rows = [
  aRow('ss-1'),
  draft,
  aRow('old', { live: null, withdrawn: true }),
  aRow('back', { live: null, withdrawn: true, state: 'office-review' }),
  aRow('n-1', { kind: 'posting', group: 'gazette' }),
]
const found = (filters: Partial<typeof noFilters>) => rows.filter((row) => fits(row, { ...noFilters, ...filters })).map(({ code }) => code)

test('nothing asked is everything; each filter narrows, and all together', () => {
  expect(found({})).toHaveLength(rows.length)
  expect(found({ kind: 'posting' })).toEqual(['n-1'])
  expect(found({ group: 'police' })).toEqual(['psb-1'])
  expect(found({ group: 'police', state: 'live' })).toEqual([])
})

test('a record is in one state: its draft’s, else in force or withdrawn', () => {
  expect(found({ state: 'live' })).toEqual(['ss-1', 'n-1'])
  expect(found({ state: 'draft' })).toEqual(['psb-1'])
  expect(found({ state: 'withdrawn' })).toEqual(['old'])
  expect(found({ state: 'office-review' })).toEqual(['back'])
})

test('every word is in the names of any language, the code or the owner, whatever the case', () => {
  expect(found({ q: '身份证' })).toEqual(['psb-1'])
  expect(found({ q: ' SOCIAL  ss- ' })).toEqual(['ss-1'])
  expect(found({ q: '户政' })).toEqual(['psb-1'])
  expect(found({ q: '身份证 社保' })).toEqual([])
})

test('only what wants looking after, and the most in need first', () => {
  const by = username.parse('department')
  const some = [
    aRow('fine', { completeness: 100 }),
    aRow('gap', { completeness: 60, faults: { blocking: 0, warning: 9 }, name: { zh: '安葬' } }),
    aRow('stuck', { completeness: 100, faults: { blocking: 1, warning: 0 }, reports: 1, owner: null }),
    aRow('back', { completeness: 100, state: 'draft', sentBack: { by, at: draft.changedAt, reason: '文号' } }),
  ]
  const only = (care: string) => some.filter((row) => fits(row, { ...noFilters, only: care })).map(({ code }) => code)
  expect([only('faults'), only('reports'), only('gaps'), only('sent-back'), only('unowned')]).toEqual([
    ['gap', 'stuck'],
    ['stuck'],
    ['gap'],
    ['back'],
    ['stuck'],
  ])
  expect(only('of an old address')).toHaveLength(4)
  const ordered = (by: string) => inOrder(some, orderOf({ ...noFilters, by }), 'zh').map(({ code }) => code)
  expect(ordered('')).toEqual(['fine', 'gap', 'stuck', 'back'])
  expect(ordered('faults').slice(0, 2)).toEqual(['stuck', 'gap'])
  expect([ordered('whole')[0], ordered('reports')[0], ordered('name')[0]]).toEqual(['gap', 'stuck', 'gap'])
})

test('each state is counted under the other filters', () => {
  const counts = countsOf(rows, { ...noFilters, kind: 'guide', state: 'draft' })
  expect([...counts].filter(([, count]) => count > 0)).toEqual([
    ['live', 1],
    ['draft', 1],
    ['office-review', 1],
    ['withdrawn', 1],
  ])
})
