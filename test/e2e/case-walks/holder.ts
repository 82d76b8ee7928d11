import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Language } from '../../../shared/language/languages.ts'
import { zh } from '../../../shared/language/papers/zh.ts'
import { faults } from '../faults.ts'
import { seen, type Walk } from './walk.ts'

/** What a case's holder reads on the phone, without blanks at the ends of words. Nobody's name is on it. */
export async function progress(walk: Walk, receipt: string, name: string): Promise<string> {
  const page = await walk.phone(`/p/${receipt}?lang=zh`)
  const text = await page.locator('main').innerText()
  expect(text).not.toContain(name)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  return text.replaceAll(/\s+/gu, ' ')
}

/** Pictures of the papers go there; unset: none are made. */
const pictures = process.env['WALK_PICTURES']

/** What keeps people out is looked for where a kind of paper is met first. */
const commonKinds: readonly string[] = ['accepted', 'granted', 'delivered']

/** Keys nobody should read: those that look like no word of any language. */
const keys = Object.keys(zh).filter((key) => key.includes('-'))
const script: Readonly<Record<Exclude<Language, 'zh'>, RegExp>> = {
  ug: /[\u0600-\u06ff]{3}/u,
  'kk-Arab': /[\u0600-\u06ff]{3}/u,
  ru: /[а-я]{3}/iu,
  en: /[a-z]{3}/iu,
}

/**
 * Every paper of the case, printed in Chinese and the other language: numbered, on one sheet of A4, nothing cut off, with the ways to complain.
 * The holder reads the same as staff.
 */
export async function papers(
  walk: Walk,
  { no, receipt }: { no: string; receipt: string },
  name: string,
  language: Exclude<Language, 'zh'> = 'ug',
): Promise<string[]> {
  const { documents } = await seen(walk, no)
  const page = await walk.signedIn('clerk1', '/login')
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 688, height: 1016 }) // A4 at 96 dots an inch, less its margins
  const kinds: string[] = []
  for (const { kind, name: file, number } of documents) {
    const answer = await page.goto(`${walk.hall.url}/cases/${no}/documents/${file}?lang=${language}`)
    expect([kind, await page.locator('.case-paper-number').textContent()]).toEqual([kind, number])
    expect(number).toMatch(/^乌大厅.+〔20\d\d〕\d{6}号$/u)
    const titles = await page.locator('.case-paper h1').allTextContents()
    expect([titles.length, titles[0], script[language].test(titles[1] ?? '')]).toEqual([2, zh[`title-${kind}`], true])
    expect([kind, await page.evaluate(faultsOnPaper, keys)]).toEqual([kind, []])
    if (!kinds.includes(kind) && (name === 'plain' || !commonKinds.includes(kind))) expect([kind, await faults(page)]).toEqual([kind, []])
    if (pictures !== undefined)
      await writeFile(join(pictures, `walk-${name}-${kind}-${language}.png`), await page.screenshot({ fullPage: true }))
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect([kind, pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length]).toEqual([kind, 1])
    const own = await walk.hall.get(`/progress/${receipt}/documents/${file}?lang=${language}`)
    expect(paperIn(await own.text())).toBe(paperIn((await answer?.text()) ?? ''))
    kinds.push(kind)
  }
  await page.close()
  return kinds
}

const paperIn = (html: string) => /<main[^]*<\/main>/u.exec(html)?.[0]

/** What is wrong with a paper as it lies there: words that run out of their box or off the sheet, words nobody wrote, a column with a hole. Evaluated in the page. */
function faultsOnPaper(unwanted: readonly string[]): string[] {
  const sheet = document.querySelector('.case-paper')
  if (sheet === null) return ['no paper']
  const found: string[] = []
  const edge = sheet.getBoundingClientRect()
  for (const each of sheet.querySelectorAll('*:not(svg *)')) {
    const { left, right, width } = each.getBoundingClientRect()
    if (width > 0 && (left < edge.left - 1 || right > edge.right + 1)) found.push(`off the sheet: ${each.textContent}`)
    if (each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1) found.push(`runs over: ${each.textContent}`)
  }
  const text = sheet.textContent ?? ''
  for (const nonsense of [/\{\w+\}/u, /undefined/u, /\[object/u, /NaN/u]) if (nonsense.test(text)) found.push(`says ${nonsense.source}`)
  for (const key of unwanted) if (new RegExp(`(^|[^\\w-])${key}([^\\w-]|$)`, 'u').test(text)) found.push(`untranslated: ${key}`)
  for (const column of sheet.querySelectorAll('.case-paper-columns > *')) {
    if (!(column.querySelector('.case-paper-rights')?.textContent ?? '').includes('12345')) found.push('no rights')
    if ((column.querySelector('dl dd')?.textContent ?? '') === '') found.push('no facts')
  }
  return found
}
