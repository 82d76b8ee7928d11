import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, decide, office, review } from './back-office.ts'
import { accept, apply, collect, counter, finish, receiptOf, serve } from './counter.ts'
import { papers, progress } from './holder.ts'
import { takeNumber } from './kiosk.ts'
import { DAY, openWalk, seen, type Walk } from './walk.ts'

let walk: Walk
beforeAll(async () => {
  walk = await openWalk()
})
afterAll(() => walk.close())
const name = '李玉兰'

test('[E2E-83] a special procedure stops the clock, with a notice, and the promise moves', async () => {
  const desk = await counter(walk, 'clerk1', '8')
  await serve(desk, await takeNumber(walk, 'civil', 'civ-adopt'))
  await apply(desk, name, { child: '2' })
  await accept(desk)
  const made = await receiptOf(desk)
  await finish(desk)
  const before = (await seen(walk, made.no)).clock?.promisedDue ?? ''

  const officer = await office(walk, 'officer-civil', made.no)
  await act(officer, 'start-procedure', '查找不到生父母，登报公告', async (page) => {
    await page.locator('dialog [data-field="procedure"]').selectOption('0')
    await page.locator('dialog [data-field="expected"]').fill(new Date(Date.now() + 60 * DAY).toISOString().slice(0, 10))
  })
  await officer.close()
  expect(await progress(walk, made.receipt, name)).toMatch(/计时暂停：查找生父母公告.*原因：查找不到生父母，登报公告/)

  // Stopped: nothing becomes late, however long it takes.
  await walk.later(60)
  expect((await seen(walk, made.no)).supervision).toEqual([])
  const again = await office(walk, 'officer-civil', made.no)
  await act(again, 'end-procedure', '公告期满，无人认领')
  await again.close()
  const after = (await seen(walk, made.no)).clock?.promisedDue ?? ''
  expect(after > before).toBe(true)
  expect(await progress(walk, made.receipt, name)).toMatch(new RegExp(`特别程序结束.*到期日 ${after}|到期日 ${after}.*特别程序`))

  await review(walk, made.no)
  await decide(walk, made.no)
  await collect(walk, made.receipt)
  expect(await progress(walk, made.receipt, name)).toMatch(/已送达/)
  expect(await papers(walk, made, 'special')).toEqual(['accepted', 'special', 'granted', 'delivered'])
  expect(walk.problems).toEqual([])
})
