import { describe, expect, test } from 'vitest'
import { whatIsDue, type DayState } from '../../../hall-server/jobs/day.ts'
import sample from '../../../hall-server/catalogue/sample/urumqi.layout.json'
import { instant, serviceDay } from '../../../shared/ids.ts'
import { hallLayout } from '../../../shared/layout.ts'

const anyHour = hallLayout.parse({ ...sample, keepsHours: false })
const byHours = hallLayout.parse({ ...sample, keepsHours: true, intakeLeadMinutes: 30 })
/** 2026-06-17 is a Wednesday with sessions from 10:00 to 14:00 and 16:00 to 20:00, the 20th a Saturday until 14:00, the 21st a closed Sunday. */
const time = (text: string) => instant.parse(Date.parse(`2026-06-${text}:00+08:00`))
const day = (date: string) => serviceDay.parse(`2026-06-${date}`)
const never: DayState = { day: null, open: false, busy: false }
const open = (date: string, busy = false): DayState => ({ day: day(date), open: true, busy })
const closed = (date: string): DayState => ({ day: day(date), open: false, busy: false })

describe('a hall that keeps no hours', () => {
  const due = (state: DayState, at: string, isStart = false) => whatIsDue(state, anyHour, time(at), isStart)
  test('opens when the server starts, on whatever day and hour', () => {
    expect(due(never, '17T03:00', true)).toEqual(['open-day'])
    expect(due(never, '21T12:00', true)).toEqual(['open-day'])
    expect(due(closed('17'), '18T03:00', true)).toEqual(['open-day'])
    expect(due(open('17'), '17T12:00', true)).toEqual([])
  })
  test('begins a new day at the first opening time, not at midnight', () => {
    expect(due(open('17', true), '18T00:01')).toEqual([])
    expect(due(open('17', true), '18T09:59')).toEqual([])
    expect(due(open('17', true), '18T10:00')).toEqual(['close-day', 'open-day'])
  })
  test('a day without sessions begins none', () => {
    expect(due(open('20'), '21T12:00')).toEqual([])
    expect(due(open('20'), '22T10:00')).toEqual(['close-day', 'open-day'])
  })
  test('what a manager closed stays closed until the next day opens', () => {
    expect(due(closed('17'), '17T15:00')).toEqual([])
    expect(due(closed('17'), '17T15:00', true)).toEqual([])
    expect(due(closed('17'), '18T00:01')).toEqual([])
    expect(due(closed('17'), '18T10:00')).toEqual(['open-day'])
  })
})

describe('a hall that keeps its hours', () => {
  const due = (state: DayState, at: string) => whatIsDue(state, byHours, time(at), false)
  test('opens half an hour before the first session', () => {
    expect(due(closed('16'), '17T09:29')).toEqual([])
    expect(due(closed('16'), '17T09:30')).toEqual(['open-day'])
    expect(due(never, '17T15:00')).toEqual(['open-day'])
  })
  test('does not open after the last session, nor on a closed day, nor again', () => {
    expect(due(closed('16'), '17T20:00')).toEqual([])
    expect(due(never, '21T12:00')).toEqual([])
    expect(due(closed('17'), '17T12:00')).toEqual([])
  })
  test('closes after the last session: at once when nobody is left, else after two hours', () => {
    expect(due(open('17'), '17T15:00')).toEqual([])
    expect(due(open('17'), '17T19:59')).toEqual([])
    expect(due(open('17'), '17T20:00')).toEqual(['close-day'])
    expect(due(open('17', true), '17T21:59')).toEqual([])
    expect(due(open('17', true), '17T22:00')).toEqual(['close-day'])
  })
  test('a day left open is closed before the next', () => {
    expect(due(open('17', true), '18T12:00')).toEqual(['close-day'])
    expect(due(open('20'), '21T12:00')).toEqual(['close-day'])
  })
})
