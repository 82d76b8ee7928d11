import { expect, test } from 'vitest'
import { serviceDayOf } from '../../../shared/calendar/hours.ts'
import { instant } from '../../../shared/ids.ts'
import { absencesView, departmentStaff } from '../../../shared/wire/departments.ts'
import { hallAtWork } from './hall-at-work.ts'

test('[REVIEW-3] whom to hand over to: the department’s own people and its overseers see who works there', async () => {
  const { get, signIn } = await hallAtWork()
  const names = async (who: string) => {
    const answer = await get('/api/departments/civil/staff', { cookie: await signIn(who) })
    return answer.status === 200 ? departmentStaff.parse(await answer.json()).map(({ username }) => username) : answer.status
  }
  const civil = ['officer-civil', 'head-civil', 'deputy-civil']
  expect([await names('officer-civil'), await names('manager'), await names('inspector')]).toEqual([civil, civil, civil])
  expect([await names('officer-police'), await names('clerk1'), (await get('/api/departments/civil/staff')).status]).toEqual([
    403, 403, 401,
  ])
})

test('the departments are told to staff', async () => {
  const { get, signIn } = await hallAtWork()
  const list: unknown = await (await get('/api/departments', { cookie: await signIn('officer-civil') })).json()
  expect(list).toContainEqual(expect.objectContaining({ id: 'civil', names: expect.objectContaining({ zh: '民政局' }) }))
})

test('[REVIEW-6] who is away is told to the department, and to the deputy for whom he or she stands in', async () => {
  const { get, post, signIn, layout } = await hallAtWork()
  const officer = { cookie: await signIn('officer-civil') }
  const deputy = { cookie: await signIn('deputy-civil') }
  const today = serviceDayOf(instant.parse(Date.now()), layout.timeZone)
  const away = { username: 'officer-civil', from: today, to: today, deputy: 'deputy-civil' }
  expect((await post('/api/absences', away, deputy)).status).toBe(403)
  expect((await post('/api/absences', { ...away, deputy: 'officer-police' }, officer)).status).toBe(409)
  const set = absencesView.parse(await (await post('/api/absences', away, officer)).json())
  expect(set.absences).toMatchObject([{ person: { staffNo: '0606' }, deputy: { staffNo: '0651' }, mayEnd: true }])
  const seen = async (who: string) => absencesView.parse(await (await get('/api/absences', { cookie: await signIn(who) })).json())
  expect((await seen('deputy-civil')).standsInFor).toEqual([{ username: 'officer-civil', staffNo: '0606' }])
  expect([(await seen('officer-police')).absences, (await seen('manager')).absences.length]).toEqual([[], 1])
  expect((await post('/api/absences/end', { username: 'officer-civil', from: today }, officer)).status).toBe(200)
  expect((await seen('deputy-civil')).standsInFor).toEqual([])
})
