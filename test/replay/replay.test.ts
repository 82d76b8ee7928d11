import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TicketToken } from '../../shared/ids.ts'
import { evaluate, gain, type PlayDay } from './evaluate.ts'
import { readRecorded } from './recorded.ts'
import { playRecordedDay } from './recorded-day.ts'
import { simulateDay } from './simulated-hall.ts'

const header = 'date,service,priority,arrival_s,wait_s,outcome,start_s,service_s,server'
function logOf(...rows: string[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'replay-')), 'log.csv')
  writeFileSync(file, [header, ...rows].join('\n'))
  return file
}

describe('a recorded log', () => {
  test('is played through the core as it was: who waited how long, at whose counter, who gave up', () => {
    const rows = [
      '1999-08-01,PS,0,30000,0,served,30000,100,AVI',
      '1999-08-01,PS,0,30010,90,served,30100,50,AVI', // called in the second in which AVI is done
      '1999-08-01,IN,2,30020,30,left,,,',
      '1999-08-01,IN,1,30030,10,served,30040,700,NO_SERVER',
      '1999-08-01,IN,1,30050,10,served,30060,20,NO_SERVER', // the unnamed server serves two at once
      '1999-08-01,PS,0,32000,0,served,32000,5,AVI', // home and back
      '1999-08-01,PS,0,32100,0,served,32100,5,阿依古丽',
    ]
    const [day] = readRecorded(logOf(...rows))
    const waits: Record<string, number> = {}
    const taken = new Map<TicketToken, number>()
    let [left, opened] = [0, 0]
    if (day !== undefined)
      playRecordedDay(day, ['PS', 'IN'], new Map(), (hall, event) => {
        if (event.type === 'TicketIssued') taken.set(event.token, event.at)
        if (event.type === 'TicketCancelled') left += 1
        if (event.type === 'CounterOpened') opened += 1
        if (event.type === 'TicketCalled')
          waits[`${hall.tickets.get(event.token)?.number} ${event.counter}`] = (event.at - (taken.get(event.token) ?? 0)) / 1_000
      })
    expect(waits).toEqual({
      'A001 AVI': 0,
      'A002 AVI': 90,
      'B002 NO_SERVER': 10,
      'B003 NO_SERVER.2': 10,
      'A003 AVI': 0,
      'A004 server-3': 0,
    })
    expect({ left, opened }).toEqual({ left: 1, opened: 5 })
  })
  test.each([
    ['1999-08-01,PS,0,soon,0,served,1,1,AVI', /line 2.*arrival_s/s],
    ['1999-08-01,PS,7,1,0,served,1,1,AVI', /line 2.*priority/s],
    ['1999-08-01,PS,0,1,0,served,1,,AVI', /line 2.*without service/s],
  ])('names the line it cannot read: %s', (row, message) => expect(() => readRecorded(logOf(row))).toThrow(message))
})

describe('a simulated hall', () => {
  const days = Array.from(
    { length: 6 },
    (_, day): PlayDay =>
      (told) =>
        simulateDay({ day, load: 0.75, seed: 3 }, told),
  )
  const result = evaluate(days, 1)
  test('is told better than by any simple rule', () => {
    expect(result.all.forecast.n).toBeGreaterThan(1_000)
    expect(gain(result.all)).toBeGreaterThan(0.35)
    expect(result.all.forecast.late).toBeLessThan(0.15)
  })
  test('is the same for the same seed', () => {
    const again = evaluate(days.slice(0, 2), 0)
    expect(evaluate(days.slice(0, 2), 0).all).toEqual(again.all)
  })
})
