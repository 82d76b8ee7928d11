import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseMade } from '../../shared/wire/cases.ts'
import { hallAtWork, someId, type HallAtWork } from '../hall-server/doors/hall-at-work.ts'
import { openBrowser, openScreen } from './browser.ts'
import { faults } from './faults.ts'

let hall: HallAtWork
let browser: Browser
let receipt: string
beforeAll(async () => {
  hall = await hallAtWork({ onDisk: true, folders: { web: resolve('dist/web'), clips: null } })
  browser = await openBrowser()
  const cookie = await hall.signIn('clerk1')
  const application = {
    item: 'civ-association',
    answers: { direct: true, rented: true },
    applicant: { kind: 'person', name: '张三' },
    papers: ['form', 'charter', 'capital', 'seat-lease', 'founders', 'members'],
    first: { type: 'accept' },
  }
  receipt = caseMade.parse(await (await hall.post('/api/cases', application, { cookie, key: someId() })).json()).receipt
})
afterAll(async () => {
  await browser.close()
  await hall.stop()
})

async function typed(page: Page, code: string) {
  for (const letter of code) await page.locator(`[data-letter="${letter}"]`).tap()
  await page.locator('[data-act="look"]').tap()
}
const isWhole = (page: Page, act: string) =>
  page.locator(`[data-act="${act}"]`).evaluate((key) => {
    const { left, top, width, height } = key.getBoundingClientRect()
    return key.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })

test.each([
  ['standing', { width: 1080, height: 1920 }, 'zh', false],
  ['lying', { width: 1366, height: 768 }, 'ug', false],
  ['lying, large', { width: 1366, height: 768 }, 'zh', true],
] as const)(
  '[E2E-86] a receipt is typed with a finger and the case is shown; nothing of it stays: %s',
  async (_, size, language, large) => {
    const { page, problems } = await openScreen(browser, `${hall.url}/kiosk?kiosk=K01`, size, { touch: true })
    if (language === 'ug') await page.getByText('ئۇيغۇرچە').first().tap()
    if (large) await page.locator('[data-act="large"]').tap()
    await page.locator('[data-act="progress"]').tap()
    await page.locator('.code-letters').waitFor()
    expect(await isWhole(page, 'look')).toBe(true)
    expect(await faults(page)).toEqual([])

    await typed(page, `${receipt.slice(0, 16)}${receipt.endsWith('2') ? '3' : '2'}`)
    await page.locator('.code-wrong').waitFor()
    expect(await isWhole(page, 'look')).toBe(true)
    await page.locator('[data-act="erase"]').tap()
    await typed(page, receipt.slice(16))
    await page.locator('.progress-now').waitFor()
    expect(await page.locator('main').innerText()).not.toContain('张三')
    expect(await faults(page)).toEqual([])
    expect(await page.locator('[data-act="fetch"]').count()).toBe(0) // nothing is decided yet

    await page.locator('[data-act="another"]').tap()
    expect(await page.locator('.code-field input').inputValue()).toBe('')
    await page.locator('[data-act="home"]').tap()
    expect(await page.content()).not.toContain(receipt)
    expect(page.url()).not.toContain(receipt)
    expect(problems).toEqual([])
    await page.context().close()
  },
)

test('[E2E-86] what is no letter is not shown, and an answer that is none leaves the keys as they were', async () => {
  const { page, problems } = await openScreen(browser, `${hall.url}/kiosk?kiosk=K01`, { width: 1080, height: 1920 }, { touch: true })
  await page.locator('[data-act="progress"]').tap()
  const field = page.locator('.code-field input')
  await field.waitFor()
  await field.pressSequentially('k7*qm')
  expect(await field.inputValue()).toBe('K7QM')
  await field.fill('')
  // As from a server of another version.
  await page.route('**/api/progress/**', (route) => route.fulfill({ json: { no: 7 } }))
  await typed(page, receipt)
  await page.locator('.code-wrong').waitFor()
  await page.unroute('**/api/progress/**')
  await page.locator('[data-act="look"]').tap()
  await page.locator('.progress-now').waitFor()
  expect(problems).toEqual([])
  await page.context().close()
})
