import type { Page } from 'playwright-core'
import { z } from 'zod'

const taken = z.object({ token: z.string() })
const portrait = { width: 1080, height: 1920 }
const BASKET = ['psb-id-first', 're-transfer']

/** Pictures of a visit: matters gathered at the kiosk, the slip, the way, the phone, the map on the site, the console. */
export async function visitShots(url: string) {
  const token = await take(url)
  const languages = ['zh', 'ug', 'en']
  return [
    ...languages.flatMap((language) => [
      { name: `visit-basket-${language}`, path: '/kiosk?kiosk=K01', ...portrait, language, prepare: gather },
      { name: `visit-slip-${language}`, path: '/kiosk?kiosk=K01', ...portrait, language, prepare: takeBoth },
      { name: `visit-way-${language}`, path: '/kiosk?kiosk=K01', ...portrait, language, prepare: lookAtMap },
      { name: `visit-phone-${language}`, path: `/t/${token}`, width: 390, height: 1400, language },
      { name: `site-map-${language}`, path: `/site/${language}/map?zone=upper`, width: 1280, height: 1000 },
    ]),
    { name: 'visit-slip-landscape', path: '/kiosk?kiosk=K01', width: 1920, height: 1080, prepare: takeOne },
    { name: 'visit-console-zh', path: '/console?counter=2', width: 1440, height: 900, as: 'clerk2', prepare: untilMoreStops },
  ]
}

async function take(url: string): Promise<string> {
  const response = await fetch(`${url}/api/halls/urumqi/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ items: BASKET, class: 'normal', language: 'zh' }),
  })
  return taken.parse(await response.json()).token
}

async function gather(page: Page) {
  await page.locator('[data-item]').first().click()
  await page.locator('[data-act="together"]').click()
  await page.locator('[data-act="more"]').click()
  await page.locator('[data-item]').nth(1).click()
  await page.locator('[data-act="gather"]').click()
  await page.locator('[data-page="basket"] .basket-row').nth(1).waitFor()
}

async function takeBoth(page: Page) {
  await gather(page)
  await page.locator('[data-class="normal"]').click()
  await page.locator('.ticket-stops').waitFor()
}

async function lookAtMap(page: Page) {
  await takeBoth(page)
  await page.locator('[data-act="where"]').click()
  await page.locator('.m-way-line').first().waitFor()
}

async function takeOne(page: Page) {
  await page.locator('[data-item]').first().click()
  await page.locator('[data-class="normal"]').click()
  await page.locator('.ticket-stops').waitFor()
}

/** The simulated clerk has somebody who goes on from here. */
async function untilMoreStops(page: Page) {
  await page.locator('.state[data-state="serving"]').first().waitFor()
  await page.locator('.visit-stops [data-state="later"]').first().waitFor({ timeout: 240_000 })
}
