import { expect, test } from 'vitest'
import type { Ask } from '../../../../hall-server/core/queue/commands.ts'
import { plannedChanges } from '../../../../hall-server/core/queue/plan.ts'
import { dashboardView } from '../../../../hall-server/core/queue/views/dashboard.ts'
import { hallLayout } from '../../../../shared/layout.ts'
import { at, ana, ben, clock, day, greeter, layout, manager, one, openHall, Story, three, two } from './hall-spec.ts'

/** 10:00 is minute 0. */
const minuteOf = (hm: string) => Number(hm.slice(0, 2)) * 60 + Number(hm.slice(3)) - 600
const planned = { counters: [one], days: ['wed'], lunch: [['12:00', '12:30']] }
const plan = (changes: object) => hallLayout.parse({ ...layout, ...changes })
const opened = (changes: object) =>
  new Story().do(clock, { type: 'open-day', day, layout: plan(changes) }).do(ana, { type: 'open', counter: one })

/** What is expected of the counters from a time on, in the hall's own words. */
function expected(story: Story, hm: string): string[] {
  const clockOf = new Intl.DateTimeFormat('en-GB', { timeZone: layout.timeZone, hour: '2-digit', minute: '2-digit' })
  return plannedChanges(story.hall, at(minuteOf(hm))).map((change) => `${change.counter} ${change.change} ${clockOf.format(change.at)}`)
}
const leave = (more: object = {}): Ask => ({
  type: 'plan-counter',
  counter: one,
  change: 'closes',
  at: '12:00',
  minutes: 60,
  reason: '午餐',
  ...more,
})

test('[PLAN-1] without a plan the hours count in a hall that keeps them, and nothing is expected in one that does not', () => {
  expect(expected(opened({}), '10:00')).toEqual([])
  const byHours = expected(opened({ keepsHours: true }), '11:00')
  expect(byHours.filter((change) => change.startsWith('1'))).toEqual(['1 closes 14:00', '1 opens 16:00', '1 closes 20:00'])
})

test('[PLAN-1] lunch is cut out of the hours, and what is over is expected no more', () => {
  const lunch = opened({ plan: [planned] })
  expect(expected(lunch, '10:00')).toEqual(['1 closes 12:00', '1 opens 12:30'])
  expect(expected(lunch, '12:10')).toEqual(['1 opens 12:30'])
  expect(expected(lunch, '12:30')).toEqual([])
})

test('[PLAN-1] an entry that names the counter goes before one that names its line; other days have no say', () => {
  const own = { counters: [two], days: ['wed'], open: [['10:00', '13:00']] }
  const ofLine = { lines: ['tax'], days: ['wed'], open: [['10:00', '18:00']] }
  const tuesday = { counters: [one], days: ['tue'], open: [['10:00', '11:00']] }
  const story = opened({ plan: [tuesday, ofLine, own] }).do(ben, { type: 'open', counter: two })
  expect(expected(story, '10:30')).toEqual(['2 closes 13:00', '1 closes 18:00'])
})

test('[PLAN-1] a plan names counters or lines that there are, and times that end after they begin', () => {
  const faults = [
    { counters: ['9'] },
    { lines: ['none'] },
    {},
    { counters: [one], lines: ['tax'] },
    { counters: [one], lunch: [['13:00', '12:00']] },
  ]
  for (const fault of faults)
    expect(hallLayout.safeParse({ ...layout, plan: [{ days: ['wed'], ...fault }] }).success, JSON.stringify(fault)).toBe(false)
})

test('[PLAN-2] a leave is cut out of the plan, and takes in a lunch that it covers', () => {
  const story = opened({ plan: [planned] }).do(ana, leave({ at: '11:45', minutes: 90 }))
  expect(expected(story, '10:00')).toEqual(['1 closes 11:45', '1 opens 13:15'])
})

test('[PLAN-2] an opening outside the counter’s time lasts as long as was said, else until its own time', () => {
  const closed = { keepsHours: true, plan: [{ counters: [two], days: ['wed'], open: [['16:00', '20:00']] }] }
  const story = opened(closed).do(manager, { type: 'plan-counter', counter: two, change: 'opens', at: '11:00', minutes: 60 })
  const ofTwo = (hm: string) => expected(story, hm).filter((change) => change.startsWith('2'))
  expect(ofTwo('10:00')).toEqual(['2 opens 11:00', '2 closes 12:00', '2 opens 16:00', '2 closes 20:00'])
  story.do(manager, { type: 'plan-counter', counter: two, change: 'opens', at: '11:00' })
  expect(ofTwo('10:00').slice(0, 2)).toEqual(['2 opens 11:00', '2 closes 16:00'])
})

test('[PLAN-2] a counter that is closed in its own time is expected when it says so', () => {
  const story = opened({}).do(manager, { type: 'plan-counter', counter: three, change: 'opens', at: '15:00' })
  expect(expected(story, '10:00')).toEqual(['3 opens 15:00'])
})

test('[PLAN-3] a counter nobody opened is not expected after lunch, but at the next opening', () => {
  const hours = { keepsHours: true, plan: [{ ...planned, counters: [one, two] }] }
  const story = opened(hours)
  const ofTwo = expected(story, '11:00').filter((change) => change.startsWith('2'))
  expect(ofTwo).toEqual(['2 opens 16:00', '2 closes 20:00'])
  expect(expected(story, '11:00')).toContain('1 opens 12:30')
})

test('[PLAN-4] clerks announce for their own counter, managers for any, nobody of what is over', () => {
  const hall = openHall().at(60)
  hall.refused(ben, leave(), 'not-your-counter').refused(greeter, leave(), 'not-allowed')
  hall.refused(ana, leave({ at: '10:58' }), 'time-past').refused(ana, leave({ reason: undefined }), 'bad-message')
  hall.refused(manager, { type: 'plan-counter', counter: two, change: 'opens' }, 'bad-message')
  hall.refused(manager, leave({ counter: two, at: undefined }), 'counter-not-open')
  expect(hall.do(ana, leave()).hall.announced).toHaveLength(1)
  expect(hall.do(manager, leave({ counter: two })).hall.announced).toHaveLength(2)
})

test('[PLAN-4] a leave that begins now pauses the counter in the same act', () => {
  const story = openHall()
    .at(30)
    .do(manager, leave({ at: undefined, minutes: 45 }))
  expect(story.hall.counters.get(one)?.paused).toBe('午餐')
  expect(expected(story, '10:30')).toEqual(['1 opens 11:15'])
})

test('[PLAN-5] what is said later of the same time counts; of another time both do', () => {
  const story = openHall()
    .do(ana, leave())
    .do(ana, leave({ at: '12:30' }))
  expect(expected(story, '10:00')).toEqual(['1 closes 12:30', '1 opens 13:30'])
  story.do(ana, leave({ at: '15:00', minutes: 30 }))
  expect(expected(story, '10:00')).toHaveLength(4)
})

test('[PLAN-6] who is back earlier is back; the day’s end and a withdrawal forget the rest', () => {
  const story = openHall()
    .at(120)
    .do(ana, leave({ at: undefined }))
    .at(140)
  expect(expected(story, '12:20')).toEqual(['1 opens 13:00'])
  story.do(ana, { type: 'resume', counter: one })
  expect(story.hall.announced).toEqual([])
  story.do(ana, leave({ at: '15:00' })).do(ana, { type: 'forget-plan', counter: one })
  expect(story.hall.announced).toEqual([])
  story.do(ana, leave({ at: '15:00' })).do(manager, { type: 'close-day' })
  expect(story.hall.announced).toEqual([])
})

test('[PLAN-6] a leave still to come outlives a pause, and one that is over is expected no more', () => {
  const story = openHall()
    .do(ana, leave())
    .at(10)
    .do(ana, { type: 'pause', counter: one, reason: '短时休息' })
    .do(ana, { type: 'resume', counter: one })
  expect(expected(story, '10:15')).toEqual(['1 closes 12:00', '1 opens 13:00'])
  expect(expected(story, '13:00')).toEqual([])
})

test('[PLAN-7] the manager sees what each counter is to do next and why', () => {
  const story = opened({ plan: [planned] }).do(ana, leave({ at: '15:00', minutes: 30, reason: '开会' }))
  const shown = (hm: string) => dashboardView(story.hall, at(minuteOf(hm))).counters.find(({ id }) => id === one)
  expect(shown('10:00')?.coming).toEqual({ change: 'closes', at: at(120), until: at(150), announced: false, reason: null })
  expect(shown('13:00')?.coming).toEqual({ change: 'closes', at: at(300), until: at(330), announced: true, reason: '开会' })
  expect(shown('13:00')?.announced).toHaveLength(1)
  expect(shown('15:31')?.coming).toBeNull()
  expect(shown('15:31')?.announced).toEqual([])
})
