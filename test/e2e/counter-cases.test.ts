import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered, openBrowser, openScreen, pressFor } from './browser.ts'
import { faults } from './faults.ts'
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

const takeNumber = (item: string) =>
  fetch(`${hall.url}/api/halls/${HALL}/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ item, class: 'normal', language: 'zh' }),
  })

/** A clerk with somebody to serve. Printing is what Chromium does not do by itself here: it is counted instead. */
async function serving(username: string, counter: string, item: string) {
  const { page, problems } = await openScreen(browser, `${hall.url}/console?counter=${counter}`, { width: 1440, height: 900 })
  await page.locator('input[autocomplete="username"]').fill(username)
  await page.locator('input[autocomplete="current-password"]').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/console/)
  await takeNumber(item)
  for (const state of ['w-free', 'called', 'serving']) {
    await page.waitForTimeout(NEXT_GUARD)
    await page.locator('[data-act="next"]:not([aria-disabled="true"])').waitFor()
    await page.keyboard.press('F2')
    await page.locator(`.one .state[data-state="${state}"]`).first().waitFor()
  }
  await answered(page)
  return { page, problems }
}

/** Every key pressed, but for what is typed into a field about the applicant. */
async function countKeys(page: Page) {
  await page.evaluate(() => {
    const counted: string[] = []
    Object.assign(window, { counted })
    addEventListener(
      'keydown',
      ({ key, target }) => {
        const types = target instanceof HTMLInputElement && target.dataset['field'] !== undefined && key.length === 1
        if (!types) counted.push(key)
      },
      true,
    )
  })
  return () => page.evaluate(() => (Reflect.get(window, 'counted') as string[]).slice())
}

const did = (page: Page) => page.locator('.sheet-did')

test('[E2E-70] a plain item with all its papers is accepted with at most six keys; a reload makes no second case', async () => {
  const { page, problems } = await serving('clerk1', '2', 'psb-id-temporary')
  const keys = await countKeys(page)
  await page.keyboard.press('F5')
  await page.locator('.sheet-question').waitFor()
  await page.keyboard.press('n') // not applied for the card yet
  await page.locator('[data-question="minor"]').waitFor()
  await page.keyboard.press('n')
  await page.locator('#who-name:focus').waitFor()
  await page.keyboard.type('阿依古丽')
  await page.keyboard.press('F8')
  await page.locator('[data-case="accept"]:focus').waitFor()
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.locator('.sheet-receipt').waitFor()
  expect(await keys()).toEqual(['F5', 'n', 'n', 'F8', 'Enter']) // five; six are allowed
  expect(await did(page).textContent()).toContain('已受理')
  expect(await page.locator('.sheet-facts').textContent()).toMatch(/承诺办结\d{4}-\d\d-\d\d/)
  expect(await faults(page)).toEqual([])

  // A reload makes no second case, and the ticket's outcome stands.
  const receipt = await page.locator('.sheet-receipt').textContent()
  await page.reload()
  await page.locator('.one .state[data-state="serving"]').first().waitFor()
  await page.keyboard.press('F5')
  await page.locator('.sheet-receipt').waitFor()
  expect(await page.locator('.sheet-receipt').textContent()).toBe(receipt)
  await page.keyboard.press('Escape')
  expect(await page.locator('[data-act="accepted"]').getAttribute('aria-pressed')).toBe('true')
  expect(problems).toEqual([])
})

test('[E2E-71] told once, found by its number, completed and paid', async () => {
  const { page, problems } = await serving('clerk3', '3', 'psb-id-temporary')
  const press = (key: string) => page.keyboard.press(key)
  await press('F5')
  await page.locator('[data-question="applied"]').waitFor()
  await press('n')
  await page.locator('[data-question="minor"]').waitFor()
  await press('y')
  await page.locator('#who-name:focus').waitFor()
  await page.keyboard.type('王建国')
  await press('Enter')
  await page.keyboard.type('65010219880312002X')
  await press('F9')
  // Not before every paper was looked at.
  await page.locator('[data-case="give-notice"][aria-disabled="true"]').waitFor()
  await press('F9')
  await press('1')
  await press('F8')
  await page.locator('[data-case="give-notice"]:not([aria-disabled="true"])').waitFor()
  expect(await faults(page)).toEqual([])
  await press('F9')
  await page.locator('.sheet-receipt').waitFor()
  expect(await did(page).textContent()).toContain('已一次告知')
  const no = (await page.locator('.sheet-facts dd').first().textContent()) ?? ''
  await pressFor(page, 'Escape', 'body:not(:has(dialog))')

  await pressFor(page, 'c', '#find-case:focus')
  await page.keyboard.type(no)
  await press('Enter')
  await page.locator('[data-case="act-bring"]').click()
  await press('F8')
  await press('F9')
  await page.locator('[data-case="act-till"]').waitFor()
  await press('1')
  await page.locator('[data-total="1000"]').waitFor()
  expect(await faults(page)).toEqual([])
  await press('1')
  await page.getByText('没有欠费').waitFor()
  expect(problems).toEqual([])
})

test('[E2E-72] done at once, the result is handed out to the applicant', async () => {
  const { page, problems } = await serving('clerk4', '12', 'psb-id-temporary')
  const press = (key: string) => page.keyboard.press(key)
  await press('F5')
  for (const question of ['applied', 'minor']) {
    await page.locator(`[data-question="${question}"]`).waitFor()
    await press('n')
  }
  await page.locator('#who-name:focus').waitFor()
  await page.keyboard.type('张三')
  await press('F8')
  await press('F10')
  await page.locator('.sheet-words').waitFor()
  await press('1')
  await page.locator('.sheet-receipt').waitFor()
  expect(await did(page).textContent()).toContain('已当场办结')
  await pressFor(page, 't', '[data-total="1000"]')
  await pressFor(page, '1', '[data-case="act-hand-out"], [data-case="deliver"]')
  await pressFor(page, '1', '[data-case="deliver"]:focus')
  expect(await faults(page)).toEqual([])
  await press('Enter')
  await page.locator('.sheet-state').getByText('已送达').waitFor()
  expect(problems).toEqual([])
})
