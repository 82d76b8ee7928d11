import { resolve } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { instant } from '../../../shared/ids.ts'
import { caseView, type CaseView } from '../../../shared/wire/cases.ts'
import { demoPassword, hallAtWork, type HallAtWork } from '../../hall-server/doors/hall-at-work.ts'
import { openBrowser } from '../browser.ts'

export const DAY = 86_400_000 // ms

/** A whole hall with its built screens and a clock that can be put forward, and everybody who has to do with a case. */
export interface Walk {
  readonly hall: HallAtWork
  /** Everything any page complained of. */
  readonly problems: string[]
  /** The only one, on its first page. */
  kiosk(): Promise<Page>
  phone(path: string): Promise<Page>
  signedIn(username: string, path: string): Promise<Page>
  /** So many days after the beginning: the hall's day begins anew, and what the clock brings about in cases is there, now rather than within minutes. */
  later(days: number): Promise<void>
  close(): Promise<void>
}

export async function openWalk(): Promise<Walk> {
  const hall = await hallAtWork({ onDisk: true, folders: { web: resolve('dist/web'), clips: null } })
  const browser = await openBrowser()
  const problems: string[] = []
  // One for each person: what a page needs is loaded once, as on the machine at their desk.
  const contexts = new Map<string, BrowserContext>()
  let atKiosk: Promise<Page> | undefined
  let onPhone: Page | null = null
  async function contextOf(who: string, options: NonNullable<Parameters<typeof browser.newContext>[0]>): Promise<BrowserContext> {
    const context = contexts.get(who) ?? (await browser.newContext({ locale: 'zh-CN', ...options }))
    contexts.set(who, context)
    return context
  }
  async function opened(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
    await page.goto(hall.url + path)
    return page
  }
  return {
    hall,
    problems,
    kiosk: () =>
      (atKiosk ??= contextOf('a kiosk', { viewport: { width: 1080, height: 1920 }, hasTouch: true }).then((context) =>
        opened(context, '/kiosk?kiosk=K01'),
      )),
    async phone(path) {
      if (onPhone === null)
        onPhone = await opened(await contextOf('a phone', { viewport: { width: 390, height: 844 }, hasTouch: true }), path)
      else await onPhone.goto(hall.url + path)
      return onPhone
    },
    async signedIn(username, path) {
      const context = await contextOf(username, { viewport: { width: 1440, height: 900 } })
      await context.request.post(`${hall.url}/api/login`, { data: { username, password: demoPassword } })
      return opened(context, path)
    },
    async later(days) {
      hall.clock.ahead = days * DAY
      const { running, layout, cases } = hall.hall
      const day = serviceDayOf(instant.parse(Date.now() + hall.clock.ahead), layout.timeZone)
      for (const ask of [{ type: 'close-day' as const }, { type: 'open-day' as const, day, layout }])
        expect(await running.handle({ command: { by: { kind: 'clock' }, ask }, key: null, fingerprint: '' })).toMatchObject({ ok: true })
      await (await cases()).running.settle()
    },
    async close() {
      await browser.close()
      await hall.stop()
    },
  }
}

/** The case as a manager reads it. */
export async function seen({ hall }: Walk, no: string): Promise<CaseView> {
  const cookie = await hall.signIn('manager')
  return caseView.parse(await (await hall.get(`/api/cases/${no}`, { cookie })).json())
}
