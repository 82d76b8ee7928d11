import { expect, test } from 'vitest'
import { nested } from '../../../shared/language/nested.ts'

test('quotation marks of a text become those of a quotation in a quotation, in each of its languages', () => {
  const text = { zh: '新生儿出生“一件事”', ug: '«بىر ئىش»', en: '“One thing”: a child’s birth', ru: '«Одно дело»', 'kk-Arab': '«ءبىر ءىس»' }
  expect(nested(text)).toEqual({
    zh: '新生儿出生‘一件事’',
    ug: '‹بىر ئىش›',
    en: '‘One thing’: a child’s birth',
    ru: '„Одно дело“',
    'kk-Arab': '‹ءبىر ءىس›',
  })
})

test('a language it is not written in stays so', () => {
  expect(nested({ zh: '收养登记' })).toEqual({ zh: '收养登记' })
})
