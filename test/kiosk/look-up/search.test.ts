import { expect, test } from 'vitest'
import { openSearch } from '../../../kiosk/look-up/search.ts'
import { content } from '../../preview/guide.fixtures.ts'

const asked = { language: 'zh' }
const search = openSearch({ ...content, search: [] }) // as a server sends it that has no search entries
const codes = (text: string, filters: object = {}) => search.find({ ...asked, text, ...filters }).map(({ code }) => code)

test('by a common word, with the part that matched', () => {
  const [hit] = search.find({ ...asked, text: '社保卡丢' })
  expect(hit).toMatchObject({ code: 'ss-card-reissue', why: { how: 'text', text: '社保卡丢了', from: 0, to: 4 } })
})
test('by an Uyghur and an English name', () => {
  expect(codes('replace a social')).toContain('ss-card-reissue')
  expect(codes('كارتىسىنى تولۇقلاش')).toContain('ss-card-reissue')
})
test('by initials where the entries have pinyin', () => {
  const names = [{ kind: 'name' as const, language: 'zh', text: '身份证', syllables: ['shen', 'fen', 'zheng'] }]
  const [entry] = content.search
  if (entry === undefined) throw new Error('no entry')
  const found = openSearch({ ...content, search: [{ ...entry, names }] }).find({ ...asked, text: 'fz' })
  expect(found[0]?.why).toEqual({ how: 'initials', text: '身份证', from: 1, to: 3 })
})
test('within department, topic and whom it serves', () => {
  expect(codes('', { department: 'medical' }).every((code) => code.startsWith('med-'))).toBe(true)
  expect(codes('', { department: 'medical', serves: '9' })).toEqual([])
  expect(codes('社保', { department: 'medical' })).toEqual([])
})
test('nothing for what nobody calls anything', () => expect(codes('qqqq')).toEqual([]))
