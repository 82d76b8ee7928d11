import { errors, type Locator, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { caseMade } from '../../../shared/wire/cases.ts'
import { answered, pressFor } from '../browser.ts'
import { takeCollectionNumber, type Answers } from './kiosk.ts'
import type { Walk } from './walk.ts'

/** A clerk's console at a counter, opened. */
export async function counter(walk: Walk, username: string, id: string): Promise<Page> {
  const page = await walk.signedIn(username, `/console?counter=${id}`)
  await f2(page, 'w-free')
  return page
}

/** The console ignores a second press for 800 ms after what the first did: pressed again, as people do, until it has done it. */
async function pressUntil(page: Page, key: string, done: string) {
  const reached = page.locator(done).first()
  for (let tries = 0; tries < 40; tries += 1) {
    await page.keyboard.press(key)
    if (await isVisibleWithin(reached, 250)) return
  }
  throw new Error(`${key} does not lead to ${done}: ${await page.locator('body').innerText()}`)
}

/** ms */
const isVisibleWithin = (what: Locator, timeout: number): Promise<boolean> =>
  what.waitFor({ timeout }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof errors.TimeoutError) return false
      throw error
    },
  )

async function f2(page: Page, state: string) {
  await page.locator('[data-act="next"]:not([aria-disabled="true"])').waitFor()
  await pressUntil(page, 'F2', `.one .state[data-state="${state}"]`)
}

/** Calls the number that waits and begins with it. */
export async function serve(page: Page, number: string) {
  await f2(page, 'called')
  expect(await page.locator('.one .hero').textContent()).toBe(number)
  await f2(page, 'serving')
}

/** The sheet is closed where one is open, and the visitor goes. */
export async function finish(page: Page) {
  if ((await page.locator('.sheet').count()) > 0) await page.keyboard.press('Escape')
  await page.locator('.sheet').waitFor({ state: 'detached' })
  await pressUntil(page, 'F8', '.one .hero-word')
}

/** F5 and what the guide asks, up to the papers. `answers`: keys by question, else No, the first, or one. */
export async function apply(page: Page, name: string, answers: Answers = {}) {
  await answered(page)
  await page.keyboard.press('F5')
  for (;;) {
    await page.locator('fieldset.sheet-question, #who-name:focus').first().waitFor()
    if ((await page.locator('fieldset.sheet-question').count()) === 0) break
    const question = (await page.locator('fieldset.sheet-question').getAttribute('data-question')) ?? ''
    const isNumber = (await page.locator('.sheet-question input').count()) > 0
    const isYesNo = (await page.locator('.sheet-question [data-chord="N"]').count()) > 0
    await page.keyboard.press(answers[question] ?? (isYesNo ? 'n' : '1'))
    if (isNumber) await page.keyboard.press('Enter')
    await page.locator(`fieldset[data-question="${question}"]`).waitFor({ state: 'detached' })
  }
  await page.locator('#who-name:focus').waitFor()
  await page.keyboard.type(name)
}

/** All papers are there: accepted with the keyboard. */
export async function accept(page: Page) {
  await page.keyboard.press('F8')
  await page.locator('[data-case="accept"]:focus').waitFor()
  await page.keyboard.press('Enter')
}

/** What the receipt says that was printed, and the case behind it. Of a refusal its code is only told. */
export async function receiptOf(page: Page, paper: 'accepted' | 'told' | 'refused' = 'accepted'): Promise<{ no: string; receipt: string }> {
  const shown = await page.locator('.sheet-receipt').textContent()
  // As its holder reads it, off the paper.
  const printed = page.frameLocator('iframe.printed').locator(`.case-paper[data-kind="${paper}"]`)
  await printed.waitFor({ state: 'attached' })
  if (paper !== 'refused') expect(await printed.locator('figcaption b').textContent()).toBe(shown)
  const receipt = (shown ?? '').replaceAll(/[^0-9A-Z]/gu, '')
  const no = (await page.locator('.sheet-facts dd').first().textContent()) ?? ''
  expect(caseMade.shape.no.safeParse(no).success).toBe(true)
  return { no, receipt }
}

/** The case by its number or receipt, on the console's sheet. */
export async function find(page: Page, code: string) {
  await answered(page)
  await pressFor(page, 'c', '#find-case:focus')
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await page.locator('.sheet-state').waitFor()
}

/** The result is handed to whoever holds the receipt; the case is over, the visitor goes. `isKnown`: the number came with the case. */
export async function handOut(results: Page, receipt: string, isKnown = false) {
  await answered(results)
  if (isKnown) await pressFor(results, 'c', '.sheet-state')
  else await find(results, receipt)
  await results.locator('[data-case="act-hand-out"]').click()
  await results.locator('[data-case="deliver"]:focus').waitFor()
  await results.keyboard.press('Enter')
  await results.locator('.sheet-state').getByText('已送达').waitFor()
  await finish(results)
}

/** On another day, with a number of the collection line. */
export async function collect(walk: Walk, receipt: string) {
  const results = await counter(walk, 'clerk4', '14')
  await serve(results, await takeCollectionNumber(walk, receipt))
  await handOut(results, receipt, true)
  await results.close()
}
