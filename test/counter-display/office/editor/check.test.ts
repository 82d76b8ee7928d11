import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultsOf, isBroken } from '../../../../counter-display/office/editor/check.ts'
import { withValue } from '../../../../counter-display/office/editor/paths.ts'
import { schemaOf } from '../../../../counter-display/office/editor/sections.ts'
import { faultText } from '../../../../counter-display/office/editor/words.ts'
import { blankOf } from '../../../../shared/schema/shape.ts'

const files = import.meta.glob<unknown[]>('../../../../hall-server/catalogue/sample/guides/tax.json', { import: 'default', eager: true })
const house: unknown = Object.values(files)
  .flat()
  .find((one) => JSON.stringify(one).includes('"tax-house"'))
const around = { today: '2026-11-23', groups: { departments: [], topics: [], lifeEvents: [] }, live: null }
const told = (document: unknown) => faultsOf('guide', document, around)
/** `field: words` */
const words = (document: unknown) =>
  told(document).map((fault) => `${fault.field}: ${faultText(fault, 'zh').replaceAll(/[\u2068\u2069]/g, '')}`)

test('[EDIT-5] each field that is not in order is named, with the reason in words', () => {
  expect(words(withValue(house, ['name', 'zh'], ''))).toEqual(['name.zh: 没有填写'])
  expect(words(withValue(house, ['effectiveFrom'], '2026-02-30'))).toEqual(['effectiveFrom: 没有这一天，日期写成 2026-01-31：2026-02-30'])
  expect(words(withValue(house, ['name', 'en'], 'x'.repeat(201)))).toEqual(['name.en: 太长，最多 200 个字'])
  expect(words(withValue(house, ['questions', 0, 'most'], '一百'))).toEqual(['questions.0.most: 请写金额，如 80 或 80.50'])
  expect(words(withValue(house, ['onSiteVisits'], '1.5'))).toEqual(['onSiteVisits: 请写整数'])
})

test('[EDIT-5] a text in order is judged by the lint; one that is not can be neither kept nor shown', () => {
  expect(isBroken(told(house))).toBe(false)
  expect(told(house).map(({ rule }) => rule)).toContain('unknown-group')
  expect(isBroken(told(withValue(house, ['name'], undefined)))).toBe(true)
})

test('[EDIT-5] visitors’ reports count as they do when it is submitted', () => {
  const without = withValue(house, ['faqs'], [])
  const rules = (reports: number) => faultsOf('guide', without, { ...around, reports }).map(({ rule }) => rule)
  expect(rules(0)).not.toContain('no-faq')
  expect(rules(9)).toContain('no-faq')
})

/** A sentence without what was put into it: a value stands between isolates, and may itself look like a place for one, such as `{0}` */
const withoutValues = (sentence: string) => sentence.replaceAll(/\u2068.*?\u2069/gs, '')

test('[EDIT-5] whatever a text is, its faults have words', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('guide' as const, 'posting' as const),
      fc.jsonValue(),
      fc.constantFrom('zh' as const, 'en' as const),
      (kind, document, language) => {
        for (const fault of faultsOf(kind, document, around)) expect(withoutValues(faultText(fault, language))).not.toMatch(/\{\w+\}/)
      },
    ),
  )
})

test('[EDIT-5] a text just begun has something wrong with it, and only in fields', () => {
  for (const kind of ['guide', 'posting'] as const) {
    const faults = faultsOf(kind, blankOf(schemaOf(kind)), around)
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.every(({ field }) => field !== '')).toBe(true)
    const told = faults.map(({ field, rule }) => `${field} ${rule}`)
    expect(told).toEqual([...new Set(told)])
  }
})
