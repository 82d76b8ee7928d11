import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, pairsOf, sent, sentTick, toldIn } from '../../../shared/guide/answer-address.ts'
import { material } from '../../../shared/guide/material.ts'
import { question } from '../../../shared/guide/questions.ts'

const zh = (text: string) => ({ zh: text })
const guide = {
  questions: [
    question.parse({ kind: 'yes-no', id: 'married', text: zh('结婚了吗？') }),
    question.parse({
      kind: 'choice',
      id: 'why',
      text: zh('为什么？'),
      options: [
        { id: 'lost', text: zh('遗失') },
        { id: 'worn', text: zh('损坏') },
      ],
    }),
    question.parse({ kind: 'number', id: 'area', text: zh('多大？'), unit: zh('平方米'), least: 1, most: 500 }),
    question.parse({ kind: 'number', id: 'price', text: zh('多少钱？'), unit: zh('元'), least: 0, most: 90_000_000, isMoney: true }),
  ],
  materials: ['photo', 'form'].map((id) =>
    material.parse({
      id,
      name: zh(id),
      kind: 'original',
      format: 'paper',
      originals: 1,
      copies: 0,
      sourceType: 'own',
      requirement: 'necessary',
    }),
  ),
}
const read = (query: string) => toldIn(guide, new URLSearchParams(query))

const told = fc.record({
  answers: fc.record(
    {
      married: fc.boolean(),
      why: fc.constantFrom('lost', 'worn'),
      area: fc.integer({ min: 1, max: 500 }),
      price: fc.integer({ min: 0, max: 90_000_000 }),
    },
    { requiredKeys: [] },
  ),
  ticks: fc.subarray(['photo', 'form']).map((ids) => new Set(ids)),
})

test('[SITE-5] answers and ticks come back from their address as they were', () => {
  fc.assert(
    fc.property(told, (one) => {
      expect(read(addressOf(guide, one))).toEqual({ answers: { ...one.answers }, ticks: one.ticks })
    }),
  )
})

test('[SITE-5] the same answers have one address; without answers there is none', () => {
  expect(addressOf(guide, read('t=form&a.area=90&t=photo&a.married=false'))).toBe('?a.married=false&a.area=90&t=photo&t=form')
  expect(addressOf(guide, read(''))).toBe('')
})

test('[SITE-5] what is touched is sent after what was told, and decides', () => {
  const before = pairsOf(guide, read('a.why=lost&t=photo'))
  const touch = ({ name, value }: { name: string; value: string }) => toldIn(guide, [...before, [name, value] as const])
  expect(touch(sent('why', 'worn')).answers).toEqual({ why: 'worn' })
  expect(touch(sent('why', '')).answers).toEqual({})
  expect([...touch(sentTick('form')).ticks]).toEqual(['photo', 'form'])
  expect([...touch(sentTick('photo')).ticks]).toEqual([])
})

test('[SITE-5] money is typed in yuan and kept in fen', () => {
  expect(read('a.price=1000.5').answers).toEqual({ price: 100_050 })
  expect(addressOf(guide, { answers: { price: 100_050 }, ticks: new Set() })).toBe('?a.price=1000.5')
})

test('[SITE-5] what is no answer to a question is left out', () => {
  for (const query of [
    'a.married=maybe',
    'a.why=stolen',
    'a.area=0',
    'a.area=501',
    'a.area=1.5',
    'a.area=1e2',
    'a.price=-1',
    'a.none=1',
    't=none',
  ])
    expect([query, addressOf(guide, read(query))]).toEqual([query, ''])
})
