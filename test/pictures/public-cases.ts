import type { Page } from 'playwright-core'
import { feesFor } from '../../shared/guide/fees.ts'
import { publishedGuide } from '../../shared/wire/content.ts'
import { caseWorker, type CaseWorker } from '../e2e/cases-by-http.ts'

const portrait = { width: 1080, height: 1920 }
const phone = { width: 390, height: 1400 }
const KIOSK = '/kiosk?kiosk=K01'

/** Pictures of what the public sees of cases: a case on the phone and at the kiosk, what was decided, what was charged, a package. */
export function publicCaseShots(url: string, password: string) {
  let made: Promise<string> | undefined
  const prepared = () => (made ??= decideSome(url, password))
  const shown = (path: string) => async (page: Page) => {
    await prepared()
    await page.goto(url + path)
  }
  const atKiosk = async (page: Page) => {
    const receipt = await prepared()
    await page.locator('[data-act="progress"]').click()
    await page.locator('.code-field input').fill(receipt)
    await page.locator('[data-act="look"]').click()
    await page.locator('.progress-now').waitFor()
  }
  return [
    ...['zh', 'ug', 'en'].flatMap((language) => [
      {
        name: `site-progress-${language}`,
        path: `/site/${language}`,
        ...phone,
        prepare: async (page: Page) => void (await page.goto(`${url}/p/${await prepared()}?lang=${language}`)),
      },
      {
        name: `site-results-${language}`,
        path: `/site/${language}`,
        width: 1280,
        height: 1100,
        prepare: shown(`/site/${language}/results`),
      },
      {
        name: `site-charges-${language}`,
        path: `/site/${language}`,
        width: 1280,
        height: 1100,
        prepare: shown(`/site/${language}/charges`),
      },
      { name: `kiosk-progress-${language}`, path: KIOSK, ...portrait, language, prepare: atKiosk },
      { name: `kiosk-package-${language}`, path: KIOSK, ...portrait, language, prepare: openPackage },
    ]),
    { name: 'kiosk-progress-landscape', path: KIOSK, width: 1366, height: 768, prepare: typeCode },
    { name: 'site-package-zh', path: '/site/zh/guides/pkg-newborn', width: 1280, height: 1600 },
  ]
}

async function typeCode(page: Page) {
  await page.locator('[data-act="progress"]').click()
  await page.locator('.code-letters').waitFor()
  for (const letter of 'K7QM2XTB') await page.locator(`[data-letter="${letter}"]`).click()
}

async function openPackage(page: Page) {
  await page.locator('[data-act="guides"]').click()
  await page.locator('[data-by="topic"]').click()
  await page.locator('.list [data-group="one-thing"], .list button').first().click()
  await page.locator('[data-item="pkg-newborn"]').click()
  await page.locator('[data-page="guide"] .g-one').waitFor()
  await page.waitForTimeout(500) // the pages are measured
  if ((await page.locator('[data-part]').count()) === 0) await page.locator('[data-act="next"]').click()
  await page.locator('[data-part]').first().waitFor()
}

/** Gives the receipt's code of a case that is decided and waits for its applicant; others were decided before it. */
async function decideSome(url: string, password: string): Promise<string> {
  const [clerk, officer, head] = await Promise.all(['clerk1', 'officer-civil', 'head-civil'].map((who) => caseWorker(url, who, password)))
  if (clerk === undefined || officer === undefined || head === undefined) throw new Error('Nobody to work on cases')
  const decided = async (item: string, answers: object, result: 'grant' | 'deny') => {
    const no = await clerk.accept(item, answers)
    await officer.act(no, 'take', { review: `${item}/civil` })
    await officer.act(no, 'opinion', { review: `${item}/civil`, advises: result, opinion: '已核对材料。' })
    return head.act(no, 'decide', { part: item, result, opinion: '依规定决定。' })
  }
  const elder = { age: 'eighty', other: 'none', agent: false }
  for (const result of ['grant', 'grant', 'deny', 'grant'] as const) await decided('civ-elder', elder, result)
  await charge(url, clerk, await clerk.accept('psb-id-temporary', { applied: false, minor: false }))
  const { receipt } = await decided('civ-association', { direct: true, rented: true }, 'grant')
  if (receipt === null) throw new Error('No receipt')
  return receipt
}

/** The fee of a temporary identity card, 10 yuan, in cash. */
async function charge(url: string, clerk: CaseWorker, no: string) {
  const guide = publishedGuide.parse(await (await fetch(`${url}/api/items/psb-id-temporary`)).json()).guide
  const { tariffVersion } = feesFor(guide, { applied: false, minor: false }, new Date().toISOString().slice(0, 10))
  await clerk.act(no, 'charge', { fen: 1_000, tariffVersions: [{ part: guide.code, version: tariffVersion }], method: 'cash' })
}
