import layout from '../../hall-server/catalogue/sample/urumqi.layout.json' with { type: 'json' }
import { issued as issuedAnswer, publicView, type PublicView } from '../../shared/wire/views.ts'
import { NOW } from './board.fixtures.ts'
import { sampleDepartments, sampleItems } from './sample-items.ts'

const list = sampleItems
export const catalogue = { items: list.toSorted((a, b) => (a.popular ?? 99) - (b.popular ?? 99)), departments: sampleDepartments }

const waits = [
  { waiting: 12, wait: { low: 15, high: 25 } },
  { waiting: 7, wait: { low: 10, high: 15 } },
  { waiting: 115, wait: { low: 60, high: null } },
  { waiting: 0, wait: { low: 0, high: 5 } },
  { waiting: 4, wait: null },
  { waiting: 1, wait: { low: 5, high: 10 } },
]
const states = ['calling', 'serving', 'free', 'closed', 'paused', 'serving']
const lines = layout.lines.map(({ id, prefix, name }, at) => {
  const { waiting, wait } = waits[at] ?? { waiting: 0, wait: null }
  const counters = wait === null ? [] : layout.counters.filter((counter) => counter.lines.includes(id))
  return {
    id,
    prefix,
    name: name.zh,
    names: name,
    waiting,
    wait,
    counters: counters.map(({ label }) => label),
    zones: [...new Set(counters.map(({ zone }) => zone))],
  }
})
const counters = layout.counters.map(({ id, label, zone, lines: served }, at) => ({
  id,
  label,
  zone,
  lines: served.filter((line) => line !== 'business'), // nobody serves that line now
  state: states[at % states.length],
}))
const call = (id: number, number: string, label: string, seconds: number) => ({
  id,
  number,
  counter: label,
  label,
  zone: 'east',
  at: NOW - seconds * 1_000,
  times: 1,
  language: 'zh',
})
const { id, name, timeZone, timeName, phones, hours, zones } = layout
const of = (more: object = {}): PublicView =>
  publicView.parse({
    hall: { id, name, timeZone, timeName, phones, hours, zones },
    day: '2026-06-17',
    open: true,
    lines,
    counters,
    calling: [call(5, 'B039', '2', 5), call(4, 'D018', '10', 40), call(3, 'C027', '9', 90), call(2, 'A1052', '12', 130)],
    notices: [],
    ...more,
  })

export const views = {
  busy: of(),
  quiet: of({ calling: [] }),
  closed: of({ open: false, calling: [], notices: ['hall-closed'] }),
}

export const issued = issuedAnswer.parse({
  token: 'sJ2xk9QmVb7LrT4wYz8NcA',
  number: 'B046',
  line: 'police',
  ahead: 6,
  wait: { low: 15, high: 25 },
  url: 'https://hall.example/t/sJ2xk9QmVb7LrT4wYz8NcA',
})
export { NOW }
