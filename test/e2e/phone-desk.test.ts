import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { hallProcess, PASSWORD, type HallProcess } from './hall-process.ts'

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

async function phoneDesk(username: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const signedIn = await context.request.post(`${hall.url}/api/login`, { data: { username, password: PASSWORD } })
  expect(signedIn.status()).toBe(200)
  const page = await context.newPage()
  await page.goto(`${hall.url}/phone-desk`)
  return page
}

test('the phone desk finds the guide, records a call and passes it on; another accepts, answers and closes', async () => {
  const clerk = await phoneDesk('clerk1')
  await clerk.fill('[data-find]', '护照')
  await clerk.click('.pd-find .key')
  await clerk.waitForSelector('.pd-guide [data-guide]')
  await clerk.fill('[data-field=phone]', '139 9999 1111')
  await clerk.check('[data-told]')
  await clerk.click('[data-outcome=passed-on]')
  expect(await clerk.locator('[data-to]').inputValue()).toMatch(/^department:/)
  await clerk.click('[data-act=record]')
  await clerk.waitForSelector('[data-contact]')
  expect(await clerk.textContent('[data-contact]')).toContain('139 9999 1111')

  const manager = await phoneDesk('manager')
  await manager.click('[data-list=open]')
  await manager.waitForSelector('[data-contact]')
  expect(await manager.textContent('[data-contact]')).not.toContain('9999 1111')
  await manager.click('[data-act=accept]')
  await manager.click('[data-act=answer]')
  await manager.fill('[data-words]', '二楼出入境')
  await manager.click('.pd-words .key-go')
  await manager.click('[data-act=close]')
  await manager.waitForSelector('[data-contact]', { state: 'detached' })
  await clerk.click('[data-list=day]')
  await clerk.waitForSelector('[data-contact]:has-text("二楼出入境")')
})

test('[FIRST-2] it is passed on to a counter, or to somebody by the number they wear', async () => {
  const desk = await phoneDesk('greeter')
  const passOn = async (topic: string, group: string, option: RegExp) => {
    await desk.fill('[data-field=topic]', topic)
    await desk.click('[data-outcome=passed-on]')
    const found = desk.locator(`[data-to] optgroup[label="${group}"] option`).filter({ hasText: option })
    await desk.locator('[data-to]').selectOption((await found.getAttribute('value')) ?? '')
    await desk.click('[data-act=record]')
    await desk.locator('[data-contact]', { hasText: topic }).waitFor()
    return desk.locator('[data-contact]', { hasText: topic }).innerText()
  }
  expect(await passOn('复印在哪里', '窗口', /^3 号窗口$/)).toMatch(/转给 .?3.? 号窗口/)
  expect(await passOn('退休年限怎么算', '个人', /0102/)).toMatch(/转给 工号 .?0102/)
  const receiver = await phoneDesk('clerk2')
  await receiver.locator('[data-contact]', { hasText: '退休年限怎么算' }).locator('[data-act=accept]').click()
  await receiver.locator('[data-contact]', { hasText: '退休年限怎么算' }).locator('[data-act=answer]').waitFor()
})
