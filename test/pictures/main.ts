import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import { freePort } from '../e2e/hall-process.ts'
import { openBrowser } from '../e2e/browser.ts'
import { writePastWeeks } from './past-weeks.ts'
import { appointmentShots } from './appointments.ts'
import { caseShots } from './cases.ts'
import { counterCaseShots } from './counter-cases.ts'
import { publicCaseShots } from './public-cases.ts'
import { outOfOrder } from './out-of-order.ts'
import { takePapers } from './papers.ts'
import { recordCall } from './phone-desk.ts'
import { visitShots } from './visits.ts'
import { takeWalks } from './walks.ts'

const OUT = 'docs/pictures'
const PASSWORD = 'pictures-only-password'
const WARM_UP = 45 // seconds of the demonstration before the first picture

interface Shot {
  name: string
  path: string
  width: number
  height: number
  as?: string
  language?: string
  prepare?: (page: Page) => Promise<unknown>
}

const only = process.argv.slice(2)
const data = mkdtempSync(join(tmpdir(), 'one-hall-pictures-'))
const port = await freePort()
const url = `http://127.0.0.1:${port}`
await writePastWeeks(join(data, 'hall.db'), Date.now())
const hall = spawn(process.execPath, ['dist/server/demo.cjs', '--speed', '12'], {
  env: { ...process.env, PORT: String(port), HALL_DATA: data, HALL_DEMO_PASSWORD: PASSWORD, LOG_LEVEL: 'error' },
  stdio: 'ignore',
})
const browser = await openBrowser()
try {
  mkdirSync(OUT, { recursive: true })
  await seconds(WARM_UP)
  for (const shot of await shots()) if (only.length === 0 || only.some((name) => shot.name.startsWith(name))) await take(browser, shot)
  await takePapers(browser, url, OUT, only)
  await takeWalks(browser, url, PASSWORD, OUT, only)
} finally {
  await browser.close()
  hall.kill('SIGTERM')
  await new Promise((done) => hall.once('exit', done))
  rmSync(data, { recursive: true, force: true })
}
process.exit(0)

async function shots(): Promise<Shot[]> {
  const token = await takeNumber()
  const overtaken = await outOfOrder(url, PASSWORD)
  const portrait = { width: 1080, height: 1920 }
  const desk = { width: 1440, height: 900 }
  return [
    ...['zh', 'ug', 'en'].flatMap((language) => [
      { name: `kiosk-${language}`, path: '/kiosk?kiosk=K01', ...portrait, language },
      { name: `kiosk-guide-${language}`, path: '/kiosk?kiosk=K01', ...portrait, language, prepare: openGuide },
      { name: `kiosk-ticket-${language}`, path: '/kiosk?kiosk=K01', ...portrait, language, prepare: touchPopularItem },
      { name: `ticket-${language}`, path: `/t/${token}`, width: 390, height: 844, language },
    ]),
    ...['zh', 'ug', 'en'].flatMap((language) => [
      { name: `order-ticket-${language}`, path: `/t/${overtaken.token}`, width: 390, height: 1560, language, prepare: openStory },
      {
        name: `order-kiosk-${language}`,
        path: '/kiosk?kiosk=K01',
        ...portrait,
        language,
        prepare: (page: Page) => lookUpNumber(page, overtaken.number),
      },
      { name: `order-site-${language}`, path: `/site/${language}/order?number=${overtaken.number}`, width: 1280, height: 1700 },
    ]),
    { name: 'order-kiosk-today', path: '/kiosk?kiosk=K01', ...portrait, prepare: openOrder },
    { name: 'order-wall', path: '/order', width: 1920, height: 1080 },
    {
      name: 'order-wall-ug',
      path: '/order?seconds=5',
      width: 1920,
      height: 1080,
      prepare: (page: Page) => page.locator('.order-wall[lang="ug"]').waitFor(),
    },
    { name: 'kiosk-landscape', path: '/kiosk?kiosk=K01', width: 1920, height: 1080 },
    { name: 'site-zh', path: '/site/zh/guides/re-transfer', ...desk },
    { name: 'site-ug', path: '/site/ug/guides/ss-card-reissue', width: 390, height: 844 },
    { name: 'site-home-zh', path: '/site/zh', ...desk },
    { name: 'site-postings-zh', path: '/site/zh/postings', ...desk },
    { name: 'site-posting-ug', path: '/site/ug/postings/fund-heating', width: 390, height: 844 },
    { name: 'site-book-zh', path: '/site/zh/book/police', ...desk },
    { name: 'notices', path: '/notices', width: 1920, height: 1080 },
    { name: 'notices-ug', path: '/notices?seconds=5', width: 1920, height: 1080, prepare: untilUyghur },
    ...['zh', 'en'].flatMap((language) => [
      { name: `office-list-${language}`, path: '/office', ...desk, as: 'editor', language },
      { name: `office-edit-${language}`, path: '/office#edit/guide/psb-id-reissue', ...desk, as: 'editor', language },
      {
        name: `office-record-${language}`,
        path: '/office#record/guide/ss-card-reissue',
        ...desk,
        as: 'department',
        language,
        prepare: draftToReview,
      },
      { name: `office-due-${language}`, path: '/office#due', ...desk, as: 'editor', language },
    ]),
    { name: 'board', path: '/board', width: 1920, height: 1080 },
    { name: 'board-contrast', path: '/board?theme=contrast', width: 1920, height: 1080 },
    { name: 'sign', path: '/sign?counter=1', width: 1920, height: 540 },
    { name: 'console-zh', path: '/console?counter=1', ...desk, as: 'clerk1' },
    { name: 'greeter-zh', path: '/greeter', width: 1280, height: 800, as: 'greeter' },
    { name: 'greeter-en', path: '/greeter', width: 1280, height: 800, as: 'greeter', language: 'en' },
    { name: 'phone-desk-zh', path: '/phone-desk', ...desk, as: 'clerk1', prepare: recordCall },
    { name: 'phone-desk-en', path: '/phone-desk', ...desk, as: 'greeter', language: 'en', prepare: recordCall },
    { name: 'dashboard-zh', path: '/dashboard', width: 1920, height: 1080, as: 'manager' },
    ...['zh', 'en'].flatMap((language) => [
      {
        name: `staffing-${language}`,
        path: '/dashboard#staffing',
        width: 1920,
        height: 1080,
        as: 'manager',
        language,
        prepare: tryOneMore,
      },
      { name: `counter-plan-${language}`, path: '/dashboard', ...desk, as: 'manager', language, prepare: announceLunch },
    ]),
    { name: 'dashboard-en', path: '/dashboard', width: 1920, height: 1080, as: 'manager', language: 'en' },
    ...(await appointmentShots(url)),
    ...caseShots(url, PASSWORD),
    ...counterCaseShots(url),
    ...publicCaseShots(url, PASSWORD),
    ...(await visitShots(url)),
    { name: 'login', path: '/login?next=/console?counter=6', ...desk },
  ]
}

async function take(from: Browser, shot: Shot) {
  const context = await from.newContext({
    viewport: { width: shot.width, height: shot.height },
    locale: { en: 'en-GB', ug: 'ug-CN' }[shot.language ?? ''] ?? 'zh-CN',
  })
  if (shot.as !== undefined) await context.request.post(`${url}/api/login`, { data: { username: shot.as, password: PASSWORD } })
  const page = await context.newPage()
  await page.goto(url + shot.path)
  await page.waitForLoadState('networkidle').catch(() => page.waitForTimeout(1_000)) // sockets may keep it from ever being idle
  if (shot.language !== undefined) await chooseLanguage(page, shot.language)
  await shot.prepare?.(page)
  await page.waitForTimeout(1_500)
  await page.screenshot({ path: join(OUT, `${shot.name}.png`) })
  console.log(`${OUT}/${shot.name}.png`)
  await context.close()
}

/** Every screen marks its language keys with `data-language`. */
async function chooseLanguage(page: Page, language: string) {
  const key = page.locator(`[data-language="${language}"]`).first()
  if ((await key.count()) > 0 && (await key.isVisible())) await key.click()
}

async function openStory(page: Page) {
  await page.locator('[data-act="before"]').click()
  await page.locator('.order-sum').waitFor()
}

async function openOrder(page: Page) {
  await page.locator('[data-act="order"]').click()
  await page.locator('.order-results .order-sum').waitFor()
}

async function lookUpNumber(page: Page, number: string) {
  await openOrder(page)
  for (const sign of number) await page.locator(`[data-letter="${sign}"]`).click()
  await page.locator('.order-figures').first().waitFor()
}

async function openGuide(page: Page) {
  await page.locator('[data-item]').first().click()
  await page.locator('[data-page="guide"]').waitFor()
}

/** One more counter, tried and not opened. */
async function tryOneMore(page: Page) {
  await page.locator('[data-act="what-if-counter"]').selectOption('12')
  await page.locator('[data-act="what-if-do"]').waitFor()
  await page.locator('.staffing svg').waitFor()
}

async function announceLunch(page: Page) {
  await page.locator('[data-counter="5"]').click()
  await page.locator('[data-act="plan-counter"]').click()
  await page.locator('dialog').waitFor({ state: 'hidden' })
  await page.locator('[data-counter="5"]').click()
  await page.locator('.counter-plan li').first().waitFor()
}

async function untilUyghur(page: Page) {
  await page.locator('.notices[lang="ug"]').waitFor()
}

/** Something for a reviewer to look at. */
async function draftToReview(page: Page) {
  const ask = async (username: string, path: string, body: unknown, cookie = '') =>
    fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) }).then(
      (answer) => ({ answer, username }),
    )
  const { answer } = await ask('editor', '/api/login', { username: 'editor', password: PASSWORD })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const path = '/api/office/records/guide/ss-card-reissue'
  const record = await (await fetch(url + path, { headers: { cookie } })).json()
  if (record.draft === null) {
    const remark = {
      zh: '每月第一个周六上午加开补办窗口',
      ug: 'ھەر ئاينىڭ بىرىنچى شەنبىسى كۆزنەك قوشۇلىدۇ',
      en: 'An extra counter is open on the first Saturday of each month',
    }
    const document = { ...record.live.document, remark }
    await ask('editor', `${path}/save`, { document, scope: { kind: 'public' }, base: record.position }, cookie)
    await ask('editor', `${path}/submit`, {}, cookie)
  }
  await page.locator('.office-changes').waitFor()
}

async function touchPopularItem(page: Page) {
  await page.locator('[data-item]').first().click()
  await page.locator('[data-class="normal"]').click()
  await page.locator('[data-page="ticket"]').waitFor()
}

async function takeNumber(): Promise<string> {
  const response = await fetch(`${url}/api/halls/urumqi/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ item: 'psb-id-reissue', class: 'normal', language: 'zh' }),
  })
  return z.object({ token: z.string() }).parse(await response.json()).token
}

function seconds(n: number) {
  return new Promise((done) => setTimeout(done, n * 1_000))
}
