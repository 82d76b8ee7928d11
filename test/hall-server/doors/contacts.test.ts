import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../../hall-server/journal/memory.ts'
import { contactDone, contactsList, referralsView } from '../../../shared/wire/contacts.ts'
import { hallAtWork, hallForTest, someId, type HallAtWork } from './hall-at-work.ts'

const path = '/api/halls/urumqi/contacts'
const said = async (answer: Response) => [answer.status, (await answer.json()).code]
const call = { channel: 'phone', topic: '老年证在哪办', outcome: 'open' }
const toGreeter = { ...call, outcome: 'passed-on', to: { kind: 'person', id: 'greeter' } }
const record = async (hall: HallAtWork, cookie: string, body: object, key = someId()) => {
  const answer = await hall.post(path, body, { cookie, key })
  expect(answer.status).toBe(201)
  return contactDone.parse(await answer.json()).no
}
const list = async (hall: HallAtWork, cookie: string, which = 'mine') =>
  contactsList.parse(await (await hall.get(`${path}?which=${which}`, { cookie })).json())
const phonesIn = (hall: HallAtWork) => readFile(join(hall.folder, 'halls/urumqi/contact-phones.json'), 'utf8')
const day = 24 * 3_600_000 // ms

describe('first contacts over HTTP', () => {
  test('[FIRST-2] recorded, passed on, accepted, answered, closed', async () => {
    const hall = await hallForTest()
    const [clerk, greeter] = [await hall.signIn('clerk1'), await hall.signIn('greeter')]
    const no = await record(hall, clerk, toGreeter)
    expect(await list(hall, clerk)).toMatchObject([{ no, state: 'passed-on', holder: 'clerk1' }])
    expect(await list(hall, greeter)).toMatchObject([{ no, may: ['accept', 'hand-back'] }])
    const act = (action: string, cookie: string, body: object = {}) => hall.post(`${path}/${no}/${action}`, body, { cookie })
    expect((await act('accept', greeter)).status).toBe(200)
    expect(await said(await act('answer', clerk, { answer: '二楼' }))).toEqual([403, 'contact-not-yours'])
    expect((await act('answer', greeter, { answer: '二楼' })).status).toBe(200)
    expect((await act('close', greeter)).status).toBe(200)
    expect(await list(hall, clerk, 'open')).toEqual([])
    expect(await list(hall, clerk, 'day')).toMatchObject([{ state: 'closed', answer: '二楼' }])
  })
  test('[FIRST-2] to whom it can be passed on is told to staff, and each of them is taken', async () => {
    const hall = await hallForTest()
    const cookie = await hall.signIn('clerk1')
    const { departments, counters, people } = referralsView.parse(await (await hall.get('/api/halls/urumqi/referrals', { cookie })).json())
    expect(people.map(({ role }) => role)).not.toContain('inspector')
    const all = [
      { kind: 'department', id: departments.at(-1)?.id },
      { kind: 'counter', id: counters.at(-1)?.id },
      { kind: 'person', id: people.at(-1)?.username },
    ]
    for (const to of all) await record(hall, cookie, { ...call, outcome: 'passed-on', to })
    expect((await hall.get('/api/halls/urumqi/referrals', {})).status).toBe(401)
  })
  test('[FIRST-2] of two who accept at once one gets it', async () => {
    const hall = await hallForTest()
    const [clerk, other, manager] = [await hall.signIn('clerk1'), await hall.signIn('greeter'), await hall.signIn('manager')]
    const no = await record(hall, clerk, toGreeter)
    const answers = await Promise.all([other, manager].map((cookie) => hall.post(`${path}/${no}/accept`, {}, { cookie })))
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409])
  })
  test('[FIRST-7] asked again, also after a restart, it is the same contact; another body under the key is refused', async () => {
    const store = memoryStore()
    const hall = await hallForTest({ store })
    const clerk = await hall.signIn('clerk1')
    const no = await record(hall, clerk, call, 'one')
    expect(await record(hall, clerk, call, 'one')).toBe(no)
    expect(await said(await hall.post(path, { ...call, topic: 'x' }, { cookie: clerk, key: 'one' }))).toEqual([
      409,
      'idempotency-key-reused',
    ])
    await hall.stop()
    const again = await hallForTest({ store, folder: hall.folder })
    const back = await again.signIn('clerk1')
    expect(await record(again, back, call, 'one')).toBe(no)
    expect(await list(again, back)).toHaveLength(1)
  })
  test('[FIRST-7] what is open goes on into later days, what is closed does not', async () => {
    const store = memoryStore()
    const hall = await hallForTest({ store })
    const clerk = await hall.signIn('clerk1')
    const open = await record(hall, clerk, call)
    await record(hall, clerk, { ...call, outcome: 'answered' })
    await hall.stop()
    const later = await hallAtWork({ store, folder: hall.folder })
    later.clock.ahead = 4 * day
    const back = await later.signIn('clerk1')
    const next = await record(later, back, call)
    expect((await list(later, back)).map(({ no }) => no)).toEqual([next, open])
    await later.stop()
    const last = await hallForTest({ store, folder: hall.folder })
    last.clock.ahead = 4 * day
    expect((await list(last, await last.signIn('clerk1'))).map(({ no }) => no)).toEqual([next, open])
  })
  test('[FIRST-5] the phone is its holder’s only, never in the journal, and erased on closing', async () => {
    const hall = await hallForTest()
    const [clerk, greeter] = [await hall.signIn('clerk1'), await hall.signIn('greeter')]
    const no = await record(hall, clerk, { ...call, phone: '139 9999 1111' })
    expect(await list(hall, clerk)).toMatchObject([{ phone: '139 9999 1111' }])
    expect(await list(hall, greeter, 'open')).toMatchObject([{ phone: null }])
    expect(await phonesIn(hall)).toContain('139 9999 1111')
    await hall.post(`${path}/${no}/answer`, { answer: '好' }, { cookie: clerk })
    await hall.post(`${path}/${no}/close`, {}, { cookie: clerk })
    expect(await phonesIn(hall)).not.toContain('139 9999')
    expect(JSON.stringify(await list(hall, clerk, 'day'))).not.toContain('139 9999')
    const everything = JSON.stringify([...hall.store.streams, ...hall.store.answers])
    expect(everything).toContain('ContactRecorded')
    expect(everything).not.toContain('139 9999')
  })
  test('[FIRST-4] nobody answers: days later it is late, and the manager takes it up', async () => {
    const hall = await hallForTest()
    const no = await record(hall, await hall.signIn('clerk1'), toGreeter)
    hall.clock.ahead = 15 * day
    const manager = await hall.signIn('manager')
    expect(await list(hall, manager, 'late')).toMatchObject([{ no, escalation: 'manager', may: ['accept', 'hand-back'] }])
  })
  test('[FIRST-6] staff only; inspectors read; what is unknown is refused', async () => {
    const hall = await hallForTest()
    const [clerk, inspector] = [await hall.signIn('clerk1'), await hall.signIn('inspector')]
    expect(await said(await hall.get(path))).toEqual([401, 'not-signed-in'])
    expect((await hall.get(path, { cookie: inspector })).status).toBe(200)
    expect(await said(await hall.post(path, call, { cookie: inspector, key: 'a' }))).toEqual([403, 'not-allowed'])
    const send = async (body: object) => said(await hall.post(path, body, { cookie: clerk, key: someId() }))
    expect(await send({ ...call, item: 'none' })).toEqual([404, 'unknown-item'])
    expect(await send({ ...toGreeter, to: { kind: 'counter', id: 'none' } })).toEqual([422, 'unknown-referral'])
    expect(await said(await hall.post(`${path}/x/accept`, {}, { cookie: clerk }))).toEqual([404, 'unknown-contact'])
  })
})
