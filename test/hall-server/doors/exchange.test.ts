import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { publicGuide } from '../../../shared/guide/guide.ts'
import { importAnswer, type ImportAnswer } from '../../../shared/wire/exchange.ts'
import { problem } from '../../../hall-server/doors/http/problem.ts'
import { aGuide } from '../a-guide.ts'
import { hallForTest, type HallAtWork } from './hall-at-work.ts'
import { officeOf } from './office-at-work.ts'

const send = (hall: HallAtWork, body: BodyInit, cookie: string, query = 'format=json', headers: Record<string, string> = {}) =>
  fetch(`${hall.url}/api/office/import?${query}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/octet-stream', ...headers },
    body,
  })
const position = async (hall: HallAtWork) => hall.hall.content.running.look((content) => content.position)

describe('[EXCH-4] an import', () => {
  test('makes drafts of what is new or different, and says so; the same again changes nothing', async () => {
    const hall = await hallForTest()
    const office = await officeOf(hall)
    const { cookie } = office.as('editor')
    const known = JSON.parse(await (await hall.get('/api/office/export?format=json', { cookie })).text())
    const [first] = known.guides
    const body = JSON.stringify([...known.guides.slice(1), { ...first, remark: { zh: '改过' } }, aGuide('imp-new')])
    const before = await position(hall)
    const dry: ImportAnswer = await (await send(hall, body, cookie, 'format=json&dry=true')).json()
    expect(dry).toMatchObject({ faults: [], added: ['imp-new'], changed: [first.code], same: known.guides.length - 1, saved: false })
    expect(await position(hall)).toBe(before)
    const done: ImportAnswer = await (await send(hall, body, cookie, 'format=json', { 'idempotency-key': 'one' })).json()
    expect(done).toMatchObject({ added: ['imp-new'], changed: [first.code], saved: true })
    expect((await office.view('imp-new')).draft).toMatchObject({ state: 'draft', scope: { kind: 'public' } })
    const again: ImportAnswer = await (await send(hall, body, cookie)).json()
    expect(again).toMatchObject({ added: [], changed: [], saved: false })
  })
  test('with one fault keeps nothing, whatever else is in it', async () => {
    const hall = await hallForTest()
    const office = await officeOf(hall)
    const { cookie } = office.as('editor')
    const before = await position(hall)
    const answer: ImportAnswer = await (
      await send(hall, JSON.stringify([aGuide('imp-ok'), { ...aGuide('imp-bad'), line: 'nowhere' }]), cookie)
    ).json()
    expect(answer.faults).toEqual([
      { code: 'line-unknown', file: null, row: null, field: 'guides.1.line', found: 'nowhere', wanted: expect.stringContaining('police') },
    ])
    expect(answer.saved).toBe(false)
    expect(await position(hall)).toBe(before)
  })
  test('does not touch a draft that is in review', async () => {
    const hall = await hallForTest()
    const office = await officeOf(hall)
    await office.save('imp-review', aGuide('imp-review'))
    await office.act('editor', 'imp-review', 'submit')
    const answer: ImportAnswer = await (
      await send(hall, JSON.stringify([{ ...aGuide('imp-review'), remark: { zh: '别的' } }]), office.as('editor').cookie)
    ).json()
    expect(answer.faults).toMatchObject([{ code: 'in-review', field: 'guides.0.code' }])
  })
})

describe('[EXCH-4] an import asked for again, or after a change', () => {
  const draft = (words: string) => JSON.stringify([aGuide('imp-again', { remark: { zh: words } })])

  test('under the same key gives the same answer and does nothing twice; another file under it is refused', async () => {
    const hall = await hallForTest()
    const { cookie } = (await officeOf(hall)).as('editor')
    const once = (body: string) => send(hall, body, cookie, 'format=json', { 'idempotency-key': 'one' })
    const [first, second]: ImportAnswer[] = [await (await once(draft('一'))).json(), await (await once(draft('一'))).json()]
    expect(second).toEqual(first)
    expect(await position(hall)).toBe(first?.position)
    expect(problem.parse(await (await once(draft('二'))).json()).code).toBe('idempotency-key-reused')
  })
  test('after somebody changed one of its texts since the look is refused whole', async () => {
    const hall = await hallForTest()
    const office = await officeOf(hall)
    const { cookie } = office.as('editor')
    const body = JSON.stringify([aGuide('imp-other'), aGuide('imp-again')])
    const look: ImportAnswer = await (await send(hall, body, cookie, 'format=json&dry=1')).json()
    await office.save('imp-again', aGuide('imp-again', { remark: { zh: '同事改的' } }))
    const before = await position(hall)
    const refused = problem.parse(await (await send(hall, body, cookie, `format=json&base=${look.position}`)).json())
    expect(refused).toMatchObject({ code: 'changed-meanwhile', subject: 'imp-again' })
    expect(await position(hall)).toBe(before)
    expect((await office.view('imp-again')).draft?.document).toMatchObject({ remark: { zh: '同事改的' } })
  })
  test.each(['json', 'csv'])('into another hall: as %s, what was closed is closed there too', async (format) => {
    const [here, there] = [await hallForTest(), await hallForTest()]
    const office = await officeOf(here)
    const closed = { kind: 'closed', ground: 'privacy', reason: '=个人信息, "三"' }
    await office.publish('imp-closed', aGuide('imp-closed'), closed)
    await office.publish('imp-open', aGuide('imp-open'))
    const file = await (await here.get(`/api/office/export?format=${format}`, office.as('inspector'))).arrayBuffer()
    const elsewhere = await officeOf(there)
    const done: ImportAnswer = await (await send(there, file, elsewhere.as('editor').cookie, `format=${format}`)).json()
    expect(done).toMatchObject({ faults: [], added: ['imp-closed', 'imp-open'], changed: [], saved: true })
    expect((await elsewhere.view('imp-closed')).draft?.scope).toEqual(closed)
    expect((await elsewhere.view('imp-open')).draft?.scope).toEqual({ kind: 'public' })
  })
  test('of what everybody is given takes away neither whose text it is nor that it is risky', async () => {
    const hall = await hallForTest()
    const office = await officeOf(hall)
    const { cookie } = office.as('editor')
    await office.publish('imp-owned', aGuide('imp-owned', { owner: '某岗位', risk: true }))
    const given = await (await hall.get('/api/export/guides.json')).text()
    expect(given).not.toContain('某岗位')
    const same: ImportAnswer = await (await send(hall, given, cookie)).json()
    expect(same).toMatchObject({ faults: [], added: [], changed: [], same: 132 })
    const [one] = z
      .array(z.looseObject({ code: z.string() }))
      .parse(JSON.parse(given))
      .filter(({ code }) => code === 'imp-owned')
    await send(hall, JSON.stringify([{ ...one, remark: { zh: '改过' } }]), cookie)
    expect((await office.view('imp-owned')).draft?.document).toMatchObject({ owner: '某岗位', risk: true, remark: { zh: '改过' } })
  })
  test('opens nothing wider: a text keeps its circle, also one that was withdrawn', async () => {
    const hall = await hallForTest()
    const office = await officeOf(hall)
    const closed = { kind: 'closed', ground: 'privacy', reason: '个人信息' }
    await office.publish('imp-closed', aGuide('imp-closed'), closed)
    await office.act('manager', 'imp-closed', 'withdraw', { reason: '停用' })
    const body = JSON.stringify([aGuide('imp-closed', { remark: { zh: '改过' } })])
    await send(hall, body, office.as('editor').cookie)
    expect((await office.view('imp-closed')).draft?.scope).toEqual(closed)
  })
})

describe('[EXCH-2] whatever is sent', () => {
  test('there is an answer, and what is refused leaves no trace', async () => {
    const hall = await hallForTest()
    const { cookie } = (await officeOf(hall)).as('editor')
    const zip = Buffer.from(await (await hall.get('/api/export/guides.csv.zip')).arrayBuffer())
    const json = Buffer.from(JSON.stringify([aGuide('fz-one'), aGuide('fz-two')]))
    const before = await position(hall)
    const odd = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('\u202e', '<b>', '__proto__', -1, 1.5, 1e300, '2026-02-30', null))
    const wrongValue = fc
      .tuple(fc.constantFrom(...Object.keys(aGuide('fz')), '__proto__', 'constructor', 'extra'), odd)
      .map(([field, value]) =>
        Buffer.from(JSON.stringify([aGuide('fz-one'), { ...aGuide('fz-two'), ...Object.fromEntries([[field, value]]) }])),
      )
    const cut = fc.tuple(fc.constantFrom(zip, json), fc.double({ min: 0, max: 0.999, noNaN: true }))
    const body = fc.oneof(
      wrongValue,
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      fc.json().map((text) => Buffer.from(text)),
      cut.map(([bytes, share]) => bytes.subarray(0, Math.floor(bytes.length * share))),
    )
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom('json', 'csv'), fc.constantFrom('auto', 'gbk', 'utf-8'), async (bytes, format, encoding) => {
        const answer = await send(hall, new Uint8Array(bytes), cookie, `format=${format}&encoding=${encoding}&dry=1`)
        expect([200, 422]).toContain(answer.status)
        const given: unknown = await answer.json()
        if (answer.status === 200) expect(importAnswer.parse(given).saved).toBe(false)
        const refused = answer.status !== 200 || importAnswer.parse(given).faults.length > 0
        if (refused) {
          const again = await send(hall, new Uint8Array(bytes), cookie, `format=${format}&encoding=${encoding}`)
          expect([200, 422]).toContain(again.status)
        }
        expect(await position(hall)).toBe(before)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
  test('tables by the longer name of their format too, and nothing at all is no file', async () => {
    const hall = await hallForTest()
    const { cookie } = (await officeOf(hall)).as('editor')
    const tables = await (await hall.get('/api/export/guides.csv.zip')).arrayBuffer()
    expect(importAnswer.parse(await (await send(hall, tables, cookie, 'format=csv-zip&dry=1')).json())).toMatchObject({
      faults: [],
      same: 131,
    })
    expect(importAnswer.parse(await (await send(hall, '', cookie)).json()).faults).toMatchObject([{ code: 'not-json' }])
  })
  test('a query that makes no sense is refused by its field', async () => {
    const hall = await hallForTest()
    const { cookie } = (await officeOf(hall)).as('editor')
    for (const [query, subject] of [
      ['format=xml', 'format'],
      ['format=json&encoding=latin1', 'encoding'],
      ['format=json&base=-1', 'base'],
      ['format=json&more=1', 'more'],
    ] as const)
      expect(problem.parse(await (await send(hall, '[]', cookie, query)).json())).toMatchObject({ code: 'bad-message', subject })
  })
})

describe('[EXCH-5] files', () => {
  test('are read from people of the office only, and not without end', async () => {
    const hall = await hallForTest()
    const office = await officeOf(hall)
    expect((await send(hall, '[]', '')).status).toBe(401)
    expect((await send(hall, '[]', office.as('clerk1').cookie)).status).toBe(403)
    expect((await send(hall, '[]', office.as('inspector').cookie)).status).toBe(403)
    const big = await send(hall, Buffer.alloc(50 * 1024 * 1024, 0x20), office.as('editor').cookie).catch(() => null)
    if (big !== null) expect(problem.parse(await big.json()).code).toBe('too-large')
    expect((await hall.get('/api/health')).status).toBe(200)
  })
  test('go out to everybody as far as they are public', async () => {
    const hall = await hallForTest()
    const office = await officeOf(hall)
    await office.publish('exp-closed', aGuide('exp-closed', { name: { zh: 'MARK-closed' } }), {
      kind: 'closed',
      ground: 'privacy',
      reason: '个人信息',
    })
    expect((await hall.get('/api/office/export')).status).toBe(401)
    const all = await (await hall.get('/api/office/export', office.as('inspector'))).text()
    expect(all).toContain('MARK-closed')
    expect(await (await hall.get('/api/office/export?scope=public', office.as('inspector'))).text()).not.toContain('MARK-closed')
    expect((await hall.get('/api/office/export?scope=secret', office.as('inspector'))).status).toBe(422)
    const guides = await hall.get('/api/export/guides.json')
    expect(guides.headers.get('content-disposition')).toBe('attachment; filename="guides.json"')
    expect(z.array(publicGuide).parse(await guides.json())).toHaveLength(131)
    const named = await hall.get('/api/export/guides.csv.zip')
    expect(Object.keys(unzipSync(new Uint8Array(await named.arrayBuffer())))).toContain('up_task_general_material.csv')
    const json = await (await hall.get('/api/export/content')).text()
    const zip = unzipSync(new Uint8Array(await (await hall.get('/api/export/content?format=csv')).arrayBuffer()))
    const tables = Object.values(zip)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join('\n')
    expect(json).toContain('psb-id-reissue')
    expect(tables).toContain('psb-id-reissue')
    for (const given of [json, tables])
      for (const secret of ['MARK-closed', '指南责任人', 'internal-finance', 'exp-closed', '"scopes"']) expect(given).not.toContain(secret)
  })
})
