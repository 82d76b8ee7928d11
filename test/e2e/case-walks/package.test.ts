import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, review } from './back-office.ts'
import { accept, apply, collect, counter, find, finish, receiptOf, serve } from './counter.ts'
import { papers, progress } from './holder.ts'
import { takeNumber } from './kiosk.ts'
import { openWalk, seen, type Walk } from './walk.ts'

let walk: Walk
beforeAll(async () => {
  walk = await openWalk()
})
afterAll(() => walk.close())
const name = '帕提古丽·艾山'

test('[E2E-81] a package of four departments at once: one application, one promise, one collection', async () => {
  const till = await counter(walk, 'clerk3', '13')
  const desk = await counter(walk, 'clerk1', '1')
  const number = await takeNumber(walk, 'police', 'pkg-newborn')
  await serve(desk, number)
  await apply(desk, name)
  await accept(desk)
  const made = await receiptOf(desk)
  await finish(desk)
  // What the parts cost is paid on the way, on the same number.
  await serve(till, number)
  await find(till, made.receipt)
  await till.locator('[data-case="act-till"]').click()
  await till.locator('[data-total="40000"]').waitFor()
  await till.keyboard.press('1')
  await till.getByText('没有欠费').waitFor()
  await finish(till)
  const { parts, reviews, clock } = await seen(walk, made.no)
  expect(parts.map(({ department }) => department.id)).toEqual(['police', 'medical', 'social', 'health'])
  expect(reviews.every(({ opinion }) => opinion === null)).toBe(true)
  expect((await progress(walk, made.receipt, name)).match(/承诺办结 (\d{4}-\d\d-\d\d)/gu)).toEqual([`承诺办结 ${clock?.promisedDue}`])

  await review(walk, made.no)
  await decide(walk, made.no)
  expect(await progress(walk, made.receipt, name)).toMatch(/结果已经出来/)
  await collect(walk, made.receipt)
  expect(await progress(walk, made.receipt, name)).toMatch(/已送达/)
  expect(await papers(walk, made, 'package')).toEqual(['accepted', 'paid', 'granted', 'granted', 'granted', 'granted', 'delivered'])
  expect(walk.problems).toEqual([])
})
