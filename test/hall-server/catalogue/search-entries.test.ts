import { expect, test } from 'vitest'
import { searchEntries } from '../../../hall-server/catalogue/search-entries.ts'
import { searchEntry } from '../../../shared/wire/content.ts'
import { aGuide } from '../a-guide.ts'

const group = (id: string, zh: string) => ({ id, name: { zh }, icon: 'idcard' })
const groups = { departments: [group('police', '公安局'), group('tax', '税务局')], topics: [group('papers', '证件')], lifeEvents: [] }
const entryOf = (more: object) => {
  const [entry] = searchEntries([aGuide('psb-test', more)], groups)
  return searchEntry.parse(entry)
}
const nameOf = (more: object, text: string) => entryOf(more).names.find((name) => name.text === text)

test('a guide is known by its names, words, groups, result and papers, the official name first', () => {
  const entry = entryOf({
    name: { zh: '换领证件', en: 'Renew' },
    words: ['换证'],
    topics: ['papers'],
    serviceObjects: ['1', '2'],
    popular: 3,
  })
  expect(entry).toMatchObject({ code: 'psb-test', department: 'police', topics: ['papers'], serves: ['1', '2'], popular: 3 })
  expect(entry.names.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'name 换领证件',
    'name Renew',
    'word 换证',
    'group 公安局',
    'group 证件',
    'material 居民身份证',
  ])
})
test('pinyin is one syllable a character, as it sounds in its word, and nothing for what is not Chinese', () => {
  const text = '银行、行政（ETC）女'
  expect(nameOf({ name: { zh: text } }, text)?.syllables.join(' ')).toBe('yin hang  xing zheng      nv')
})
test('a word is in the language of its letters', () => {
  const words = ['身份证', 'كىملىك', 'id card', 'паспорт', '12345']
  expect(words.map((word) => nameOf({ words }, word)?.language)).toEqual(['zh', 'ug', 'en', 'ru', 'zh'])
  expect(nameOf({ words }, 'id card')?.syllables).toEqual([])
})
test('a text is named once', () => {
  const entry = entryOf({ name: { zh: '居民身份证' }, words: ['居民身份证'] })
  expect(entry.names.map(({ kind }) => kind)).toEqual(['name', 'group'])
})
