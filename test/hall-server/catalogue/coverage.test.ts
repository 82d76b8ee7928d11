import { expect, test } from 'vitest'
import { coverageOf } from '../../../hall-server/catalogue/coverage.ts'
import { aGuide } from '../a-guide.ts'

const read = { reviewedBy: '张老师', reviewedOn: '2026-06-01' }
const machine = { reviewedBy: null, reviewedOn: null }
const name = { zh: '事', ug: 'ئىش', en: 'Matter', ru: 'Дело', 'kk-Arab': 'ءىس' }

test('a language is reviewed, a draft, or missing; without a name it is missing whatever its mark says', () => {
  const guides = [
    aGuide('whole', { name, languages: { zh: read, ug: read, en: read, ru: read, 'kk-Arab': read } }),
    aGuide('partly', { name: { zh: '事', ug: 'ئىش' }, languages: { zh: read, ug: machine, en: read } }),
  ]
  const { guides: all, languages, wanting } = coverageOf(guides)
  expect(all).toBe(2)
  expect(languages.map(({ language, reviewed, draft, missing }) => [language, reviewed, draft, missing])).toEqual([
    ['zh', 2, 0, 0],
    ['ug', 1, 1, 0],
    ['en', 1, 0, 1],
    ['ru', 1, 0, 1],
    ['kk-Arab', 1, 0, 1],
  ])
  expect(wanting).toMatchObject([{ code: 'partly', group: 'police', draft: ['ug'], missing: ['en', 'ru', 'kk-Arab'] }])
})
