import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { hallProcess, PASSWORD, type HallProcess } from './hall-process.ts'
import { faults } from './faults.ts'
import { publishGuide, signIn } from './office-by-http.ts'

let hall: HallProcess
let browser: Browser
/** One kiosk's machine: its pages come and go, what it keeps stays. */
let machine: BrowserContext

beforeAll(async () => {
  hall = await hallProcess()
  await hall.start()
  browser = await openBrowser()
  machine = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true, locale: 'zh-CN' })
})
afterAll(async () => {
  await browser.close()
  await hall.remove()
})

async function openKiosk(): Promise<Page> {
  const page = await machine.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${hall.url}/kiosk?kiosk=K01`)
  return page
}
/** Everything the machine has kept: caches, database, storage. */
const allKept = (page: Page) =>
  page.evaluate(async () => {
    const parts: string[] = [JSON.stringify(localStorage)]
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) parts.push(request.url, (await (await cache.match(request))?.text()) ?? '')
    }
    const opening = indexedDB.open('one-hall', 1)
    await new Promise((done) => opening.addEventListener('success', done))
    const all = opening.result.transaction('kept').objectStore('kept').getAll()
    await new Promise((done) => all.addEventListener('success', done))
    opening.result.close()
    return `${parts.join('\n')}\n${JSON.stringify(all.result)}`
  })

test('[E2E-15] a kiosk that is switched on without the server shows the guides as of when it last knew, and mends itself', async () => {
  const first = await openKiosk()
  await first.locator('[data-department="social"]').waitFor()
  await first.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')
  await expect.poll(async () => (await allKept(first)).includes('ss-card-reissue'), { timeout: 15_000 }).toBe(true)
  await first.close()
  await hall.kill()

  const page = await openKiosk()
  await page.locator('.offline-bar').waitFor()
  expect(await page.locator('.offline-bar').textContent()).toMatch(/离线，内容截至.*\d{4}-\d\d-\d\d/)
  expect(await page.locator('.hall').textContent()).toContain('乌鲁木齐')
  expect(await faults(page)).toEqual([])
  await page.locator('[data-department="social"]').tap()
  await page.locator('[data-item="ss-card-reissue"]').tap()
  await page.locator('[data-guide="ss-card-reissue"]').waitFor()
  await page.locator('button[data-section="fees"]').tap()
  await page.locator('button[data-section="papers"]').tap()
  await page.locator('.g-summary').waitFor()

  await hall.start()
  await page.locator('.offline-bar').waitFor({ state: 'detached' })
  await page.close()
})

test('[E2E-16] nothing that is not public is ever kept on a kiosk, and a withdrawn guide goes from it', async () => {
  const page = await openKiosk()
  await page.locator('[data-department="social"]').waitFor()
  const source = await (await fetch(`${hall.url}/api/items/ss-card-reissue`)).json()
  const marked = (code: string, words: string) => ({ ...source.guide, code, name: { zh: words }, words: [words], risk: false })
  await publishGuide(hall.url, PASSWORD, marked('mark-closed', 'MARK-closed'), { kind: 'closed', ground: 'privacy', reason: '个人信息' })
  await publishGuide(hall.url, PASSWORD, marked('mark-staff', 'MARK-staff'), { kind: 'limited', audiences: ['staff'], reason: '内部' })
  await publishGuide(hall.url, PASSWORD, marked('open-one', 'OPEN-words'), { kind: 'public' })
  await expect.poll(async () => (await allKept(page)).includes('OPEN-words'), { timeout: 10_000 }).toBe(true)
  const kept = await allKept(page)
  // Whether it holds them, not where: the whole would fill the report.
  expect(['MARK-closed', 'MARK-staff', '指南责任人'].filter((secret) => kept.includes(secret))).toEqual([])
  const manager = await signIn(hall.url, 'manager', PASSWORD)
  await fetch(`${hall.url}/api/office/records/guide/open-one/withdraw`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: manager },
    body: JSON.stringify({ reason: '停用' }),
  })
  await expect.poll(async () => (await allKept(page)).includes('OPEN-words'), { timeout: 10_000 }).toBe(false)
  await page.close()
})
