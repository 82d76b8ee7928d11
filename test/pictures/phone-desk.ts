import type { Page } from 'playwright-core'

/** A call passed on, and another one being told from the guide. */
export async function recordCall(page: Page) {
  await page.fill('[data-find]', '身份证')
  await page.locator('.pd-find .key').first().click()
  await page.locator('.pd-guide [data-guide]').waitFor()
  await page.click('[data-outcome=passed-on]')
  await page.click('[data-act=record]')
  await page.locator('[data-contact]').first().waitFor()
  await page.fill('[data-find]', '护照')
  await page.locator('.pd-find .key').first().click()
  await page.locator('.pd-guide [data-guide]').waitFor()
  await page.check('[data-told]')
}
