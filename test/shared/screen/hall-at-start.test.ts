import { expect, test } from 'vitest'
import { readHall } from '../../../shared/screen/hall-at-start.ts'
import { readMe } from '../../../shared/screen/session.ts'
import { views } from '../../preview/board.fixtures.ts'

test('reads names and counters from the public view', () => {
  expect(readHall(JSON.parse(JSON.stringify(views.fresh)))).toMatchObject({
    name: { zh: '乌鲁木齐市政务服务大厅' },
    timeZone: 'Asia/Shanghai',
    counters: [{ id: '6', label: '6', zone: { zh: '东区' }, lines: [{ zh: '户政出入境' }, { zh: '综合受理' }] }],
  })
})

test.each([null, 'hall', {}, { hall: {} }, { hall: { name: { zh: 1 }, timeName: {}, timeZone: 'UTC' } }])('no hall in %j', (json) => {
  expect(readHall(json)).toBeNull()
})

test.each([
  [
    { username: 'a', staffNo: '1', role: 'clerk' },
    { username: 'a', staffNo: '1', role: 'clerk', department: null, mustChange: false },
  ],
  [{ username: 'a', staffNo: '1', role: 'owner' }, null],
  [{ username: 'a' }, null],
  [null, null],
])('who is signed in, from %j', (json, me) => {
  expect(readMe(json)).toEqual(me)
})
