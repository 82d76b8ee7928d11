import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, decide, office, review } from './back-office.ts'
import { accept, apply, collect, counter, finish, receiptOf, serve } from './counter.ts'
import { papers, progress } from './holder.ts'
import { takeNumber } from './kiosk.ts'
import { openWalk, seen, type Walk } from './walk.ts'

let walk: Walk
beforeAll(async () => {
  walk = await openWalk()
})
afterAll(() => walk.close())
const name = '古丽娜尔'

test('[E2E-85] late: yellow, red, a supervision record by itself, answered, decided late and collected', async () => {
  const desk = await counter(walk, 'clerk1', '8')
  await serve(desk, await takeNumber(walk, 'civil', 'civ-association'))
  await apply(desk, name, { direct: 'y' })
  await accept(desk)
  const made = await receiptOf(desk)
  await finish(desk)

  const lightAfter = async (days: number) => {
    await walk.later(days)
    const list = await walk.signedIn('officer-civil', '/cases')
    const light = await list.locator(`tr[data-no="${made.no}"] [data-light]`).first().getAttribute('data-light')
    await list.close()
    return light
  }
  expect([await lightAfter(1), await lightAfter(28)]).toEqual(['green', 'yellow'])
  // More time is asked for and not given.
  const promised = (await seen(walk, made.no)).clock?.promisedDue
  const asking = await office(walk, 'officer-civil', made.no)
  await act(asking, 'ask-extension', '档案较多，需要延长', async (page) => page.locator('dialog [data-field="days"]').fill('5'))
  await asking.close()
  const head = await office(walk, 'head-civil', made.no)
  await act(head, 'deny-extension', '理由不充分，请按期办结')
  await head.close()
  const { clock, extension } = await seen(walk, made.no)
  expect([clock?.promisedDue, clock?.extended, extension]).toEqual([promised, 0, null])
  expect(await lightAfter(32)).toBe('red')
  expect(await progress(walk, made.receipt, name)).toMatch(/已超期 \d+ 个工作日，已自动立案监察/)
  const officer = await office(walk, 'officer-civil', made.no)
  await act(officer, 'answer-supervision', '审查人员出差，已安排代办')
  await officer.close()
  const manager = await office(walk, 'manager', made.no)
  await act(manager, 'close-supervision', '已约谈科室负责人')
  await manager.close()
  expect((await seen(walk, made.no)).supervision.map(({ rule, closedAt }) => [rule, closedAt === null])).toEqual([
    ['promise-missed', false],
  ])

  await review(walk, made.no)
  await decide(walk, made.no)
  await collect(walk, made.receipt)
  expect(await progress(walk, made.receipt, name)).toMatch(/已送达.*超过期限，自动立案监察/)
  expect(await papers(walk, made, 'overdue')).toEqual(['accepted', 'granted', 'delivered'])
  expect(walk.problems).toEqual([])
})
