import { expect, test } from 'vitest'
import { fits } from '../../../counter-display/office/filter.ts'
import { noFilters } from '../../../counter-display/office/place.ts'
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
