import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ImportAnswer } from '../../../shared/wire/exchange.ts'
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
    const json = await (await hall.get('/api/export/content')).text()
    const zip = unzipSync(new Uint8Array(await (await hall.get('/api/export/content?format=csv')).arrayBuffer()))
    const tables = Object.values(zip)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join('\n')
    expect(json).toContain('psb-id-reissue')
    expect(tables).toContain('psb-id-reissue')
    for (const given of [json, tables])
      for (const secret of ['MARK-closed', '指南责任人', 'internal-finance']) expect(given).not.toContain(secret)
  })
})
