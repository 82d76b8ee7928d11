import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { caseWorker } from './cases-by-http.ts'
import { hallProcess, PASSWORD, type HallProcess } from './hall-process.ts'

let hall: HallProcess
let browser: Browser
let no: string
beforeAll(async () => {
  hall = await hallProcess()
  await hall.start()
  browser = await openBrowser()
  const clerk = await caseWorker(hall.url, 'clerk1', PASSWORD)
  no = await clerk.accept('civ-adopt', { child: 'orphan', married: true, eight: false })
})
afterAll(async () => {
  await browser.close()
  await hall.remove()
})

/** The back office as somebody signed in sees it. */
async function desk(username: string, at = ''): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  await context.request.post(`${hall.url}/api/login`, { data: { username, password: PASSWORD } })
  const page = await context.newPage()
  await page.goto(`${hall.url}/cases${at}`)
  return page
}
const key = (page: Page, act: string) => page.locator(`[data-act="${act}"]`).first()
async function answer(page: Page, act: string, words: string) {
  await page.locator('dialog textarea').fill(words)
  await key(page, `${act}-sure`).click()
  await page.locator('dialog').waitFor({ state: 'detached' })
}

test('[E2E-70] two officers and the police bring a case to its decision; of two at once the second is told who has it', async () => {
  const officer = await desk('officer-civil')
  const deputy = await desk('deputy-civil', `#case/${no}`)
  await key(deputy, 'take').waitFor()
  // From the list by the keyboard alone.
  await officer.locator(`tr[data-no="${no}"]`).waitFor()
  await officer.keyboard.press('j')
  await officer.keyboard.press('Enter')
  await key(officer, 'take').click()
  await key(officer, 'opinion').waitFor()
  await key(deputy, 'take').click()
  await deputy.getByText('工号 0606 已经认领了这一项').waitFor()

  await key(officer, 'ask-department').click()
  await officer.locator('[data-field="department"]').selectOption('police')
  await answer(officer, 'ask-department', '请核查有无拐卖线索')
  await key(officer, 'hand-over').click()
  await officer.locator('[data-field="to"]').selectOption('deputy-civil')
  await answer(officer, 'hand-over', '出差')

  await deputy.reload()
  await key(deputy, 'opinion').click()
  await deputy.locator('[data-choice="grant"]').click()
  await answer(deputy, 'opinion', '材料齐全')
  // Not before the police have answered.
  expect(await key(deputy, 'decide').count()).toBe(0)

  const police = await desk('officer-police')
  await police.locator(`tr[data-no="${no}"] a`).click()
  await key(police, 'take').click()
  await key(police, 'opinion').click()
  await police.locator('[data-choice="deny"]').click()
  await answer(police, 'opinion', '户籍不符')

  await deputy.reload()
  await key(deputy, 'decide').click()
  await deputy.locator('[data-choice="deny"]').click()
  await deputy.locator('.cases-remedies').waitFor()
  await answer(deputy, 'decide', '户籍与申请不符，不符合收养条件')
  await deputy.locator('[data-part="civ-adopt"][data-result="deny"]').waitFor()
  await deputy.locator('[data-page="ours"]').click()
  await deputy.locator('.office-none').waitFor()
})

test('[E2E-71] whoever is away names a deputy, who is told; an inspector looks and cannot act', async () => {
  const officer = await desk('officer-civil', '#absences')
  await officer.locator('[data-field="deputy"]').selectOption('deputy-civil')
  await key(officer, 'set-absence').click()
  await officer.locator('[data-away="officer-civil"]').waitFor()
  const deputy = await desk('deputy-civil')
  await deputy.getByText('今天你代 工号 0606 办件').waitFor()
  const inspector = await desk('inspector', `#case/${no}`)
  await inspector.locator('.cases-one').waitFor()
  expect(await inspector.locator('.cases-one [data-act]:not([data-act="back"])').count()).toBe(0)
})
