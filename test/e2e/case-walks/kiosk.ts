import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Walk } from './walk.ts'

/** Keys of a counter by the question they answer: `y`, `n`, the digit of a choice, or a figure. */
export type Answers = Readonly<Record<string, string>>

/** At the kiosk: the matter is found by its department, what it asks is answered, a paper in the bag is ticked, and a number taken. */
export async function takeNumber(walk: Walk, department: string, item: string, answers: Answers = {}): Promise<string> {
  const kiosk = await walk.kiosk()
  await kiosk.locator('[data-page="home"]').waitFor()
  await kiosk.locator(`[data-department="${department}"]`).first().tap()
  // The first page has items too, and they go away.
  await kiosk.locator('[data-page="home"]').waitFor({ state: 'detached' })
  const wanted = kiosk.locator(`[data-item="${item}"]`).first()
  await kiosk.locator('[data-item]').first().waitFor()
  for (let turned = 0; turned < 9 && (await wanted.count()) === 0; turned += 1) await kiosk.locator('[data-act="next"]').tap()
  await wanted.tap()
  await kiosk.locator(`[data-guide="${item}"]`).waitFor()
  await kiosk.locator('button[data-section="papers"]').tap()
  for (const [question, key] of Object.entries(answers)) {
    const choice = kiosk.locator(`[data-question="${question}"] .g-answer`).nth({ y: 0, n: 1 }[key] ?? Number(key) - 1)
    await choice.tap()
    expect([question, await choice.getAttribute('aria-pressed')]).toEqual([question, 'true'])
  }
  await kiosk.locator('button.g-paper').first().tap()
  expect(await kiosk.locator('button.g-paper[aria-pressed="true"]').count()).toBe(1)
  return classAndNumber(kiosk)
}

/** At the kiosk: the receipt is scanned, the case is shown, and a number taken to fetch its result. */
export async function takeCollectionNumber(walk: Walk, receipt: string): Promise<string> {
  const kiosk = await walk.kiosk()
  await kiosk.locator('[data-page="home"]').waitFor()
  await kiosk.locator('[data-act="progress"]').tap()
  await kiosk.locator('.code-field input').waitFor()
  // A scanner types quicker than any test could press keys one by one.
  await kiosk.evaluate(
    (keys) => keys.forEach((key) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))),
    [...Array.from(`${walk.hall.url}/p/${receipt}`), 'Enter'],
  )
  await kiosk.locator('[data-act="fetch"]').tap()
  return classAndNumber(kiosk)
}

async function classAndNumber(kiosk: Page): Promise<string> {
  await kiosk.locator('[data-class="normal"]').first().tap()
  const number = (await kiosk.locator('[data-page="ticket"] [data-number]').getAttribute('data-number')) ?? ''
  await kiosk.locator('[data-act="done"]').tap()
  return number
}
