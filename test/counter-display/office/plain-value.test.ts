import { expect, test } from 'vitest'
import { entryName, plainValue } from '../../../counter-display/office/plain-value.ts'

const zh = { language: 'zh', timeZone: 'Asia/Shanghai' } as const
const en = { ...zh, language: 'en' } as const

test('money is yuan, an instant the hall’s time, a choice its name', () => {
  expect(plainValue(8_050, ['tariffs', 0, 'amount', 'fen'], zh)).toBe('¥80.50')
  expect(plainValue(Date.UTC(2026, 5, 17, 2, 30), ['details', 'at'], zh)).toBe('2026-06-17 10:30')
  expect(plainValue('2', ['caseType'], zh)).toBe('承诺件')
  expect(plainValue(['1', '2'], ['serviceObjects'], en)).toBe('Persons\nEnterprises')
  expect([plainValue(true, ['online'], en), plainValue(0, ['copies'], en), plainValue(null, ['popular'], en)]).toEqual(['Yes', '0', ''])
})

test('what is larger is told field by field', () => {
  const added = { name: { zh: '照片', en: 'Photo' }, copies: 2, phones: ['12345'] }
  expect(plainValue(added, ['materials', 1], en)).toBe('Name · 中文: 照片\nName · English: Photo\nCopies: 2\nPhones 1: 12345')
})

test('an entry goes by its name, else by its id', () => {
  expect(entryName({ id: 'a', name: { zh: '照片', en: 'Photo' } }, en)).toBe('Photo')
  expect(entryName({ q: { zh: '要多久？' } }, en)).toBe('要多久？')
  expect([entryName({ id: 'a' }, en), entryName('身份证', en), entryName({}, en)]).toEqual(['a', '身份证', '…'])
})
