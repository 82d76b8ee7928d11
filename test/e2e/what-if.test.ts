import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicView } from '../../shared/wire/views.ts'
import { openBrowser, openScreen } from './browser.ts'
import { faults } from './faults.ts'
import { HALL, hallProcess, PASSWORD, type HallProcess } from './hall-process.ts'

let hall: HallProcess
let browser: Browser
beforeAll(async () => {
  hall = await hallProcess()
  await hall.start()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await hall.remove()
})

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(hall.url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
const stateOf = async (counter: string) =>
  publicView.parse(await (await fetch(`${hall.url}/api/halls/${HALL}`)).json()).counters.find(({ id }) => id === counter)?.state

test('[E2E-60] a manager tries one more counter, reads what it saves, and only then opens it', async () => {
  for (let n = 0; n < 6; n++)
    await post(`/api/halls/${HALL}/tickets`, { line: 'property', class: 'normal', language: 'zh' }, { 'idempotency-key': `what-if-${n}` })
  const { page } = await openScreen(browser, `${hall.url}/login?next=/dashboard`, { width: 1440, height: 900 })
  await page.context().request.post(`${hall.url}/api/login`, { data: { username: 'manager', password: PASSWORD } })
  await page.goto(`${hall.url}/dashboard`)
  await page.locator('[data-page="staffing"]').click()
  await page.locator('[data-act="what-if-counter"]').selectOption('5')
  const row = page.locator('.what-if tr[data-line="property"]')
  await row.waitFor()
  expect(await row.textContent()).toMatch(/没有窗口叫.*→|→.*快 \d+ 分钟/) // by the time of day: during the planned lunch others take the line
  expect(await stateOf('5')).toBe('closed')
  expect(await faults(page)).toEqual([])
  await page.locator('[data-act="what-if-do"]').click()
  await page.locator('.what-if .state[data-state="ok"]').first().waitFor()
  expect(await stateOf('5')).toBe('free')
})
