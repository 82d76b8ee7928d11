import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPassword, hallAtWork, type HallAtWork } from '../hall-server/doors/hall-at-work.ts'
import { answered, openBrowser } from './browser.ts'

const DAY = 86_400_000 // ms
let hall: HallAtWork
let browser: Browser
beforeAll(async () => {
  hall = await hallAtWork({ onDisk: true, folders: { web: resolve('dist/web'), clips: null } })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await hall.stop()
})

async function signedIn(username: string, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.request.post(`${hall.url}/api/login`, { data: { username, password: demoPassword } })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(hall.url + path)
  return page
}

test('[E2E-87] asked at a counter it is noted with one key; not answered in time it is the manager’s to see to', async () => {
  await hall.take({ line: undefined, item: 'psb-id-temporary' })
  const desk = await signedIn('clerk1', '/console?counter=2')
  for (const state of ['w-free', 'called', 'serving']) {
    await desk.locator('[data-act="next"]:not([aria-disabled="true"])').waitFor()
    await desk.waitForTimeout(900) // ms: the console ignores a second F2 for 800 ms
    await desk.keyboard.press('F2')
    await desk.locator(`.one .state[data-state="${state}"]`).first().waitFor()
  }
  await answered(desk)
  const [beside] = await Promise.all([desk.waitForEvent('popup'), desk.keyboard.press('a')])
  await beside.locator('.pd-guide [data-guide]').waitFor()
  expect(await beside.locator('.pd-guide').innerText()).toContain('临时居民身份证申领')
  await beside.locator('[data-outcome="passed-on"]').click()
  await beside.locator('[data-act="record"]').click()
  await beside.locator('[data-contact]').waitFor()

  hall.clock.ahead = 6 * DAY
  const manager = await signedIn('manager', '/dashboard')
  await manager.locator('[data-matter="contacts-late"] a').click()
  await manager.waitForURL(/phone-desk#late$/)
  await manager.locator('[data-contact]').waitFor()
  expect(await manager.locator('[data-list="late"]').getAttribute('aria-pressed')).toBe('true')
})
