import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, review } from './back-office.ts'
import { accept, apply, counter, find, finish, handOut, receiptOf, serve } from './counter.ts'
import { papers, progress } from './holder.ts'
import { takeNumber } from './kiosk.ts'
import { openWalk, type Walk } from './walk.ts'

let walk: Walk
beforeAll(async () => {
  walk = await openWalk()
})
afterAll(() => walk.close())
const name = '阿依古丽·买买提'

test('[E2E-80] a plain item from the kiosk to its collection', async () => {
  const results = await counter(walk, 'clerk4', '14')
  const till = await counter(walk, 'clerk3', '13')
  const desk = await counter(walk, 'clerk1', '2')
  const number = await takeNumber(walk, 'police', 'psb-id-temporary', { applied: 'n', minor: 'n' })
  await serve(desk, number)
  await apply(desk, name)
  await accept(desk)
  const made = await receiptOf(desk)
  expect(await progress(walk, made.receipt, name)).toMatch(/已受理，正在审查.*承诺办结 \d{4}-\d\d-\d\d/)

  await finish(desk)

  // The same number goes on to the till: the fee is the tariff's.
  await serve(till, number)
  await find(till, made.receipt)
  await till.locator('[data-case="act-till"]').click()
  await till.locator('[data-total="1000"]').waitFor()
  await till.keyboard.press('1')
  await till.getByText('没有欠费').waitFor()
  await finish(till)

  await review(walk, made.no)
  expect(await progress(walk, made.receipt, name)).toMatch(/审查完毕/)
  await decide(walk, made.no)
  expect(await progress(walk, made.receipt, name)).toMatch(/结果已经出来.*14/)
  // And to its collection, done the same day.
  await serve(results, number)
  await handOut(results, made.receipt)
  expect(await progress(walk, made.receipt, name)).toMatch(/已送达/)
  expect(await papers(walk, made, 'plain')).toEqual(['accepted', 'paid', 'granted', 'delivered'])
  expect(walk.problems).toEqual([])
})
