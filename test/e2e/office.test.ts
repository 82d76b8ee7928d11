import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openScreen } from './browser.ts'
import { faults } from './faults.ts'
import { hallProcess, PASSWORD, type HallProcess } from './hall-process.ts'

const NAME = '社会保障卡补领（窗口当场）'
const code = 'ss-card-reissue'
let hall: HallProcess
let browser: Browser
const problems: string[] = []

beforeAll(async () => {
  hall = await hallProcess()
  await hall.start()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await hall.remove()
})

/** Somebody of the office at a desk of his or her own, signed in by hand. */
async function desk(username: string): Promise<Page> {
  const opened = await openScreen(browser, `${hall.url}/login`, { width: 1366, height: 768 })
  const { page } = opened
  await page.locator('input[autocomplete="username"]').fill(username)
  await page.locator('input[autocomplete="current-password"]').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/(office|dashboard)/)
  if (username === 'manager') await page.locator('a[href="/office"]').click()
  await page.locator('.office-tabs').waitFor()
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('dialog', (dialog) => void dialog.accept())
  return page
}
const openRecord = async (page: Page) => {
  await page.locator('.office-filters input').fill('社会保障卡')
  await page.locator(`tr[data-code="${code}"] a`).click()
}
async function approve(page: Page) {
  for (const tick of await page.locator('.office-points input').all()) await tick.check()
  await page.locator('[data-act="approve"]').click()
}

test('[E2E-20] an editor writes, two others approve, and an open kiosk shows it within two seconds', async () => {
  const kiosk = (await openScreen(browser, `${hall.url}/kiosk?kiosk=K01`, { width: 1080, height: 1920 }, { touch: true })).page
  await kiosk.locator('[data-department="social"]').tap()
  await kiosk.locator(`[data-item="${code}"]`).waitFor()

  const editor = await desk('editor')
  expect(await faults(editor)).toEqual([])
  await openRecord(editor)
  await editor.locator('[data-act="edit"]').click()
  await editor.locator('#f-name-zh').fill(NAME)
  expect(await faults(editor)).toEqual([])
  await editor.locator('[data-act="save"]').click()
  await editor.locator('.office-saving').getByText('草稿已保存').waitFor()
  await editor.locator('[data-act="done"]').click()
  expect(await editor.locator('.office-changes').textContent()).toContain(NAME)
  await editor.locator('[data-act="submit"]').click()
  // One's own change is for others to review.
  await editor.getByText('要由别人审核').waitFor()
  expect(await editor.locator('[data-act="approve"]').count()).toBe(0)

  const department = await desk('department')
  await department.locator('[data-page="mine"]').click()
  await department.locator(`tr[data-code="${code}"] a`).click()
  expect(await faults(department)).toEqual([])
  expect(await department.locator('[data-act="approve"]').isDisabled()).toBe(true)
  await approve(department)
  await department.getByText('您已经审核通过').waitFor()

  const reviewer = await desk('reviewer')
  await reviewer.locator('[data-page="mine"]').click()
  await reviewer.locator(`tr[data-code="${code}"] a`).click()
  await reviewer.locator('.office-points').first().waitFor()
  for (const tick of await reviewer.locator('.office-points input').all()) await tick.check()
  const start = Date.now()
  await reviewer.locator('[data-act="approve"]').click()
  await kiosk.getByText(NAME).first().waitFor({ timeout: 5_000 })
  expect(Date.now() - start).toBeLessThan(2_000)
  await reviewer.locator('.office-reach').getByText('全部更新').waitFor()
  await reviewer.locator('.state[data-state="ok"]').first().waitFor()
})

test('[E2E-21] a blocking fault stops the editor beside the field; an earlier version comes back as a draft', async () => {
  const editor = await desk('editor')
  await openRecord(editor)
  await editor.locator('[data-act="edit"]').click()
  await editor.locator('#f-name-zh').fill('补卡<script>alert(1)</script>')
  await editor.locator('.ed-wrong button[data-weight="blocking"]').first().waitFor()
  await editor.locator('[data-act="save"]').click()
  await editor.locator('.office-saving').getByText('草稿已保存').waitFor()
  await editor.locator('[data-act="done"]').click()
  await editor.locator('.office-faults [data-weight="blocking"]').first().waitFor()
  expect(await editor.locator('[data-act="submit"]').isDisabled()).toBe(true)
  await editor.locator('[data-act="discard"]').click()
  await editor.locator('[data-act="discard-sure"]').click()
  await editor.locator('[data-act="restore"]').first().click()
  await editor.locator('.office-changes').getByText(NAME).first().waitFor()
  await editor.locator('[data-act="discard"]').click()
  await editor.locator('[data-act="discard-sure"]').click()
})

test('[E2E-22] an import with a fault says where it is and keeps nothing; a good one becomes drafts; a new guide is begun', async () => {
  const editor = await desk('editor')
  await editor.locator('[data-page="exchange"]').click()
  expect(await faults(editor)).toEqual([])
  const source = await (await fetch(`${hall.url}/api/items/${code}`)).json()
  const file = (guides: unknown[]) => ({ name: 'guides.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(guides)) })
  await editor.locator('input[type="file"]').setInputFiles(file([{ ...source.guide, code: 'imp-1', effectiveFrom: '2026-02-30' }]))
  await editor.locator('[data-act="check"]').click()
  await editor.getByText('guides.0.effectiveFrom').waitFor()
  expect(await editor.locator('[data-act="bring-in"]').isDisabled()).toBe(true)
  await editor.locator('input[type="file"]').setInputFiles(file([{ ...source.guide, code: 'imp-1' }]))
  await editor.locator('[data-act="check"]').click()
  await editor.locator('[data-act="bring-in"]:not([disabled])').click()
  await editor.getByText('已保存为草稿').waitFor()
  await editor.locator('[data-page="media"]').click()
  expect(await faults(editor)).toEqual([])
  await editor.locator('[data-page="due"]').click()
  await editor.locator('.office-dues li').first().waitFor()
  expect(await faults(editor)).toEqual([])
  await editor.locator('[data-page="coverage"]').click()
  await editor.locator('.office-coverage td').first().waitFor()
  await editor.locator('[data-page="list"]').click()
  await editor.locator('[data-act="new"]').click()
  await editor.locator('input[name="code"]').fill('brand-new')
  await editor.locator('[data-act="create"]').click()
  await editor.locator('.ed-wrong button[data-weight="blocking"]').first().waitFor()
  await editor.locator('#f-name-zh').fill('新事项')
  expect(problems).toEqual([])
})

test('[E2E-23] two who write the same lose nothing; what is sent back comes back with its reason; a closer scope is seen', async () => {
  const other = 'ss-flexible'
  const [editor, department] = [await desk('editor'), await desk('department')]
  const write = async (page: Page, name: string) => {
    await page.goto(`${hall.url}/office#edit/guide/${other}`)
    await page.locator('#f-name-zh').fill(name)
  }
  await write(editor, '灵活就业（编辑）')
  await write(department, '灵活就业（部门）')
  await department.keyboard.press('Control+s')
  await department.locator('.office-saving').getByText('草稿已保存').waitFor()
  await editor.locator('.office-meanwhile').waitFor()
  expect(await editor.locator('#f-name-zh').inputValue()).toBe('灵活就业（编辑）')
  await editor.locator('[data-act="compare-mine"]').click()
  expect(await editor.locator('.office-changes tbody').textContent()).toMatch(/灵活就业（部门）.*灵活就业（编辑）/)
  expect(await faults(editor)).toEqual([])
  await editor.keyboard.press('Escape')
  await editor.locator('[data-act="keep-mine"]').click()
  await editor.locator('.office-saving').getByText('草稿已保存').waitFor()

  await editor.locator('[data-act="scope"]').click()
  await editor.locator('input[value="limited"]').check()
  expect(await editor.locator('[data-act="scope-done"]').isDisabled()).toBe(true)
  await editor.locator('[name="scope-reason"]').fill('只供本单位工作人员使用')
  expect(await faults(editor)).toEqual([])
  await editor.locator('[data-act="scope-done"]').click()
  await editor.locator('[data-act="done"]').click()
  await editor.locator('[data-act="submit"]').click()
  await editor.getByText('要由别人审核').waitFor()

  // The department wrote a draft too: its manager reads it.
  const manager = await desk('manager')
  await manager.goto(`${hall.url}/office#mine`)
  await manager.locator(`[data-why="review"] tr[data-code="${other}"] a`).click()
  await manager.locator('.office-scope-line[data-other="true"]').getByText('只供本单位工作人员使用').waitFor()
  await manager.locator('[data-act="send-back"]').click()
  await manager.locator('dialog textarea').fill('依据的文号不对')
  await manager.locator('[data-act="send-back-sure"]').click()
  await editor.locator('[data-page="mine"]').click()
  await editor.locator(`[data-why="sent-back"] tr[data-code="${other}"]`).getByText('依据的文号不对').waitFor()
  expect(await faults(editor)).toEqual([])
})

test('[E2E-24] the list is worked by keys, keeps its place, and tells what wants looking after', async () => {
  const editor = await desk('editor')
  await editor.locator('tr[data-code]').first().waitFor()
  await editor.keyboard.press('/')
  await editor.keyboard.type('社会保障')
  const all = await editor.locator('tr[data-code]').count()
  expect(all).toBeGreaterThan(2)
  await editor.keyboard.press('ArrowDown')
  await editor.keyboard.press('ArrowDown')
  await editor.keyboard.press('Enter')
  await editor.locator('.office-record').waitFor()
  await editor.goBack()
  await editor.locator('tr[data-code]').first().waitFor()
  expect(await editor.locator('tr[data-code]').count()).toBe(all)
  expect(await editor.locator('input[type="search"]').inputValue()).toBe('社会保障')
  await editor.locator('[data-act="clear"]').click()
  await editor.locator('[data-standing="draft"]').click()
  await editor.locator('tr[data-code="ss-flexible"]').waitFor()
  expect(await editor.locator('tr[data-code]').count()).toBe(Number(await editor.locator('[data-standing="draft"] b').textContent()))
  await editor.locator('[data-order="name"]').click()
  expect(await editor.locator('th[aria-sort="ascending"] [data-order="name"]').count()).toBe(1)
  expect(await faults(editor)).toEqual([])
  expect(problems).toEqual([])
})

test('[E2E-25] the form is worked by keys: entries move and keep the cursor, what is wrong is found, nothing broken is kept', async () => {
  const editor = await desk('editor')
  await editor.goto(`${hall.url}/office#edit/guide/tax-house`)
  const parts = editor.locator('.ed-head .ed-tabs button')
  await parts.first().waitFor()
  for (const part of await parts.all()) {
    await part.click()
    expect(await faults(editor)).toEqual([])
  }
  await parts.nth(4).click()
  const entries = editor.locator('#f-tariffs > .ed-list > .ed-entry')
  const first = await entries.first().locator('summary').textContent()
  await entries.first().locator('> .ed-keys [data-act="down"]').focus()
  for (let count = await entries.count(); count > 1; count--) await editor.keyboard.press('Enter')
  expect((await entries.last().locator('summary').textContent())?.slice(1)).toBe(first?.slice(1))
  expect(await entries.last().locator('> .ed-keys [data-act="up"]:focus').count()).toBe(1)

  await editor.locator('#f-tariffs > .ed-list > [data-act="add"]').press('Enter')
  await editor.keyboard.type('测试费')
  expect(await entries.last().locator('summary').textContent()).toContain('测试费')
  expect(await editor.locator('[data-act="save"]').isDisabled()).toBe(true)
  await parts.first().click()
  await editor.locator('.ed-wrong button', { hasText: '开始日期' }).click()
  await editor.locator('input[type="date"]:focus').waitFor()
  expect(await faults(editor)).toEqual([])

  // Money is typed in yuan; what is none is said so beside it, and stays to be mended.
  const sum = entries.last().locator('.ed-number').first()
  await sum.fill('80.555')
  await entries.last().getByText('请写金额').waitFor()
  await sum.fill('80.50')
  await entries.last().getByText('请写金额').waitFor({ state: 'detached' })
  expect(await sum.inputValue()).toBe('80.50')
  await entries.last().locator('> .ed-keys [data-act="remove"]').press('Enter')
  expect(await editor.locator('[data-act="save"]').isEnabled()).toBe(true)
  expect(problems).toEqual([])
})
