import type { Page } from 'playwright-core'
import { z } from 'zod'

const made = z.object({ code: z.string() })
const offered = z.object({ days: z.array(z.object({ slots: z.array(z.object({ from: z.number(), left: z.number() })) })) })
const matter = 'psb-passport'

/** Pictures of appointments: on the site, at the kiosk, at the greeter's desk. One is booked for them. */
export async function appointmentShots(url: string) {
  const code = await book(url)
  const phone = { width: 390, height: 1340 }
  const portrait = { width: 1080, height: 1920 }
  return [
    { name: 'site-appointments-zh', path: `/site/zh/appointments/new/${matter}`, ...phone, prepare: chooseTime },
    ...['zh', 'ug', 'en'].flatMap((language) => [
      { name: `site-appointment-${language}`, path: `/site/${language}/appointments/code/${code}`, ...phone },
      { name: `kiosk-code-${language}`, path: '/kiosk?kiosk=K01', ...portrait, language, prepare: typeHalf(code) },
    ]),
    { name: 'kiosk-not-today-zh', path: '/kiosk?kiosk=K01', ...portrait, language: 'zh', prepare: scan(`${url}/a/${code}`) },
    ...['zh', 'en'].map((language) => ({
      name: `greeter-appointment-${language}`,
      path: '/greeter',
      width: 1280,
      height: 800,
      as: 'greeter',
      language,
      prepare: findAtDesk(code),
    })),
  ]
}

async function book(url: string): Promise<string> {
  const hall = `${url}/api/halls/urumqi`
  const { days } = offered.parse(await (await fetch(`${hall}/slots?item=${matter}`)).json())
  const slot = days.flatMap(({ slots }) => slots).findLast(({ left }) => left > 0)
  const response = await fetch(`${hall}/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ item: matter, from: slot?.from, language: 'zh' }),
  })
  return made.parse(await response.json()).code
}

async function chooseTime(page: Page) {
  await page.locator('.site-choice').nth(1).locator('a').nth(3).click()
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
}

const typeHalf = (code: string) => async (page: Page) => {
  await page.locator('[data-act="booked"]').click()
  await page.locator('.code-letters').waitFor()
  for (const letter of code.slice(0, 6)) await page.locator(`.code-letters [data-letter="${letter}"]`).click()
}

const scan = (text: string) => async (page: Page) => {
  await page.locator('[data-act="booked"]').waitFor()
  await Promise.all([...text.split(''), 'Enter'].map((key) => page.keyboard.press(key)))
  await page.locator('[data-refusal]').waitFor()
}

const findAtDesk = (code: string) => async (page: Page) => {
  await page.locator('[data-act="bookings"]').click()
  await page.locator('[data-book]').first().waitFor()
  await page.locator('#booking-code').fill(code)
  await page.keyboard.press('Enter')
  await page.locator('[data-booking]').waitFor()
}
