import { describe, expect, test } from 'vitest'
import { decisions, stranded } from '../../../counter-display/dashboard/decisions.ts'
import type { DashboardView } from '../../../shared/wire/views.ts'
import { NOW, view, views } from '../../preview/dashboard.fixtures.ts'

const ago = (minutes: number) => NOW - minutes * 60_000
type Loose = Record<string, unknown>

/** An open hall where nothing happens, with some lines and counters otherwise. */
function hall(lines: Record<string, Loose>, counters: Record<string, Loose>): DashboardView {
  return view({
    lines: views.empty.lines.map((line) => ({ ...line, ...lines[line.id] })),
    counters: views.closed.counters.map((counter) => ({ ...counter, ...counters[counter.id] })),
  })
}
const waits = (waiting: number, minutes: number) => ({ waiting, longestSince: ago(minutes), longest: 'D001' })
const free = { state: 'free', since: ago(1) }
const found = (lines: Record<string, Loose>, counters: Record<string, Loose>) => decisions(hall(lines, counters), NOW)

test('a quiet hall and a closed hall need nothing', () => {
  expect(decisions(views.empty, NOW)).toEqual([])
  expect(decisions(views.closed, NOW)).toEqual([])
})

describe('a line where people wait and no counter serves', () => {
  test('offers the closed counter with the fewest other lines', () => {
    const [matter, ...more] = found({ business: waits(4, 9) }, {})
    expect(more).toEqual([])
    // 6 and 10 serve real estate too; 7 and 11 only this line.
    expect(matter).toMatchObject({
      kind: 'unserved',
      minutes: 9,
      remedy: { kind: 'open-counter', label: '7', ask: { type: 'open', counter: '7' } },
    })
  })
  test('is no matter once a counter serves it', () => {
    expect(found({ business: waits(4, 9) }, { '6': free })).toEqual([])
  })
  test('a paused counter does not serve it, even while somebody is still there; without a closed one it is resumed', () => {
    const paused = { state: 'paused', pauseReason: '用餐', since: ago(2) }
    const last = { state: 'serving', number: 'F001', pauseReason: '用餐', since: ago(2) }
    const [matter] = found({ civil: waits(1, 2) }, { '8': paused, '9': last })
    expect(matter).toMatchObject({ kind: 'unserved', remedy: { kind: 'resume-counter', ask: { type: 'resume', counter: '8' } } })
  })
  test('says so when no counter is set to it at all', () => {
    const lines = ['general']
    const [matter] = found({ civil: waits(1, 2) }, { '8': { lines }, '9': { lines } })
    expect(matter).toMatchObject({ kind: 'unserved', remedy: null })
  })
})

describe('somebody waits long', () => {
  test('over 30 minutes, not at 30', () => {
    expect(found({ property: waits(3, 30) }, { '5': free })).toEqual([])
    expect(found({ property: waits(3, 31) }, { '5': free })).toMatchObject([
      { kind: 'long', minutes: 31, remedy: { kind: 'open-counter', label: '6' } },
    ])
  })
  test('with every counter of the line open there is nothing one press can do', () => {
    expect(found({ property: waits(3, 31) }, { '5': free, '6': free, '10': free })).toMatchObject([{ kind: 'long', remedy: null }])
  })
})

test('a pause is a matter after 15 minutes, not at 15, and not while somebody is served', () => {
  const paused = (minutes: number) => ({ state: 'paused', pauseReason: '用餐', since: ago(minutes) })
  expect(found({}, { '4': paused(15) })).toEqual([])
  expect(found({}, { '4': paused(16) })).toMatchObject([{ kind: 'paused', minutes: 16, remedy: { ask: { type: 'resume', counter: '4' } } }])
  expect(found({}, { '4': { ...paused(16), state: 'serving', number: 'C001' } })).toEqual([])
})

test('a call nobody answered is a matter after 3 minutes', () => {
  const calling = (minutes: number) => ({ state: 'calling', number: 'B039', since: ago(minutes) })
  expect(found({}, { '2': calling(3) })).toEqual([])
  expect(found({}, { '2': calling(4) })).toMatchObject([
    { kind: 'unanswered', minutes: 4, remedy: { ask: { type: 'recall', counter: '2' } } },
  ])
})

test('the gravest first: unserved lines, long waits, then counters; each kind by minutes', () => {
  expect(decisions(views.busy, NOW).map((matter) => ('minutes' in matter ? `${matter.kind} ${matter.minutes}` : matter.kind))).toEqual([
    'unserved 24',
    'unserved 16',
    'long 47',
    'paused 22',
    'unanswered 5',
  ])
})

test('a counter that is the last of a line with waiting people strands it', () => {
  const [five, two] = ['5', '2'].map((id) => views.busy.counters.find((counter) => counter.id === id))
  if (five === undefined || two === undefined) throw new Error('fixture')
  expect(stranded(views.busy, five).map(({ id }) => id)).toEqual(['property'])
  expect(stranded(views.busy, two)).toEqual([])
})

test('[WHATIF-4] a rising line comes with the counter that saves most, in the place of its long wait', () => {
  const tide = decisions(views.tide, NOW).filter((matter) => 'line' in matter && matter.line.id === 'property')
  expect(tide).toMatchObject([
    { kind: 'tide', minutes: 12, foreseen: 70, saved: 21, remedy: { kind: 'open-counter', ask: { type: 'open', counter: '10' } } },
  ])
})

test('[CLOCK-11] a calendar that ends soon comes last, and no press mends it', () => {
  const calendar = { knownUntil: '2026-12-31', daysLeft: 38 }
  expect(decisions(view({ ...views.empty, calendar }), NOW)).toEqual([{ kind: 'calendar', ...calendar, remedy: null }])
  expect(decisions(view({ ...views.busy, calendar }), NOW).at(-1)?.kind).toBe('calendar')
})
