import { execFile } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { dayDigest } from '../../shared/wire/order.ts'
import { openBrowser, openScreen } from './browser.ts'
import { HALL, hallProcess, PASSWORD, type HallProcess } from './hall-process.ts'

const REASON = '持当天火车票'
const taken = z.object({ number: z.string(), token: z.string() })
const told = z.object({ fits: z.boolean(), fault: z.looseObject({ kind: z.string(), position: z.int() }).nullable() })
const run = promisify(execFile)

let hall: HallProcess
let browser: Browser
let tickets: z.infer<typeof taken>[]
beforeAll(async () => {
  hall = await hallProcess()
  await hall.start()
  browser = await openBrowser()
  const cookie = (await post('/api/login', { username: 'clerk1', password: PASSWORD })).headers.get('set-cookie')?.split(';')[0] ?? ''
  const at1 = (action: string, body: object = {}) => post(`/api/halls/${HALL}/counters/1/${action}`, body, { cookie })
  await at1('open')
  tickets = []
  for (let n = 0; n < 3; n++) {
    const answer = await post(
      `/api/halls/${HALL}/tickets`,
      { line: 'general', class: 'normal', language: 'zh' },
      { 'idempotency-key': `order-${n}` },
    )
    tickets.push(taken.parse(await answer.json()))
  }
  await at1('call', { number: tickets[2]?.number, reason: REASON })
})
afterAll(async () => {
  await browser.close()
  await hall.remove()
})

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(hall.url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })

/** What `npm run verify` runs: its exit code and its line of JSON. */
async function verify(data: string, ...more: string[]) {
  const { day } = await digest()
  const args = ['hall-server/start.mjs', '--verify', '--day', day, '--data', data, '--json', ...more]
  const done = await run(process.execPath, args).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: unknown) => z.object({ code: z.number(), stdout: z.string() }).parse(error),
  )
  return { code: done.code, ...told.parse(JSON.parse(done.stdout)) }
}
let known: z.infer<typeof dayDigest> | undefined
async function digest() {
  return (known ??= dayDigest.parse(await (await fetch(`${hall.url}/api/halls/${HALL}/digest`)).json()))
}

test('[E2E-50] who was called out of order, and why, stands on the phone, the kiosk, the wall and the site', async () => {
  const [first, , third] = tickets
  const row = `[data-number="${third?.number}"]`
  const phone = await openScreen(browser, `${hall.url}/t/${first?.token}`, { width: 390, height: 844 }, { touch: true })
  await phone.page.locator('[data-act="before"]').tap()
  expect(await phone.page.locator(`.order-row${row}`).textContent()).toContain(REASON)

  const kiosk = await openScreen(browser, `${hall.url}/kiosk`, { width: 1080, height: 1920 }, { touch: true })
  await kiosk.page.locator('[data-act="order"]').tap()
  await kiosk.page.locator(`.order-row${row}`).waitFor()
  for (const sign of first?.number ?? '') await kiosk.page.locator(`[data-letter="${sign}"]`).tap()
  expect(await kiosk.page.locator(`.order-row${row}[data-why="chosen"] .order-figures`).textContent()).toContain(String(first?.number))

  const wall = await openScreen(browser, `${hall.url}/order`, { width: 1920, height: 1080 })
  expect(await wall.page.locator(`tr${row}`).textContent()).toContain(REASON)

  const site = await openScreen(browser, `${hall.url}/site/zh/order?number=${first?.number.toLowerCase()}`, { width: 1280, height: 900 })
  expect(await site.page.locator(`.order-row${row}`).textContent()).toContain(REASON)
  expect((await site.page.locator('.order-hash').textContent())?.replaceAll(' ', '')).toContain((await digest()).hash)
  expect([phone, kiosk, wall, site].flatMap(({ problems }) => problems)).toEqual([])
})

test('[E2E-51] the day is verified while the server runs and from a copy; a change in the file is named', async () => {
  const { hash } = await digest()
  expect(await verify(hall.data, '--digest', hash)).toMatchObject({ code: 0, fits: true })
  expect(await verify(hall.data, '--digest', 'f'.repeat(64))).toMatchObject({ code: 1, fault: { kind: 'wrong-digest' } })
  await hall.stop()
  const copy = join(hall.data, 'copied.db')
  copyFileSync(join(hall.data, 'hall.db'), copy)
  expect(await verify(copy)).toMatchObject({ code: 0, fits: true })
  const db = new Database(copy)
  db.exec('DROP TRIGGER journal_is_never_edited')
  const { changes } = db.prepare('UPDATE journal SET data = replace(data, ?, ?) WHERE data LIKE ?').run(REASON, '系统', `%${REASON}%`)
  db.close()
  expect(changes).toBe(1)
  expect(await verify(copy)).toMatchObject({ code: 1, fits: false, fault: { kind: 'wrong-hash' } })
  await expect(run(process.execPath, ['hall-server/start.mjs', '--verify', '--day', '1999-01-01', '--data', copy])).rejects.toMatchObject({
    code: 2,
  })
})
