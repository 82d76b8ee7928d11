import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openScreen } from './browser.ts'
import { faults } from './faults.ts'
import { hallProcess, type HallProcess } from './hall-process.ts'

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
const pages = [
  '',
  '?q=id',
  '/guides',
  '/serves/1',
  '/no-such-page',
  '/guides/psb-id-reissue',
  '/guides/psb-id-reissue/number',
  '/guides/psb-id-reissue/card',
  '/departments/police',
  '/postings',
  '/postings/fund-heating',
  '/postings/hearing-bus',
  '/appointments',
  '/appointments/new/psb-passport',
  '/appointments/find?code=23456789',
  '/book',
  '/book/transport',
]

test.each(['zh', 'ug', 'en'])('[E2E-30] the public site keeps nobody out, and nothing is wider than a phone: %s', async (language) => {
  const { page, problems } = await openScreen(browser, `${hall.url}/site/${language}`, { width: 390, height: 844 })
  for (const path of pages) {
    await page.goto(`${hall.url}/site/${language}${path}`)
    // What axe looks at is the same in every language but for the direction: one of each.
    if (language !== 'en') expect([path, await faults(page)]).toEqual([path, []])
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)]).toEqual([path, true])
  }
  expect(problems).toEqual([])
})

test('[E2E-31] by phone: search, answer, take a number, see the ticket', async () => {
  const { page, problems } = await openScreen(browser, `${hall.url}/site/zh`, { width: 390, height: 844 })
  await page.locator('input[name="q"]').fill('补办身份证')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '居民身份证补领' }).first().click()
  await page.locator('#guide[data-ready]').waitFor()
  await page.evaluate(() => (document.body.dataset['page'] = 'first'))
  const open = page.locator('#fees .g-question:not(:has([aria-pressed="true"]))')
  for (let asked = 0; asked < 6 && (await page.locator('[data-total="open"]').count()) > 0; asked += 1)
    await open.first().locator('button').last().click()
  await page.locator('[data-total="4000"]').waitFor()
  // No page was loaded for it, and its address shows somebody else the same.
  expect(await page.locator('body').getAttribute('data-page')).toBe('first')
  await page.locator('#papers button.g-paper').first().click()
  await page.reload()
  await page.locator('[data-total="4000"]').waitFor()
  expect(await page.locator('#papers button.g-paper[aria-pressed="true"]').count()).toBe(1)
  await page.locator('a[href$="/number"]').click()
  await page.locator('form button').click()
  await page.waitForURL('**/t/*')
  await page.locator('.ticket').first().waitFor()
  expect(problems).toEqual([])
})

test('[E2E-33] the same without any script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${hall.url}/site/ug/guides/psb-id-reissue`)
  const open = page.locator('#fees .g-question:not(:has([aria-pressed="true"]))')
  for (let asked = 0; asked < 6 && (await page.locator('[data-total="open"]').count()) > 0; asked += 1)
    await open.first().locator('button').last().click()
  await page.locator('[data-total="4000"]').waitFor()
  await page.locator('#papers button.g-paper').first().click()
  await page.locator('#papers button.g-paper[aria-pressed="true"]').waitFor()
  await page.locator('.site-report summary').click()
  await page.locator('.site-report button').first().click()
  await page.locator('.site-told').waitFor()
  expect(await page.locator('.site-told.is-wrong').count()).toBe(0)
  await page.goto(`${hall.url}/site/ug/guides/psb-id-reissue/number`)
  await page.locator('form button').click()
  await page.waitForURL('**/t/*')
  await context.close()
})

test('[E2E-32] the notice board on the wall keeps nobody out, in both languages', async () => {
  const { page, problems } = await openScreen(browser, `${hall.url}/notices?seconds=5`, { width: 1920, height: 1080 })
  await page.locator('.posting').waitFor()
  expect(await faults(page)).toEqual([])
  await page.locator('.notices[lang="ug"]').waitFor()
  expect(await faults(page)).toEqual([])
  expect(problems).toEqual([])
})
