import { expect, test } from 'vitest'
import { itemTexts } from '../../../hall-server/catalogue/item-texts.ts'
import { itemList, type ItemsAsked } from '../../../hall-server/catalogue/items.ts'

const item = (code: string, more: object = {}) =>
  itemTexts({
    code,
    name: { zh: `事项${code}`, en: `Matter ${code}` },
    line: 'tax',
    department: 'tax',
    icon: 'coins',
    words: [`word-${code}`],
    popular: null,
    topics: [],
    lifeEvents: [],
    serviceObjects: ['1'],
    ...more,
  })
const departments = [{ id: 'tax', name: { zh: '税务局' }, icon: 'coins' }]
const list = itemList(
  [
    item('a'),
    item('b', { popular: 1, topics: ['housing'], department: 'other' }),
    item('c', { lifeEvents: ['marriage'], serviceObjects: ['1', '2'] }),
  ],
  departments,
)
const codes = (asked: Partial<ItemsAsked>) => list.search({ q: '', page: 1, ...asked }).items.map(({ code }) => code)

test('items are found by name, other words and the department’s name, those most asked for first', () => {
  expect(codes({})).toEqual(['b', 'a', 'c'])
  expect(codes({ q: 'MATTER word-a' })).toEqual(['a'])
  expect(codes({ q: 'word-c' })).toEqual(['c'])
  expect(codes({ q: '税务' })).toEqual(['a', 'c'])
  expect(codes({ q: 'no such thing' })).toEqual([])
  expect(codes({ page: 99 })).toEqual([])
})

test('and by department, topic, life event and whom they serve', () => {
  expect(codes({ department: 'other' })).toEqual(['b'])
  expect(codes({ topic: 'housing' })).toEqual(['b'])
  expect(codes({ lifeEvent: 'marriage' })).toEqual(['c'])
  expect(codes({ serves: '2' })).toEqual(['c'])
  expect(codes({ serves: '2', topic: 'housing' })).toEqual([])
})
