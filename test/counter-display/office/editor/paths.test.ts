import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldOf, pathOf, valueAt, withAdded, withMoved, withoutOne, withValue } from '../../../../counter-display/office/editor/paths.ts'

const part = fc.oneof(fc.constantFrom('name', 'zh', 'steps', 'constructor', '__proto__'), fc.nat({ max: 4 }))
const path = fc.array(part, { maxLength: 5 })
const list = fc.array(fc.integer(), { minLength: 1, maxLength: 6 })

test('[EDIT-1] whatever a text is, what is put at a place is there, and the text it was put into stays as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), path, fc.integer(), (document, where, value) => {
      const before = structuredClone(document)
      expect(valueAt(withValue(document, where, value), where)).toBe(value)
      expect(document).toEqual(before)
    }),
  )
})

test('[EDIT-1] whatever a text is, reading any place of it does not fail, and reads nothing that is not its own', () => {
  fc.assert(fc.property(fc.jsonValue(), path, (document, where) => void valueAt(document, where)))
  expect(valueAt({}, ['constructor'])).toBeUndefined()
  expect(valueAt({ a: 'word' }, ['a', 'length'])).toBeUndefined()
  expect(valueAt([1], ['length'])).toBeUndefined()
})

test('[EDIT-1] nothing put there takes the field away; its neighbours keep their order', () => {
  expect(withValue({ a: 1, b: 2, c: 3 }, ['b'], undefined)).toEqual({ a: 1, c: 3 })
  expect(Object.keys(Object(withValue({ a: 1, b: 2, c: 3 }, ['b'], 5)))).toEqual(['a', 'b', 'c'])
})

test('[EDIT-2] an entry that is added and taken out again leaves the list as it was', () => {
  fc.assert(
    fc.property(list, fc.nat(), fc.integer(), (entries, any, value) => {
      const at = any % (entries.length + 1)
      expect(withoutOne(withAdded({ entries }, ['entries'], at, value), ['entries'], at)).toEqual({ entries })
    }),
  )
})

test('[EDIT-2] an entry moved is at its new place, moved back at its old one; past the ends it stays', () => {
  fc.assert(
    fc.property(list, fc.nat(), fc.nat(), (entries, a, b) => {
      const [from, to] = [a % entries.length, b % entries.length]
      const moved = withMoved({ entries }, ['entries'], from, to)
      expect(valueAt(moved, ['entries', to])).toBe(entries[from])
      expect(withMoved(moved, ['entries'], to, from)).toEqual({ entries })
      expect(withMoved({ entries }, ['entries'], from, entries.length)).toEqual({ entries })
      expect(withMoved({ entries }, ['entries'], from, -1)).toEqual({ entries })
    }),
  )
})

test('a path and its field name are the same place', () => {
  expect(pathOf('materials.2.name.kk-Arab')).toEqual(['materials', 2, 'name', 'kk-Arab'])
  expect(pathOf('')).toEqual([])
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom('name', 'kk-Arab'), fc.nat())), (where) => {
      expect(pathOf(fieldOf(where))).toEqual(where)
    }),
  )
})
