import { expect, test } from 'vitest'
import { languages } from '../../../shared/language/languages.ts'
import { caseMade } from '../../../shared/wire/cases.ts'
import { publicResults } from '../../../shared/wire/results.ts'
import { hallAtWork, someId } from './hall-at-work.ts'

const item = 'civ-association'
const application = {
  item,
  answers: { direct: true, rented: true },
  applicant: { kind: 'person', name: 'Zumrat Secret', phone: '13911112222', idNo: '650100199001011234' },
  papers: ['form', 'charter', 'capital', 'seat-lease', 'founders', 'members'],
}

async function withResults() {
  const hall = await hallAtWork({ onDisk: true })
  const [clerk, officer, head] = await Promise.all(['clerk1', 'officer-civil', 'head-civil'].map((name) => hall.signIn(name)))
  const post = (path: string, body: unknown, cookie = clerk) => hall.post(path, body, { cookie: cookie ?? '', key: someId() })
  const receive = async (first: object) => caseMade.parse(await (await post('/api/cases', { ...application, first })).json())
  async function decided(result: 'grant' | 'deny') {
    const { no, case: view } = await receive({ type: 'accept' })
    const review = view.reviews[0]?.id
    await post(`/api/cases/${no}/take`, { review }, officer)
    await post(`/api/cases/${no}/opinion`, { review, advises: result, opinion: 'as the papers say' }, officer)
    await post(`/api/cases/${no}/decide`, { part: item, result, opinion: 'as the law says' }, head)
  }
  await decided('grant')
  await decided('deny')
  await receive({ type: 'refuse', reason: 'too few members' })
  await receive({ type: 'accept' })
  return { hall, receive }
}

test('[RESULT-1] [RESULT-2] results are read by anybody, on the page, by the API and as a table, and tell of nobody', async () => {
  const { hall } = await withResults()
  const text = await (await hall.get('/api/results')).text()
  const { sum, items, rows, month } = publicResults.parse(JSON.parse(text))
  expect(sum).toMatchObject({ decided: 3, grant: 1, deny: 1, refused: 1, promised: 2, kept: 2 })
  expect(items.map((each) => each.item?.code)).toEqual([item])
  expect(rows.map(({ tail, result }) => [tail, result])).toEqual([
    ['0003', 'refused'],
    ['0002', 'deny'],
    ['0001', 'grant'],
  ])
  const csv = await (await hall.get(`/api/export/results.csv?month=${month}`)).text()
  expect(csv.trim().split('\r\n')).toHaveLength(4)
  const pages = await Promise.all(languages.map(async (language) => (await hall.get(`/site/${language}/results`)).text()))
  for (const page of pages) {
    expect(page).toContain('0003')
    expect(page).not.toMatch(/\{\w+\}/)
  }
  for (const told of [text, csv, ...pages])
    expect(told).not.toMatch(/Zumrat|13911112222|650100199001011234|0101|clerk1|too few members|20\d{6}-000/)
})

test('an empty month says so; what is no month is refused by the API and left out by the page', async () => {
  const hall = await hallAtWork({ onDisk: true })
  const empty = publicResults.parse(await (await hall.get('/api/results?month=2020-01')).json())
  expect([empty.sum.decided, empty.month]).toEqual([0, '2020-01'])
  expect((await hall.get('/api/results?month=2020-13')).status).toBe(422)
  expect((await hall.get('/api/export/results.csv?month=x')).status).toBe(422)
  for (const language of languages)
    expect(await (await hall.get(`/site/${language}/results?month=2999-13`)).text()).toContain('charges-none')
  expect(await (await hall.get('/sitemap.xml')).text()).toContain('/site/zh/results')
})
