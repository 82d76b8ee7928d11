import { describe, expect, test } from 'vitest'
import { xml2js } from 'xml-js'
import type { PublishedPosting } from '../../../shared/posting/posting.ts'
import { problem } from '../../../hall-server/doors/http/problem.ts'
import { aPosting } from '../../shared/posting/a-posting.ts'
import { hallForTest, type HallAtWork } from './hall-at-work.ts'
import { everybody, points } from './office-at-work.ts'

const hour = 3_600_000 // ms
const staffOnly = { kind: 'limited', audiences: ['staff'], reason: '机关内部公开' } as const

async function open() {
  const hall = await hallForTest()
  const cookies: Record<string, string> = {}
  for (const name of ['editor', 'department', 'reviewer', 'reviewer2', 'clerk1', 'inspector']) cookies[name] = await hall.signIn(name)
  const act = (who: string, code: string, action: string, body: object = {}) =>
    hall.post(`/api/office/records/posting/${code}/${action}`, body, { cookie: cookies[who] ?? '' })
  return {
    hall,
    cookies,
    act,
    async publish(document: { code: string }, scope: object = everybody) {
      const answers = [
        await act('editor', document.code, 'save', { document, scope, base: 0 }),
        await act('editor', document.code, 'submit'),
      ]
      answers.push(
        await act('department', document.code, 'approve', { points }),
        await act('reviewer', document.code, 'approve', { points }),
      )
      if (scope !== everybody) answers.push(await act('reviewer2', document.code, 'approve', { points }))
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    },
  }
}
const codes = async (hall: HallAtWork, query = '') => {
  const page: { postings: PublishedPosting[]; total: number } = await (await hall.get(`/api/postings?${query}`)).json()
  return page.postings.map(({ posting }) => String(posting.code))
}
const soon = async (holds: () => Promise<boolean>) => {
  for (let tries = 0; tries < 80; tries++) {
    if (await holds()) return
    await new Promise((wake) => setTimeout(wake, 100))
  }
  throw new Error('It did not come about')
}

describe('the notice board', () => {
  test('has the sample, by type and namespace, page by page, and one by its code', async () => {
    const { hall } = await open()
    expect(await codes(hall, 'type=gazette')).toEqual(['gazette-2026-11'])
    expect(await codes(hall, 'namespace=village')).toEqual(['village-affairs'])
    const first = await codes(hall)
    const second = await codes(hall, 'page=2')
    expect([first.length, second.filter((code) => first.includes(code))]).toEqual([20, []])
    const one: PublishedPosting = await (await hall.get('/api/postings/fund-heating')).json()
    expect(one.posting.details.type).toBe('fund')
    expect(JSON.stringify(one)).not.toContain('政务公开办公室责任人')
    expect((await hall.get('/api/postings/none')).status).toBe(404)
    expect((await hall.get('/api/postings?type=nonsense')).status).toBe(422)
  })

  test('[SCOPE-5] staff read what is for staff, nobody else does', async () => {
    const { hall, cookies, publish } = await open()
    await publish(aPosting({ code: 'inside', namespace: 'internal', details: { type: 'internal', kind: 'welfare' } }), staffOnly)
    expect(await codes(hall, 'namespace=internal')).toEqual([])
    expect((await hall.get('/api/postings/inside')).status).toBe(404)
    expect((await hall.get('/api/staff/postings')).status).toBe(401)
    const read = await (await hall.get('/api/staff/postings', { cookie: cookies['clerk1'] ?? '' })).text()
    expect(read).toContain('"inside"')
    expect(read).not.toContain('gazette-2026-11')
  })

  test('[POST-15] inside matters cannot even be saved for everybody', async () => {
    const { act } = await open()
    const document = aPosting({ code: 'inside', details: { type: 'internal', kind: 'welfare' } })
    const answer = await act('editor', 'inside', 'save', { document, scope: everybody, base: 0 })
    expect(problem.parse(await answer.json())).toMatchObject({ code: 'bad-message', subject: 'scope' })
  })
})

describe('the clock', () => {
  test('[POST-13] a release is nowhere before its embargo ends, and everywhere within seconds after', async () => {
    const { hall, publish } = await open()
    const embargoUntil = Date.now() + hour
    const release = { type: 'release', spokesperson: { zh: '发言人' }, contact: '12345', embargoUntil }
    await publish(aPosting({ code: 'secret-yet', title: { zh: 'EMBARGOED 消息' }, details: release }))
    const doors = [
      '/api/postings',
      '/api/postings/secret-yet',
      '/feeds/postings.atom',
      '/feeds/postings.rss',
      '/api/export/postings.csv',
      '/site/zh/postings',
      '/site/zh/postings/sheet',
      '/site/zh/postings/secret-yet',
    ]
    const given = async () => {
      const content = await (await hall.get('/api/content')).json()
      return (await Promise.all([...doors, content.url].map(async (door) => (await hall.get(door)).text()))).map((text) =>
        text.includes('EMBARGOED'),
      )
    }
    expect(await given()).toEqual(doors.map(() => false).concat(false))
    hall.clock.ahead = hour + 1_000
    await soon(async () => (await hall.get('/api/postings/secret-yet')).status === 200)
    expect(await given()).toEqual(doors.map(() => true).concat(true))
  })

  test('[POST-14] what is for a time goes after its last day', async () => {
    const { hall, publish } = await open()
    const day = (ahead: number) => new Date(Date.now() + ahead * 24 * hour + 8 * hour).toISOString().slice(0, 10)
    await publish(aPosting({ code: 'for-a-day', removeOn: day(0) }))
    expect((await hall.get('/api/postings/for-a-day')).status).toBe(200)
    hall.clock.ahead = 24 * hour
    await soon(async () => (await hall.get('/api/postings/for-a-day')).status === 404)
  })

  test('[POST-1] [POST-6] the office sees what it owes, the longest overdue first, and what nobody answers for', async () => {
    const { hall, cookies, publish } = await open()
    await publish(aPosting({ code: 'no-owner', owner: undefined, cadence: { kind: 'periodic', every: 'week', from: '2020-01-01' } }))
    const late = aPosting({ code: 'never-shown', cadence: { kind: 'ad-hoc', happenedOn: '2020-01-01' } })
    await hall.post(
      '/api/office/records/posting/never-shown/save',
      { document: late, scope: everybody, base: 0 },
      { cookie: cookies['editor'] ?? '' },
    )
    const view = await (await hall.get('/api/office/due', { cookie: cookies['inspector'] ?? '' })).json()
    expect(view.dues[0]).toMatchObject({ code: 'never-shown', clock: 'ad-hoc' })
    expect(view.dues[0].daysLate).toBeGreaterThan(2_000)
    expect(view.unowned.map(({ code }: { code: string }) => code)).toContain('no-owner')
    expect((await hall.get('/api/office/due', { cookie: cookies['clerk1'] ?? '' })).status).toBe(403)
  })
})

test('[POST-16] signing up for a hearing: once a phone, while there are places, by its day, and nobody else reads it', async () => {
  const { hall, cookies, act, publish } = await open()
  const at = Date.now() + 48 * hour
  const details = {
    type: 'hearing',
    kind: 'hearing',
    at,
    place: { zh: '厅' },
    agenda: [{ zh: '一' }],
    places: 3,
    signUpUntil: at - hour,
    minutesDue: '2030-01-01',
    minutes: [],
  }
  await publish(aPosting({ code: 'hearing', details }))
  const ask = (name: string, phone: string, people: number) => hall.post('/api/postings/hearing/sign-up', { name, phone, people })
  expect(await (await ask('阿依古丽', '13911111111', 2)).json()).toEqual({ people: 2, left: 1 })
  expect(await (await ask('阿依古丽', '13911111111', 2)).json()).toEqual({ people: 2, left: 1 })
  expect(JSON.stringify([...hall.store.streams, ...hall.store.answers])).not.toContain('13911111111')
  expect(problem.parse(await (await ask('王', '13922222222', 2)).json())).toMatchObject({ code: 'no-places-left', subject: '1' })
  const both = await Promise.all([ask('王', '13922222222', 1), ask('李', '13933333333', 1)])
  expect(both.filter(({ status }) => status === 409)).toHaveLength(1)
  expect((await hall.get('/api/office/postings/hearing/sign-ups', { cookie: cookies['clerk1'] ?? '' })).status).toBe(403)
  const list = await (await hall.get('/api/office/postings/hearing/sign-ups', { cookie: cookies['editor'] ?? '' })).json()
  expect(list).toMatchObject({ places: 3, taken: 3 })
  await act('reviewer', 'hearing', 'withdraw', { reason: '改期' })
  const after = await (await hall.get('/api/office/postings/hearing/sign-ups', { cookie: cookies['editor'] ?? '' })).json()
  expect([after.taken, (await hall.get('/api/postings/hearing')).status]).toEqual([3, 404])
  expect((await hall.get('/api/office/postings/none/sign-ups', { cookie: cookies['editor'] ?? '' })).status).toBe(404)
  await act('editor', 'hearing', 'restore', { version: 1 })
  await act('editor', 'hearing', 'submit')
  await act('department', 'hearing', 'approve', { points })
  await act('reviewer', 'hearing', 'approve', { points })
  hall.clock.ahead = 47 * hour + 1_000
  expect(problem.parse(await (await ask('赵', '13944444444', 1)).json()).code).toBe('sign-up-closed')
  hall.clock.ahead = 48 * hour + 31 * 24 * hour
  const later = await (await hall.get('/api/office/postings/hearing/sign-ups', { cookie: await hall.signIn('editor') })).json()
  expect(later.list).toEqual([])
})

test('the press takes it as valid Atom, RSS and CSV, whatever the text holds', async () => {
  const { hall, publish } = await open()
  await publish(aPosting({ code: 'odd', title: { zh: '=1+1 & "引号" ]]> 比较 ]]> a < b' }, body: [{ zh: '甲 < 乙 & 丙 ]]> ]]>' }] }))
  for (const [format, lang] of [
    ['atom', 'zh'],
    ['rss', 'ug'],
    ['atom', 'en'],
    ['rss', 'kk-Arab'],
  ]) {
    const answer = await hall.get(`/feeds/postings.${format}?lang=${lang}`)
    expect(answer.headers.get('content-type')).toContain(`application/${format}+xml`)
    const xml = await answer.text()
    const read = xml2js(xml, { compact: true })
    expect(Object.keys(read)).toContain(format === 'atom' ? 'feed' : 'rss')
    expect(xml).toContain(`/site/${lang}/postings/odd`)
    expect(xml).toContain(`hreflang="${lang === 'en' ? 'zh' : 'en'}"`)
    expect(xml).not.toContain(`hreflang="${lang}"`)
    // Markup that is only words stays words.
    expect(xml).not.toContain('a < b')
    expect(xml).toContain('a &lt; b')
  }
  const csv = Buffer.from(await (await hall.get('/api/export/postings.csv')).arrayBuffer())
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(csv.toString()).toContain(`"'=1+1 & ""引号""`)
})
