import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, review } from './back-office.ts'
import { apply, collect, counter, find, finish, receiptOf, serve } from './counter.ts'
import { papers, progress } from './holder.ts'
import { takeNumber } from './kiosk.ts'
import { openWalk, type Walk } from './walk.ts'

let walk: Walk
beforeAll(async () => {
  walk = await openWalk()
})
afterAll(() => walk.close())
const name = '王建国'

test('[E2E-82] papers missing: told once, brought on another day, decided and collected', async () => {
  const desk = await counter(walk, 'clerk1', '8')
  await serve(desk, await takeNumber(walk, 'civil', 'civ-association', { direct: 'y' }))
  await apply(desk, name, { direct: 'y' })
  await desk.keyboard.press('F9')
  await desk.keyboard.press('1')
  await desk.keyboard.press('F8')
  await desk.locator('[data-case="give-notice"]:not([aria-disabled="true"])').waitFor()
  await desk.keyboard.press('F9')
  const made = await receiptOf(desk, 'told')
  await finish(desk)
  expect(await progress(walk, made.receipt, name)).toMatch(/等您补齐材料.*请带齐下面的材料/)

  await serve(desk, await takeNumber(walk, 'civil', 'civ-association'))
  await find(desk, made.receipt)
  await desk.locator('[data-case="act-bring"]').click()
  await desk.keyboard.press('F8')
  await desk.keyboard.press('F9')
  await desk.locator('.sheet-state').getByText('审查中').waitFor()
  await finish(desk)
  expect(await progress(walk, made.receipt, name)).toMatch(/补交材料/)

  await review(walk, made.no)
  await decide(walk, made.no)
  await collect(walk, made.receipt)
  expect(await progress(walk, made.receipt, name)).toMatch(/已送达/)
  expect(await papers(walk, made, 'missing')).toEqual(['told', 'accepted', 'granted', 'delivered'])
  expect(walk.problems).toEqual([])
})
