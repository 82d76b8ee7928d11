import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference } from '../../../counter-display/office/difference.ts'
import { withValue } from '../../../counter-display/office/editor/paths.ts'

/** Each change in one line: `changed name.zh`. */
const told = (before: unknown, after: unknown) => difference(before, after).map(({ kind, path }) => `${kind} ${path.join('.')}`)
const paper = (id: string, zh = id) => ({ id, name: { zh }, copies: 1 })

test('[DIFF-1] names the smallest part that differs, with what it was and is', () => {
  const before = { name: { zh: '补卡', en: 'Card' }, inHall: true, remark: { zh: '旧' } }
  const after = { name: { zh: '换卡', en: 'Card', ug: 'كارتا' }, inHall: false }
  expect(difference(before, after)).toEqual([
    { path: ['name', 'zh'], kind: 'changed', before: '补卡', after: '换卡' },
    { path: ['name', 'ug'], kind: 'added', before: undefined, after: 'كارتا' },
    { path: ['inHall'], kind: 'changed', before: true, after: false },
    { path: ['remark'], kind: 'removed', before: { zh: '旧' }, after: undefined },
  ])
})

test('[DIFF-1] what is empty both ways is no difference; nought and no are values', () => {
  expect(told({ a: '', b: null, c: [] }, { b: undefined })).toEqual([])
  expect(told({ a: null, b: 1 }, { a: 0, b: false })).toEqual(['added a', 'changed b'])
  expect(told({ a: [1] }, { a: { 0: 1 } })).toEqual(['changed a'])
  expect(told({}, { constructor: 'x' })).toEqual(['added constructor'])
})

test('[DIFF-2] entries with ids are the same entry wherever they stand', () => {
  const before = { materials: [paper('id'), paper('photo'), paper('form')] }
  expect(told(before, { materials: [paper('id'), paper('new'), paper('photo', '两张照片'), paper('form')] })).toEqual([
    'added materials.1',
    'changed materials.2.name.zh',
  ])
  expect(told(before, { materials: [paper('id'), paper('form')] })).toEqual(['removed materials.1'])
  expect(told(before, { materials: [paper('form'), paper('id'), paper('photo')] })).toEqual(['moved materials'])
})

test('[DIFF-2] entries without ids that stay as they are stay out of it', () => {
  const step = (zh: string) => ({ name: { zh } })
  const before = { steps: [step('收'), step('审'), step('发')] }
  expect(told(before, { steps: [step('查'), step('收'), step('审'), step('发')] })).toEqual(['added steps.0'])
  expect(told(before, { steps: [step('收'), step('审查'), step('发')] })).toEqual(['changed steps.1.name.zh'])
  expect(told(before, { steps: [step('发'), step('审'), step('收')] })).toEqual(['moved steps'])
  expect(told({ words: ['甲', '乙'] }, { words: ['乙'] })).toEqual(['removed words.0'])
})

test('[DIFF-2] two entries with one id hide nothing', () => {
  expect(told([paper('a', '一'), paper('a', '二')], [paper('a', '二')])).toEqual(['removed 0'])
  expect(told([paper('a', '一')], [paper('a', '一'), paper('a', '二')])).toEqual(['added 1'])
})

const key = fc.constantFrom('name', 'zh', 'steps', 'id', 'a')
const { tree: documents } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, fc.string({ maxLength: 3 }), fc.integer(), fc.boolean(), tie('group'), tie('list')),
  group: fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
  list: fc.array(tie('tree'), { maxLength: 4 }),
}))

test('[DIFF-1] a text does not differ from itself, and every change is seen from both sides', () => {
  fc.assert(
    fc.property(documents, documents, (one, other) => {
      expect(difference(one, structuredClone(one))).toEqual([])
      expect(difference(one, other).length === 0).toBe(difference(other, one).length === 0)
    }),
  )
})

test('[DIFF-1] a field that is written anew is the one change there is', () => {
  fc.assert(
    fc.property(fc.dictionary(key, documents, { maxKeys: 4 }), key, (document, name) => {
      const changes = difference(document, withValue(document, [name], 'something else'))
      expect(changes.map(({ path }) => path)).toEqual([[name]])
    }),
  )
})
