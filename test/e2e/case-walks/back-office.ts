import type { Page } from 'playwright-core'
import { seen, type Walk } from './walk.ts'

const key = (page: Page, act: string) => page.locator(`[data-act="${act}"]`).first()

export const office = (walk: Walk, username: string, no: string) => walk.signedIn(username, `/cases#case/${no}`)

/** Presses a key of the case's page and fills its dialog in. */
export async function act(page: Page, action: string, words: string, before: (dialog: Page) => Promise<void> = async () => undefined) {
  await key(page, action).click()
  await before(page)
  if ((await page.locator('dialog textarea').count()) > 0) await page.locator('dialog textarea').fill(words)
  await key(page, `${action}-sure`).click()
  await page.locator('dialog').waitFor({ state: 'detached' })
}

const choose = (choice: string) => async (page: Page) => page.locator(`[data-choice="${choice}"]`).first().click()

/** Every department that was asked takes its review and gives its opinion. */
export async function review(walk: Walk, no: string, advises: 'grant' | 'deny' = 'grant') {
  const { reviews } = await seen(walk, no)
  await Promise.all(
    [...new Set(reviews.filter(({ opinion }) => opinion === null).map(({ department }) => department.id))].map(async (department) => {
      const page = await office(walk, `officer-${department}`, no)
      await key(page, 'take').click()
      await key(page, 'opinion').waitFor()
      await act(page, 'opinion', '材料齐全，符合条件', choose(advises))
      await page.close()
    }),
  )
}

/** The heads decide every part. */
export async function decide(walk: Walk, no: string, result: 'grant' | 'deny' = 'grant', words = '符合规定，准予办理') {
  const { parts } = await seen(walk, no)
  const open = parts.filter(({ decision }) => decision === null)
  await Promise.all(
    open.map(async ({ department, item }) => {
      const page = await office(walk, `head-${department.id}`, no)
      await act(page, 'decide', words, choose(result))
      await page.locator(`[data-part="${item.code}"][data-result="${result}"]`).waitFor()
      await page.close()
    }),
  )
}
