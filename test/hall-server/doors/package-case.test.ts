import { expect, test } from 'vitest'
import { caseMade, caseView } from '../../../shared/wire/cases.ts'
import { contentSnapshot, publishedGuide } from '../../../shared/wire/content.ts'
import { wholeGuide } from '../../../shared/guide/package.ts'
import { checklistFor } from '../../../shared/guide/checklist.ts'
import { hallAtWork, someId, type HallAtWork } from './hall-at-work.ts'

const item = 'pkg-restaurant'

async function textOf(hall: HallAtWork, code: string) {
  return publishedGuide.parse(await (await hall.get(`/api/items/${code}`)).json()).guide
}

/** Everything no, the first choice, the least number: enough to apply with. */
async function application(hall: HallAtWork) {
  const own = await textOf(hall, item)
  const { guide } = wholeGuide(own, await Promise.all(own.parts.map((code) => textOf(hall, code))))
  const answers = Object.fromEntries(
    guide.questions.map((each) => [
      each.id,
      each.kind === 'yes-no' ? false : each.kind === 'choice' ? (each.options[0]?.id ?? '') : each.least,
    ]),
  )
  const papers = checklistFor(guide, answers).filter(
    (each) => each.state !== 'not-needed' && !each.isOptional && each.material.sourceType !== 'checked-online',
  )
  return { guide, answers, papers: papers.map(({ material }) => material.id) }
}

test('[PACK-1] [PACK-2] a package is one case: no paper twice, reviews at the same time, one promise, one collection', async () => {
  const hall = await hallAtWork({ onDisk: true })
  const { guide, answers, papers } = await application(hall)
  // Forms are each department's own.
  const names = guide.materials.flatMap(({ name, sourceType }) => (sourceType === 'form' ? [] : [name.zh]))
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  const cookies = new Map<string, string>()
  const as = async (name: string) => {
    const cookie = cookies.get(name) ?? (await hall.signIn(name))
    cookies.set(name, cookie)
    return { cookie, key: someId() }
  }
  const body = { item, answers, applicant: { kind: 'person', name: 'Adil' }, papers, first: { type: 'accept' } }
  const made = caseMade.parse(await (await hall.post('/api/cases', body, await as('clerk1'))).json())
  const { no, case: view } = made
  expect([view.isPackage, view.parts.map(({ item: { code }, department }) => [code, department.id])]).toEqual([
    true,
    [
      ['ent-individual', 'market'],
      ['ent-food', 'market'],
      ['cty-sign', 'city'],
    ],
  ])
  expect(new Set(view.reviews.map(({ since }) => since)).size).toBe(1)
  expect(view.documents.map(({ kind }) => kind)).toEqual(['accepted'])
  for (const department of ['market', 'city']) {
    for (const role of ['officer', 'head'])
      if (department === 'city') await hall.post('/api/accounts', newAccount(role, department), await as('admin'))
    for (const { id, part } of view.reviews.filter((each) => each.department.id === department)) {
      const officer = await as(`officer-${department}`)
      await hall.post(`/api/cases/${no}/take`, { review: id }, { ...officer, key: someId() })
      await hall.post(`/api/cases/${no}/opinion`, { review: id, advises: 'grant', opinion: 'in order' }, { ...officer, key: someId() })
      const decided = await hall.post(`/api/cases/${no}/decide`, { part, result: 'grant', opinion: 'yes' }, await as(`head-${department}`))
      expect([decided.status, part]).toEqual([200, part])
    }
  }
  const done = caseView.parse(await (await hall.get(`/api/cases/${no}`, await as('clerk1'))).json())
  expect([done.state, done.parts.map(({ decision }) => decision?.result)]).toEqual(['decided', ['grant', 'grant', 'grant']])
  expect(done.documents.filter(({ kind }) => kind === 'granted')).toHaveLength(3)
})

const newAccount = (role: string, department: string) => ({
  username: `${role}-${department}`,
  staffNo: `09${role.length}${department.length}`,
  role,
  department,
  password: 'a demo person',
})

test('[PACK-2] kiosks and the site read a package with the papers and questions of its parts', async () => {
  const hall = await hallAtWork({ onDisk: true })
  const { guide } = await application(hall)
  const snapshot = contentSnapshot.parse(JSON.parse((await hall.hall.content.public.snapshot()).json.toString()))
  const shown = snapshot.guides.find((each) => each.guide.code === item)?.guide
  expect(shown?.materials.map(({ name }) => name.zh)).toEqual(guide.materials.map(({ name }) => name.zh))
  expect(guide.questions.length).toBeGreaterThan(0)
  const page = await (await hall.get(`/site/zh/guides/${item}`)).text()
  for (const { name } of guide.materials.slice(0, 3)) expect(page).toContain(name.zh)
})

test('[PACK-7] parts, their departments and whose each paper and fee is, on the site and in the answer', async () => {
  const hall = await hallAtWork({ onDisk: true })
  const own = publishedGuide.parse(await (await hall.get(`/api/items/${item}`)).json())
  expect(own.guide.whole).toBeUndefined()
  const { guide } = publishedGuide.parse(await (await hall.get(`/api/items/${item}?whole=yes`)).json())
  expect(guide.whole?.parts.map(({ code }) => code)).toEqual(own.guide.parts)
  expect(Object.keys(guide.whole?.neededBy ?? {})).toEqual(guide.materials.map(({ id }) => id))
  expect(guide.materials.some(({ id }) => (guide.whole?.neededBy[id]?.length ?? 0) > 1)).toBe(true)
  expect(Object.keys(guide.whole?.chargedBy ?? {})).toEqual(guide.tariffs.map(({ id }) => id))
  const page = await (await hall.get(`/site/zh/guides/${item}`)).text()
  for (const { code, name } of guide.whole?.parts ?? []) {
    expect(page).toContain(`href="/site/zh/guides/${code}"`)
    expect(page).toContain(name.zh)
  }
})
