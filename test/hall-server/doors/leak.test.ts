import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guide } from '../../../shared/guide/guide.ts'
import { mediaFile } from '../../../shared/wire/media.ts'
import { markedGuide } from '../marked-guide.ts'
import { hallAtWork, type HallAtWork } from './hall-at-work.ts'
import { everybody, officeOf } from './office-at-work.ts'

// [SCOPE-3] at every door: the words of texts that are not public go through the whole review, and every byte that goes out is searched.

const limited = { kind: 'limited', audiences: ['staff', 'deputies'], reason: 'MARK-limited-reason' } as const
const closed = { kind: 'closed', ground: 'state-secret', reason: 'MARK-closed-reason' } as const
const secrets = [
  'MARK-limited',
  'MARK-closed',
  'MARK-draft',
  'MARK-old',
  'MARK-withdrawn',
  'mark-limited',
  'mark-closed',
  'mark-draft',
  'mark-withdrawn',
]
const codes = ['mark-limited', 'mark-closed', 'mark-draft', 'mark-turned', 'mark-withdrawn', 'mark-public']

let hall: HallAtWork
let office: Awaited<ReturnType<typeof officeOf>>
/** A file that only texts refer to that are not public. */
let form: string
/** What the API says it has. */
let described: { paths: Record<string, object> }
beforeAll(async () => {
  hall = await hallAtWork()
  office = await officeOf(hall)
  const file = Buffer.from('%PDF-1.7\n% MARK-closed-form\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')
  const kept = await fetch(`${hall.url}/api/office/media?name=MARK-closed.pdf`, {
    method: 'POST',
    headers: office.as('editor'),
    body: file,
  })
  form = mediaFile.parse(await kept.json()).id
  described = await (await hall.get('/api/openapi.json')).json()
})
afterAll(() => hall.stop())

/** Every GET of the API with everything that may stand in its path, and the pages and files beside it. */
async function addresses(): Promise<string[]> {
  const content = await (await hall.get('/api/content')).json()
  const values: Record<string, string[]> = {
    hall: ['urumqi'],
    code: codes,
    kind: ['guide', 'posting'],
    version: ['1', String(content.version), String(content.version - 1), String(content.version + 1)],
    counter: ['1'],
    token: ['A'.repeat(22)],
    id: [form],
  }
  const paths = Object.entries(described.paths).flatMap(([path, methods]) => ('get' in methods ? filled(path, values) : []))
  const searches = [...secrets, 'MARK', 'mark', '办理'].flatMap((q) =>
    ['zh', 'ug', 'en', 'ru', 'kk-Arab'].map((lang) => `/api/items?q=${encodeURIComponent(q)}&lang=${lang}`),
  )
  const filters = ['department=police', 'serves=1', 'topic=MARK', 'lifeEvent=MARK', 'page=2'].map((query) => `/api/items?${query}`)
  const guides = codes.flatMap((code) => [
    `/ug/guides/${code}`,
    ...['', '/card', '/notice', '/number', '/speech.txt'].map((page) => `/zh/guides/${code}${page}`),
  ])
  const lists = [
    '/zh',
    '/ug',
    '/zh?q=%E5%8A%9E',
    '/zh/guides',
    '/zh/departments/police',
    '/zh/topics/MARK',
    '/zh/serves/1',
    '/zh/book/police',
  ]
  const site = [...lists, ...guides].map((page) => `/site${page}`)
  return [
    ...paths,
    content.url,
    '/api/export/content?format=csv',
    ...searches,
    ...filters,
    ...site,
    '/sitemap.xml',
    '/robots.txt',
    '/metrics',
    '/',
    '/kiosk',
    '/board',
  ]
}

function filled(path: string, values: Record<string, string[]>): string[] {
  const name = /\{(\w+)\}/.exec(path)?.[1]
  return name === undefined ? [path] : (values[name] ?? ['x']).flatMap((value) => filled(path.replace(`{${name}}`, value), values))
}

/** What is packed is searched unpacked. */
function wordsOf(bytes: ArrayBuffer): string {
  const file = Buffer.from(bytes)
  const parts = file.subarray(0, 2).toString() === 'PK' ? Object.entries(unzipSync(file)) : [['', file] as const]
  return parts.map(([name, part]) => `${name} ${Buffer.from(part).toString()}`).join('\n')
}

/** All that somebody who is not of the office is given; what he or she sent himself is not looked for. */
async function everythingGiven(cookie?: string): Promise<string> {
  const given: string[] = []
  for (const path of await addresses()) {
    const answer = await hall.get(path, cookie === undefined ? {} : { cookie })
    const asked = path.replaceAll(/MARK|mark/g, 'asked').replace(form, 'asked')
    given.push(`${asked} ${JSON.stringify([...answer.headers])} ${wordsOf(await answer.arrayBuffer())}`)
  }
  for (const code of codes) {
    for (const path of ['fees', 'checklist']) given.push(await (await hall.post(`/api/items/${code}/${path}`, { answers: {} })).text())
    // The refusal names the item that was asked for, whether it is there or not.
    given.push((await (await hall.take({ line: undefined, item: code })).text()).replaceAll(code, 'asked'))
    for (const [path, body] of [
      ['number', 'requestId=no_key'],
      ['report', 'version=1&reason=fee'],
    ] as const) {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      given.push((await (await hall.send('POST', `/site/zh/guides/${code}/${path}`, body, { headers })).text()).replaceAll(code, 'asked'))
    }
  }
  return given.join('\n')
}

test('the marked guide has every field there is, so that no new one is forgotten here', () => {
  const marked = markedGuide('mark-public', 'MARK')
  expect(Object.keys(marked).sort()).toEqual(Object.keys(guide.shape).sort())
})

test('[SCOPE-3] nothing of a text that is not public leaves through a public door, at any step of its review', async () => {
  const screens = ['kiosk', 'site', 'board'].map((screen) => hall.screen({ screen }))
  const heard: unknown[] = []
  for (const { socket } of screens) socket.onAny((...message: unknown[]) => heard.push(message))
  const steps: (() => Promise<unknown>)[] = [
    () => office.publish('mark-public', markedGuide('mark-public', 'PUBLIC-WORDS')),
    () => office.publish('mark-turned', markedGuide('mark-turned', 'MARK-old')),
    () => office.publish('mark-turned', markedGuide('mark-turned', 'MARK-closed'), closed),
    () => office.publish('mark-withdrawn', markedGuide('mark-withdrawn', 'MARK-withdrawn')),
    () => office.act('manager', 'mark-withdrawn', 'withdraw', { reason: 'MARK-withdrawn' }),
    () => office.save('mark-draft', markedGuide('mark-draft', 'MARK-draft')),
    () => office.save('mark-public', markedGuide('mark-public', 'MARK-draft')),
    ...(['limited', 'closed'] as const).flatMap((kind) => {
      const code = `mark-${kind}`
      const text = { ...markedGuide(code, `MARK-${kind}`), flowchart: form }
      return [
        () => office.save(code, text, kind === 'limited' ? limited : closed),
        () => office.act('editor', code, 'submit', { note: `MARK-${kind}` }),
        () => office.approve('department', code, { note: `MARK-${kind}` }),
        () => office.approve('reviewer', code, { note: `MARK-${kind}` }),
        () => office.approve('reviewer2', code, { note: `MARK-${kind}` }),
      ]
    }),
    () => office.save('mark-limited', markedGuide('mark-limited', 'MARK-limited'), everybody),
    // What the public sees is made anew with each public change: only after one more would a leak show.
    () => office.publish('mark-later', markedGuide('mark-later', 'PUBLIC-WORDS')),
    () => office.act('manager', 'mark-closed', 'withdraw', { reason: 'MARK-closed' }),
  ]
  // A text may be read while it is public, and no longer: the first look at what is closed is after it was closed.
  for (const [at, step] of steps.entries()) {
    const done = await step()
    if (done instanceof Response) expect([at, done.status]).toEqual([at, 200])
    if (at === 1 || at === 3) continue
    const given = await everythingGiven()
    expect(
      secrets.filter((secret) => given.includes(secret)),
      `step ${at}`,
    ).toEqual([])
    expect(given, `step ${at}: what is public is found, so the search of the bytes finds what there is`).toContain('PUBLIC-WORDS')
  }
  for (const name of ['clerk1', 'greeter'] as const) {
    const given = await everythingGiven(office.as(name).cookie)
    expect(
      secrets.filter((secret) => given.includes(secret)),
      name,
    ).toEqual([])
  }
  // It is made of the program alone, whatever is published.
  expect(await (await hall.get('/api/openapi.json')).json()).toEqual(described)
  const pushed = JSON.stringify([heard, screens.map(({ pushes }) => pushes)])
  expect(secrets.filter((secret) => pushed.includes(secret))).toEqual([])
  expect(heard.length).toBeGreaterThan(3)
  // The office itself reads them: they were there to leak.
  expect(JSON.stringify(await office.view('mark-limited'))).toContain('MARK-limited')
  expect(await (await hall.get(`/media/${form}`, office.as('inspector'))).text()).toContain('MARK-closed-form')
}, 60_000)
