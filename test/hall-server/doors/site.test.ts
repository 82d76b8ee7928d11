import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { floorPlan } from '../../../shared/wire/map.ts'
import { aGuide } from '../a-guide.ts'
import { hallAtWork, hallForTest, type HallAtWork } from './hall-at-work.ts'
import { officeOf } from './office-at-work.ts'

let hall: HallAtWork
let office: Awaited<ReturnType<typeof officeOf>>
beforeAll(async () => {
  hall = await hallAtWork()
  office = await officeOf(hall)
  await office.publish('s-one', aGuide('s-one', { name: { zh: '补办一件事', ug: 'بىر ئىش', en: 'Replace a thing' }, popular: 1 }))
})
afterAll(() => hall.stop())

const page = async (path: string) => {
  const answer = await hall.get(path)
  return { status: answer.status, html: await answer.text(), headers: answer.headers }
}

describe('the public site', () => {
  test('[SITE-1] a guide reads without any script, in the language of its address', async () => {
    const { status, html } = await page('/site/en/guides/s-one')
    expect(status).toBe(200)
    expect(html).toContain('<html lang="en" dir="ltr"')
    expect(html).toMatch(/<h1>.*Replace a thing.*<\/h1>/)
    expect((await page('/site/ug/guides/s-one')).html).toContain('<html lang="ug" dir="rtl"')
  })

  test('[SITE-10] every page names its other languages and itself; what is for one reader is not kept', async () => {
    const { html } = await page('/site/en/guides/s-one')
    expect(html).toContain(`<link rel="canonical" href="${hall.url}/site/en/guides/s-one" />`)
    expect(html).toContain('hreflang="kk-Arab"')
    expect(html).toContain('hreflang="x-default"')
    expect(html).toMatch(/<meta name="description" content="[^"]*市公安局/)
    // Not translated: a search engine is led to the Chinese.
    expect((await page('/site/ru/guides/s-one')).html).toContain(`<link rel="canonical" href="${hall.url}/site/zh/guides/s-one" />`)
    for (const path of ['/site/zh?q=a', '/site/zh/guides/s-one/number', '/site/zh/guides/s-one/card'])
      expect((await page(path)).html, path).toContain('noindex')
  })

  test('[SITE-2] the home page leads on, each group that has guides has a page, every guide is in the list', async () => {
    const { html } = await page('/site/zh')
    const groups = [...html.matchAll(/href="(\/site\/zh\/(?:departments|topics|life-events|serves)\/[^"]+)"/g)].map(
      ([, path]) => path ?? '',
    )
    expect(new Set(groups.map((path) => path.split('/')[3]))).toEqual(new Set(['departments', 'topics', 'life-events', 'serves']))
    for (const path of groups) expect([path, (await page(path)).status]).toEqual([path, 200])
    expect(html).toContain('/site/zh/guides/s-one')
    expect((await page('/site/zh/guides')).html).toContain('/site/zh/guides/s-one')
    expect((await page('/site/zh/departments/police')).html).toContain('/site/zh/guides/s-one')
    expect((await page('/site/zh/departments/none')).status).toBe(404)
  })

  test('[MAP-3] the map reads without a script, the whole hall or the way to one of its zones', async () => {
    const whole = await page('/site/zh/map')
    expect([whole.status, whole.html.match(/<svg[^>]*data-floor/g)?.length]).toEqual([200, 2])
    const upstairs = await page('/site/ug/map?zone=upper')
    expect(upstairs.html).toMatch(/m-zone is-target" data-zone="upper"/)
    expect(upstairs.html).toContain('m-way-line')
    expect((await page('/site/en/map?zone=%3Cscript%3E')).html).not.toContain('m-way-line')
    expect(floorPlan.parse(await (await hall.get('/api/halls/urumqi/map')).json()).floors.map(({ floor }) => floor)).toEqual([1, 2])
  })

  test('what is asked for is found', async () => {
    expect((await page('/site/zh?q=%E8%A1%A5%E5%8A%9E%E4%B8%80%E4%BB%B6')).html).toContain('/site/zh/guides/s-one')
    const nothing = await page('/site/zh?q=zzzzzz')
    expect(nothing.html).not.toContain('/guides/s-')
    expect(nothing.html).toContain('没有找到')
  })

  test('[SITE-6] answers sent as a form narrow the papers and make the fee, as they do with a script', async () => {
    const path = '/site/zh/guides/ss-card-reissue'
    const before = await page(path)
    const open = (html: string) => html.match(/data-state="open"/g)?.length ?? 0
    expect(open(before.html)).toBeGreaterThan(0)
    const [, name = '', value = ''] = /<button type="submit" form="answers"[^>]*name="(a\.[a-z-]+)" value="([^"]+)"/.exec(before.html) ?? []
    const after = await page(`${path}?${name}=${value}`)
    expect(after.html).toContain(`<input type="hidden" name="${name}" value="${value}"`)
    expect(open(after.html)).toBeLessThan(open(before.html))
    const odd = await hall.get(`${path}?${name}=nonsense&${name}=${value}&x=1`)
    expect([odd.status, odd.headers.get('location')]).toEqual([302, `${path}?${name}=${value}`])
    expect((await page(`${path}/card?${name}=${value}`)).html).toContain('class="qr"')
  })

  test('what is not there says so and where to go; nothing a reader types comes back as markup', async () => {
    const missing = await page('/site/en/guides/%3Cscript%3E')
    expect(missing.status).toBe(404)
    expect(missing.html).not.toContain('<script>')
    expect(missing.html).toContain('href="/site/en/guides"')
    expect((await page('/site/en/no/such/page')).status).toBe(404)
    const typed = await page(`/site/zh?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(typed.html).not.toContain('<script>alert')
    expect(typed.headers.get('content-security-policy')).toContain("script-src 'self'")
  })

  test('a language nobody has is read in Chinese; the site without one asks the browser', async () => {
    expect((await page('/site/xx')).html).toContain('<html lang="zh"')
    const answer = await hall.get('/site', { headers: { 'accept-language': 'ug' } })
    expect(answer.headers.get('location')).toBe('/site/ug')
  })

  test('a guide that is withdrawn is gone from the site at once', async () => {
    await office.publish('s-two', aGuide('s-two', { name: { zh: '要撤下的事' } }))
    expect((await page('/site/zh/guides/s-two')).status).toBe(200)
    await office.act('manager', 's-two', 'withdraw', { reason: '已停办' })
    for (const path of ['', '/card', '/number']) expect((await page(`/site/zh/guides/s-two${path}`)).status).toBe(404)
    expect((await page('/sitemap.xml')).html).not.toContain('s-two')
  })

  test('[SITE-3] the site map names every public guide in the languages it is written in', async () => {
    const { html, headers } = await page('/sitemap.xml')
    expect(headers.get('content-type')).toContain('application/xml')
    expect(html).toMatch(/<loc>[^<]*\/site\/en\/guides\/s-one<\/loc><lastmod>20/)
    expect(html).toContain('hreflang="ug"')
    expect(html).not.toContain('/site/ru/guides/s-one')
    expect((await page('/robots.txt')).html).toContain(`Sitemap: ${hall.url}/sitemap.xml`)
  })

  test('[SITE-9] who has the page already is not sent it again', async () => {
    const path = '/site/zh/departments/police'
    const etag = (await page(path)).headers.get('etag') ?? ''
    // `fetch` would say beside it that it wants no answer from a cache.
    const again = (known: string) =>
      new Promise<number | undefined>((done) => {
        get(hall.url + path, { headers: { 'if-none-match': known } }, (answer) => done(answer.resume().statusCode))
      })
    expect(await again(etag)).toBe(304)
    expect(await again('"another"')).toBe(200)
  })

  test('[SITE-4] the guide book of a department holds each of its guides whole, and each once', async () => {
    const { html, status } = await page('/site/zh/book/police')
    expect(status).toBe(200)
    const listed = [...(await page('/site/zh/departments/police')).html.matchAll(/"site-list".*?<\/ul>/gs)]
    const codes = [...(listed[0]?.[0] ?? '').matchAll(/\/guides\/([a-z0-9-]+)"/g)].map(([, code]) => code)
    expect(codes.length).toBeGreaterThan(10)
    expect([...html.matchAll(/<article[^>]*data-guide="([^"]+)"/g)].map(([, code]) => code)).toEqual(codes)
    for (const code of codes) expect(html).toContain(`id="guide-${code}-basis"`)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect((await page('/site/ug/book')).html).toContain('/site/ug/book/police')
    expect((await page('/site/zh/book/none')).status).toBe(404)
  })
})

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const elsewhere = { ...form, origin: 'http://elsewhere.example' }

describe('[SITE-8] a number taken on the site', () => {
  const number = '/site/zh/guides/s-one/number'
  const take = (body: string, headers: Record<string, string> = form) => hall.send('POST', number, body, { headers })

  test('the same form gives the same number, and leads to its page', async () => {
    const asked = await hall.get(number)
    expect(asked.headers.get('cache-control')).toBe('no-store')
    const [, key = ''] = /name="requestId" value="([^"]+)"/.exec(await asked.text()) ?? []
    const first = await take(`requestId=${key}`)
    expect([first.status, first.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/t\/[\w-]{22}$/)])
    expect((await take(`requestId=${key}`)).headers.get('location')).toBe(first.headers.get('location'))
    const ticket = await (await hall.get(`/api/tickets/${first.headers.get('location')?.slice(3)}`)).json()
    expect(ticket).toMatchObject({ state: 'waiting', items: [{ code: 's-one' }] })
  })

  test('another site’s form, or one without its key, gives none', async () => {
    const before = hall.position()
    expect((await take('requestId=abc', elsewhere)).status).toBe(403)
    expect((await take('')).status).toBe(422)
    expect((await hall.send('POST', '/site/zh/guides/none/number', 'requestId=abc', { headers: form })).status).toBe(404)
    expect(hall.position()).toBe(before)
  })

  test('a closed hall says so in words', async () => {
    const closed = await hallForTest()
    const cookie = await closed.signIn('manager')
    expect((await closed.post('/api/halls/urumqi/close-day', {}, { cookie, key: 'close' })).status).toBeLessThan(300)
    const path = '/site/zh/guides/ss-card-reissue'
    expect(await (await closed.get(path)).text()).toContain('现在不取号')
    const refused = await closed.send('POST', `${path}/number`, 'requestId=abc', { headers: form })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('没有取到号')
  })
})

test('[SITE-11] a guide is told for a voice line: the name, the keys, then what each key says, a sentence a line', async () => {
  const { html, headers, status } = await page('/site/zh/guides/ss-card-reissue/speech.txt')
  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
  const lines = html.trim().split('\n')
  expect(lines[0]).toBe('社会保障卡补办')
  const keys = lines.flatMap((line) => /请按 (\d)。/.exec(line)?.[1] ?? [])
  expect(keys).toEqual(['1', '2', '3', '4', '5'])
  for (const key of keys) expect(lines.some((line) => line.startsWith(`[${key}] `))).toBe(true)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(80)
  expect((await page('/site/zh/guides/none/speech.txt')).status).toBe(404)
})

test('[SITE-7] of a posting too', async () => {
  const { html } = await page('/site/zh/postings/fund-heating')
  expect(html).toContain('action="/site/zh/postings/fund-heating/report"')
  const told = await hall.send('POST', '/site/zh/postings/fund-heating/report', 'version=1&reason=unclear', { headers: form })
  expect([told.status, await told.text()]).toEqual([200, expect.stringContaining('谢谢')])
  const record = await hall.get('/api/office/records/posting/fund-heating', office.as('editor'))
  expect(await record.json()).toMatchObject({ reports: [{ reason: 'unclear', place: 'site' }] })
})

test('[SITE-7] a reader says without a script what is wrong, from this site only, and so often', async () => {
  const wrong = (body: string, headers: Record<string, string> = form) =>
    hall.send('POST', '/site/zh/guides/s-one/report', body, { headers })
  expect((await wrong('version=1&reason=fee', elsewhere)).status).toBe(403)
  expect((await wrong('version=1&reason=none')).status).toBe(422)
  expect((await office.view('s-one')).reports).toEqual([])
  const told = await wrong('version=1&reason=fee')
  expect([told.status, await told.text()]).toEqual([200, expect.stringContaining('谢谢')])
  expect((await office.view('s-one')).reports).toMatchObject([{ reason: 'fee', about: 'fees', version: 1, place: 'site' }])
  const statuses: number[] = []
  for (let at = 0; at < 40; at += 1) statuses.push((await wrong('version=1&reason=other')).status)
  expect(statuses).toContain(429)
})
