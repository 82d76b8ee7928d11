import { expect, test } from 'vitest'
import { languageOfReader, memoryOf } from '../../../kiosk/ticket/reader.ts'

test.each([
  ['the kept choice comes first', 'ug', ['en-US'], 'ug'],
  ['the first language of the browser that the page speaks', null, ['ru-RU', 'en-GB', 'zh-CN'], 'en'],
  ['a region does not matter', null, ['zh-Hant-HK'], 'zh'],
  ['Uyghur as browsers write it', null, ['ug-CN'], 'ug'],
  ['a kept language the page no longer speaks is forgotten', 'ru', ['ug'], 'ug'],
  ['else Chinese', null, ['fr', 'kk'], 'zh'],
  ['else Chinese, without any', null, [], 'zh'],
])('%s', (_, chosen, browser, language) => {
  expect(languageOfReader(chosen, browser)).toBe(language)
})

test('a browser that forbids storage only forgets at the next visit', () => {
  const memory = memoryOf(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  memory.setItem('language', 'ug')
  expect(memory.getItem('language')).toBe('ug')
  expect(memory.getItem('large')).toBeNull()
})

test('another fault is not taken for a forbidden storage', () => {
  expect(() =>
    memoryOf(() => {
      throw new TypeError('no storage at all')
    }),
  ).toThrow(TypeError)
})
