import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openScreen } from './browser.ts'
import { faults } from './faults.ts'
import { HALL, hallProcess, PASSWORD, type HallProcess } from './hall-process.ts'

// Whenever the test runs, it is ten to eleven in the morning in the hall. Zones reach from 12 hours behind to 14 ahead.
const behind = 10 - new Date().getUTCHours()
const ahead = behind < -12 ? behind + 24 : behind
const timeZone = `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
const open = [['00:00', '23:59']]
const hours = { mon: open, tue: open, wed: open, thu: open, fri: open, sat: open, sun: open }
const matter = 'psb-passport'

let hall: HallProcess
let browser: Browser
beforeAll(async () => {
  hall = await hallProcess({}, { timeZone: ahead === 0 ? 'Etc/UTC' : timeZone, hours, plan: [] })
  await hall.start()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await hall.remove()
})

/** All keys at once, as a scanner sends them. */
const scan = (page: Page, text: string) => Promise.all([...text.split(''), 'Enter'].map((key) => page.keyboard.press(key)))

async function clerk(): Promise<(action: string) => Promise<Response>> {
  const login = await post('/api/login', { username: 'clerk1', password: PASSWORD })
  const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? ''
  return (action) => post(`/api/halls/${HALL}/counters/2/${action}`, {}, cookie)
}
const post = (path: string, body: object, cookie = '') =>
  fetch(hall.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), cookie },
    body: JSON.stringify(body),
  })

test('[E2E-40] booked on the site by phone, checked in at a kiosk by a scanner, called at a counter', async () => {
  const phone = await openScreen(browser, `${hall.url}/site/zh/appointments`, { width: 390, height: 844 })
  expect(await faults(phone.page)).toEqual([])
  await phone.page.locator(`a[href$="/new/${matter}"]`).click()
  await phone.page.locator('#choose-time ~ ul a').first().click()
  expect(await faults(phone.page)).toEqual([])
  await phone.page.locator('form button').click()
  await phone.page.waitForURL('**/code/*')
  expect(await faults(phone.page)).toEqual([])
  const code = phone.page.url().split('/').at(-1) ?? ''

  const kiosk = await openScreen(browser, `${hall.url}/kiosk?kiosk=K01`, { width: 1080, height: 1920 })
  await kiosk.page.locator('[data-act="booked"]').click()
  await kiosk.page.locator('.code-letters').waitFor()
  expect(await faults(kiosk.page)).toEqual([])
  await kiosk.page.locator('[data-act="home"]').click()
  await scan(kiosk.page, `${hall.url}/a/${code}`)
  await kiosk.page.locator('[data-number="B001"]').waitFor()
  // Again, and without an address: the same number.
  await kiosk.page.locator('[data-act="done"]').click()
  await scan(kiosk.page, code)
  await kiosk.page.locator('[data-number="B001"]').waitFor()

  const act = await clerk()
  await act('open')
  expect(await (await act('call-next')).json()).toMatchObject({ number: 'B001', class: 'appointment' })
  await phone.page.reload()
  expect(await phone.page.locator('[data-state="checked-in"]').textContent()).toContain('B001')
  expect([...phone.problems, ...kiosk.problems]).toEqual([])
})

test('[E2E-41] a code nobody has is said to be so, and typed again', async () => {
  const { page, problems } = await openScreen(browser, `${hall.url}/kiosk?kiosk=K01`, { width: 1366, height: 768 })
  await page.locator('[data-act="booked"]').click()
  for (const letter of '23456789') await page.locator(`.code-letters [data-letter="${letter}"]`).click()
  await page.locator('[data-act="check-in"]').click()
  await page.locator('[data-refusal="unknown-booking"]').waitFor()
  expect(await faults(page)).toEqual([])
  await page.locator('[data-act="again"]').click()
  expect(await page.locator('.code-field input').inputValue()).toBe('2345-6789')
  expect(problems).toEqual([])
})

test('[E2E-42] a power cut takes back neither a booking nor its number', async () => {
  const from = (await (await fetch(`${hall.url}/api/halls/${HALL}/slots?item=${matter}`)).json()).days[0].slots.find(
    ({ left }: { left: number }) => left > 0,
  ).from
  const { code } = await (await post(`/api/halls/${HALL}/bookings`, { item: matter, from, language: 'zh' })).json()
  await hall.kill()
  await hall.start()
  const first = await (await post(`/api/bookings/${code}/check-in`, {})).json()
  expect(first.number).toMatch(/^B\d{3}$/)
  await hall.kill()
  await hall.start()
  const again = await (await post(`/api/bookings/${code}/check-in`, {})).json()
  expect([again.number, again.token]).toEqual([first.number, first.token])
})
