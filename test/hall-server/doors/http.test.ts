import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issued, itemsPage, publicView, ticketAtCounter, ticketView } from '../../../shared/wire/views.ts'
import { problem } from '../../../hall-server/doors/http/problem.ts'
import { hallAtWork, someId, type HallAtWork } from './hall-at-work.ts'

let hall: HallAtWork
let clerk: string
let manager: string
const counterOne = () => hall.layout.counters[0]?.id ?? ''
const lineOfOne = () => hall.layout.counters[0]?.lines[0] ?? ''
const act = (action: string, body: unknown = {}, cookie = clerk) =>
  hall.post(`${hall.counters}/${counterOne()}/${action}`, body, { cookie })

beforeAll(async () => {
  hall = await hallAtWork({ folders: { web: await builtPages(), clips: null } })
  clerk = await hall.signIn('clerk1')
  manager = await hall.signIn('manager')
})
afterAll(() => hall.stop())

async function builtPages() {
  const web = await mkdtemp(join(tmpdir(), 'hall-web-'))
  for (const folder of ['kiosk', 'counter-display', 'assets']) await mkdir(join(web, folder))
  for (const page of ['kiosk/index', 'kiosk/ticket', 'counter-display/board']) await writeFile(join(web, `${page}.html`), `<p>${page}</p>`)
  await writeFile(join(web, 'assets/a-1234.js'), '1')
  return web
}

/** The refusal, after seeing that it is a proper problem and that nothing was written. */
async function refusedWith(answer: () => Promise<Response>) {
  const before = hall.position()
  const response = await answer()
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const body = problem.parse(await response.json())
  expect(body.status).toBe(response.status)
  expect(hall.position()).toBe(before)
  return [response.status, body.code] as const
}

describe('what anybody may read', () => {
  test('health names the hall and its position', async () => {
    const answer = await hall.get('/api/health')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ status: 'ok', halls: [{ id: 'urumqi', position: hall.position() }] })
  })

  test('the halls and the public view', async () => {
    expect(await (await hall.get('/api/halls')).json()).toMatchObject([{ id: 'urumqi' }])
    const view = publicView.parse(await (await hall.get('/api/halls/urumqi')).json())
    expect(view.lines).toHaveLength(hall.layout.lines.length)
    expect(await refusedWith(() => hall.get('/api/halls/nowhere'))).toEqual([404, 'unknown-hall'])
  })

  test('items by words and department, one item by its code', async () => {
    const all = itemsPage.parse(await (await hall.get('/api/items')).json())
    const [first] = all.items
    expect(all.total).toBeGreaterThanOrEqual(30)
    const found = itemsPage.parse(await (await hall.get(`/api/items?q=${encodeURIComponent(first?.name.zh ?? '')}`)).json())
    expect(found.items.map((item) => item.code)).toContain(first?.code)
    const some = itemsPage.parse(await (await hall.get(`/api/items?department=${first?.department}&page=1`)).json())
    expect(new Set(some.items.map((item) => item.department))).toEqual(new Set([first?.department]))
    expect(await refusedWith(() => hall.get('/api/items/none'))).toEqual([404, 'unknown-item'])
    expect(await refusedWith(() => hall.get('/api/items?page=0'))).toEqual([422, 'bad-message'])
    expect(await refusedWith(() => hall.get('/api/items?colour=red'))).toEqual([422, 'bad-message'])
  })

  test('the OpenAPI document describes every route that is served', async () => {
    const document = await (await hall.get('/api/openapi.json')).json()
    expect(document).toMatchObject({ openapi: '3.1.0' })
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/halls/{hall}/tickets', '/api/halls/{hall}/counters/{counter}/call-next', '/api/login']),
    )
  })

  test('metrics are for this machine', async () => {
    expect(await (await hall.get('/metrics')).text()).toContain('hall_journal_position')
  })

  test('pages, with a policy that lets no inline script run, and files that never change', async () => {
    const kiosk = await hall.get('/kiosk')
    expect(await kiosk.text()).toContain('kiosk/index')
    expect(kiosk.headers.get('cache-control')).toBe('no-cache')
    expect(kiosk.headers.get('content-security-policy')).toMatch(/^default-src 'self';/)
    expect(kiosk.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(await (await hall.get('/t/anything')).text()).toContain('kiosk/ticket')
    expect(await (await hall.get('/board')).text()).toContain('counter-display/board')
    expect((await hall.get('/assets/a-1234.js')).headers.get('cache-control')).toContain('immutable')
    expect((await hall.get('/')).headers.get('location')).toBe('/kiosk')
    expect(await refusedWith(() => hall.get('/assets/../../package.json'))).toEqual([404, 'not-found'])
    expect(await refusedWith(() => hall.get('/%2e%2e/%2e%2e/etc/passwd'))).toEqual([404, 'not-found'])
  })
})

describe('a ticket', () => {
  test('taken, looked at, given back', async () => {
    const answer = await hall.take()
    expect(answer.status).toBe(201)
    const ticket = issued.parse(await answer.json())
    expect(ticket.url).toBe(`${hall.url}/t/${ticket.token}`)
    const view = ticketView.parse(await (await hall.get(`/api/tickets/${ticket.token}`)).json())
    expect(view).toMatchObject({ number: ticket.number, state: 'waiting' })
    expect((await hall.post(`/api/tickets/${ticket.token}/cancel`, {})).status).toBe(204)
    expect(await (await hall.get(`/api/tickets/${ticket.token}`)).json()).toMatchObject({ state: 'cancelled' })
    expect((await refusedWith(() => hall.post(`/api/tickets/${ticket.token}/cancel`, {})))[0]).toBe(409)
  })

  test('by item: the item says the line, the phone is forgotten', async () => {
    const { items } = itemsPage.parse(await (await hall.get('/api/items')).json())
    const ticket = issued.parse(await (await hall.take({ line: undefined, item: items[0]?.code, phone: '13912345678' })).json())
    expect(ticket.line).toBe(items[0]?.line)
    expect(JSON.stringify([...hall.store.streams.values(), ...hall.store.answers.values()])).not.toContain('13912345678')
  })

  test('the same key gets the same number, with another body a refusal, and another person has other keys', async () => {
    const key = someId()
    const first = issued.parse(await (await hall.take({}, { key })).json())
    const before = hall.position()
    expect(await (await hall.take({}, { key })).json()).toEqual(first)
    expect(hall.position()).toBe(before)
    expect(await refusedWith(() => hall.take({ class: 'priority' }, { key }))).toEqual([409, 'idempotency-key-reused'])
    expect(issued.parse(await (await hall.take({}, { key, cookie: manager })).json()).number).not.toBe(first.number)
  })

  test('[TAKE-5] one number for items of several lines', async () => {
    const { items } = itemsPage.parse(await (await hall.get('/api/items')).json())
    const lines = [...new Set(items.map(({ line }) => line))].slice(0, 2)
    const basket = lines.flatMap((line) => items.find((item) => item.line === line)?.code ?? [])
    const answer = issued.parse(await (await hall.take({ line: undefined, items: basket })).json())
    expect(answer.stops?.slice(0, 2)).toEqual(lines.map((line) => ({ kind: 'intake', line })))
    const view = ticketView.parse(await (await hall.get(`/api/tickets/${answer.token}`)).json())
    expect(view.stops?.map(({ state }) => state).slice(0, 2)).toEqual(['now', 'later'])
    expect(view.stops?.slice(0, 2).map(({ items: there }) => there)).toEqual(basket.map((code) => [code]))
  })

  test('refusals', async () => {
    const { items } = itemsPage.parse(await (await hall.get('/api/items')).json())
    const other = items.find((item) => item.line !== items[0]?.line)
    const path = '/api/halls/urumqi/tickets'
    const body = { line: lineOfOne(), class: 'normal', language: 'zh' }
    expect(await refusedWith(() => hall.post(path, body))).toEqual([400, 'idempotency-key-required'])
    expect(await refusedWith(() => hall.post(path, body, { key: 'not a key' }))).toEqual([422, 'bad-message'])
    expect(await refusedWith(() => hall.take({ line: undefined }))).toEqual([422, 'item-or-line-required'])
    expect(await refusedWith(() => hall.take({ line: 'nowhere' }))).toEqual([404, 'unknown-line'])
    expect(await refusedWith(() => hall.take({ item: 'none' }))).toEqual([404, 'unknown-item'])
    expect(await refusedWith(() => hall.take({ line: items[0]?.line, items: [items[0]?.code, other?.code] }))).toEqual([
      422,
      'items-need-one-line',
    ])
    expect(await refusedWith(() => hall.take({ vip: true }))).toEqual([422, 'bad-message'])
    expect(await refusedWith(() => hall.take({ class: 'vip' }))).toEqual([422, 'bad-message'])
    expect(await refusedWith(() => hall.take({ phone: 'call me' }))).toEqual([422, 'bad-message'])
    expect(await refusedWith(() => hall.get(`/api/tickets/${'x'.repeat(22)}`))).toEqual([404, 'unknown-ticket'])
    expect(await refusedWith(() => hall.get('/api/tickets/short'))).toEqual([404, 'unknown-ticket'])
  })
})

describe('a counter over HTTP', () => {
  test('a clerk opens, calls, finishes; others may not', async () => {
    await hall.take({ line: lineOfOne() })
    expect(await refusedWith(() => act('call-next', {}, ''))).toEqual([401, 'not-signed-in'])
    expect((await act('open')).status).toBe(204)
    const called = ticketAtCounter.parse(await (await act('call-next')).json())
    expect(called).toMatchObject({ counter: counterOne(), state: 'called' })
    expect(await refusedWith(() => act('call-next'))).toEqual([409, 'counter-busy'])
    expect(await refusedWith(() => act('recall'))).toEqual([409, 'recall-too-soon'])
    const other = await hall.signIn('clerk2')
    expect(await refusedWith(() => act('start', {}, other))).toEqual([403, 'not-your-counter'])
    const greeter = await hall.signIn('greeter')
    expect(await refusedWith(() => act('start', {}, greeter))).toEqual([403, 'not-allowed'])
    expect((await act('start')).status).toBeLessThan(300)
    expect((await act('finish', { outcome: 'done' })).status).toBeLessThan(300)
    expect(await refusedWith(() => act('finish'))).toEqual([409, 'counter-idle'])
    expect((await act('close')).status).toBe(204)
  })

  test('refusals', async () => {
    expect(await refusedWith(() => act('open', { colour: 'red' }))).toEqual([422, 'bad-message'])
    expect(await refusedWith(() => act('pause'))).toEqual([422, 'bad-message'])
    expect(await refusedWith(() => act('dance'))).toEqual([404, 'not-found'])
    expect(await refusedWith(() => act('transfer', { keepPlace: true }))).toEqual([422, 'bad-message'])
    expect(await refusedWith(() => act('transfer', { keepPlace: true, line: lineOfOne(), counter: counterOne() }))).toEqual([
      422,
      'bad-message',
    ])
    expect(await refusedWith(() => hall.post(`${hall.counters}/99/open`, {}, { cookie: manager }))).toEqual([404, 'unknown-counter'])
    expect(await refusedWith(() => hall.post(`${hall.counters}/!!/open`, {}, { cookie: manager }))).toEqual([404, 'unknown-counter'])
  })

  test('[VISIT-4] a visit is sent on, with a stop left out and one added', async () => {
    const ticket = issued.parse(await (await hall.take({ line: undefined, item: 'psb-id-first' })).json())
    expect(ticket.stops?.map(({ kind }) => kind)).toEqual(['intake', 'photo', 'payment'])
    const at = (action: string, body: object = {}) => hall.post(`${hall.counters}/9/${action}`, body, { cookie: manager })
    await at('open', { lines: ['police'] })
    await at('call', { number: ticket.number, reason: '测试' })
    expect(await refusedWith(() => at('skip-stop', { kind: 'collection', reason: '无' }))).toEqual([409, 'no-such-stop'])
    expect(await refusedWith(() => at('add-stop', { kind: 'payment' }))).toEqual([409, 'stop-planned'])
    expect((await at('skip-stop', { kind: 'photo', reason: '带了照片' })).status).toBe(200)
    expect((await at('add-stop', { kind: 'collection' })).status).toBe(200)
    const sent = ticketAtCounter.parse(await (await at('finish', { goOn: true, outcome: 'accepted' })).json())
    expect(sent).toMatchObject({ state: 'waiting', line: 'payment', wentOn: { number: ticket.number, kind: 'payment', line: 'payment' } })
    const view = ticketView.parse(await (await hall.get(`/api/tickets/${ticket.token}`)).json())
    expect(view.stops?.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['intake done', 'payment now', 'collection later'])
    await at('close')
  })

  test("the greeter's and the manager's requests have routes too", async () => {
    const ticket = issued.parse(await (await hall.take()).json())
    const path = `/api/halls/urumqi/numbers/${ticket.number}/set-class`
    const body = { class: 'priority', reason: '孕妇' }
    expect(await refusedWith(() => hall.post(path, body, { cookie: clerk }))).toEqual([403, 'not-allowed'])
    expect((await hall.post(path, body, { cookie: manager })).status).toBe(204)
    expect(await (await hall.get(`/api/tickets/${ticket.token}`)).json()).toMatchObject({ class: 'priority' })
    const lines = hall.layout.lines.slice(0, 1).map((line) => line.id)
    expect((await hall.post(`${hall.counters}/${counterOne()}/assign-lines`, { lines }, { cookie: manager })).status).toBe(204)
    expect((await hall.post(`/api/halls/urumqi/numbers/${ticket.number}/cancel`, { reason: '误取' }, { cookie: manager })).status).toBe(204)
  })
})

describe('bad bodies', () => {
  test('too large, not JSON, not an object, another content type, another method, another site', async () => {
    const path = '/api/halls/urumqi/tickets'
    const key = 'k'
    expect(await refusedWith(() => hall.post(path, { phone: 'x'.repeat(70_000) }, { key }))).toEqual([413, 'too-large'])
    expect(await refusedWith(() => hall.post(path, '{"class":', { key }))).toEqual([400, 'bad-message'])
    expect(await refusedWith(() => hall.post(path, '[]', { key }))).toEqual([422, 'bad-message'])
    expect(await refusedWith(() => hall.post(path, '"x"', { key }))).toEqual([400, 'bad-message'])
    expect(await refusedWith(() => hall.post(path, 'x', { key, headers: { 'content-type': 'text/plain' } }))).toEqual([415, 'bad-message'])
    expect(await refusedWith(() => hall.send('DELETE', path, undefined))).toEqual([405, 'not-found'])
    expect(await refusedWith(() => hall.get('/api/nothing'))).toEqual([404, 'not-found'])
    expect(await refusedWith(() => hall.take({}, { headers: { origin: 'http://evil.example' } }))).toEqual([403, 'not-allowed'])
  })
})
