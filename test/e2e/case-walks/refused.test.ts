import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, review } from './back-office.ts'
import { accept, apply, collect, counter, finish, receiptOf, serve } from './counter.ts'
import { papers, progress } from './holder.ts'
import { takeNumber } from './kiosk.ts'
import { openWalk, type Walk } from './walk.ts'

let walk: Walk
beforeAll(async () => {
  walk = await openWalk()
})
afterAll(() => walk.close())
const name = '买买提·吐尔逊'

test('[E2E-84] not accepted at the counter; and accepted, but denied by the department: each with its paper and its rights', async () => {
  const desk = await counter(walk, 'clerk1', '8')
  await serve(desk, await takeNumber(walk, 'civil', 'civ-association'))
  await apply(desk, name, { direct: 'y' })
  await desk.keyboard.press('F7')
  await desk.keyboard.press('1')
  const refused = await receiptOf(desk, 'refused')
  await finish(desk)
  expect(await progress(walk, refused.receipt, name)).toMatch(/不予受理.*这个办件已经结束/)
  expect(await papers(walk, refused, 'refused')).toEqual(['refused'])

  await serve(desk, await takeNumber(walk, 'civil', 'civ-association'))
  await apply(desk, name, { direct: 'y' })
  await accept(desk)
  const denied = await receiptOf(desk)
  await finish(desk)
  await review(walk, denied.no, 'deny')
  await decide(walk, denied.no, 'deny', '会员不足五十个，不符合社会团体登记条件')
  expect(await progress(walk, denied.receipt, name)).toMatch(/结果已经出来.*不予/)
  await collect(walk, denied.receipt)
  expect(await progress(walk, denied.receipt, name)).toMatch(/已送达/)
  expect(await papers(walk, denied, 'denied')).toEqual(['accepted', 'denied', 'delivered'])
  expect(walk.problems).toEqual([])
})
