import { existsSync } from 'node:fs'
import { chromium, errors, type Browser, type Page } from 'playwright-core'

const candidates = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Debian's Chromium, headless. `CHROMIUM` names another one. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = candidates.find((path) => path !== undefined && existsSync(path))
  if (executablePath === undefined) throw new Error('The browser tests need Chromium: sudo apt-get install chromium fonts-noto-cjk')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--autoplay-policy=no-user-gesture-required',
    ],
  })
}

/** The console takes one thing at a time: until the answer is there it hears no other key. */
export const answered = (page: Page) => page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })

/** Pressed again where it was not heard: printing may have the keyboard for a moment. */
export async function pressFor(page: Page, key: string, outcome: string) {
  for (let tries = 0; tries < 6 && (await page.locator(outcome).count()) === 0; tries += 1) {
    await page.keyboard.press(key)
    await page.locator(outcome).first().waitFor({ timeout: 2_000 }).catch(ignoreTimeout)
  }
  await page.locator(outcome).first().waitFor()
}
function ignoreTimeout(error: unknown) {
  if (!(error instanceof errors.TimeoutError)) throw error
}

/** A new page in a window of its own, with its own cookies. Errors of the page fail the test that asks `problems`. */
export async function openScreen(
  browser: Browser,
  url: string,
  size: { width: number; height: number },
  more: { touch?: boolean } = {},
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ viewport: size, hasTouch: more.touch ?? false, locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_CONNECTION_REFUSED|WebSocket connection|Failed to load resource/.test(message.text()))
      problems.push(`${page.url()}: ${message.text()}`)
  })
  await page.goto(url)
  return { page, problems }
}
