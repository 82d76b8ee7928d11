import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordRows, recordVersion, recordView } from '../../../shared/wire/content.ts'
import { aGuide } from '../a-guide.ts'
import { hallAtWork, hallForTest, someId, type HallAtWork } from './hall-at-work.ts'
import { everybody, officeOf, points } from './office-at-work.ts'

let hall: HallAtWork
let office: Awaited<ReturnType<typeof officeOf>>
beforeAll(async () => {
  hall = await hallAtWork()
  office = await officeOf(hall)
})
afterAll(() => hall.stop())

const rows = async (query: string) =>
  recordRows.parse(await (await hall.get(`/api/office/records?${query}`, office.as('inspector'))).json()).rows.map(({ code }) => code)

describe('the office', () => {
  test('[REV-4] edits, reviews and publishes over HTTP; each answer is the record as it then is', async () => {
    const saved = recordView.parse(await (await office.save('t-flow', aGuide('t-flow'))).json())
    expect(saved).toMatchObject({ live: null, draft: { state: 'draft', authors: ['editor'] }, history: [{ act: 'saved', by: 'editor' }] })
    await office.act('editor', 't-flow', 'submit', { note: 'new' })
    const department = recordView.parse(await (await office.approve('department', 't-flow')).json())
    expect(department.draft).toMatchObject({ state: 'office-review', approvedBy: ['department'] })
    const published = recordView.parse(await (await office.approve('reviewer', 't-flow')).json())
    expect(published).toMatchObject({ draft: null, live: { version: 1, by: ['editor'], scope: everybody, document: { code: 't-flow' } } })
    expect((await hall.get('/api/items/t-flow')).status).toBe(200)
  })

  test('lists records by kind, state, group and words', async () => {
    await office.publish('t-list', aGuide('t-list', { name: { zh: '列表里的事' } }))
    await office.save('t-draft', aGuide('t-draft'))
    expect(await rows('q=列表')).toEqual(['t-list'])
    expect(await rows('state=draft')).toEqual(['t-draft'])
    expect(await rows('state=live&q=t-list')).toEqual(['t-list'])
    expect(await rows('group=police&kind=guide')).toEqual(expect.arrayContaining(['t-list', 't-draft']))
    expect(await rows('kind=posting&group=police')).toEqual([])
    expect((await hall.get('/api/office/records?state=else', office.as('editor'))).status).toBe(422)
  })

  test('[REV-10] a row says whose draft it is, who approved it, and why it came back until it is submitted again', async () => {
    const row = async () => (await office.view('t-back')).row
    await office.publish('t-back', aGuide('t-back'))
    expect(await row()).toMatchObject({ authors: [], approvedBy: [], sentBack: null })
    await office.save('t-back', aGuide('t-back', { remark: { zh: '改' } }))
    await office.act('editor', 't-back', 'submit')
    await office.approve('department', 't-back')
    expect(await row()).toMatchObject({ authors: ['editor'], approvedBy: ['department'], sentBack: null })
    await office.act('reviewer', 't-back', 'send-back', { reason: '文号不对' })
    await office.save('t-back', aGuide('t-back', { remark: { zh: '再改' } }))
    expect(await row()).toMatchObject({ state: 'draft', approvedBy: [], sentBack: { by: 'reviewer', reason: '文号不对' } })
    await office.act('editor', 't-back', 'submit')
    expect(await row()).toMatchObject({ sentBack: null })
  })

  test('[REV-11] what was withdrawn is still listed under its name', async () => {
    await office.publish('t-gone', aGuide('t-gone', { name: { zh: '撤下的事' } }))
    await office.act('manager', 't-gone', 'withdraw', { reason: 'r' })
    expect((await office.view('t-gone')).row).toMatchObject({ name: { zh: '撤下的事' }, withdrawn: true, live: null, completeness: 0 })
    expect((await hall.get('/api/items/t-gone')).status).toBe(404)
  })

  test('[REV-13] gives earlier versions and makes one a draft again', async () => {
    await office.publish('t-old', aGuide('t-old', { remark: { zh: '第一版' } }))
    await office.publish('t-old', aGuide('t-old', { remark: { zh: '第二版' } }))
    const first = recordVersion.parse(await (await hall.get('/api/office/records/guide/t-old/versions/1', office.as('inspector'))).json())
    expect(first).toMatchObject({ version: 1, by: ['editor'], document: { remark: { zh: '第一版' } } })
    expect((await hall.get('/api/office/records/guide/t-old/versions/9', office.as('editor'))).status).toBe(404)
    const restored = recordView.parse(await (await office.act('editor', 't-old', 'restore', { version: 1 })).json())
    expect(restored.draft).toMatchObject({ state: 'draft', document: { remark: { zh: '第一版' } } })
    expect(await office.refusal(office.act('editor', 't-old', 'restore', { version: 9 }))).toBe('not-found')
  })

  test('a retry under the same key does nothing again; another body is refused', async () => {
    const key = someId()
    const body = { document: aGuide('t-retry'), scope: everybody, base: 0 }
    const answers = [await office.act('editor', 't-retry', 'save', body, key), await office.act('editor', 't-retry', 'save', body, key)]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await office.view('t-retry')).history).toHaveLength(1)
    expect(await office.refusal(office.act('editor', 't-retry', 'save', { ...body, base: 1 }, key))).toBe('idempotency-key-reused')
    const { position } = await office.view('t-retry')
    expect((await office.act('department', 't-retry', 'save', { ...body, base: position }, key)).status).toBe(200)
  })

  test('refusals: faults named by field, people, states', async () => {
    const wrong = await office.save('t-wrong', { ...aGuide('t-wrong'), name: { zh: 'a\u202eb' } })
    expect(await wrong.json()).toMatchObject({ status: 422, code: 'bad-message', subject: 'document.name.zh' })
    const other = await office.save('t-wrong', aGuide('t-other'))
    expect(await other.json()).toMatchObject({ code: 'bad-message', subject: 'document.code' })
    const line = await office.save('t-wrong', aGuide('t-wrong', { line: 'nowhere' }))
    expect(await line.json()).toMatchObject({ code: 'bad-message', subject: 'document.line' })
    expect(await office.refusal(office.act('editor', 't-none', 'submit'))).toBe('no-draft')
    await office.save('t-states', aGuide('t-states'))
    await office.act('editor', 't-states', 'submit')
    expect(
      await office.refusal(office.act('editor', 't-states', 'save', { document: aGuide('t-states'), scope: everybody, base: 1 })),
    ).toBe('changed-meanwhile')
    const missing = await office.act('department', 't-states', 'approve', { points: points.slice(1) })
    expect(await missing.json()).toMatchObject({ status: 422, code: 'points-missing', subject: points[0] })
    expect(await office.refusal(office.act('clerk1', 't-states', 'approve', { points }))).toBe('not-allowed')
    expect((await hall.get('/api/office/records/guide/t-none', office.as('editor'))).status).toBe(404)
    expect((await hall.get('/api/office/records/page/t-flow', office.as('editor'))).status).toBe(404)
  })

  test('[REV-3] shows faults beside the field and submits nothing that has a blocking one', async () => {
    const faulty = recordView.parse(await (await office.save('t-faulty', aGuide('t-faulty', { enquiry: { phones: [] } }))).json())
    expect(faulty.draft?.faults).toContainEqual(expect.objectContaining({ rule: 'no-enquiry', weight: 'blocking' }))
    expect(faulty.row.faults.blocking).toBeGreaterThan(0)
    expect(await office.refusal(office.act('editor', 't-faulty', 'submit'))).toBe('blocking-faults')
    await office.save('t-faulty', aGuide('t-faulty'))
    expect((await office.act('editor', 't-faulty', 'submit')).status).toBe(200)
  })

  test('is closed to clerks, greeters and strangers; an inspector only reads', async () => {
    const paths = [
      '/api/office/coverage',
      '/api/office/records',
      '/api/office/records/guide/t-flow',
      '/api/office/records/guide/t-flow/versions/1',
    ]
    for (const path of paths) {
      expect((await hall.get(path)).status).toBe(401)
      expect((await hall.get(path, office.as('clerk1'))).status).toBe(403)
      expect((await hall.get(path, office.as('greeter'))).status).toBe(403)
      expect((await hall.get(path, office.as('inspector'))).status).toBe(200)
    }
    expect((await hall.post('/api/office/records/guide/t-flow/withdraw', { reason: 'r' })).status).toBe(401)
    expect(await office.refusal(office.act('inspector', 't-flow', 'withdraw', { reason: 'r' }))).toBe('not-allowed')
  })

  test('takes a text of up to a mebibyte, the other doors no more than before', async () => {
    const faqs = Array.from({ length: 30 }, (_, n) => ({
      q: { zh: `问题${n}` },
      a: { zh: '答'.repeat(799), ug: 'ج'.repeat(799), en: 'a'.repeat(799) },
    }))
    expect((await office.save('t-long', aGuide('t-long', { faqs }))).status).toBe(200)
    expect((await office.save('t-huge', { text: 'x'.repeat(1024 * 1024) })).status).toBe(413)
    expect((await hall.post('/api/login', { username: 'x'.repeat(70_000), password: 'y' })).status).toBe(413)
  })
})

test('[REV-9] what is approved for tomorrow is public at midnight in the hall, not before', async () => {
  const later = await hallForTest()
  const people = await officeOf(later)
  await people.publish('t-day', aGuide('t-day', { remark: { zh: '今天' } }))
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)
  await people.save('t-day', aGuide('t-day', { remark: { zh: '明天' } }))
  await people.act('editor', 't-day', 'submit')
  await people.approve('department', 't-day')
  await people.approve('reviewer', 't-day', { effectiveFrom: day(1) })
  const remark = async () => (await (await later.get('/api/items/t-day')).json()).guide.remark.zh
  expect([(await people.view('t-day')).draft?.state, await remark()]).toEqual(['scheduled', '今天'])
  later.clock.ahead = 86_400_000
  await expect.poll(remark, { timeout: 5_000 }).toBe('明天')
})

test('whatever is sent to the office, each gets a proper answer and the server stays well', async () => {
  const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('', -1, 1e99, '__proto__', 'x'.repeat(500), '\u202e', null))
  const body = fc.record(
    {
      document: fc.oneof(fc.constant(aGuide('t-odd')), odd),
      scope: fc.oneof(fc.constant(everybody), odd),
      base: fc.oneof(fc.nat(5), odd),
      points: fc.oneof(fc.constant(points), odd),
      reason: fc.oneof(fc.constant('理由'), odd),
      version: fc.oneof(fc.nat(3), odd),
      effectiveFrom: fc.oneof(fc.constant('2026-06-18'), odd),
    },
    { requiredKeys: [] },
  )
  const fields: Record<string, string[]> = {
    save: ['document', 'scope', 'base'],
    approve: ['points', 'effectiveFrom', 'base'],
    'send-back': ['reason'],
    withdraw: ['reason'],
    restore: ['version'],
  }
  const action = fc.constantFrom('save', 'submit', 'approve', 'send-back', 'discard', 'withdraw', 'restore')
  const code = fc.constantFrom('t-odd', 't-odder', '..%2f..', '%00', 'a b', '__proto__')
  await fc.assert(
    fc.asyncProperty(
      action,
      code,
      fc.constantFrom('editor' as const, 'department' as const, 'reviewer' as const),
      body,
      async (what, of, who, given) => {
        const sent = Object.fromEntries(Object.entries(given).filter(([field]) => (fields[what] ?? []).includes(field)))
        const answer = await office.act(who, of, what, sent)
        expect(answer.status).toBeLessThan(500)
        if (!answer.ok) expect(typeof (await answer.json()).code).toBe('string')
      },
    ),
    { numRuns: 300 },
  )
  expect((await hall.get('/api/health')).status).toBe(200)
  expect((await hall.get('/api/office/records', office.as('inspector'))).status).toBe(200)
}, 20_000)
