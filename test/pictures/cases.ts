import type { Page } from 'playwright-core'
import { caseWorker } from '../e2e/cases-by-http.ts'

/** Pictures of the back office: what waits for a department, and one of its cases. The cases are taken in when the first is taken. */
export function caseShots(url: string, password: string) {
  let made: Promise<string> | undefined
  const prepared = () => (made ??= takeIn(url, password))
  const desk = { width: 1440, height: 900, as: 'officer-civil', path: '/cases' }
  return ['zh', 'en'].flatMap((language) => [
    {
      name: `cases-list-${language}`,
      ...desk,
      language,
      async prepare(page: Page) {
        await prepared()
        await page.reload()
        await page.locator('tbody tr').first().waitFor()
      },
    },
    {
      name: `cases-one-${language}`,
      ...desk,
      language,
      async prepare(page: Page) {
        await page.goto(`${url}/cases#case/${await prepared()}`)
        await page.locator('.cases-one').waitFor()
      },
    },
  ])
}

const adoption = { child: 'foundling', married: true, eight: false }
const dibao = { who: 'family', work: false, other: 'none', agent: false }

/** Gives the number of a case that has been through some of what can happen to one. */
async function takeIn(url: string, password: string): Promise<string> {
  const [clerk, officer, deputy] = await Promise.all(
    ['clerk1', 'officer-civil', 'deputy-civil'].map((who) => caseWorker(url, who, password)),
  )
  if (clerk === undefined || officer === undefined || deputy === undefined) throw new Error('Nobody to work on cases')
  const take = (who: typeof officer, no: string, item: string) => who.act(no, 'take', { review: `${item}/civil` })
  const shown = await clerk.accept('civ-adopt', adoption)
  await take(officer, shown, 'civ-adopt')
  await officer.act(shown, 'start-procedure', { part: 'civ-adopt', procedure: 0, reason: '公告查找弃婴生父母', expected: null })
  await officer.act(shown, 'end-procedure', { part: 'civ-adopt', procedure: 0, result: '公告期满，无人认领' })
  await officer.act(shown, 'ask-department', {
    part: 'civ-adopt',
    department: 'police',
    question: '请核查有无拐卖线索，并核实送养人户籍。',
  })
  await officer.act(shown, 'ask-department', { part: 'civ-adopt', department: 'health', question: '请核对体检机构是否有资质。' })
  const police = await caseWorker(url, 'officer-police', password)
  await police.act(shown, 'take', { review: 'civ-adopt/police' })
  await police.act(shown, 'opinion', { review: 'civ-adopt/police', advises: 'grant', opinion: '户籍信息核实无误，未发现拐卖线索。' })

  await clerk.accept('civ-marriage', { where: 'mainland', before: 'never' })
  await take(deputy, await clerk.accept('civ-elder', { age: 'eighty', other: 'none', agent: false }), 'civ-elder')
  const stopped = await clerk.accept('civ-dibao', dibao)
  await take(officer, stopped, 'civ-dibao')
  await officer.act(stopped, 'start-procedure', { part: 'civ-dibao', procedure: 0, reason: '入户调查', expected: null })
  const ready = await clerk.accept('civ-disabled', { kind: 'new', minor: false, agent: false })
  await take(officer, ready, 'civ-disabled')
  await officer.act(ready, 'opinion', { review: 'civ-disabled/civil', advises: 'grant', opinion: '评残结论明确，材料齐全。' })
  for (let n = 0; n < 4; n++) await clerk.accept('civ-dibao', dibao)
  return shown
}
