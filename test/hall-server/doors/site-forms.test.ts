import { describe, expect, test } from 'vitest'
import { aGuide } from '../a-guide.ts'
import { hallForTest, someId, type HallAtWork } from './hall-at-work.ts'
import { officeOf } from './office-at-work.ts'

const sendForm = (hall: HallAtWork, path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${hall.url}${path}`, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' })
const text = async (answer: Response | Promise<Response>) => (await answer).text()

describe('[SITE-1] without any script', () => {
  test('a number is taken from a guide, once for each page, and leads to the phone page', async () => {
    const hall = await hallForTest()
    const path = '/site/zh/guides/ss-card-reissue'
    expect(await text(hall.get(path))).toContain(`href="${path}/number"`)
    expect(await text(hall.get(`${path}/number`))).toContain(`action="${path}/number"`)
    const requestId = someId()
    const answer = await sendForm(hall, `${path}/number`, { requestId })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/t\/[\w-]{22}$/)
    const again = await sendForm(hall, `${path}/number`, { requestId })
    expect(again.headers.get('location')).toBe(answer.headers.get('location'))
    const other = await sendForm(hall, `${path}/number`, { requestId: someId() }, { origin: 'https://evil.example' })
    expect(other.status).toBe(403)
    expect((await sendForm(hall, `${path}/number`, {})).status).toBe(422)
    expect((await sendForm(hall, '/site/zh/guides/none/number', { requestId: someId() })).status).toBe(404)
  })
  test('questions are answered by the address: papers and fee are those of the answers', async () => {
    const hall = await hallForTest()
    const path = '/site/zh/guides/psb-id-reissue'
    const { guide } = await (await hall.get('/api/items/psb-id-reissue')).json()
    const open = await text(hall.get(path))
    expect(open).toMatch(/<button type="submit" form="answers"[^>]*name="a\.[\w-]+"/)
    expect(open).toContain('data-total="open"')
    const query = guide.questions.map(({ id }: { id: string }) => `a.${id}=false`).join('&')
    expect(await text(hall.get(`${path}?${query}`))).toMatch(/data-total="\d+"/)
    const odd = await hall.get(`${path}?a.nonsense=1&a.__proto__=x`)
    expect([odd.status, odd.headers.get('location')]).toEqual([302, path])
  })
  test('an error is told to the office', async () => {
    const hall = await hallForTest()
    const office = await officeOf(hall)
    const path = '/site/ug/guides/ss-card-reissue'
    const answer = await sendForm(hall, `${path}/report`, { version: '1', reason: 'fee' })
    expect(await answer.text()).toContain('رەھمەت')
    expect((await office.view('ss-card-reissue')).reports).toMatchObject([{ reason: 'fee', place: 'site' }])
    expect((await sendForm(hall, `${path}/report`, { version: '1', reason: 'x' })).status).toBe(422)
  })
  test('a visitor signs up for a hearing', async () => {
    const hall = await hallForTest()
    const answer = await sendForm(hall, '/site/zh/postings/hearing-bus', { name: '王', phone: '13911111111', people: '2' })
    expect(await answer.text()).toContain('还剩')
    expect((await sendForm(hall, '/site/zh/postings/hearing-bus', { name: '', phone: 'x', people: '2' })).status).toBe(422)
  })
})

describe('[SITE-2] every page leads on', () => {
  test('departments, topics and life events have pages of their own; what is not there is said in words', async () => {
    const hall = await hallForTest()
    for (const path of ['/departments/police', '/topics/birth', '/life-events/lost-papers']) {
      const answer = await hall.get(`/site/en${path}`)
      expect([path, answer.status]).toEqual([path, 200])
      expect(await answer.text()).toContain('/site/en/guides/')
    }
    expect((await hall.get('/site/zh/departments/none')).status).toBe(404)
    const home = await text(hall.get('/site/zh'))
    for (const path of ['/life-events/', '/topics/', '/departments/', '/book', '/postings']) expect(home).toContain(`/site/zh${path}`)
  })
  test('no link of the site leads nowhere', async () => {
    const hall = await hallForTest()
    const seen = new Set<string>(['/site/zh', '/site/ug/postings', '/site/en/book'])
    const bad: string[] = []
    let looked = 0
    for (const path of seen) {
      if ((looked += 1) > 140) break
      const answer = await hall.get(path)
      if (answer.status >= 400) bad.push(path)
      if (!(answer.headers.get('content-type') ?? '').includes('html')) continue
      const links = [...(await answer.text()).matchAll(/href="(\/[^"#]*)"/g)].map(([, link]) => (link ?? '').replaceAll('&amp;', '&'))
      for (const link of links) if (!link.startsWith('/assets') && !link.startsWith('/media')) seen.add(link)
    }
    expect(bad).toEqual([])
    expect(seen.size).toBeGreaterThan(200)
  })
})

describe('[SITE-3] search engines', () => {
  test('find every public guide in every language, and nothing else', async () => {
    const hall = await hallForTest()
    const office = await officeOf(hall)
    await office.publish('map-closed', aGuide('map-closed'), { kind: 'closed', ground: 'privacy', reason: '个人信息' })
    const map = await text(hall.get('/sitemap.xml'))
    for (const language of ['zh', 'ug', 'en', 'ru', 'kk-Arab']) expect(map).toContain(`/site/${language}/guides/ss-card-reissue<`)
    expect(map).not.toContain('map-closed')
    expect(await text(hall.get('/robots.txt'))).toContain('Sitemap: http')
  })
  test('read what a guide is, and no text can end the script it stands in', async () => {
    const hall = await hallForTest()
    const office = await officeOf(hall)
    await office.publish('ld-one', aGuide('ld-one', { name: { zh: '办 a < b 的事' } }))
    const html = await text(hall.get('/site/zh/guides/ld-one'))
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
    expect(JSON.parse(json)).toMatchObject({
      '@graph': [{ '@type': 'GovernmentService', name: '办 a < b 的事' }, { '@type': 'BreadcrumbList' }],
    })
    expect(json).not.toContain('<')
    expect(html).toContain('rel="canonical"')
  })
})

test('[SITE-4] the guide book has every public guide of a department, whole, in each language', async () => {
  const hall = await hallForTest()
  for (const language of ['zh', 'ug', 'en', 'ru', 'kk-Arab']) {
    const book = await text(hall.get(`/site/${language}/book/police`))
    expect(book.match(/class="book-guide"/g)?.length).toBeGreaterThan(5)
    expect(book).toContain('id="guide-psb-id-reissue"')
  }
  expect((await hall.get('/site/zh/book/none')).status).toBe(404)
  expect(await text(hall.get('/site/zh/guides/psb-id-reissue/card'))).toMatch(/<svg class="qr"[^>]*>.*<path class="qr-dark" d="M/)
  expect(await text(hall.get('/site/ug/guides/psb-id-reissue/notice'))).toMatch(/办事一次性告知书.*data-languages="2"/s)
})
