import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aGuide } from '../a-guide.ts'
import { hallAtWork, type HallAtWork } from './hall-at-work.ts'
import { officeOf } from './office-at-work.ts'

let hall: HallAtWork
let office: Awaited<ReturnType<typeof officeOf>>
beforeAll(async () => {
  hall = await hallAtWork()
  office = await officeOf(hall)
  await office.publish('s-one', aGuide('s-one', { name: { zh: '补办一件事', ug: 'بىر ئىش', en: 'Replace a thing' } }))
})
afterAll(() => hall.stop())

const page = async (path: string) => {
  const answer = await hall.get(path)
  return { status: answer.status, html: await answer.text(), policy: answer.headers.get('content-security-policy') ?? '' }
}

describe('the public site', () => {
  test('a guide reads without any script, in the language of its address', async () => {
    const { status, html } = await page('/site/en/guides/s-one')
    expect(status).toBe(200)
    expect(html).toContain('<html lang="en" dir="ltr"')
    expect(html).toMatch(/<h1>.*Replace a thing.*<\/h1>/)
    expect(html).toContain('hreflang="kk-Arab"')
    expect((await page('/site/ug/guides/s-one')).html).toContain('<html lang="ug" dir="rtl"')
  })

  test('it asks nothing that cannot be answered on a page, and calls nothing missing that cannot be ticked', async () => {
    const { html } = await page('/site/zh/guides/ss-card-reissue')
    expect(html).toContain('居民身份证')
    expect(html).not.toContain('回答几个问题')
    expect(html).not.toContain('还缺')
  })

  test('the list names every public guide, and what is asked for among them', async () => {
    expect((await page('/site/zh')).html).toContain('/site/zh/guides/s-one')
    expect((await page('/site/zh?q=%E8%A1%A5%E5%8A%9E%E4%B8%80%E4%BB%B6')).html).toContain('/site/zh/guides/s-one')
    const nothing = await page('/site/zh?q=zzzzzz')
    expect(nothing.html).not.toContain('/guides/')
    expect(nothing.html).toContain('没有找到')
  })

  test('what is not there says so and where to go; nothing a reader types comes back as markup', async () => {
    const missing = await page('/site/en/guides/%3Cscript%3E')
    expect(missing.status).toBe(404)
    expect(missing.html).not.toContain('<script>')
    expect(missing.html).toContain('href="/site/en"')
    const typed = await page(`/site/zh?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(typed.html).not.toContain('<script>alert')
    expect(typed.policy).toContain("script-src 'self'")
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
    expect((await page('/site/zh/guides/s-two')).status).toBe(404)
  })
})
