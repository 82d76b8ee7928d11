import type { Page } from 'playwright-core'
import { z } from 'zod'

const taken = z.object({ number: z.string() })
const desk = { width: 1440, height: 900 }

/** Pictures of a counter where cases are taken in, told about, paid for and handed out. Nobody of the demonstration sits at counter 12, and a manager may serve at any. */
export function counterCaseShots(url: string) {
  const at = { ...desk, path: '/console?counter=12', as: 'manager' }
  return ['zh', 'en'].flatMap((language) =>
    Object.entries({ intake: sheet, notice, done, till, collection }).map(([name, prepare]) => ({
      name: `console-case-${name}-${language}`,
      ...at,
      async prepare(page: Page) {
        await page.evaluate((chosen) => localStorage.setItem('console.language', chosen), language)
        await page.reload()
        await page.locator('.console').waitFor()
        await prepare(page, url)
      },
    })),
  )
}

/** Somebody for a lost identity card is called out of turn and served; the sheet is open and the questions are answered. */
async function open(page: Page, url: string, item: string, answers: string) {
  const response = await fetch(`${url}/api/halls/urumqi/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ item, class: 'normal', language: 'zh' }),
  })
  const { number } = taken.parse(await response.json())
  const state = (name: string) => page.locator(`.one .state[data-state="${name}"]`).first()
  if (await state('serving').isVisible()) await page.keyboard.press('F8')
  else await page.keyboard.press('F2')
  await state('w-free').waitFor()
  await page.waitForTimeout(1_000)
  await page.keyboard.press('F4')
  await page.locator('#call-number').fill(number)
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await state('called').waitFor()
  await page.waitForTimeout(1_000)
  await page.keyboard.press('F2')
  await state('serving').waitFor()
  await page.waitForTimeout(500) // until the answer to F2 is there
  await page.keyboard.press('F5')
  for (const answer of answers) {
    await page.locator('.sheet-question [data-first]:focus').waitFor()
    const asked = await page.locator('.sheet-question').getAttribute('data-question')
    await page.keyboard.press(answer)
    await page.locator(`.sheet-question[data-question="${asked}"]`).waitFor({ state: 'detached' })
  }
  await page.locator('#who-name:focus').waitFor()
  await page.keyboard.type('阿依古丽·买买提')
}

async function sheet(page: Page, url: string) {
  await open(page, url, 'psb-id-reissue', 'yynn')
  await page.locator('#who-idNo').fill('650102198803120027')
  await page.locator('.sheet-papers .key').first().click()
}

async function notice(page: Page, url: string) {
  await open(page, url, 'psb-id-reissue', 'yynn')
  await page.keyboard.press('F9')
  await page.locator('.sheet-whole').waitFor()
  for (const key of ['1', '2', '2', '2', '2']) await page.keyboard.press(key)
  await page.keyboard.press('F8')
}

async function done(page: Page, url: string) {
  await open(page, url, 'psb-id-reissue', 'yynn')
  await page.keyboard.press('F8')
  await page.keyboard.press('Enter')
  await page.locator('.sheet-receipt').waitFor()
}

async function till(page: Page, url: string) {
  await done(page, url)
  await page.keyboard.press('t')
  await page.locator('[data-total]').waitFor()
}

async function collection(page: Page, url: string) {
  await open(page, url, 'psb-id-temporary', 'nn')
  await page.keyboard.press('F8')
  await page.keyboard.press('F10')
  await page.locator('.sheet-words').waitFor()
  await page.keyboard.press('1')
  await page.locator('.sheet-receipt').waitFor()
  await page.keyboard.press('t')
  await page.locator('[data-total]').waitFor()
  await page.keyboard.press('1')
  await page.locator('[data-case="act-hand-out"]').click()
  await page.locator('[data-case="deliver"]').waitFor()
}
