import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMoneyAt } from '../../../../counter-display/office/editor/figures.ts'
import { fenOf, yuanText } from '../../../../counter-display/office/editor/money.ts'

test('[EDIT-3] yuan as people write them are whole fen', () => {
  expect(['80', '80.5', '80.50', ' 0.07 ', '0', '1000000000.00'].map(fenOf)).toEqual([8_000, 8_050, 8_050, 7, 0, 100_000_000_000])
})

test('[EDIT-3] signs, third decimals, loose points and nonsense are no money', () => {
  for (const typed of ['-1', '+1', '80.555', '80.', '.5', '1,000', '８０', '1e3', '', ' ', '八十', '80元', 'Infinity'])
    expect(fenOf(typed), typed).toBeNull()
})

test('[EDIT-3] what is shown of a sum is read as the same sum', () => {
  fc.assert(
    fc.property(fc.nat({ max: 10 ** 12 }), (fen) => {
      expect(fenOf(yuanText(fen))).toBe(fen)
    }),
  )
})

test('[EDIT-3] figures about a question that asks for money are money too', () => {
  const document = {
    questions: [
      { kind: 'number', id: 'price', isMoney: true, least: 0, most: 100 },
      { kind: 'number', id: 'area', isMoney: false, least: 1, most: 500 },
    ],
    tariffs: [
      { part: { kind: 'tiers', count: 'price', bands: [{ upTo: 100 }] } },
      { part: { kind: 'tiers', count: 'area', bands: [{ upTo: 90 }] } },
    ],
    materials: [{ condition: { all: [{ question: 'price', atLeast: 100 }, { not: { question: 'area', atMost: 90 } }] } }],
  }
  const money = (...path: (string | number)[]) => isMoneyAt(document, path)
  expect(money('questions', 0, 'most')).toBe(true)
  expect(money('questions', 1, 'most')).toBe(false)
  expect(money('tariffs', 0, 'part', 'bands', 0, 'upTo')).toBe(true)
  expect(money('tariffs', 1, 'part', 'bands', 0, 'upTo')).toBe(false)
  expect(money('materials', 0, 'condition', 'all', 0, 'atLeast')).toBe(true)
  expect(money('materials', 0, 'condition', 'all', 1, 'not', 'atMost')).toBe(false)
  expect(money('tariffs', 0, 'part', 'bands', 0, 'fen')).toBe(true)
  expect(money('tariffs', 0, 'part', 'bands', 0, 'rate')).toBe(false)
  expect(isMoneyAt('nothing yet', ['questions', 0, 'most'])).toBe(false)
})
