import { expect, test } from 'vitest'
import { pastDay, type PastDay } from '../../../../hall-server/core/queue/past-day.ts'
import { staffingPlan } from '../../../../hall-server/core/queue/staffing-plan.ts'
import { hallLayout } from '../../../../shared/layout.ts'
import { staffingView } from '../../../../shared/wire/staffing.ts'
import { ana, at, clock, day, land, layout, one, openHall, Story, tax } from './hall-spec.ts'

/** A past Wednesday: so many visitors for `tax` from 10:00 on, one each minute, each `minutes` at counter 1. */
function wednesday(visitors: number, minutes: number): PastDay {
  const story = openHall()
  for (let n = 1; n <= visitors; n += 1) story.at(n - 1).take(n)
  for (let n = 1; n <= visitors; n += 1) {
    story.at(100 + n * (minutes + 1)).do(ana, { type: 'call-next', counter: one })
    story.at(100 + n * (minutes + 1) + minutes).do(ana, { type: 'finish', counter: one })
  }
  const past = pastDay(story.hall)
  if (past === null) throw new Error('Somebody came')
  return past
}
const open = (changes: object = {}) => new Story().do(clock, { type: 'open-day', day, layout: hallLayout.parse({ ...layout, ...changes }) })
const at10 = at(0)

test('[STAFF-5] of a past day arrivals are remembered by the half hour, and none of a day on which nobody came', () => {
  const past = wednesday(40, 6).lines.get(tax)
  expect(past?.arrivals.slice(19, 23)).toEqual([0, 30, 10, 0])
  expect(past?.services).toHaveLength(40)
  expect(new Set(past?.services)).toEqual(new Set([6 * 60_000]))
  expect(pastDay(openHall().hall)).toBeNull()
})

test('[STAFF-5] the plan takes the mean of the past days, and covers the hall’s hours', () => {
  const plan = staffingPlan(open({ keepsHours: true }).hall, day, [wednesday(20, 6), wednesday(40, 6)])
  expect(staffingView.parse(plan)).toEqual(plan)
  expect(plan.learnedFrom).toEqual([day, day])
  expect(plan.halfHours).toHaveLength(20) // 10:00 to 20:00
  expect(plan.halfHours[0]).toMatchObject({ at: at10, arrivals: 25 })
  expect(plan.halfHours[1]).toMatchObject({ arrivals: 5 })
  expect(plan.halfHours.map(({ planned }) => planned)).toEqual([...Array(8).fill(3), ...Array(4).fill(0), ...Array(8).fill(3)])
})

test('[STAFF-5] without past days there is no plan', () => {
  const plan = staffingPlan(open().hall, day, [])
  expect(plan.halfHours).toEqual([])
  expect(plan.pools).toEqual([])
})

test('[STAFF-6] one forgotten visitor does not make a line slow, and few services are drawn to the layout’s figure', () => {
  const services = [...Array(99).fill(6 * 60_000), 300 * 60_000]
  const lines = new Map([[tax, { arrivals: Array(48).fill(1), services }]])
  const mean = (past: PastDay) => staffingPlan(open().hall, day, [past]).lines.find(({ line }) => line === tax)?.meanMinutes
  expect(mean({ day, lines })).toBeCloseTo((100 * 6 + 20 * 5) / 120, 2)
  expect(mean({ day, lines: new Map([[tax, { arrivals: Array(48).fill(1), services: [11 * 60_000] }]]) })).toBeCloseTo((11 + 100) / 21, 2)
})

test('[STAFF-4] lines that some counter serves both of are one pool; planned lunch is missing from it', () => {
  const lunch = { counters: [one], days: ['wed'], lunch: [['12:00', '12:15']] }
  const plan = staffingPlan(open({ keepsHours: true, plan: [lunch] }).hall, day, [wednesday(40, 6)])
  expect(plan.pools.map(({ lines, counters }) => [lines, counters])).toEqual([
    [
      [tax, land],
      ['1', '2', '3'],
    ],
    [['nobody'], []],
  ])
  const at12 = plan.pools[0]?.halfHours.find((half) => half.at === at(120))
  expect(at12?.planned).toBe(2.5)
  const ofTax = plan.lines.find(({ line }) => line === tax)?.halfHours.find((half) => half.at === at(120))
  expect(ofTax?.planned).toBe(1.5)
})

test('[STAFF-5] what is announced for today is in the plan', () => {
  const story = open({ keepsHours: true }).do(ana, { type: 'open', counter: one })
  story.do(ana, { type: 'plan-counter', counter: one, change: 'closes', at: '12:00', minutes: 30, reason: '午餐' })
  const planned = staffingPlan(story.hall, day, [wednesday(40, 6)]).halfHours.map((half) => half.planned)
  expect(planned.slice(3, 6)).toEqual([3, 2, 3])
})
