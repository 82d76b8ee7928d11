import { expect, test } from 'vitest'
import { completeness, coverage } from '../../../shared/guide/completeness.ts'
import { languages } from '../../../shared/language/languages.ts'
import { aGuide } from '../../hall-server/a-guide.ts'
import { markedGuide } from '../../hall-server/marked-guide.ts'

test('[LINT-11] only what nothing is missing of is at 100, and what is missing is named, the heaviest first', () => {
  const full = aGuide('full', {
    ...markedGuide('full', '字'),
    authority: { ...markedGuide('full', '字').authority, uscc: '11650100MB1234567X' },
    places: [{ hall: 'urumqi', counters: ['1'], address: markedGuide('full', '字').name }],
    topics: ['id'],
  })
  expect(completeness(full)).toEqual({ score: 100, missing: [] })
  const { catalogCode: _catalogCode, crossRegionScope: _scope, ...rest } = full
  const { score, missing } = completeness(rest)
  expect(score).toBeLessThan(100)
  expect(missing).toEqual(['catalogCode', 'crossRegionScope'])
})

test('[LINT-11] what does not concern a guide is not missed', () => {
  const missing = (more: object) => completeness(aGuide('some', more)).missing
  expect(missing({})).not.toContain('tariffs')
  expect(missing({ charged: true })).toContain('tariffs')
  expect(missing({ legalBasis: [] })).toContain('legalBasis')
  expect(missing({ legalBasis: [], itemType: '20' })).not.toContain('legalBasis')
  expect(missing({ online: true })).toContain('onlineUrl')
  expect(missing({ online: true, mobileUrl: 'https://example.cn/m' })).not.toContain('onlineUrl')
})

test('[LINT-12] texts are counted for each language, read ones and drafts apart', () => {
  const name = { zh: '名', ug: 'ئىسىم' }
  const guides = [
    aGuide('read', { name, languages: { zh: { reviewedBy: '张', reviewedOn: null }, ug: { reviewedBy: '李', reviewedOn: '2026-01-01' } } }),
    aGuide('draft', { name, languages: { zh: { reviewedBy: '张', reviewedOn: null }, ug: { reviewedBy: null, reviewedOn: null } } }),
    aGuide('unmarked', { name, languages: { zh: { reviewedBy: '张', reviewedOn: null } } }),
  ]
  const rows = coverage(guides)
  expect(rows.map(({ language }) => language)).toEqual(languages)
  const [zh, ug, en] = rows
  expect(ug).toEqual({ language: 'ug', all: zh?.all, filled: 3, reviewed: 1, draft: 2 })
  expect(zh).toMatchObject({ filled: zh?.all, reviewed: zh?.all, draft: 0 })
  expect(en).toMatchObject({ filled: 0 })
})
