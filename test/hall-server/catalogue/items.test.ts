import { expect, test } from 'vitest'
import { findingOf, type ItemsAsked } from '../../../hall-server/catalogue/finding.ts'
import { itemList, itemOf, itemStopsOf } from '../../../hall-server/catalogue/items.ts'
import { entryMaker } from '../../../hall-server/catalogue/search-entries.ts'
import { itemCode } from '../../../shared/ids.ts'
import { aGuide } from '../a-guide.ts'

const group = (id: string, zh: string) => ({ id, name: { zh }, icon: 'coins' })
const groups = { departments: [group('tax', '税务局'), group('police', '公安局')], topics: [], lifeEvents: [] }
const guides = [
  aGuide('t-one', { name: { zh: '发票领用', en: 'Obtain invoices' }, department: 'tax', words: ['领票'] }),
  aGuide('p-one', { name: { zh: '居民身份证补领', en: 'Reissue of an identity card' }, popular: 1, topics: ['household'] }),
  aGuide('p-two', { name: { zh: '出生登记', en: 'Register a birth' }, lifeEvents: ['child-born'], serviceObjects: ['1', '2'] }),
]
const list = itemList(guides.map(itemOf), (code) => guides.find((guide) => guide.code === code))
const finding = findingOf(guides, list.find, groups, entryMaker())
const page = (asked: Partial<ItemsAsked>) => finding.page({ text: '', page: 1, ...asked })
const codes = (asked: Partial<ItemsAsked>) => page(asked).items.map(({ code }) => String(code))

test('items are found as in the kiosks: by name, other words and pinyin, the best first', () => {
  expect(codes({})).toEqual(['p-one', 't-one', 'p-two'])
  expect(codes({ text: 'sfz' })).toEqual(['p-one'])
  expect(codes({ text: '领票' })[0]).toBe('t-one')
  expect(codes({ text: 'birth' })[0]).toBe('p-two')
  expect(codes({ text: 'qqqqqq' })).toEqual([])
  expect(codes({ page: 99 })).toEqual([])
})

test('and by department, topic, life event and whom they serve', () => {
  expect(codes({ department: 'tax' })).toEqual(['t-one'])
  expect(codes({ topic: 'household' })).toEqual(['p-one'])
  expect(codes({ lifeEvent: 'child-born' })).toEqual(['p-two'])
  expect(codes({ serves: '2' })).toEqual(['p-two'])
  expect(codes({ serves: '2', topic: 'household' })).toEqual([])
})

test('each item comes with its pinyin, for the desks that narrow the list themselves', () => {
  const [one] = page({ text: 'sfz' }).items
  expect(one?.words).toEqual(expect.arrayContaining(['juminshenfenzhengbuling', 'jmsfzbl']))
})

test('a hall of more than a hundred items gives them page by page', () => {
  const many = Array.from({ length: 130 }, (_, n) => aGuide(`m-${n}`))
  const all = findingOf(many, itemList(many.map(itemOf), () => undefined).find, groups, entryMaker())
  expect([1, 2, 3].map((at) => all.page({ text: '', page: at }).items.length)).toEqual([100, 30, 0])
  expect(all.page({ text: '', page: 1 }).total).toBe(130)
})

test('an item that left the list still has a name: its code', () => {
  expect(list.nameOf(itemCode.parse('gone'))).toEqual({ zh: 'gone' })
})

test('[VISIT-3] a guide says which stops follow: a photograph, a fee, a paper handed over at once', () => {
  const asks = (more: object) => itemStopsOf(aGuide('x', more), () => undefined).asks
  expect(asks({})).toEqual(['collection'])
  expect(asks({ charged: true, onSiteStops: ['photo'], caseType: '2' })).toEqual(['photo', 'payment'])
  for (const more of [{ delivery: ['online'] }, { result: { name: { zh: '备案' }, type: 'record' } }]) expect(asks(more)).toEqual([])
  expect([list.stopsOf(itemCode.parse('p-one'))?.line, list.stopsOf(itemCode.parse('gone'))]).toEqual(['police', undefined])
})
