import { afterAll, beforeAll, expect, test } from 'vitest'
import { staffingView } from '../../../shared/wire/staffing.ts'
import { whatIfView } from '../../../shared/wire/what-if.ts'
import { hallAtWork, type HallAtWork } from './hall-at-work.ts'

const WEEK = 7 * 86_400_000 // ms
let hall: HallAtWork
let manager: string
const path = '/api/halls/urumqi/staffing'

beforeAll(async () => {
  hall = await hallAtWork()
  manager = await hall.signIn('manager')
})
afterAll(() => hall.stop())

test('[STAFF-7] the plan is the managers’, and says so to everybody else', async () => {
  expect((await hall.get(path)).status).toBe(401)
  expect((await hall.get(path, { cookie: await hall.signIn('clerk1') })).status).toBe(403)
  expect((await hall.get(`${path}.csv`)).status).toBe(401)
  expect((await hall.get(`${path}?day=yesterday`, { cookie: manager })).status).toBe(422)
})

test('[STAFF-5] [STAFF-7] a hall without past days has no plan; a week later its visitors are in it', async () => {
  const first = staffingView.parse(await (await hall.get(path, { cookie: manager })).json())
  expect(first.learnedFrom).toEqual([])
  for (let n = 0; n < 12; n += 1)
    await hall.post('/api/halls/urumqi/tickets', { line: 'police', class: 'normal', language: 'zh' }, { key: `past-${n}` })
  const nextWeek = new Date(Date.parse(first.day) + WEEK).toISOString().slice(0, 10)
  hall.clock.ahead = WEEK
  await hall.post('/api/halls/urumqi/close-day', {}, { cookie: await hall.signIn('manager') })
  const asked = { cookie: await hall.signIn('manager') }
  const plan = staffingView.parse(await (await hall.get(`${path}?day=${nextWeek}`, asked)).json())
  expect(plan.learnedFrom).toEqual([first.day])
  expect(plan.halfHours.reduce((sum, { arrivals }) => sum + arrivals, 0)).toBeCloseTo(12, 1)
  expect(plan.halfHours.some(({ needed }) => needed > 0)).toBe(true)
  const csv = await (await hall.get(`${path}.csv?day=${nextWeek}`, asked)).text()
  const rows = csv.trim().split('\r\n')
  expect(rows).toHaveLength(1 + plan.halfHours.length * (1 + hall.layout.lines.length))
  expect(rows[0]).toContain('需要窗口')
})

test('[WHATIF-2] managers try a change over HTTP; nothing happens, and nobody else may', async () => {
  const path = '/api/halls/urumqi/what-if'
  const change = { type: 'open', counter: '2' }
  expect((await hall.post(path, change)).status).toBe(401)
  expect((await hall.post(path, change, { cookie: await hall.signIn('clerk1') })).status).toBe(403)
  const cookie = await hall.signIn('manager')
  await hall.post('/api/halls/urumqi/open-day', {}, { cookie })
  const before = hall.position()
  const answer = await hall.post(path, change, { cookie })
  expect(answer.status).toBe(200)
  expect(whatIfView.parse(await answer.json()).lines).toHaveLength(hall.layout.lines.length)
  expect(hall.position()).toBe(before)
  expect((await hall.post(path, { type: 'open', counter: '99' }, { cookie })).status).toBe(404)
  expect((await hall.post(path, { type: 'close-day' }, { cookie })).status).toBe(422)
})
