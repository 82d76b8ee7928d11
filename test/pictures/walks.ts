import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { DocumentKind } from '../../shared/case/codes.ts'
import type { Language } from '../../shared/language/languages.ts'
import type { CaseView } from '../../shared/wire/cases.ts'
import { caseWorker, type CaseWorker } from '../e2e/cases-by-http.ts'

const A4 = { width: 794, height: 1123 } // CSS pixels
const MARGIN = '14mm' // as the printer leaves it

interface People {
  readonly clerk: CaseWorker
  readonly officer: CaseWorker
  readonly head: CaseWorker
}
interface Walk {
  /** The case when its papers have been printed. */
  readonly walked: (people: People) => Promise<CaseView>
  readonly papers: readonly (readonly [DocumentKind, Language])[]
}

const item = 'civ-association'
const association = { direct: true, rented: false }
const adoption = { child: 'foundling', married: true, eight: false }
const newborn = {
  wed: true,
  with: 'father',
  abroad: false,
  agent: false,
  people: 1,
  group: 'newborn',
  local: true,
  who: 'newborn',
  where: 'home',
  married: true,
}

async function accepted({ clerk }: People, code: string, answers: object): Promise<CaseView> {
  const { no, case: one } = await clerk.keep(code, answers)
  await clerk.act(no, 'bring', { papers: one.papers.map(({ id }) => id) })
  return clerk.act(no, 'accept')
}

async function delivered(people: People, result: 'grant' | 'deny', opinion: string): Promise<CaseView> {
  const { clerk, officer, head } = people
  const { no } = await accepted(people, item, association)
  await officer.act(no, 'take', { review: `${item}/civil` })
  await officer.act(no, 'opinion', { review: `${item}/civil`, advises: result, opinion })
  await head.act(no, 'decide', { part: item, result, opinion })
  return clerk.act(no, 'deliver', { way: 'counter', note: null })
}

const walks: Readonly<Record<string, Walk>> = {
  package: { walked: (people) => accepted(people, 'pkg-newborn', newborn), papers: [['accepted', 'ug']] },
  missing: {
    async walked({ clerk }) {
      const { no, case: one } = await clerk.keep(item, association)
      return clerk.act(no, 'tell', { gaps: one.papers.map(({ id }) => ({ paper: id, fault: 'missing', note: null })) })
    },
    papers: [['told', 'ug']],
  },
  refused: {
    async walked({ clerk }) {
      const { no } = await clerk.keep(item, association)
      return clerk.act(no, 'refuse', { reason: '申请事项不符合法定受理条件' })
    },
    papers: [['refused', 'ug']],
  },
  special: {
    async walked(people) {
      const { no } = await accepted(people, 'civ-adopt', adoption)
      await people.officer.act(no, 'take', { review: 'civ-adopt/civil' })
      const procedure = { part: 'civ-adopt', procedure: 0, reason: '查找不到生父母，登报公告', expected: null }
      return people.officer.act(no, 'start-procedure', procedure)
    },
    papers: [['special', 'ug']],
  },
  denied: {
    walked: (people) => delivered(people, 'deny', '会员不足五十个，不符合社会团体登记条件'),
    papers: [['denied', 'ru']],
  },
  plain: {
    walked: (people) => delivered(people, 'grant', '材料齐全，符合登记条件'),
    papers: [
      ['accepted', 'en'],
      ['granted', 'kk-Arab'],
      ['delivered', 'ug'],
    ],
  },
}

/** What is printed on the way of each case, as staff print it: Chinese and another language side by side, on sheets of A4. */
export async function takeWalks(browser: Browser, url: string, password: string, out: string, only: readonly string[]) {
  const shots = Object.entries(walks).flatMap(([walk, { walked, papers }]) => {
    const named = papers.map(([kind, language]) => ({ name: `walk-${walk}-${kind}-${language}`, kind, language }))
    const wanted = named.filter(({ name }) => only.length === 0 || only.some((each) => name.startsWith(each)))
    return wanted.length === 0 ? [] : [{ walked, wanted }]
  })
  if (shots.length === 0) return
  const worker = (username: string) => caseWorker(url, username, password)
  const people = { clerk: await worker('clerk1'), officer: await worker('officer-civil'), head: await worker('head-civil') }
  const context = await browser.newContext({ viewport: A4 })
  await context.request.post(`${url}/api/login`, { data: { username: 'clerk1', password } })
  const page = await context.newPage()
  for (const { walked, wanted } of shots) {
    const { no, documents } = await walked(people)
    for (const { name, kind, language } of wanted) {
      const paper = documents.find((each) => each.kind === kind)
      if (paper === undefined) throw new Error(`${name}: none was printed`)
      await page.goto(`${url}/cases/${no}/documents/${paper.name}?lang=${language}`)
      await page.emulateMedia({ media: 'print' })
      await page.evaluate((margin) => document.body.style.setProperty('margin', margin), MARGIN)
      await page.screenshot({ path: join(out, `${name}.png`), fullPage: true })
      console.log(`${out}/${name}.png`)
    }
  }
  await context.close()
}
