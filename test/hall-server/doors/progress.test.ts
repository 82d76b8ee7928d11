import { expect, test } from 'vitest'
import { guessGuard } from '../../../hall-server/doors/http/progress-routes.ts'
import { perMinuteLimit } from '../../../hall-server/doors/limits.ts'
import { instant } from '../../../shared/ids.ts'
import { caseMade, progressView } from '../../../shared/wire/cases.ts'
import { hallAtWork, someId } from './hall-at-work.ts'

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
