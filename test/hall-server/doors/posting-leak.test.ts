import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { posting } from '../../../shared/posting/posting.ts'
import { contentNotice } from '../../../shared/wire/content.ts'
import { markedPosting } from '../marked-posting.ts'
import { hallAtWork, type HallAtWork } from './hall-at-work.ts'
import { officeOf } from './office-at-work.ts'

// [SCOPE-3] [SCOPE-5] [POST-13] [POST-16] for the notice board: every byte that goes out is searched for the words of what is not public.

const hour = 3_600_000 // ms
const staffOnly = { kind: 'limited', audiences: ['staff'], reason: 'MARK-staff-reason' } as const
const deputies = { kind: 'limited', audiences: ['deputies'], reason: 'MARK-deputies-reason' } as const
const closed = { kind: 'closed', ground: 'trade-secret', reason: 'MARK-closed-reason' } as const
const hidden = ['embargo', 'staff', 'deputies', 'closed', 'draft', 'over', 'person'] as const
/** The words, and the codes: that there is such a posting is nobody's business either. */
const secrets = [...hidden.flatMap((name) => [`MARK-${name}`, `mark-${name}`]), '13999990000', 'MARK-owner']
const codes = ['mark-public', ...hidden.map((name) => `mark-${name}`)]
const words = (mark: string) => ({ zh: mark })

let hall: HallAtWork
let office: Awaited<ReturnType<typeof officeOf>>
beforeAll(async () => {
  hall = await hallAtWork()
  office = await officeOf(hall, 'posting')
})
afterAll(() => hall.stop())

const paths = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })

/** Every GET of the API, and the pages, sheets, feeds and exports beside it. */
async function addresses(): Promise<string[]> {
  const described = paths.parse(await (await hall.get('/api/openapi.json')).json())
  const content = contentNotice.parse(await (await hall.get('/api/content')).json())
  const api = Object.entries(described.paths).flatMap(([path, methods]) => ('get' in methods ? filled(path) : []))
  const lists = ['type=release', 'type=internal', 'namespace=internal', 'page=2', 'page=3'].map((query) => `/api/postings?${query}`)
  const pages = ['', '?type=release', '?type=internal', '/sheet', ...codes.flatMap((code) => [`/${code}`, `/${code}/sheet`])]
  const site = ['zh', 'ug', 'en'].flatMap((language) => pages.map((page) => `/site/${language}/postings${page}`))
  const feeds = ['zh', 'ug', 'en', 'ru', 'kk-Arab'].flatMap((lang) =>
    ['atom', 'rss'].map((format) => `/feeds/postings.${format}?lang=${lang}`),
  )
  const older = [content.version - 1, content.version + 1].map((version) => content.url.replace(/[0-9]+/, String(version)))
  return [
    ...api,
    ...lists,
    ...site,
    ...feeds,
    content.url,
    ...older,
    '/api/export/postings.csv',
    '/api/export/content?format=csv',
    '/metrics',
    '/',
    '/notices',
  ]
}

const filled = (path: string) =>
  (path.includes('{code}') ? codes : ['x']).map((code) =>
    path
      .replace('{code}', code)
      .replace('{kind}', 'posting')
      .replace('{hall}', 'urumqi')
      .replaceAll(/\{\w+\}/g, '1'),
  )

/** What is packed is searched unpacked. */
function wordsOf(bytes: ArrayBuffer): string {
  const file = Buffer.from(bytes)
  const parts = file.subarray(0, 2).toString() === 'PK' ? Object.entries(unzipSync(file)) : [['', file] as const]
  return parts.map(([name, part]) => `${name} ${Buffer.from(part).toString()}`).join('\n')
}

/** All that somebody is given who is not of the office. What the asker wrote himself is not looked for. */
async function everythingGiven(cookie?: string): Promise<string> {
  const sent = cookie === undefined ? {} : { cookie }
  const given: string[] = []
  for (const path of await addresses()) {
    if (cookie !== undefined && path === '/api/staff/postings') continue
    const answer = await hall.get(path, sent)
    const asked = codes.find((code) => path.includes(code))
    const text = `${JSON.stringify([...answer.headers])} ${wordsOf(await answer.arrayBuffer())}`
    given.push(asked === undefined || answer.status === 200 ? text : text.replaceAll(asked, 'asked'))
  }
  for (const code of codes) {
    const answer = await hall.post(`/api/postings/${code}/sign-up`, { name: '某', phone: '0991-4650000', people: 1 }, sent)
    given.push((await answer.text()).replaceAll(code, 'asked'))
  }
  return given.join('\n')
}
const found = (given: string) => secrets.filter((secret) => given.includes(secret))

test('the marked posting has every field there is, so that no new one is forgotten here', () => {
  expect(Object.keys(markedPosting('mark-public', 'MARK')).sort()).toEqual(Object.keys(posting.shape).sort())
})

test('[SCOPE-3] [POST-13] [POST-16] nothing of a posting that is not public leaves through a public door, at any step', async () => {
  const screens = ['kiosk', 'site', 'board'].map((screen) => hall.screen({ screen }))
  const heard: unknown[] = []
  for (const { socket } of screens) socket.onAny((...message: unknown[]) => heard.push(message))
  const now = Date.now()
  const embargo = { type: 'release', spokesperson: words('MARK-embargo'), contact: '12345', embargoUntil: now + hour }
  const hearing = {
    type: 'hearing',
    kind: 'hearing',
    at: now + 48 * hour,
    place: words('PUBLIC-WORDS'),
    agenda: [words('PUBLIC-WORDS')],
    places: 2000,
    minutesDue: '2099-01-01',
    minutes: [],
  }
  const person = { name: 'MARK-person', phone: '13999990000', people: 1 }
  const save = (name: string, more: object, scope: object) =>
    office.save(`mark-${name}`, markedPosting(`mark-${name}`, `MARK-${name}`, more), scope)
  const publish = (name: string, more: object, scope?: object) =>
    office.publish(`mark-${name}`, markedPosting(`mark-${name}`, `MARK-${name}`, more), scope)
  const steps: (() => Promise<unknown>)[] = [
    () => office.publish('mark-public', markedPosting('mark-public', 'PUBLIC-WORDS', { details: hearing, owner: 'MARK-owner' })),
    () => hall.post('/api/postings/mark-public/sign-up', person),
    () => publish('embargo', { details: embargo }),
    () => publish('staff', { namespace: 'internal', details: { type: 'internal', kind: 'finance' } }, staffOnly),
    () => publish('deputies', {}, deputies),
    () => publish('closed', {}, closed),
    () => save('draft', {}, { kind: 'public' }),
    // A new version of what is public: its text is nobody's before it is published.
    () => office.save('mark-public', markedPosting('mark-public', 'MARK-draft', { details: hearing }), { kind: 'public' }),
    // What the public sees is made anew with each public change: only after one more would a leak show.
    () => office.publish('mark-later', markedPosting('mark-later', 'PUBLIC-WORDS')),
  ]
  for (const [at, step] of steps.entries()) {
    const done = await step()
    if (done instanceof Response) expect([at, done.status]).toEqual([at, 200])
    const given = await everythingGiven()
    expect(found(given), `step ${at}`).toEqual([])
    expect(given, `step ${at}: what is public is found, so the search of the bytes finds what there is`).toContain('PUBLIC-WORDS')
  }
  for (const name of ['clerk1', 'greeter'] as const) {
    expect(found(await everythingGiven(office.as(name).cookie)), name).toEqual([])
    const own = await (await hall.get('/api/staff/postings', office.as(name))).text()
    expect([found(own), own.includes('MARK-staff-reason')]).toEqual([['MARK-staff', 'mark-staff'], false])
  }
  const pushed = JSON.stringify([heard, screens.map(({ pushes }) => pushes)])
  expect(found(pushed)).toEqual([])
  expect(heard.length).toBeGreaterThan(3)
  // They were there to leak: the office reads them, and who comes.
  expect(JSON.stringify(await office.view('mark-embargo'))).toContain('MARK-embargo')
  expect(await (await hall.get('/api/office/postings/mark-public/sign-ups', office.as('editor'))).text()).toContain('13999990000')
  expect(JSON.stringify([...hall.store.streams, ...hall.store.answers])).not.toContain('13999990000')
}, 60_000)

test('[POST-14] what the clock took away is given to nobody any more', async () => {
  const day = (at: number) => new Date(at + 8 * hour).toISOString().slice(0, 10)
  await office.publish('mark-over', markedPosting('mark-over', 'MARK-over', { removeOn: day(Date.now()) }))
  expect(found(await everythingGiven())).toContain('MARK-over')
  hall.clock.ahead = 24 * hour
  await expect.poll(async () => (await hall.get('/api/postings/mark-over')).status, { timeout: 8_000 }).toBe(404)
  expect(found(await everythingGiven()).filter((secret) => secret.includes('over'))).toEqual([])
}, 60_000)
