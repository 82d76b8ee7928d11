import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openScreen } from './browser.ts'
import { hallProcess, type HallProcess } from './hall-process.ts'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

let hall: HallProcess
let browser: Browser
let page: Page
let problems: string[]
let touches = 0

beforeAll(async () => {
  hall = await hallProcess()
  await hall.start()
  browser = await openBrowser()
  const opened = await openScreen(browser, `${hall.url}/kiosk?kiosk=K01`, { width: 1080, height: 1920 }, { touch: true })
  page = opened.page
  problems = opened.problems
  // Paper: how often, and how long it is.
  await page.addInitScript(() => {
    window.print = () =>
      document.documentElement.setAttribute('data-printed', String(document.querySelector('.g-card')?.textContent?.length))
  })
  await page.reload()
  await page.locator('[data-item]').first().waitFor()
})
afterAll(async () => {
  await browser.close()
  await hall.remove()
})

async function touch(what: string) {
  touches += 1
  await page.locator(what).first().tap()
}
const at = (name: string) => page.locator(`[data-page="${name}"]`).waitFor()
async function home() {
  await page.locator('[data-act="home"]').tap()
  await at('home')
  touches = 0
}
/** What axe finds that keeps people out. Evaluated in the page without a script element, which its policy forbids. */
async function faults(): Promise<unknown> {
  return page.evaluate(`(() => { const module = undefined; ${axe}
    return axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
      violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0].html])) })()`)
}

test('[E2E-10] department, matter, card: three touches', async () => {
  touches = 0
  await touch('[data-department="social"]')
  await touch('[data-item="ss-card-reissue"]')
  await page.locator('[data-guide]').waitFor()
  await touch('[data-act="print"]')
  expect(Number(await page.locator('html').getAttribute('data-printed'))).toBeGreaterThan(200)
  expect(touches).toBe(3)
  await page.locator('[data-act="close"]').tap()
  await home()
})

test('[E2E-11] department, matter, number: three touches; line, class, number: three touches', async () => {
  await touch('[data-department="social"]')
  await touch('[data-item="ss-card-reissue"]')
  await touch('[data-class="normal"]')
  await at('ticket')
  expect(touches).toBe(3)
  await page.locator('[data-act="done"]').tap()
  await at('home')
  touches = 0
  await touch('[data-act="take"]')
  await touch('[data-line="social"]')
  await touch('[data-class="normal"]')
  await at('ticket')
  expect(touches).toBe(3)
  await page.locator('[data-act="done"]').tap()
  await at('home')
})

test('[E2E-12] every page of the look-up, in each language, keeps nobody out', async () => {
  for (const language of ['zh', 'ug', 'en']) {
    await page.locator(`[data-language="${language}"]`).tap()
    expect([language, 'home', await faults()]).toEqual([language, 'home', []])
    await page.locator('[data-item]').first().tap()
    for (const section of ['overview', 'papers', 'steps', 'fees', 'who', 'where', 'faq', 'basis']) {
      await page.locator(`button[data-section="${section}"]`).tap()
      expect([language, section, await faults()]).toEqual([language, section, []])
    }
    await page.locator('[data-act="wrong"]').tap()
    expect([language, 'wrong', await faults()]).toEqual([language, 'wrong', []])
    await page.locator('[data-act="close"]').tap()
    await home()
    for (const act of ['take', 'guides', 'find', 'progress', 'voice']) {
      await page.locator(`[data-act="${act}"]`).first().tap()
      expect([language, act, await faults()]).toEqual([language, act, []])
      await home()
    }
  }
  await page.locator('[data-language="zh"]').tap()
})

test('[E2E-13] answers narrow the papers and make the fee; ticks count', async () => {
  await page.locator('[data-department="social"]').tap()
  await page.locator('[data-item="ss-card-reissue"]').tap()
  await page.locator('button[data-section="papers"]').tap()
  const before = await page.locator('.g-summary').textContent()
  for (let asked = 0; asked < 6 && (await page.locator('[data-question] [aria-pressed="false"]').count()) > 0; asked += 1) {
    const open = page.locator('[data-question]').filter({ hasNot: page.locator('[aria-pressed="true"]') })
    if ((await open.count()) === 0) break
    await open.first().locator('button').last().tap()
  }
  expect(await page.locator('.g-summary').textContent()).not.toBe(before)
  await page.locator('button.g-paper').first().tap()
  expect(await page.locator('button.g-paper[aria-pressed="true"]').count()).toBe(1)
  await page.locator('button[data-section="fees"]').tap()
  for (let asked = 0; asked < 6 && (await page.locator('[data-total="open"]').count()) > 0; asked += 1) {
    const open = page.locator('[data-question]').filter({ hasNot: page.locator('[aria-pressed="true"]') })
    await open.first().locator('button').first().tap()
  }
  expect(Number(await page.locator('[data-total]').getAttribute('data-total'))).toBeGreaterThanOrEqual(0)
  await home()
  await page.locator('[data-department="social"]').tap()
  await page.locator('[data-item="ss-card-reissue"]').tap()
  await page.locator('button[data-section="papers"]').tap()
  expect(await page.locator('.g-summary').textContent()).toBe(before)
  await home()
})

test('[E2E-14] a wrong guide is reported; without the server the guides stay and the code holds the text', async () => {
  await page.locator('[data-department="social"]').tap()
  await page.locator('[data-item="ss-card-reissue"]').tap()
  await page.locator('[data-act="wrong"]').tap()
  await page.locator('[data-reason="fee"]').tap()
  await page.getByText('谢谢').waitFor()
  await page.locator('[data-act="close"]').tap()
  await home()
  await hall.kill()
  await page.locator('.offline-bar').waitFor()
  await page.locator('[data-department="social"]').tap()
  await page.locator('[data-item="ss-flexible"]').tap()
  await page.locator('[data-guide="ss-flexible"]').waitFor()
  await page.locator('[data-act="phone"]').tap()
  await page.locator('.hand svg.qr').waitFor()
  expect(await page.locator('.hand').textContent()).toContain('离线')
  await page.locator('[data-act="close"]').tap()
  expect(problems).toEqual([])
})
