import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import layout from '../../../hall-server/catalogue/sample/urumqi.layout.json' with { type: 'json' }
import { guessGuard } from '../../../hall-server/doors/guess-guard.ts'
import { perMinuteLimit } from '../../../hall-server/doors/limits.ts'
import { instant } from '../../../shared/ids.ts'
import { caseMade, progressView } from '../../../shared/wire/cases.ts'
import { hallAtWork, someId } from './hall-at-work.ts'

const DAY = 86_400_000 // ms
const papers = ['form', 'charter', 'capital', 'seat-lease', 'founders', 'members']
const application = {
  item: 'civ-association',
  answers: { direct: true, rented: true },
  applicant: { kind: 'person', name: 'Zumrat Secret', phone: '13911112222', idNo: '650100199001011234' },
  papers,
  first: { type: 'accept' },
}

async function withCase() {
  const hall = await hallAtWork({ onDisk: true })
  const cookie = await hall.signIn('clerk1')
  const made = caseMade.parse(await (await hall.post('/api/cases', application, { cookie, key: someId() })).json())
  return { hall, made, cookie }
}

test('[PROGRESS-2] the holder of the code sees the case, its page and its papers, and nobody’s name on the page', async () => {
  const { hall, made } = await withCase()
  const answer = await hall.get(`/api/progress/${made.receipt.toLowerCase()}`)
  const text = await answer.text()
  expect(progressView.parse(JSON.parse(text))).toMatchObject({ no: made.no, state: 'accepted' })
  expect(text).not.toMatch(/Zumrat|13911112222|650100199001011234|0101|clerk1/)
  const to = await hall.get(`/p/${made.receipt}`, { headers: { 'accept-language': 'ug' } })
  expect([to.status, to.headers.get('location')]).toEqual([302, `/site/ug/progress/${made.receipt}`])
  for (const language of ['zh', 'ug', 'en', 'ru', 'kk-Arab']) {
    const page = await hall.get(`/site/${language}/progress/${made.receipt}`)
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await page.text()).not.toMatch(/Zumrat|13911112222/)
  }
  const paper = await hall.get(`/progress/${made.receipt}/documents/accepted-${new Date().getFullYear()}-1`)
  expect([paper.status, (await paper.text()).includes('Zumrat')]).toEqual([200, true])
})

test('[PROGRESS-3] a wrong, a malformed and an erased code are answered alike', async () => {
  const { hall, made } = await withCase()
  const cases = await hall.hall.cases()
  const asked = async (code: string) => {
    const answer = await hall.get(`/api/progress/${code}`)
    return [answer.status, await answer.text()]
  }
  const wrong = await asked(cases.newReceipt())
  expect(wrong[0]).toBe(404)
  cases.people.erase(made.no)
  expect([await asked('x'), await asked(made.receipt)]).toEqual([wrong, wrong])
})

test('[PROGRESS-3] thousands of guesses are stopped, the holder is not', async () => {
  const { hall, made, cookie } = await withCase()
  const codes = await hall.hall.cases()
  const answers = await Promise.all(Array.from({ length: 400 }, async () => (await hall.get(`/api/progress/${codes.newReceipt()}`)).status))
  expect(answers.filter((status) => status === 404).length).toBeLessThanOrEqual(65)
  expect(new Set(answers)).toEqual(new Set([404, 429]))
  expect((await hall.get(`/api/progress/${made.receipt}`, { cookie })).status).toBe(200)
})

test('[PROGRESS-3] wrong codes at the site and for papers count at every door', async () => {
  const { hall } = await withCase()
  const codes = await hall.hall.cases()
  const status = async (path: string) => (await hall.get(path)).status
  for (let guess = 0; guess < 40; guess += 1) {
    await status(`/site/zh/progress/${codes.newReceipt()}`)
    await status(`/progress/${codes.newReceipt()}/documents/accepted-2026-1`)
  }
  expect([
    await status(`/api/progress/${codes.newReceipt()}`),
    await status(`/site/zh/progress/${codes.newReceipt()}`),
    await status(`/progress/${codes.newReceipt()}/documents/accepted-2026-1`),
  ]).toEqual([429, 429, 429])
})

test('[PROGRESS-2] a language is a link away, and the page says where the result is handed out', async () => {
  const { hall, made } = await withCase()
  const to = await hall.get(`/p/${made.receipt}?lang=en`, { headers: { 'accept-language': 'ug' } })
  expect([to.headers.get('location'), to.headers.get('cache-control')]).toEqual([`/site/en/progress/${made.receipt}`, 'no-store'])
  const officer = await hall.signIn('officer-civil')
  const deputy = await hall.signIn('deputy-civil')
  const act = (action: string, body: unknown, by: string) =>
    hall.post(`/api/cases/${made.no}/${action}`, body, { cookie: by, key: someId() })
  const review = `${made.case.reviews[0]?.id}`
  await act('take', { review }, officer)
  await act('opinion', { review, advises: 'grant', opinion: 'all papers are in order' }, officer)
  expect((await act('decide', { part: application.item, result: 'grant', opinion: 'granted as advised' }, deputy)).status).toBe(200)
  const page = await (await hall.get(`/site/en/progress/${made.receipt}`)).text()
  expect(page).toContain(`href="/site/ug/progress/${made.receipt}"`)
  expect(page).toMatch(/map\?zone=west[^]*14/)
})

test('[PROGRESS-5] words that tell who somebody is are refused, and nothing is changed', async () => {
  const { hall, made, cookie } = await withCase()
  const withdraw = async (reason: string) => {
    const answer = await hall.post(`/api/cases/${made.no}/withdraw`, { reason }, { cookie, key: someId() })
    return [answer.status, (await answer.text()).includes('personal-words')]
  }
  for (const reason of ['zumrat-secret asked for it', 'call 139 1111 2222', 'card 650100199001011234', 'or 13800001111'])
    expect([reason, ...(await withdraw(reason))]).toEqual([reason, 409, true])
  const refused = { ...application, first: { type: 'refuse', reason: 'Zumrat Secret is not of age' } }
  expect((await hall.post('/api/cases', refused, { cookie, key: someId() })).status).toBe(409)
  expect((await (await hall.get(`/api/cases/${made.no}`, { cookie })).json()) as unknown).toMatchObject({ state: 'accepted' })
  expect(await withdraw('the applicant asked for it')).toEqual([200, false])
})

test('[PROGRESS-3] guesses from many addresses close the door to those who guessed, to nobody else', () => {
  let now = instant.parse(0)
  const guard = guessGuard(
    perMinuteLimit(
      () => 60,
      () => now,
    ),
    () => now,
    300,
  )
  let tried = 0
  for (let address = 0; address < 1000; address += 1)
    for (let guess = 0; guess < 2; guess += 1)
      if (guard.before(`a${address}`) === 0) {
        tried += 1
        guard.wrong(`a${address}`)
      }
  expect([tried <= 1300, guard.before('a999') > 0, guard.before('a holder')]).toEqual([true, true, 0])
  now = instant.parse(600_000)
  expect(guard.before('a999')).toBe(0)
})

test('[PEOPLE-1] an applicant is erased so many years after the case was over, not before, and nobody else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hall-years-'))
  await mkdir(join(folder, 'halls', 'urumqi'), { recursive: true })
  await writeFile(join(folder, 'halls', 'urumqi', 'layout.json'), JSON.stringify({ ...layout, applicantsKeptYears: 2 }))
  const hall = await hallAtWork({ onDisk: true, folder })
  const cookie = await hall.signIn('clerk1')
  const receive = async (first: object) =>
    caseMade.parse(await (await hall.post('/api/cases', { ...application, first }, { cookie, key: someId() })).json())
  const refused = await receive({ type: 'refuse', reason: 'too few members' })
  const open = await receive({ type: 'accept' })
  const { forgetApplicants, people, running } = await hall.hall.cases()
  hall.clock.ahead = 729 * DAY
  expect([forgetApplicants(), people.get(refused.no)?.applicant.name]).toEqual([0, 'Zumrat Secret'])
  hall.clock.ahead = 733 * DAY
  expect([forgetApplicants(), people.get(refused.no), people.get(open.no)?.applicant.name]).toEqual([1, null, 'Zumrat Secret'])
  expect((await running.find(refused.no))?.state).toBe('refused')
  expect((await hall.get(`/api/progress/${refused.receipt}`)).status).toBe(404)
})
