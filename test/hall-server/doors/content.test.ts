import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentNotice, contentSnapshot, officeView, publishedGuide, type OfficeView } from '../../../shared/wire/content.ts'
import { itemsPage } from '../../../shared/wire/views.ts'
import { aGuide } from '../a-guide.ts'
import { hallAtWork, type HallAtWork } from './hall-at-work.ts'
import { officeOf } from './office-at-work.ts'

let hall: HallAtWork
let office: Awaited<ReturnType<typeof officeOf>>
beforeAll(async () => {
  hall = await hallAtWork()
  office = await officeOf(hall)
})
afterAll(() => hall.stop())

const notice = async () => contentNotice.parse(await (await hall.get('/api/content')).json())
const guides = async () =>
  contentSnapshot.parse(await (await hall.get((await notice()).url)).json()).guides.map(({ guide }) => String(guide.code))
const found = async (query: string) =>
  itemsPage.parse(await (await hall.get(`/api/items?${query}`)).json()).items.map(({ code }) => String(code))

describe('published content', () => {
  test('is found, read and fetched as one file; what only the office knows is not in it', async () => {
    await office.publish(
      'c-one',
      aGuide('c-one', { name: { zh: '第一件事', ug: 'بىر ئىش', en: 'First' }, owner: '办公室主任', words: ['头一件'] }),
    )
    expect(await found('q=头一件')).toEqual(['c-one'])
    const one = publishedGuide.parse(await (await hall.get('/api/items/c-one')).json())
    expect(one).toMatchObject({ version: 1, guide: { code: 'c-one', name: { en: 'First' } } })
    const inUyghur = await (await hall.get('/api/items/c-one?lang=ug')).json()
    expect(inUyghur.guide).toMatchObject({ name: { zh: '第一件事', ug: 'بىر ئىش' }, languages: one.guide.languages })
    expect(inUyghur.guide.name).not.toHaveProperty('en')
    const { guides: all } = contentSnapshot.parse(await (await hall.get((await notice()).url)).json())
    expect(all.find(({ guide }) => guide.code === one.guide.code)).toEqual(one)
    expect(all.filter(({ guide }) => 'owner' in guide || 'risk' in guide)).toEqual([])
  })

  test('as one file: the bytes match the digest, stay as they are under their address, and are gone when there are newer ones', async () => {
    const { url, sha256, bytes, version } = await notice()
    const file = await hall.get(url)
    const body = Buffer.from(await file.arrayBuffer())
    expect(createHash('sha256').update(body).digest('hex')).toBe(sha256)
    expect(body.length).toBe(bytes)
    expect(file.headers.get('cache-control')).toContain('immutable')
    expect(file.headers.get('content-encoding')).toBe('gzip')
    expect((await hall.get(url, { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')).toBe(null)
    expect((await hall.get(`/api/content/${version}`)).headers.get('cache-control')).toBe('no-store')
    await office.publish('c-two', aGuide('c-two'))
    expect((await notice()).version).toBeGreaterThan(version)
    expect((await hall.get(url)).status).toBe(404)
  })

  test('a publication changes the list the queue uses at once, and a withdrawal too', async () => {
    const take = () => hall.take({ line: undefined, item: 'c-queue' })
    expect((await take()).status).toBe(404)
    await office.publish('c-queue', aGuide('c-queue'))
    expect((await take()).status).toBe(201)
    await office.act('manager', 'c-queue', 'withdraw', { reason: '错了' })
    expect((await take()).status).toBe(404)
    expect((await hall.get('/api/items/c-queue')).status).toBe(404)
    expect(await guides()).not.toContain('c-queue')
    expect(await found('q=c-queue')).not.toContain('c-queue')
  })
})

describe('what a reader finds wrong', () => {
  const said = { version: 1, about: 'fees', reason: 'fee', place: 'K1' }

  test('goes to the office, over the socket and over HTTP, once for each request', async () => {
    await office.publish('c-wrong', aGuide('c-wrong'))
    const kiosk = hall.screen({ screen: 'kiosk' })
    const ask = () => kiosk.ask({ type: 'report-error', requestId: 'r1', item: 'c-wrong', ...said })
    expect([await ask(), await ask()]).toEqual(Array(2).fill({ ok: true, value: null }))
    expect((await hall.post('/api/items/c-wrong/report-error', said)).status).toBe(204)
    expect((await office.view('c-wrong')).reports).toHaveLength(2)
    expect((await hall.post('/api/items/c-none/report-error', said)).status).toBe(404)
    expect((await hall.post('/api/items/c-wrong/report-error', { ...said, reason: 'rude' })).status).toBe(422)
    kiosk.socket.close()
  })

  test('is not taken from one address without end', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => hall.post('/api/items/c-wrong/report-error', said)))
    expect(answers.map(({ status }) => status)).toContain(429)
  })
})

describe('the news of a change', () => {
  const hear = (screen: object) => {
    const { socket } = hall.screen(screen)
    const heard: number[] = []
    socket.on('content', (news: { version: number }) => heard.push(news.version))
    return { socket, heard }
  }
  const views = (pushes: readonly { view: unknown }[]): OfficeView[] => pushes.map(({ view }) => officeView.parse(view))

  test('reaches kiosks and sites at once, and the office sees how soon they showed it', async () => {
    const [kiosk, site, board] = [hear({ screen: 'kiosk' }), hear({ screen: 'site' }), hear({ screen: 'board' })]
    const desk = hall.screen({ screen: 'office' }, office.as('editor').cookie)
    const { version } = await notice()
    const connected = () => views(desk.pushes).at(-1)?.reach?.connected
    await expect.poll(connected).toBe(2)
    await expect.poll(() => [kiosk.heard, site.heard, desk.pushes.length > 0]).toEqual([[version], [version], true])
    await office.publish('c-news', aGuide('c-news'))
    const next = (await notice()).version
    await expect.poll(() => [kiosk.heard.at(-1), site.heard.at(-1)]).toEqual([next, next])
    expect(board.heard).toEqual([])

    const reach = () => views(desk.pushes).at(-1)?.reach
    await expect.poll(reach).toMatchObject({ version: next, shown: 0, connected: 2, slowest: null })
    kiosk.socket.emit('content-shown', { version: next })
    await expect.poll(reach).toMatchObject({ shown: 1, connected: 2, slowest: null })
    site.socket.emit('content-shown', { version: next + 1_000 })
    site.socket.emit('content-shown', 'nonsense')
    site.socket.emit('content-shown', { version: next })
    await expect.poll(reach).toMatchObject({ shown: 2, connected: 2, slowest: expect.any(Number) })
    expect(reach()?.slowest).toBeLessThan(2_000)
    expect(views(desk.pushes).at(-1)?.changed).toEqual({ kind: 'guide', code: 'c-news' })
  })

  test('is not sent for what the public cannot see; the office is told of it', async () => {
    const kiosk = hear({ screen: 'kiosk' })
    const desk = hall.screen({ screen: 'office' }, office.as('inspector').cookie)
    await expect.poll(() => [kiosk.heard.length, desk.pushes.length > 0]).toEqual([1, true])
    await office.publish('c-closed', aGuide('c-closed'), { kind: 'closed', ground: 'privacy', reason: '个人信息' })
    await expect.poll(() => views(desk.pushes).at(-1)?.changed?.code).toBe('c-closed')
    expect(kiosk.heard).toHaveLength(1)
  })

  test('the office’s screen is for the office', async () => {
    const stranger = hall.screen({ screen: 'office' })
    const clerk = hall.screen({ screen: 'office' }, office.as('clerk1').cookie)
    await expect.poll(() => [stranger.refusals[0]?.code, clerk.refusals[0]?.code]).toEqual(['not-signed-in', 'not-allowed'])
    expect([...stranger.pushes, ...clerk.pushes]).toEqual([])
  })
})

test('what it costs is asked of the guide in force, and of public ones only', async () => {
  const tariff = {
    id: 'card',
    name: { zh: '工本费' },
    standard: { zh: '40元/证' },
    part: { kind: 'fixed', fen: 4_000 },
    basis: { zh: '发改价格规〔2003〕2322号' },
    collector: { zh: '公安局' },
    validFrom: '2020-01-01',
  }
  await office.publish('c-fee', aGuide('c-fee', { charged: true, tariffs: [tariff] }))
  const fees = (code: string) => hall.post(`/api/items/${code}/fees`, { answers: {} })
  expect(await (await fees('c-fee')).json()).toMatchObject({ code: 'c-fee', version: 1, total: 4_000 })
  await office.publish('c-fee', aGuide('c-fee', { charged: true, tariffs: [tariff] }), {
    kind: 'closed',
    ground: 'privacy',
    reason: '个人信息',
  })
  expect((await fees('c-fee')).status).toBe(404)
})
