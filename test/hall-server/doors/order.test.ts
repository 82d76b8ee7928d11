import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf, firstHash } from '../../../hall-server/journal/chain.ts'
import { dayDigest, journalRows, orderDay, orderStory } from '../../../shared/wire/order.ts'
import { issued } from '../../../shared/wire/views.ts'
import { hallAtWork, type HallAtWork } from './hall-at-work.ts'

let hall: HallAtWork
let clerk: string
let numbers: { number: string; token: string }[]
const json = async (answer: Response): Promise<unknown> => answer.json()
const order = '/api/halls/urumqi/order'

beforeAll(async () => {
  hall = await hallAtWork()
  clerk = await hall.signIn('clerk1')
  const [counter] = hall.layout.counters
  const act = (action: string, body: unknown = {}) => hall.post(`${hall.counters}/${counter?.id}/${action}`, body, { cookie: clerk })
  await act('open')
  numbers = []
  for (let n = 0; n < 3; n++) numbers.push(issued.parse(await json(await hall.take({ line: counter?.lines[0] }))))
  await act('call', { number: numbers[2]?.number, reason: '赶火车' })
})
afterAll(() => hall.stop())

describe('the order, read by anybody', () => {
  test('[OPEN-2] by number, and by the token for its holder: the same story, without names, tokens or items', async () => {
    const byNumber = await json(await hall.get(`${order}/${numbers[0]?.number}`))
    expect(orderStory.parse(byNumber)).toMatchObject({
      overtakes: 1,
      before: [{ number: numbers[2]?.number, why: 'chosen', by: 'clerk', reason: '赶火车', isOvertake: true }],
    })
    expect(await json(await hall.get(`/api/tickets/${numbers[0]?.token}/order`))).toEqual(byNumber)
    for (const secret of ['clerk1', ...numbers.map(({ token }) => token), 'items']) expect(JSON.stringify(byNumber)).not.toContain(secret)
  })
  test('[OPEN-3] what was done out of order today', async () => {
    const day = orderDay.parse(await json(await hall.get(order)))
    expect(day).toMatchObject({ calls: 1, outOfOrder: 1, changes: [{ kind: 'call', number: numbers[2]?.number, passed: 2 }] })
    const later = await hall.take()
    expect(orderStory.parse(await json(await hall.get(`${order}/${issued.parse(await json(later)).number}`))).before).toEqual([])
  })
  test('a number, token or day there is not', async () => {
    for (const path of [`${order}/A999`, `${order}/%00`, `/api/tickets/${'x'.repeat(22)}/order`, '/api/tickets/nobody/order'])
      expect(await json(await hall.get(path))).toMatchObject({ code: 'unknown-ticket' })
    for (const path of [order, '/api/halls/urumqi/digest']) expect((await hall.get(`${path}?day=1999-01-01`)).status).toBe(404)
    expect(await json(await hall.get(`${order}?day=yesterday`))).toMatchObject({ code: 'bad-message' })
  })
})

describe('the digest and the rows', () => {
  test('[DIGEST-1] anybody may have the last position and hash of a day', async () => {
    const digest = dayDigest.parse(await json(await hall.get('/api/halls/urumqi/digest')))
    expect(digest).toMatchObject({ position: hall.position(), isClosed: false })
    expect(dayDigest.parse(await json(await hall.get(`/api/halls/urumqi/digest?day=${digest.day}`)))).toEqual(digest)
  })
  test('[DIGEST-1] once the day is closed it says so, and that no more is to come', async () => {
    const other = await hallAtWork()
    await other.hall.running.handle({ command: { by: { kind: 'clock' }, ask: { type: 'close-day' } }, key: null, fingerprint: 'x' })
    const digest = dayDigest.parse(await json(await other.get('/api/halls/urumqi/digest')))
    expect(digest).toMatchObject({ isClosed: true, position: other.position() })
    const paper = await other.get(`/site/zh/order?day=${digest.day}&position=${digest.position}&digest=${digest.hash}`)
    expect(await paper.text()).toContain('与您手里的摘要一致')
    const forged = await other.get(`/site/zh/order?day=${digest.day}&position=${digest.position}&digest=${'0'.repeat(64)}`)
    expect(await forged.text()).toContain('与您手里的摘要不一致')
    await other.stop()
  })
  test('[DIGEST-2] an inspector reads the rows and computes the same hash; others do not read them', async () => {
    const path = '/api/halls/urumqi/journal'
    expect((await hall.get(path)).status).toBe(401)
    for (const who of ['clerk1', 'greeter', 'manager']) expect((await hall.get(path, { cookie: await hall.signIn(who) })).status).toBe(403)
    const cookie = await hall.signIn('inspector')
    const { stream, rows, next } = journalRows.parse(await json(await hall.get(path, { cookie })))
    const digest = dayDigest.parse(await json(await hall.get('/api/halls/urumqi/digest')))
    expect(rows.reduce((hash, row) => hashOf(hash, { ...row, stream }), firstHash)).toBe(digest.hash)
    expect(next).toBeNull()
    const rest = journalRows.parse(await json(await hall.get(`${path}?from=${rows.length}`, { cookie })))
    expect(rest.rows).toEqual(rows.slice(-1))
  })
})
