import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openScreen } from './browser.ts'
import { HALL, hallProcess, PASSWORD, type HallProcess } from './hall-process.ts'

const DIVORCE = 'civ-divorce' // line F, served by counter 1, one stop
const NEXT_GUARD = 900 // ms: the console ignores a second F2 for 800 ms after what the first one did

let hall: HallProcess
let browser: Browser
let screens: Awaited<ReturnType<typeof openAll>>

beforeAll(async () => {
  // Recalls may follow at once, so that the test need not wait twenty seconds for each.
  hall = await hallProcess({}, { recall: { most: 3, everySeconds: 0 } })
  await hall.start()
  browser = await openBrowser()
  screens = await openAll()
})
afterAll(async () => {
  await browser.close()
  await hall.remove()
})

async function openAll() {
  const kiosk = await openScreen(browser, `${hall.url}/kiosk?kiosk=K01`, { width: 1080, height: 1920 }, { touch: true })
  const board = await openScreen(browser, `${hall.url}/board`, { width: 1920, height: 1080 })
  const sign = await openScreen(browser, `${hall.url}/sign?counter=1`, { width: 1920, height: 540 })
  const console_ = await openScreen(browser, `${hall.url}/console?counter=1`, { width: 1440, height: 900 })
  const manager = await openScreen(browser, `${hall.url}/dashboard`, { width: 1920, height: 1080 })
  await signIn(console_.page, 'clerk1')
  await signIn(manager.page, 'manager')
  const tokens: string[] = []
  kiosk.page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      const token = /"token":"([A-Za-z0-9_-]{22})"/.exec(String(payload))?.[1]
      if (token !== undefined) tokens.push(token)
    }),
  )
  await kiosk.page.reload() // so that its socket is listened to
  const problems = [kiosk, board, sign, console_, manager].map((screen) => screen.problems)
  return { kiosk: kiosk.page, board: board.page, sign: sign.page, console: console_.page, manager: manager.page, tokens, problems }
}

/** On the page a visitor to the desk really meets. */
async function signIn(page: Page, username: string) {
  await page.locator('input[autocomplete="username"]').fill(username)
  await page.locator('input[autocomplete="current-password"]').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/(console|dashboard)/)
}

async function takeByTouch(): Promise<{ number: string; token: string }> {
  const { kiosk, tokens } = screens
  await kiosk.locator('[data-department="civil"]').tap()
  await kiosk.locator(`[data-item="${DIVORCE}"]`).tap()
  await kiosk.locator('[data-class="normal"]').tap()
  const number = await kiosk.locator('[data-page="ticket"] [data-number]').getAttribute('data-number')
  await kiosk.locator('[data-act="done"]').tap()
  await kiosk.locator('[data-page="home"]').waitFor()
  return { number: number ?? '', token: tokens.at(-1) ?? '' }
}

const publicView = async () =>
  (await fetch(`${hall.url}/api/halls/${HALL}`)).json() as Promise<{
    calling: { number: string; times: number }[]
    counters: { id: string; state: string }[]
  }>
const sign = (saying: string, number: string | null) =>
  screens.sign.locator(number === null ? `[data-saying="${saying}"]` : `[data-saying="${saying}"][data-number="${number}"]`).waitFor()
const board = (number: string) => screens.board.locator(`[data-call="${number}"]`).first().waitFor()
const tile = (state: string) =>
  screens.manager.locator(`[data-counter="1"][data-state*="${state}"], [data-counter="1"] [data-state*="${state}"]`).first().waitFor()
const waiting = (count: number) =>
  expect
    .poll(async () => (await screens.manager.locator('[data-figure="waiting"]').textContent())?.includes(String(count)), { timeout: 5_000 })
    .toBe(true)
const phone = (page: Page, state: string) => page.locator(`[data-state="${state}"]`).first().waitFor()

async function press(key: string) {
  await screens.console.waitForTimeout(NEXT_GUARD)
  await screens.console.keyboard.press(key)
}
async function click(act: string) {
  await screens.console.waitForTimeout(NEXT_GUARD)
  await screens.console.locator(`[data-act="${act}"]`).first().click()
}

async function aRoundOfVisitors(inTheMiddle: () => Promise<void>) {
  const first = await takeByTouch()
  const second = await takeByTouch()
  const third = await takeByTouch()
  await waiting(3)
  const phoneScreen = await openScreen(browser, `${hall.url}/t/${first.token}`, { width: 390, height: 844 })
  await phone(phoneScreen.page, 'waiting')

  // Called by key, recalled by key: the board, the sign, the phone and the manager follow.
  await press('F2')
  await Promise.all([board(first.number), sign('called', first.number), phone(phoneScreen.page, 'called'), tile('calling'), waiting(2)])
  await press('F3')
  await expect.poll(async () => (await publicView()).calling[0]).toMatchObject({ number: first.number, times: 2 })

  // Started by key, transferred to line B by click and letter: it waits there.
  await press('F2')
  await Promise.all([sign('serving', first.number), phone(phoneScreen.page, 'serving'), tile('serving')])
  await click('transfer')
  await screens.console.keyboard.press('b')
  await screens.console.keyboard.press('Enter')
  await Promise.all([sign('free', null), phone(phoneScreen.page, 'waiting'), waiting(3)])

  await inTheMiddle()

  // The next by click; started by click; one key finishes and calls the third.
  await click('next')
  await Promise.all([board(second.number), sign('called', second.number)])
  await click('next')
  await sign('serving', second.number)
  await press('F2')
  await Promise.all([board(third.number), sign('called', third.number), waiting(1)])

  // A no-show by click, taken back by key, then again by key.
  await click('no-show')
  await sign('free', null)
  await press('z')
  await Promise.all([sign('called', third.number), tile('calling')])
  await press('F9')
  await Promise.all([sign('free', null), tile('free'), waiting(1)])

  // The transferred visitor cancels on the phone.
  await phoneScreen.page.locator('[data-act="cancel"]').click()
  await phoneScreen.page.locator('[data-act="cancel-yes"]').click()
  await Promise.all([phone(phoneScreen.page, 'cancelled'), waiting(0)])
  expect(phoneScreen.problems).toEqual([])
  await phoneScreen.page.context().close()
}

describe('the whole hall in Chromium', () => {
  test('[E2E-1] the manager opens a counter, the clerk opens another', async () => {
    await screens.manager.locator('[data-counter="2"]').first().click()
    await screens.manager.locator('[data-act="open"]').click()
    await expect.poll(async () => (await publicView()).counters.find((counter) => counter.id === '2')?.state).toBe('free')
    await screens.manager.keyboard.press('Escape')
    await sign('closed', null)
    await press('F2')
    await Promise.all([sign('free', null), tile('free')])
  })

  test('[E2E-2] three numbers by touch; called, recalled, transferred, finished, missed and undone by key and click, on every screen', async () => {
    await aRoundOfVisitors(async () => undefined)
  })

  test('[E2E-3] the same, with the server killed and started again in the middle', async () => {
    await aRoundOfVisitors(async () => {
      await hall.kill()
      await Promise.all(
        [screens.kiosk, screens.board, screens.console, screens.manager].map((page) => page.locator('.offline-bar').first().waitFor()),
      )
      await sign('offline', null)
      await hall.start()
      await Promise.all(
        [screens.kiosk, screens.board, screens.console, screens.manager].map((page) =>
          page.locator('.offline-bar').first().waitFor({ state: 'detached' }),
        ),
      )
      await Promise.all([sign('free', null), waiting(3)])
    })
    expect(screens.problems.flat()).toEqual([])
  })
})
