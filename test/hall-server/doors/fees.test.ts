import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemFees } from '../../../shared/wire/fees.ts'
import { aGuide } from '../a-guide.ts'
import { hallAtWork, type HallAtWork } from './hall-at-work.ts'
import { officeOf } from './office-at-work.ts'

const t = (zh: string) => ({ zh })
const tariff = {
  id: 'book',
  name: t('登记费'),
  standard: t('每本10元'),
  part: { kind: 'per-unit', fen: 1_000, unit: t('本'), count: 'books' },
  basis: t('财税〔2016〕79号'),
  collector: t('不动产登记中心'),
  reductions: [
    { id: 'poor', name: t('免收'), basis: t('财税〔2014〕101号'), off: { share: 10_000 }, when: { question: 'poor', is: true } },
  ],
  validFrom: '2020-01-01',
}
const questions = [
  { kind: 'yes-no', id: 'poor', text: t('低保吗') },
  { kind: 'number', id: 'books', text: t('几本'), unit: t('本'), least: 1, most: 99 },
]

let hall: HallAtWork
beforeAll(async () => {
  hall = await hallAtWork()
  const office = await officeOf(hall)
  await office.publish('f-book', aGuide('f-book', { questions, charged: true, tariffs: [tariff] }))
})
afterAll(() => hall.stop())

const ask = (body: unknown, code = 'f-book') => hall.post(`/api/items/${code}/fees`, body)
const answered = async (answers: object) => itemFees.parse(await (await ask({ answers })).json())

test('answers each fee with its basis, or what is still to be asked', async () => {
  expect(await answered({})).toMatchObject({ total: null, open: ['poor', 'books'], version: 1 })
  const paid = await answered({ poor: false, books: 3 })
  expect(paid).toMatchObject({ total: 3_000, open: [], tariffVersion: expect.stringMatching(/^2020-01-01\./) })
  expect(paid.lines).toMatchObject([{ id: 'book', count: 3, fen: 3_000, due: 3_000, reduction: null, basis: t('财税〔2016〕79号') }])
  expect(await answered({ poor: true })).toMatchObject({ total: 0, lines: [{ due: 0, reduction: { id: 'poor', fen: null } }] })
})

test('refuses what is no answer to its questions, and names it', async () => {
  const bad: readonly object[] = [
    { books: 0 },
    { books: 1.5 },
    { books: -1 },
    { books: '3' },
    { nobody: true },
    { constructor: true },
    { poor: null },
    [],
  ]
  for (const answers of bad) {
    const refused = await ask({ answers })
    expect(refused.status, JSON.stringify(answers)).toBe(422)
    expect(await refused.json()).toMatchObject({ code: 'bad-message', subject: expect.stringMatching(/^answers/) })
  }
  expect((await ask({ answers: {}, price: 1 })).status).toBe(422)
  expect((await ask({ answers: {} }, 'f-nothing')).status).toBe(404)
})
