import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openScreen } from './browser.ts'
import { HALL, hallProcess, PASSWORD, type HallProcess } from './hall-process.ts'

const NEXT_GUARD = 900 // ms: the console ignores a second F2 for 800 ms after what the first one did

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

/** A clerk at the open counter, on the page he or she really meets. */
async function desk(username: string, counter: string) {
  const { page, problems } = await openScreen(browser, `${hall.url}/console?counter=${counter}`, { width: 1440, height: 900 })
  await page.locator('input[autocomplete="username"]').fill(username)
  await page.locator('input[autocomplete="current-password"]').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/console/)
  const press = async (key: string) => {
    await page.waitForTimeout(NEXT_GUARD)
    await page.keyboard.press(key)
  }
  await press('F2')
  await page.locator('.state[data-state="w-free"]').first().waitFor()
  return { page, press, problems }
}

const here = (page: Page, number: string) => expect.poll(async () => page.locator('.one .hero').textContent()).toBe(number)
test('[E2E-60] two matters of different lines on one number: handed in, paid, collected, without queueing again', async () => {
  const [business, real, till, results] = await Promise.all([
    desk('clerk1', '11'),
    desk('clerk2', '5'),
    desk('clerk3', '13'),
    desk('clerk4', '14'),
  ])
  const kiosk = await openScreen(browser, `${hall.url}/kiosk?kiosk=K01`, { width: 1080, height: 1920 }, { touch: true })
  const touch = (selector: string) => kiosk.page.locator(selector).first().tap()

  // The kiosk: one matter, another with it, one number.
  await touch('[data-item="re-transfer"]')
  await touch('[data-act="together"]')
  await touch('[data-act="more"]')
  await touch('[data-department="tax"]')
  await touch('[data-item="tax-invoice-issue"]')
  await touch('[data-act="gather"]')
  await touch('[data-class="normal"]')
  const number = (await kiosk.page.locator('[data-page="ticket"] [data-number]').getAttribute('data-number')) ?? ''
  const kinds = await kiosk.page.locator('.stops-list [data-stop]').evaluateAll((all) => all.map((one) => one.getAttribute('data-stop')))
  expect([number, kinds]).toEqual(['D001', ['intake', 'intake', 'payment', 'collection']])
  await touch('[data-act="where"]')
  await kiosk.page.locator('.hall-map[data-target="west"] .m-way-line').waitFor()

  // A visitor who comes later for one of the later stops does not go before.
  await fetch(`${hall.url}/api/halls/${HALL}/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ line: 'payment', class: 'normal', language: 'zh' }),
  })
  for (const { page, press } of [real, business, till]) {
    await page.locator('[data-act="next"]:not([aria-disabled="true"])').waitFor()
    await press('F2')
    await here(page, number)
    await press('F2')
    await page.locator('[data-act="finish"]:not([aria-disabled="true"])').waitFor()
    await press('F8')
    await page.locator('.one .hero-word').waitFor()
  }
  // The last stop ends it.
  await results.page.locator('[data-act="next"]:not([aria-disabled="true"])').waitFor()
  await results.press('F2')
  await here(results.page, number)
  await results.press('F2')
  await results.page.locator('[data-act="finish"]:not([aria-disabled="true"])').waitFor()
  await results.press('F8')
  await results.page.locator('.one .hero-word').waitFor()
  const story = (await (await fetch(`${hall.url}/api/halls/${HALL}/order/J001`)).json()) as { before: { number: string; why: string }[] }
  expect(new Set(story.before.map(({ number: one, why }) => `${one} ${why}`))).toEqual(new Set([`${number} visit`]))
  for (const { problems } of [business, real, till, results, kiosk]) expect(problems).toEqual([])
})
